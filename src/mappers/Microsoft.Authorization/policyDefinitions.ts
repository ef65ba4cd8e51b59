import type { PolicyDefinitionConfig } from '@cdktf/provider-azurerm/lib/policy-definition';
import type { ArmResource } from '../../arm/resource';
import { jsonText } from '../json-text';
import { defineMapper, unlessBlank } from '../mapper';
import { metadataOf } from './policy-metadata';
import { scopeKindOf, scopeOf } from './assignment-scope';

interface PolicyDefinition extends ArmResource {
  properties: {
    description?: string;
    displayName?: string;
    metadata?: Record<string, unknown>;
    mode?: string;
    parameters?: object;
    policyRule?: object;
    policyType?: string;
  };
}

/** Custom definitions only. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/policy_definition */
export const policyDefinition = defineMapper<PolicyDefinition>({
  armType: 'Microsoft.Authorization/policyDefinitions',
  apiVersion: '2023-04-01',
  terraformType: 'azurerm_policy_definition',
  nameScope: 'subscription',
  ignored: ['metadata', 'parameters', 'policyRule', 'policyType', 'version', 'versions'],
  when: (definition) => (definition.properties.policyType ?? 'Custom') === 'Custom',
  toConfig: (definition, p) =>
    ({
      name: definition.name,
      policyType: 'Custom',
      mode: p.mode ?? 'All',
      displayName: p.displayName ?? definition.name,
      description: unlessBlank(p.description),
      managementGroupId: scopeKindOf(definition) === 'management group' ? scopeOf(definition) : undefined,
      metadata: metadataOf(p.metadata),
      parameters: jsonText(p.parameters),
      policyRule: jsonText(p.policyRule),
    }) satisfies PolicyDefinitionConfig,
});
