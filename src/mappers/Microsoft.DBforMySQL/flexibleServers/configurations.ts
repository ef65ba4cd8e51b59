import type { MysqlFlexibleServerConfigurationConfig } from '@cdktf/provider-azurerm/lib/mysql-flexible-server-configuration';
import type { ArmResource } from '../../../arm/resource';
import { parseResourceId } from '../../../arm/resource-id';
import { defineMapper, ownName, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface Configuration extends ArmResource {
  properties: { source?: string; value?: string };
}

/**
 * A server answers with hundreds of settings; those that somebody set are configuration, the server absorbs the rest.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mysql_flexible_server_configuration
 */
export const mysqlFlexibleServerConfiguration = defineMapper<Configuration>({
  armType: 'Microsoft.DBforMySQL/flexibleServers/configurations',
  apiVersion: '2023-12-30',
  terraformType: 'azurerm_mysql_flexible_server_configuration',
  ignored: [
    'source',
    'description',
    'documentationLink',
    'defaultValue',
    'currentValue',
    'dataType',
    'allowedValues',
    'isReadOnly',
    'isConfigPendingRestart',
    'isDynamicConfig',
  ],
  when: (configuration) => (configuration.properties?.source ?? 'user-override').toLowerCase() === 'user-override',
  toConfig: (configuration, p) => {
    const server = parentIdOf(configuration);
    return {
      name: ownName(configuration),
      resourceGroupName: nameOf(parseResourceId(server).parentId ?? ''),
      serverName: nameOf(server),
      value: p.value ?? '',
    } satisfies MysqlFlexibleServerConfigurationConfig;
  },
});
