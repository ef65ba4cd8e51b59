import type { ManagementGroupPolicyAssignmentConfig } from '@cdktf/provider-azurerm/lib/management-group-policy-assignment';
import type { ResourceGroupPolicyAssignmentConfig } from '@cdktf/provider-azurerm/lib/resource-group-policy-assignment';
import type { ResourcePolicyAssignmentConfig } from '@cdktf/provider-azurerm/lib/resource-policy-assignment';
import type { SubscriptionPolicyAssignmentConfig } from '@cdktf/provider-azurerm/lib/subscription-policy-assignment';
import type { ArmResource } from '../../arm/resource';
import { jsonTextOrEmpty } from '../json-text';
import { defineMapper, identityOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { metadataOf } from './policy-metadata';
import type { ScopeKind } from './assignment-scope';
import { scopeKindOf, scopeOf } from './assignment-scope';

interface Selector {
  in?: string[];
  kind?: string;
  notIn?: string[];
}

interface PolicyAssignment extends ArmResource {
  properties: {
    description?: string;
    displayName?: string;
    enforcementMode?: string;
    metadata?: Record<string, unknown>;
    nonComplianceMessages?: { message: string; policyDefinitionReferenceId?: string }[];
    notScopes?: string[];
    overrides?: { kind?: string; selectors?: Selector[]; value?: string }[];
    parameters?: Record<string, { value: unknown }>;
    policyDefinitionId: string;
    resourceSelectors?: { name?: string; selectors?: Selector[] }[];
  };
}

const facts = (kind: ScopeKind) => ({
  armType: 'Microsoft.Authorization/policyAssignments',
  apiVersion: '2023-04-01',
  nameScope: 'parent' as const,
  ignored: [
    'definitionVersion',
    'effectiveDefinitionVersion',
    'instanceId',
    'latestDefinitionVersion',
    'metadata',
    'overrides.kind',
    'scope',
  ],
  when: (assignment: PolicyAssignment) => scopeKindOf(assignment) === kind,
});

const listsOf = ({ in: within, notIn }: Selector) => ({ in: unlessEmpty(within), notIn: unlessEmpty(notIn) });

function assignmentOf(assignment: PolicyAssignment, p: PolicyAssignment['properties']) {
  return {
    name: assignment.name,
    policyDefinitionId: p.policyDefinitionId,
    description: unlessBlank(p.description),
    displayName: unlessBlank(p.displayName),
    enforce: unlessDefault((p.enforcementMode ?? 'Default') === 'Default', true),
    identity: identityOf(assignment),
    location: unlessBlank(assignment.location),
    metadata: metadataOf(p.metadata),
    nonComplianceMessage: unlessEmpty(
      p.nonComplianceMessages?.map(({ message, policyDefinitionReferenceId }) => ({
        content: message,
        policyDefinitionReferenceId: unlessBlank(policyDefinitionReferenceId),
      })),
    ),
    notScopes: unlessEmpty(p.notScopes),
    overrides: unlessEmpty(
      p.overrides?.map(({ selectors, value }) => ({
        value: value ?? '',
        selectors: unlessEmpty(
          selectors?.map((selector) => ({ ...listsOf(selector), kind: unlessDefault(selector.kind, 'policyDefinitionReferenceId') })),
        ),
      })),
    ),
    parameters: jsonTextOrEmpty(p.parameters),
    resourceSelectors: unlessEmpty(
      p.resourceSelectors?.map(({ name, selectors }) => ({
        name: unlessBlank(name),
        selectors: (selectors ?? []).map((selector) => ({ ...listsOf(selector), kind: selector.kind ?? '' })),
      })),
    ),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/resource_policy_assignment */
export const resourcePolicyAssignment = defineMapper<PolicyAssignment>({
  ...facts('resource'),
  terraformType: 'azurerm_resource_policy_assignment',
  toConfig: (assignment, p) =>
    ({ ...assignmentOf(assignment, p), resourceId: scopeOf(assignment) }) satisfies ResourcePolicyAssignmentConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/resource_group_policy_assignment */
export const resourceGroupPolicyAssignment = defineMapper<PolicyAssignment>({
  ...facts('resource group'),
  terraformType: 'azurerm_resource_group_policy_assignment',
  toConfig: (assignment, p) =>
    ({ ...assignmentOf(assignment, p), resourceGroupId: scopeOf(assignment) }) satisfies ResourceGroupPolicyAssignmentConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/subscription_policy_assignment */
export const subscriptionPolicyAssignment = defineMapper<PolicyAssignment>({
  ...facts('subscription'),
  terraformType: 'azurerm_subscription_policy_assignment',
  toConfig: (assignment, p) =>
    ({ ...assignmentOf(assignment, p), subscriptionId: scopeOf(assignment) }) satisfies SubscriptionPolicyAssignmentConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/management_group_policy_assignment */
export const managementGroupPolicyAssignment = defineMapper<PolicyAssignment>({
  ...facts('management group'),
  terraformType: 'azurerm_management_group_policy_assignment',
  toConfig: (assignment, p) =>
    ({ ...assignmentOf(assignment, p), managementGroupId: scopeOf(assignment) }) satisfies ManagementGroupPolicyAssignmentConfig,
});
