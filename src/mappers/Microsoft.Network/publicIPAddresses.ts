import type { PublicIpConfig } from '@cdktf/provider-azurerm/lib/public-ip';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface PublicIpAddress extends ArmResource {
  properties: {
    ddosSettings?: { protectionMode?: string; ddosProtectionPlan?: Reference };
    dnsSettings?: { domainNameLabel?: string; domainNameLabelScope?: string; fqdn?: string; reverseFqdn?: string };
    idleTimeoutInMinutes?: number;
    ipAddress?: string;
    ipTags?: { ipTagType?: string; tag?: string }[];
    publicIPAddressVersion?: string;
    publicIPAllocationMethod?: string;
    publicIPPrefix?: Reference;
  };
}

/**
 * The address itself is Azure's to give: a recreated one is another.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/public_ip
 */
export const publicIp = defineMapper<PublicIpAddress>({
  armType: 'Microsoft.Network/publicIPAddresses',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_public_ip',
  ignored: [
    '/extendedLocation.type',
    'deleteOption',
    'dnsSettings.fqdn',
    'ipAddress',
    'ipConfiguration',
    'linkedPublicIPAddress',
    'migrationPhase',
    'natGateway',
    'resourceGuid',
    'servicePublicIPAddress',
  ],
  exports: ({ properties: p }) => ({ ipAddress: unlessBlank(p.ipAddress), fqdn: unlessBlank(p.dnsSettings?.fqdn) }),
  toConfig: (address, p) => {
    const ipTags = p.ipTags?.flatMap(({ ipTagType, tag }) => (ipTagType ? [[ipTagType, tag ?? ''] as const] : []));
    return {
      ...regional(address),
      allocationMethod: p.publicIPAllocationMethod ?? '',
      ddosProtectionMode: unlessDefault(p.ddosSettings?.protectionMode, 'VirtualNetworkInherited'),
      ddosProtectionPlanId: unlessBlank(p.ddosSettings?.ddosProtectionPlan?.id),
      domainNameLabel: unlessBlank(p.dnsSettings?.domainNameLabel),
      domainNameLabelScope: unlessBlank(p.dnsSettings?.domainNameLabelScope),
      edgeZone: unlessBlank(address.extendedLocation?.name),
      idleTimeoutInMinutes: unlessDefault(p.idleTimeoutInMinutes, 4),
      ipTags: ipTags && ipTags.length > 0 ? Object.fromEntries(ipTags) : undefined,
      ipVersion: unlessDefault(p.publicIPAddressVersion, 'IPv4'),
      publicIpPrefixId: unlessBlank(p.publicIPPrefix?.id),
      reverseFqdn: unlessBlank(p.dnsSettings?.reverseFqdn),
      sku: unlessDefault(address.sku?.name, 'Standard'),
      skuTier: unlessDefault(address.sku?.tier, 'Regional'),
      zones: unlessEmpty(address.zones),
    } satisfies PublicIpConfig;
  },
});
