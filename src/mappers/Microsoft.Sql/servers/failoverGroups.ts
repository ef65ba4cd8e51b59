import type { MssqlFailoverGroupConfig } from '@cdktf/provider-azurerm/lib/mssql-failover-group';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, tagsOf, unlessEmpty } from '../../mapper';

interface FailoverGroup extends ArmResource {
  properties: {
    databases?: string[];
    partnerServers?: { id?: string }[];
    readOnlyEndpoint?: { failoverPolicy?: string };
    readWriteEndpoint?: { failoverPolicy?: string; failoverWithDataLossGracePeriodMinutes?: number };
    replicationRole?: string;
  };
}

/**
 * A group shows on both servers; the primary's is the one that is made, the other is absorbed by its server.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_failover_group
 */
export const mssqlFailoverGroup = defineMapper<FailoverGroup>({
  armType: 'Microsoft.Sql/servers/failoverGroups',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_failover_group',
  nameScope: 'global',
  nameRule: { minLength: 1, maxLength: 63, characters: 'a-z0-9-' },
  ignored: [
    '/location',
    'replicationState',
    'replicationRole',
    'partnerServers.location',
    'partnerServers.replicationRole',
    'readOnlyEndpoint.targetServer',
    'secondaryType',
  ],
  when: (group) => group.properties?.replicationRole !== 'Secondary',
  toConfig: (group, p) =>
    ({
      name: ownName(group),
      serverId: parentIdOf(group),
      tags: tagsOf(group),
      databases: unlessEmpty(p.databases),
      partnerServer: (p.partnerServers ?? []).map(({ id }) => ({ id: id ?? '' })),
      readonlyEndpointFailoverPolicyEnabled: p.readOnlyEndpoint?.failoverPolicy === 'Enabled' || undefined,
      readWriteEndpointFailoverPolicy: {
        graceMinutes: p.readWriteEndpoint?.failoverWithDataLossGracePeriodMinutes || undefined,
        mode: p.readWriteEndpoint?.failoverPolicy ?? 'Manual',
      },
    }) satisfies MssqlFailoverGroupConfig,
});
