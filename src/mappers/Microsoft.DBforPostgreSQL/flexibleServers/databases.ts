import type { PostgresqlFlexibleServerDatabaseConfig } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-database';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessDefault } from '../../mapper';

interface Database extends ArmResource {
  properties: { charset?: string; collation?: string };
}

/** They come with the server, whose mapper absorbs them. */
const SYSTEM = ['azure_maintenance', 'azure_sys', 'postgres'];

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/postgresql_flexible_server_database */
export const postgresqlFlexibleServerDatabase = defineMapper<Database>({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers/databases',
  apiVersion: '2024-08-01',
  terraformType: 'azurerm_postgresql_flexible_server_database',
  holdsData: true,
  when: (database) => !SYSTEM.includes(ownName(database)),
  toConfig: (database, p) =>
    ({
      name: ownName(database),
      serverId: parentIdOf(database),
      charset: p.charset?.toUpperCase() === 'UTF8' ? undefined : p.charset,
      collation: unlessDefault(p.collation, 'en_US.utf8'),
    }) satisfies PostgresqlFlexibleServerDatabaseConfig,
});
