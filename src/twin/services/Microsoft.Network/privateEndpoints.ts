import type { ArmResource } from '../../../arm/resource';
import { defineService } from '../../service';
import type { ServiceContext } from '../../service';
import type { PrivateLinkConnection } from '../private-link';
import { connectionsOf, publicNameOf } from '../private-link';

interface StaticAddress {
  name: string;
  properties: { privateIPAddress?: string; groupId?: string; memberName?: string };
}

function nicIdOf(endpoint: ArmResource, context: ServiceContext): string {
  const known: string | undefined = endpoint.properties.networkInterfaces?.[0]?.id;
  if (known) return known;
  const group = endpoint.id.split('/').slice(0, 5).join('/');
  const name = endpoint.properties.customNetworkInterfaceName || `${endpoint.name}.nic.${context.guid(endpoint.id, 'nic')}`;
  return `${group}/providers/Microsoft.Network/networkInterfaces/${name}`;
}

function completeConnections(endpoint: ArmResource, property: string, status: 'Approved' | 'Pending'): void {
  const connections = (endpoint.properties[property] ??= []) as PrivateLinkConnection[];
  for (const connection of connections) {
    connection.id = `${endpoint.id}/${property}/${connection.name}`;
    connection.type = `Microsoft.Network/privateEndpoints/${property}`;
    connection.properties.provisioningState = 'Succeeded';
    connection.properties.privateLinkServiceConnectionState ??= {
      status,
      description: status === 'Approved' ? 'Auto-Approved' : '',
      actionsRequired: 'None',
    };
  }
}

/** The NIC that Azure makes for a private endpoint, with an address of the endpoint's subnet for each group. */
function nicOf(endpoint: ArmResource, context: ServiceContext): Partial<ArmResource> & { id: string } {
  const statics = (endpoint.properties.ipConfigurations ?? []) as StaticAddress[];
  const groups = connectionsOf(endpoint).flatMap(({ properties }) =>
    (properties.groupIds?.length ? properties.groupIds : ['']).map((groupId) => ({
      groupId,
      target: properties.privateLinkServiceId ?? '',
    })),
  );
  return {
    id: nicIdOf(endpoint, context),
    location: endpoint.location,
    properties: {
      privateEndpoint: { id: endpoint.id },
      ipConfigurations: groups.map(({ groupId, target }, index) => {
        const fixed = statics.find(({ properties }) => properties.groupId === groupId) ?? statics[index];
        const fqdn = target === '' ? undefined : publicNameOf(target, groupId);
        return {
          name: fixed?.name ?? `privateEndpointIpConfig.${context.guid(endpoint.id, 'ip', String(index))}`,
          properties: {
            ...(fixed?.properties.privateIPAddress && { privateIPAddress: fixed.properties.privateIPAddress }),
            privateIPAllocationMethod: fixed ? 'Static' : 'Dynamic',
            subnet: { id: endpoint.properties.subnet?.id },
            primary: index === 0,
            privateLinkConnectionProperties: {
              groupId,
              requiredMemberName: fixed?.properties.memberName ?? groupId,
              fqdns: fqdn ? [fqdn] : [],
            },
          },
        };
      }),
    },
  };
}

/** Host names and addresses behind a private endpoint, from its NIC. */
export function dnsConfigsOf(endpoint: ArmResource, context: ServiceContext): { fqdn: string; ipAddresses: string[] }[] {
  const nic = context.get(nicIdOf(endpoint, context));
  const configurations = (nic?.properties.ipConfigurations ?? []) as {
    properties: { privateIPAddress?: string; privateLinkConnectionProperties?: { fqdns?: string[] } };
  }[];
  return configurations.flatMap(({ properties }) =>
    (properties.privateLinkConnectionProperties?.fqdns ?? []).map((fqdn) => ({
      fqdn,
      ipAddresses: properties.privateIPAddress ? [properties.privateIPAddress] : [],
    })),
  );
}

/** https://learn.microsoft.com/rest/api/virtualnetwork/private-endpoints */
export const privateEndpoint = defineService({
  armType: 'Microsoft.Network/privateEndpoints',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (endpoint, context) => {
    const p = endpoint.properties;
    p.resourceGuid ??= context.guid(endpoint.id, 'resourceGuid');
    completeConnections(endpoint, 'privateLinkServiceConnections', 'Approved');
    completeConnections(endpoint, 'manualPrivateLinkServiceConnections', 'Pending');
    p.customNetworkInterfaceName ??= '';
    p.ipConfigurations ??= [];
    p.networkInterfaces = [{ id: nicIdOf(endpoint, context) }];
    p.customDnsConfigs ??= [];
  },
  // With a zone group the records are in the zone, and ARM lists none here.
  onRead: (endpoint, context) => {
    const grouped = context.children(endpoint.id, 'privateDnsZoneGroups').length > 0;
    endpoint.properties.customDnsConfigs = grouped ? [] : dnsConfigsOf(endpoint, context);
  },
  createdWith: (endpoint, context) => [nicOf(endpoint, context)],
  deletedWith: (endpoint, context) => [nicIdOf(endpoint, context)],
});
