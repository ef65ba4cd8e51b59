import type { ContainerRegistryScopeMapConfig } from '@cdktf/provider-azurerm/lib/container-registry-scope-map';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank } from '../../mapper';
import { nameOf } from '../../token';

interface ScopeMap extends ArmResource {
  properties: { actions?: string[]; description?: string; type?: string };
}

/** Less the system's own, such as `_repositories_pull`. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_registry_scope_map */
export const containerRegistryScopeMap = defineMapper<ScopeMap>({
  armType: 'Microsoft.ContainerRegistry/registries/scopeMaps',
  apiVersion: '2023-07-01',
  terraformType: 'azurerm_container_registry_scope_map',
  ignored: ['creationDate', 'type'],
  when: ({ name, properties }) => properties.type !== 'SystemDefined' && !name.startsWith('_'),
  toConfig: (map, p) =>
    ({
      ...named(map),
      containerRegistryName: nameOf(parentIdOf(map)),
      actions: p.actions ?? [],
      description: unlessBlank(p.description),
    }) satisfies ContainerRegistryScopeMapConfig,
});
