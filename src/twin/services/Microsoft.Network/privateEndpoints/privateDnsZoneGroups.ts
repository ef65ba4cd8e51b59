import type { ArmResource } from '../../../../arm/resource';
import { parseResourceId } from '../../../../arm/resource-id';
import { defineService } from '../../../service';
import type { ServiceContext } from '../../../service';
import { dnsConfigsOf } from '../privateEndpoints';

interface ZoneConfig {
  name: string;
  id?: string;
  type?: string;
  properties: { privateDnsZoneId?: string; provisioningState?: string; recordSets?: RecordSet[] };
}

interface RecordSet {
  recordType: string;
  recordSetName: string;
  fqdn: string;
  ttl: number;
  ipAddresses: string[];
  provisioningState: string;
}

function endpointOf(group: ArmResource, context: ServiceContext): ArmResource | undefined {
  return context.get(group.id.split('/').slice(0, -2).join('/'));
}

/** `privatelink.blob.core.windows.net` takes `st.blob.core.windows.net`; `privatelink.vaultcore.azure.net` takes vaults. */
function takes(zoneName: string, fqdn: string): boolean {
  const suffix = fqdn.slice(fqdn.indexOf('.') + 1).replace(/^vault\./, 'vaultcore.');
  return zoneName.toLowerCase().replace(/^privatelink\./, '') === suffix.toLowerCase();
}

function recordSetsOf(config: ZoneConfig, endpoint: ArmResource, context: ServiceContext): RecordSet[] {
  const zone = config.properties.privateDnsZoneId;
  if (!zone) return [];
  const zoneName = parseResourceId(zone).name;
  return dnsConfigsOf(endpoint, context)
    .filter(({ fqdn }) => takes(zoneName, fqdn))
    .map(({ fqdn, ipAddresses }) => {
      const recordSetName = fqdn.split('.')[0]!;
      return { recordType: 'A', recordSetName, fqdn: `${recordSetName}.${zoneName}`, ttl: 10, ipAddresses, provisioningState: 'Succeeded' };
    });
}

function recordIds(group: ArmResource): string[] {
  const configs = (group.properties.privateDnsZoneConfigs ?? []) as ZoneConfig[];
  return configs.flatMap(({ properties }) =>
    (properties.recordSets ?? []).map(({ recordSetName }) => `${properties.privateDnsZoneId}/A/${recordSetName}`),
  );
}

/** Writes the endpoint's A records into the zones. https://learn.microsoft.com/rest/api/virtualnetwork/private-dns-zone-groups */
export const privateDnsZoneGroup = defineService({
  armType: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  location: false,
  provisioningState: true,
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (group, context) => {
    const endpoint = endpointOf(group, context);
    for (const config of (group.properties.privateDnsZoneConfigs ?? []) as ZoneConfig[]) {
      config.id = `${group.id}/privateDnsZoneConfigs/${config.name}`;
      config.type = 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups/privateDnsZoneConfigs';
      config.properties.provisioningState = 'Succeeded';
      config.properties.recordSets ??= endpoint ? recordSetsOf(config, endpoint, context) : [];
    }
  },
  afterWrite: (group, context) => {
    const endpoint = endpointOf(group, context);
    for (const { properties } of (group.properties.privateDnsZoneConfigs ?? []) as ZoneConfig[]) {
      for (const { recordSetName, ttl, ipAddresses } of properties.recordSets ?? []) {
        const id = `${properties.privateDnsZoneId}/A/${recordSetName}`;
        if (context.get(id) || !context.get(properties.privateDnsZoneId ?? '')) continue;
        const creator = `created by private endpoint ${endpoint?.name} with resource guid ${endpoint?.properties.resourceGuid}`;
        context.put({ id, properties: { ttl, metadata: { creator }, aRecords: ipAddresses.map((ipv4Address) => ({ ipv4Address })) } });
      }
    }
  },
  afterDelete: (group, context) => recordIds(group).forEach((id) => context.remove(id)),
});
