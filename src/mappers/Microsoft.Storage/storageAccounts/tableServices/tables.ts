import type { StorageTableConfig } from '@cdktf/provider-azurerm/lib/storage-table';
import type { ArmResource } from '../../../../arm/resource';
import type { MapperContext } from '../../../mapper';
import { defineMapper } from '../../../mapper';
import { nameOf } from '../../../token';

const accountIdOf = (table: ArmResource): string => table.id.split('/').slice(0, -4).join('/');

function endpointOf(table: ArmResource, context: MapperContext): string {
  const account = context.get(accountIdOf(table));
  const endpoint: unknown = account?.properties?.primaryEndpoints?.table;
  return typeof endpoint === 'string' ? endpoint : `https://${accountIdOf(table).split('/').pop()}.table.core.windows.net/`;
}

/** The provider knows tables by their address in the data plane. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_table */
export const storageTable = defineMapper<ArmResource>({
  armType: 'Microsoft.Storage/storageAccounts/tableServices/tables',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_storage_table',
  discovery: { by: 'list', parent: 'Microsoft.Storage/storageAccounts', path: 'tableServices/default/tables' },
  holdsData: true,
  // The data plane returns access policies too, and is what the provider reads.
  ignored: ['tableName', 'signedIdentifiers'],
  unreadable: ['acl'],
  importId: (table, context) => `${endpointOf(table, context)}Tables('${table.name}')`,
  toConfig: (table) => ({ name: table.name, storageAccountName: nameOf(accountIdOf(table)) }) satisfies StorageTableConfig,
});
