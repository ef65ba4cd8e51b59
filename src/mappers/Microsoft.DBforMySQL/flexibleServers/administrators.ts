import type { MysqlFlexibleServerActiveDirectoryAdministratorConfig } from '@cdktf/provider-azurerm/lib/mysql-flexible-server-active-directory-administrator';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf } from '../../mapper';

interface Administrator extends ArmResource {
  properties: { identityResourceId?: string; login?: string; sid?: string; tenantId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mysql_flexible_server_active_directory_administrator */
export const mysqlFlexibleServerAdministrator = defineMapper<Administrator>({
  armType: 'Microsoft.DBforMySQL/flexibleServers/administrators',
  apiVersion: '2023-12-30',
  terraformType: 'azurerm_mysql_flexible_server_active_directory_administrator',
  ignored: ['administratorType'],
  toConfig: (administrator, p) =>
    ({
      identityId: p.identityResourceId ?? '',
      login: p.login ?? '',
      objectId: p.sid ?? '',
      serverId: parentIdOf(administrator),
      tenantId: p.tenantId ?? '',
    }) satisfies MysqlFlexibleServerActiveDirectoryAdministratorConfig,
});
