import type { NatGatewayConfig } from '@cdktf/provider-azurerm/lib/nat-gateway';
import type { NatGatewayPublicIpAssociationConfig } from '@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association';
import type { NatGatewayPublicIpPrefixAssociationConfig } from '@cdktf/provider-azurerm/lib/nat-gateway-public-ip-prefix-association';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, defineParts, regional, unlessDefault, unlessEmpty } from '../mapper';
import { distinctIdsOf, lastNameOf, type Reference } from '../reference';

interface NatGateway extends ArmResource {
  properties: { idleTimeoutInMinutes?: number; publicIpAddresses?: Reference[]; publicIpPrefixes?: Reference[] };
}

const facts = {
  armType: 'Microsoft.Network/natGateways',
  apiVersion: '2024-05-01',
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/nat_gateway */
export const natGateway = defineMapper<NatGateway>({
  ...facts,
  terraformType: 'azurerm_nat_gateway',
  ignored: ['publicIpAddresses', 'publicIpPrefixes', 'resourceGuid', 'subnets'],
  toConfig: (gateway, p) =>
    ({
      ...regional(gateway),
      idleTimeoutInMinutes: unlessDefault(p.idleTimeoutInMinutes, 4),
      skuName: unlessDefault(gateway.sku?.name, 'Standard'),
      zones: unlessEmpty(gateway.zones),
    }) satisfies NatGatewayConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/nat_gateway_public_ip_association */
export const natGatewayPublicIp = defineParts<NatGateway>({
  ...facts,
  terraformType: 'azurerm_nat_gateway_public_ip_association',
  toParts: (gateway, p) =>
    distinctIdsOf(p.publicIpAddresses ?? []).map((id) => ({
      key: `public-ip-${lastNameOf(id)}`,
      importId: `${gateway.id}|${id}`,
      config: { natGatewayId: gateway.id, publicIpAddressId: id } satisfies NatGatewayPublicIpAssociationConfig,
    })),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/nat_gateway_public_ip_prefix_association */
export const natGatewayPublicIpPrefix = defineParts<NatGateway>({
  ...facts,
  terraformType: 'azurerm_nat_gateway_public_ip_prefix_association',
  toParts: (gateway, p) =>
    distinctIdsOf(p.publicIpPrefixes ?? []).map((id) => ({
      key: `public-ip-prefix-${lastNameOf(id)}`,
      importId: `${gateway.id}|${id}`,
      config: { natGatewayId: gateway.id, publicIpPrefixId: id } satisfies NatGatewayPublicIpPrefixAssociationConfig,
    })),
});
