import type { MachineLearningWorkspaceNetworkOutboundRuleFqdnConfig } from '@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn';
import type { MachineLearningWorkspaceNetworkOutboundRulePrivateEndpointConfig } from '@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-private-endpoint';
import type { MachineLearningWorkspaceNetworkOutboundRuleServiceTagConfig } from '@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-service-tag';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

interface Rule extends ArmResource {
  properties: {
    destination?: string & {
      portRanges?: string;
      protocol?: string;
      serviceResourceId?: string;
      serviceTag?: string;
      sparkEnabled?: boolean;
      subresourceTarget?: string;
    };
  };
}

const facts = {
  armType: 'Microsoft.MachineLearningServices/workspaces/outboundRules',
  apiVersion: '2024-04-01',
  ignored: [
    'category',
    'type',
    'status',
    'parentRuleNames',
    'destination.addressPrefixes',
    'destination.action',
    'destination.sparkStatus',
    'fqdns',
  ],
} as const;

const isOwn = ({ properties: p }: ArmResource, type: string): boolean =>
  p?.type === type && (p.category ?? 'UserDefined') === 'UserDefined';
const common = (rule: ArmResource) => ({ name: ownName(rule), workspaceId: parentIdOf(rule) });

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/machine_learning_workspace_network_outbound_rule_fqdn */
export const machineLearningWorkspaceNetworkOutboundRuleFqdn = defineMapper<Rule>({
  ...facts,
  terraformType: 'azurerm_machine_learning_workspace_network_outbound_rule_fqdn',
  when: (r) => isOwn(r, 'FQDN'),
  toConfig: (r, p) =>
    ({
      ...common(r),
      destinationFqdn: p.destination ?? '',
    }) satisfies MachineLearningWorkspaceNetworkOutboundRuleFqdnConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/machine_learning_workspace_network_outbound_rule_service_tag */
export const machineLearningWorkspaceNetworkOutboundRuleServiceTag = defineMapper<Rule>({
  ...facts,
  terraformType: 'azurerm_machine_learning_workspace_network_outbound_rule_service_tag',
  when: (r) => isOwn(r, 'ServiceTag'),
  toConfig: (r, p) =>
    ({
      ...common(r),
      portRanges: p.destination?.portRanges ?? '',
      protocol: p.destination?.protocol ?? '',
      serviceTag: p.destination?.serviceTag ?? '',
    }) satisfies MachineLearningWorkspaceNetworkOutboundRuleServiceTagConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/machine_learning_workspace_network_outbound_rule_private_endpoint */
export const machineLearningWorkspaceNetworkOutboundRulePrivateEndpoint = defineMapper<Rule>({
  ...facts,
  terraformType: 'azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint',
  when: (r) => isOwn(r, 'PrivateEndpoint'),
  toConfig: (r, p) =>
    ({
      ...common(r),
      serviceResourceId: p.destination?.serviceResourceId ?? '',
      sparkEnabled: p.destination?.sparkEnabled || undefined,
      subResourceTarget: p.destination?.subresourceTarget ?? '',
    }) satisfies MachineLearningWorkspaceNetworkOutboundRulePrivateEndpointConfig,
});
