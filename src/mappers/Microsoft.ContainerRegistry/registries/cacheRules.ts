import type { ContainerRegistryCacheRuleConfig } from '@cdktf/provider-azurerm/lib/container-registry-cache-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../mapper';

interface CacheRule extends ArmResource {
  properties: { credentialSetResourceId?: string; sourceRepository?: string; targetRepository?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_registry_cache_rule */
export const containerRegistryCacheRule = defineMapper<CacheRule>({
  armType: 'Microsoft.ContainerRegistry/registries/cacheRules',
  apiVersion: '2023-07-01',
  terraformType: 'azurerm_container_registry_cache_rule',
  ignored: ['creationDate'],
  toConfig: (rule, p) =>
    ({
      name: rule.name,
      containerRegistryId: parentIdOf(rule),
      credentialSetId: unlessBlank(p.credentialSetResourceId),
      sourceRepo: p.sourceRepository ?? '',
      targetRepo: p.targetRepository ?? '',
    }) satisfies ContainerRegistryCacheRuleConfig,
});
