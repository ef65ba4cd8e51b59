import type { ManagementLockConfig } from '@cdktf/provider-azurerm/lib/management-lock';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, unlessBlank } from '../mapper';
import { scopeOf } from './assignment-scope';

interface Lock extends ArmResource {
  properties: { level?: string; notes?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/management_lock */
export const managementLock = defineMapper<Lock>({
  armType: 'Microsoft.Authorization/locks',
  apiVersion: '2020-05-01',
  terraformType: 'azurerm_management_lock',
  nameScope: 'parent',
  ignored: ['owners'],
  toConfig: (lock, p) =>
    ({
      name: lock.name,
      scope: scopeOf(lock),
      lockLevel: p.level ?? 'CanNotDelete',
      notes: unlessBlank(p.notes),
    }) satisfies ManagementLockConfig,
});
