import type { VirtualNetworkGatewayNatRuleConfig } from '@cdktf/provider-azurerm/lib/virtual-network-gateway-nat-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { natMappingsOf, type NatRuleProperties } from '../../nat-rule';

interface GatewayNatRule extends ArmResource {
  properties: NatRuleProperties;
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_network_gateway_nat_rule */
export const virtualNetworkGatewayNatRule = defineMapper<GatewayNatRule>({
  armType: 'Microsoft.Network/virtualNetworkGateways/natRules',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_network_gateway_nat_rule',
  discovery: { by: 'property', parent: 'Microsoft.Network/virtualNetworkGateways', property: 'natRules' },
  toConfig: (rule, p) =>
    ({
      ...named(rule),
      externalMapping: natMappingsOf(p.externalMappings),
      internalMapping: natMappingsOf(p.internalMappings),
      ipConfigurationId: unlessBlank(p.ipConfigurationId),
      mode: unlessDefault(p.mode, 'EgressSnat'),
      type: unlessDefault(p.type, 'Static'),
      virtualNetworkGatewayId: parentIdOf(rule),
    }) satisfies VirtualNetworkGatewayNatRuleConfig,
});
