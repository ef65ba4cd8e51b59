import type { PublicIpPrefixConfig } from '@cdktf/provider-azurerm/lib/public-ip-prefix';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface PublicIpPrefix extends ArmResource {
  properties: { customIPPrefix?: Reference; ipPrefix?: string; prefixLength?: number; publicIPAddressVersion?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/public_ip_prefix */
export const publicIpPrefix = defineMapper<PublicIpPrefix>({
  armType: 'Microsoft.Network/publicIPPrefixes',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_public_ip_prefix',
  ignored: [
    '/extendedLocation',
    'ipPrefix',
    'ipTags',
    'loadBalancerFrontendIpConfiguration',
    'natGateway',
    'publicIPAddresses',
    'resourceGuid',
  ],
  exports: ({ properties: p }) => ({ ipPrefix: unlessBlank(p.ipPrefix) }),
  toConfig: (prefix, p) =>
    ({
      ...regional(prefix),
      customIpPrefixId: unlessBlank(p.customIPPrefix?.id),
      ipVersion: unlessDefault(p.publicIPAddressVersion, 'IPv4'),
      prefixLength: unlessDefault(p.prefixLength, 28),
      sku: unlessDefault(prefix.sku?.name, 'Standard'),
      skuTier: unlessDefault(prefix.sku?.tier, 'Regional'),
      zones: unlessEmpty(prefix.zones),
    }) satisfies PublicIpPrefixConfig,
});
