import type { MysqlFlexibleDatabaseConfig } from '@cdktf/provider-azurerm/lib/mysql-flexible-database';
import type { ArmResource } from '../../../arm/resource';
import { parseResourceId } from '../../../arm/resource-id';
import { defineMapper, ownName, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface Database extends ArmResource {
  properties: { charset?: string; collation?: string };
}

/** They come with the server, whose mapper absorbs them. */
const SYSTEM = ['information_schema', 'mysql', 'performance_schema', 'sys'];

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mysql_flexible_database */
export const mysqlFlexibleDatabase = defineMapper<Database>({
  armType: 'Microsoft.DBforMySQL/flexibleServers/databases',
  apiVersion: '2023-12-30',
  terraformType: 'azurerm_mysql_flexible_database',
  holdsData: true,
  when: (database) => !SYSTEM.includes(ownName(database)),
  toConfig: (database, p) => {
    const server = parentIdOf(database);
    return {
      name: ownName(database),
      resourceGroupName: nameOf(parseResourceId(server).parentId ?? ''),
      serverName: nameOf(server),
      charset: p.charset ?? '',
      collation: p.collation ?? '',
    } satisfies MysqlFlexibleDatabaseConfig;
  },
});
