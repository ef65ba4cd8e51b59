import type { RoleAssignmentConfig } from '@cdktf/provider-azurerm/lib/role-assignment';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, unlessBlank } from '../mapper';
import { attributeOf } from '../token';
import { scopeOf } from './assignment-scope';

interface RoleAssignment extends ArmResource {
  properties: {
    condition?: string;
    conditionVersion?: string;
    delegatedManagedIdentityResourceId?: string;
    description?: string;
    principalId: string;
    principalType?: string;
    roleDefinitionId: string;
    scope?: string;
  };
}

/**
 * The name, a GUID, is left to the provider: it must be another one in the destination.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/role_assignment
 */
export const roleAssignment = defineMapper<RoleAssignment>({
  armType: 'Microsoft.Authorization/roleAssignments',
  apiVersion: '2022-04-01',
  terraformType: 'azurerm_role_assignment',
  nameScope: 'parent',
  ignored: ['createdBy', 'createdOn', 'scope', 'updatedBy', 'updatedOn'],
  toConfig: (assignment, p) =>
    ({
      scope: unlessBlank(p.scope) ?? scopeOf(assignment),
      // A custom role in the move has its ARM id in this attribute; the resource's own id has the scope appended.
      roleDefinitionId: attributeOf(p.roleDefinitionId, 'roleDefinitionResourceId', p.roleDefinitionId),
      principalId: p.principalId,
      // Told, so that an identity made moments ago is not looked for in the directory.
      principalType: p.principalType === 'ServicePrincipal' ? p.principalType : undefined,
      condition: unlessBlank(p.condition),
      conditionVersion: unlessBlank(p.condition) && unlessBlank(p.conditionVersion),
      delegatedManagedIdentityResourceId: unlessBlank(p.delegatedManagedIdentityResourceId),
      description: unlessBlank(p.description),
    }) satisfies RoleAssignmentConfig,
});
