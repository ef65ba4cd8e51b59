import type { ResourceGroupPolicyExemptionConfig } from '@cdktf/provider-azurerm/lib/resource-group-policy-exemption';
import type { ResourcePolicyExemptionConfig } from '@cdktf/provider-azurerm/lib/resource-policy-exemption';
import type { SubscriptionPolicyExemptionConfig } from '@cdktf/provider-azurerm/lib/subscription-policy-exemption';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, unlessBlank, unlessEmpty } from '../mapper';
import { metadataOf } from './policy-metadata';
import type { ScopeKind } from './assignment-scope';
import { scopeKindOf, scopeOf } from './assignment-scope';

interface PolicyExemption extends ArmResource {
  properties: {
    description?: string;
    displayName?: string;
    exemptionCategory?: string;
    expiresOn?: string;
    metadata?: Record<string, unknown>;
    policyAssignmentId: string;
    policyDefinitionReferenceIds?: string[];
  };
}

const facts = (kind: ScopeKind) => ({
  armType: 'Microsoft.Authorization/policyExemptions',
  apiVersion: '2022-07-01-preview',
  nameScope: 'parent' as const,
  ignored: ['assignmentScopeValidation', 'metadata'],
  when: (exemption: PolicyExemption) => scopeKindOf(exemption) === kind,
});

const exemptionOf = (exemption: PolicyExemption, p: PolicyExemption['properties']) => ({
  name: exemption.name,
  policyAssignmentId: p.policyAssignmentId,
  exemptionCategory: p.exemptionCategory ?? 'Waiver',
  description: unlessBlank(p.description),
  displayName: unlessBlank(p.displayName),
  expiresOn: unlessBlank(p.expiresOn),
  metadata: metadataOf(p.metadata),
  policyDefinitionReferenceIds: unlessEmpty(p.policyDefinitionReferenceIds),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/resource_policy_exemption */
export const resourcePolicyExemption = defineMapper<PolicyExemption>({
  ...facts('resource'),
  terraformType: 'azurerm_resource_policy_exemption',
  toConfig: (exemption, p) => ({ ...exemptionOf(exemption, p), resourceId: scopeOf(exemption) }) satisfies ResourcePolicyExemptionConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/resource_group_policy_exemption */
export const resourceGroupPolicyExemption = defineMapper<PolicyExemption>({
  ...facts('resource group'),
  terraformType: 'azurerm_resource_group_policy_exemption',
  toConfig: (exemption, p) =>
    ({ ...exemptionOf(exemption, p), resourceGroupId: scopeOf(exemption) }) satisfies ResourceGroupPolicyExemptionConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/subscription_policy_exemption */
export const subscriptionPolicyExemption = defineMapper<PolicyExemption>({
  ...facts('subscription'),
  terraformType: 'azurerm_subscription_policy_exemption',
  toConfig: (exemption, p) =>
    ({ ...exemptionOf(exemption, p), subscriptionId: scopeOf(exemption) }) satisfies SubscriptionPolicyExemptionConfig,
});
