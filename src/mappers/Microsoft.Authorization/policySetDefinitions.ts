import type { ManagementGroupPolicySetDefinitionConfig } from '@cdktf/provider-azurerm/lib/management-group-policy-set-definition';
import type { PolicySetDefinitionConfig } from '@cdktf/provider-azurerm/lib/policy-set-definition';
import type { ArmResource } from '../../arm/resource';
import { jsonTextOrEmpty } from '../json-text';
import { defineMapper, unlessBlank, unlessEmpty } from '../mapper';
import { metadataOf } from './policy-metadata';
import { scopeKindOf, scopeOf } from './assignment-scope';

interface PolicySetDefinition extends ArmResource {
  properties: {
    description?: string;
    displayName?: string;
    metadata?: Record<string, unknown>;
    parameters?: object;
    policyDefinitionGroups?: {
      additionalMetadataId?: string;
      category?: string;
      description?: string;
      displayName?: string;
      name: string;
    }[];
    policyDefinitions?: {
      definitionVersion?: string;
      groupNames?: string[];
      parameters?: object;
      policyDefinitionId: string;
      policyDefinitionReferenceId?: string;
    }[];
    policyType?: string;
  };
}

const facts = {
  armType: 'Microsoft.Authorization/policySetDefinitions',
  apiVersion: '2023-04-01',
  nameScope: 'subscription',
  // The versions in effect follow from the definitions.
  ignored: [
    'metadata',
    'parameters',
    'policyDefinitions.effectiveDefinitionVersion',
    'policyDefinitions.latestDefinitionVersion',
    'policyDefinitions.parameters',
    'policyType',
    'version',
    'versions',
  ],
} as const;

const isCustom = (set: PolicySetDefinition): boolean => (set.properties.policyType ?? 'Custom') === 'Custom';

function setOf(set: PolicySetDefinition, p: PolicySetDefinition['properties']) {
  return {
    name: set.name,
    policyType: 'Custom',
    displayName: p.displayName ?? set.name,
    description: unlessBlank(p.description),
    metadata: metadataOf(p.metadata),
    parameters: jsonTextOrEmpty(p.parameters),
    policyDefinitionGroup: unlessEmpty(
      p.policyDefinitionGroups?.map((group) => ({
        name: group.name,
        additionalMetadataResourceId: unlessBlank(group.additionalMetadataId),
        category: unlessBlank(group.category),
        description: unlessBlank(group.description),
        displayName: unlessBlank(group.displayName),
      })),
    ),
    policyDefinitionReference: (p.policyDefinitions ?? []).map((reference) => ({
      policyDefinitionId: reference.policyDefinitionId,
      parameterValues: jsonTextOrEmpty(reference.parameters),
      policyGroupNames: unlessEmpty(reference.groupNames),
      referenceId: unlessBlank(reference.policyDefinitionReferenceId),
      version: unlessBlank(reference.definitionVersion),
    })),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/policy_set_definition */
export const policySetDefinition = defineMapper<PolicySetDefinition>({
  ...facts,
  terraformType: 'azurerm_policy_set_definition',
  when: (set) => isCustom(set) && scopeKindOf(set) === 'subscription',
  toConfig: (set, p) => setOf(set, p) satisfies PolicySetDefinitionConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/management_group_policy_set_definition */
export const managementGroupPolicySetDefinition = defineMapper<PolicySetDefinition>({
  ...facts,
  terraformType: 'azurerm_management_group_policy_set_definition',
  when: (set) => isCustom(set) && scopeKindOf(set) === 'management group',
  toConfig: (set, p) => ({ ...setOf(set, p), managementGroupId: scopeOf(set) }) satisfies ManagementGroupPolicySetDefinitionConfig,
});
