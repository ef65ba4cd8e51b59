import type { RoleDefinitionConfig } from '@cdktf/provider-azurerm/lib/role-definition';
import type { ArmResource } from '../../arm/resource';
import { sameId } from '../../arm/resource-id';
import { defineMapper, unlessBlank, unlessEmpty } from '../mapper';
import { scopeOf } from './assignment-scope';

interface RoleDefinition extends ArmResource {
  properties: {
    assignableScopes?: string[];
    description?: string;
    permissions?: { actions?: string[]; dataActions?: string[]; notActions?: string[]; notDataActions?: string[] }[];
    roleName: string;
    type?: string;
  };
}

/** Custom roles only. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/role_definition */
export const roleDefinition = defineMapper<RoleDefinition>({
  armType: 'Microsoft.Authorization/roleDefinitions',
  apiVersion: '2022-04-01',
  terraformType: 'azurerm_role_definition',
  nameScope: 'global',
  nameRule: { minLength: 1, maxLength: 128, characters: 'a-zA-Z0-9 ._()-' },
  ignored: ['createdBy', 'createdOn', 'type', 'updatedBy', 'updatedOn'],
  when: (role) => role.properties.type !== 'BuiltInRole',
  // The provider keeps the scope in its id: ARM does not tell it.
  importId: (role) => `${role.id}|${scopeOf(role)}`,
  toConfig: (role, p) => {
    const scope = scopeOf(role);
    const scopes = p.assignableScopes ?? [];
    return {
      name: p.roleName,
      scope,
      assignableScopes: scopes.length === 1 && sameId(scopes[0], scope) ? undefined : unlessEmpty(scopes),
      description: unlessBlank(p.description),
      permissions: unlessEmpty(
        p.permissions?.map((permission) => ({
          actions: unlessEmpty(permission.actions),
          dataActions: unlessEmpty(permission.dataActions),
          notActions: unlessEmpty(permission.notActions),
          notDataActions: unlessEmpty(permission.notDataActions),
        })),
      ),
    } satisfies RoleDefinitionConfig;
  },
});
