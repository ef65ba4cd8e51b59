import type { UserAssignedIdentityConfig } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

interface UserAssignedIdentity extends ArmResource {
  properties: { clientId?: string; principalId?: string; tenantId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/user_assigned_identity */
export const userAssignedIdentity = defineMapper<UserAssignedIdentity>({
  armType: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  apiVersion: '2023-01-31',
  terraformType: 'azurerm_user_assigned_identity',
  ignored: ['clientId', 'isolationScope', 'principalId', 'tenantId'],
  exports: ({ properties: p }) => ({ clientId: p.clientId, principalId: p.principalId }),
  toConfig: (identity) => regional(identity) satisfies UserAssignedIdentityConfig,
});
