import type { PostgresqlFlexibleServerActiveDirectoryAdministratorConfig } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-active-directory-administrator';
import type { ArmResource } from '../../../arm/resource';
import { parseResourceId } from '../../../arm/resource-id';
import { defineMapper, ownName, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface Administrator extends ArmResource {
  properties: { objectId?: string; principalName?: string; principalType?: string; tenantId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/postgresql_flexible_server_active_directory_administrator */
export const postgresqlFlexibleServerAdministrator = defineMapper<Administrator>({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers/administrators',
  apiVersion: '2024-08-01',
  terraformType: 'azurerm_postgresql_flexible_server_active_directory_administrator',
  toConfig: (administrator, p) => {
    const server = parentIdOf(administrator);
    return {
      resourceGroupName: nameOf(parseResourceId(server).parentId ?? ''),
      serverName: nameOf(server),
      objectId: p.objectId ?? ownName(administrator),
      principalName: p.principalName ?? '',
      principalType: p.principalType ?? '',
      tenantId: p.tenantId ?? '',
    } satisfies PostgresqlFlexibleServerActiveDirectoryAdministratorConfig;
  },
});
