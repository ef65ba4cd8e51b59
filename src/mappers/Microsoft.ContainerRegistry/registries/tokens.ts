import type { ContainerRegistryTokenConfig } from '@cdktf/provider-azurerm/lib/container-registry-token';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface Token extends ArmResource {
  properties: { scopeMapId?: string; status?: string };
}

/** Passwords are made anew. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_registry_token */
export const containerRegistryToken = defineMapper<Token>({
  armType: 'Microsoft.ContainerRegistry/registries/tokens',
  apiVersion: '2023-07-01',
  terraformType: 'azurerm_container_registry_token',
  ignored: ['creationDate', 'credentials'],
  toConfig: (token, p) =>
    ({
      ...named(token),
      containerRegistryName: nameOf(parentIdOf(token)),
      scopeMapId: p.scopeMapId ?? '',
      enabled: p.status === 'disabled' ? false : undefined,
    }) satisfies ContainerRegistryTokenConfig,
});
