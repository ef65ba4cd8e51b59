import type { PrivateEndpointConfig } from '@cdktf/provider-azurerm/lib/private-endpoint';
import type { PrivateEndpointApplicationSecurityGroupAssociationConfig } from '@cdktf/provider-azurerm/lib/private-endpoint-application-security-group-association';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, defineParts, regional, unlessBlank, unlessEmpty } from '../mapper';
import { distinctIdsOf, lastNameOf, type Reference } from '../reference';

interface Connection {
  name: string;
  properties?: { groupIds?: string[]; privateLinkServiceId?: string; requestMessage?: string };
}

interface PrivateEndpoint extends ArmResource {
  properties: {
    applicationSecurityGroups?: Reference[];
    customNetworkInterfaceName?: string;
    ipConfigurations?: { name: string; properties?: { groupId?: string; memberName?: string; privateIPAddress?: string } }[];
    manualPrivateLinkServiceConnections?: Connection[];
    privateLinkServiceConnections?: Connection[];
    subnet?: Reference;
  };
}

interface PrivateDnsZoneGroup extends ArmResource {
  properties: { privateDnsZoneConfigs?: { properties?: { privateDnsZoneId?: string } }[] };
}

const facts = {
  armType: 'Microsoft.Network/privateEndpoints',
  apiVersion: '2024-05-01',
} as const;

function connectionOf(connection: Connection, isManual: boolean) {
  const target = connection.properties?.privateLinkServiceId ?? '';
  const isAlias = target.endsWith('.azure.privatelinkservice');
  return {
    name: connection.name,
    isManualConnection: isManual,
    privateConnectionResourceAlias: isAlias ? target : undefined,
    privateConnectionResourceId: isAlias ? undefined : target,
    // The provider reads the message of a manual connection only.
    requestMessage: isManual ? unlessBlank(connection.properties?.requestMessage) : undefined,
    subresourceNames: unlessEmpty(connection.properties?.groupIds),
  };
}

/**
 * The network interface and the addresses in the DNS zones are Azure's to make.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_endpoint
 */
export const privateEndpoint = defineMapper<PrivateEndpoint>({
  ...facts,
  terraformType: 'azurerm_private_endpoint',
  absorbs: [
    {
      armType: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
      apiVersion: '2024-05-01',
      discovery: [{ by: 'list', parent: 'Microsoft.Network/privateEndpoints', path: 'privateDnsZoneGroups' }],
      ignored: [
        'privateDnsZoneConfigs.id',
        'privateDnsZoneConfigs.name',
        'privateDnsZoneConfigs.type',
        'privateDnsZoneConfigs.properties.recordSets',
      ],
    },
  ],
  ignored: [
    '/extendedLocation',
    'customDnsConfigs',
    'ipConfigurations.id',
    'ipConfigurations.type',
    'ipVersionType',
    'manualPrivateLinkServiceConnections.id',
    'manualPrivateLinkServiceConnections.type',
    'manualPrivateLinkServiceConnections.properties.privateLinkServiceConnectionState',
    'networkInterfaces',
    'privateLinkServiceConnections.id',
    'privateLinkServiceConnections.type',
    'privateLinkServiceConnections.properties.privateLinkServiceConnectionState',
    'privateLinkServiceConnections.properties.requestMessage',
    'resourceGuid',
  ],
  toConfig: (endpoint, p, context) => {
    const automatic = p.privateLinkServiceConnections?.[0];
    const manual = p.manualPrivateLinkServiceConnections?.[0];
    const connection = automatic ?? manual;
    if (!connection) throw new Error(`${endpoint.id} has no connection`);
    const group = context.children(endpoint, 'privateDnsZoneGroups')[0] as PrivateDnsZoneGroup | undefined;
    return {
      ...regional(endpoint),
      customNetworkInterfaceName: unlessBlank(p.customNetworkInterfaceName),
      ipConfiguration: unlessEmpty(
        p.ipConfigurations?.map(({ name, properties: ip }) => ({
          name,
          memberName: unlessBlank(ip?.memberName),
          privateIpAddress: ip?.privateIPAddress ?? '',
          subresourceName: unlessBlank(ip?.groupId),
        })),
      ),
      privateDnsZoneGroup: group && {
        name: group.name,
        privateDnsZoneIds: (group.properties.privateDnsZoneConfigs ?? []).flatMap(({ properties }) => properties?.privateDnsZoneId ?? []),
      },
      privateServiceConnection: connectionOf(connection, automatic === undefined),
      subnetId: p.subnet?.id ?? '',
    } satisfies PrivateEndpointConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_endpoint_application_security_group_association */
export const privateEndpointApplicationSecurityGroup = defineParts<PrivateEndpoint>({
  ...facts,
  terraformType: 'azurerm_private_endpoint_application_security_group_association',
  toParts: (endpoint, p) =>
    distinctIdsOf(p.applicationSecurityGroups ?? []).map((id) => ({
      key: `application-security-group-${lastNameOf(id)}`,
      importId: `${endpoint.id}|${id}`,
      config: {
        privateEndpointId: endpoint.id,
        applicationSecurityGroupId: id,
      } satisfies PrivateEndpointApplicationSecurityGroupAssociationConfig,
    })),
});
