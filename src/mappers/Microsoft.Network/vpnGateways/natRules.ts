import type { VpnGatewayNatRuleConfig } from '@cdktf/provider-azurerm/lib/vpn-gateway-nat-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { natMappingsOf, type NatRuleProperties } from '../../nat-rule';

interface VpnGatewayNatRule extends ArmResource {
  properties: NatRuleProperties;
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/vpn_gateway_nat_rule */
export const vpnGatewayNatRule = defineMapper<VpnGatewayNatRule>({
  armType: 'Microsoft.Network/vpnGateways/natRules',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_vpn_gateway_nat_rule',
  discovery: { by: 'property', parent: 'Microsoft.Network/vpnGateways', property: 'natRules' },
  ignored: ['egressVpnSiteLinkConnections', 'ingressVpnSiteLinkConnections'],
  toConfig: (rule, p) =>
    ({
      name: rule.name,
      externalMapping: unlessEmpty(natMappingsOf(p.externalMappings)),
      internalMapping: unlessEmpty(natMappingsOf(p.internalMappings)),
      ipConfigurationId: unlessBlank(p.ipConfigurationId),
      mode: unlessDefault(p.mode, 'EgressSnat'),
      type: unlessDefault(p.type, 'Static'),
      vpnGatewayId: parentIdOf(rule),
    }) satisfies VpnGatewayNatRuleConfig,
});
