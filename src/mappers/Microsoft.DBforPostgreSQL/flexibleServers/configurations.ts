import type { PostgresqlFlexibleServerConfigurationConfig } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-configuration';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

interface Configuration extends ArmResource {
  properties: { source?: string; value?: string };
}

/**
 * A server answers with hundreds of settings; those that somebody set are configuration, the server absorbs the rest.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/postgresql_flexible_server_configuration
 */
export const postgresqlFlexibleServerConfiguration = defineMapper<Configuration>({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations',
  apiVersion: '2024-08-01',
  terraformType: 'azurerm_postgresql_flexible_server_configuration',
  ignored: [
    'source',
    'description',
    'defaultValue',
    'dataType',
    'allowedValues',
    'isDynamicConfig',
    'isReadOnly',
    'isConfigPendingRestart',
    'unit',
    'documentationLink',
  ],
  when: (configuration) => (configuration.properties?.source ?? 'user-override').toLowerCase() === 'user-override',
  toConfig: (configuration, p) =>
    ({
      name: ownName(configuration),
      serverId: parentIdOf(configuration),
      value: p.value ?? '',
    }) satisfies PostgresqlFlexibleServerConfigurationConfig,
});
