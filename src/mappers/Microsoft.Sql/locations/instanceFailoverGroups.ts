import type { MssqlManagedInstanceFailoverGroupConfig } from '@cdktf/provider-azurerm/lib/mssql-managed-instance-failover-group';
import type { ArmResource } from '../../../arm/resource';
import { parseResourceId } from '../../../arm/resource-id';
import { defineMapper, ownName, unlessDefault } from '../../mapper';

interface InstanceFailoverGroup extends ArmResource {
  properties: {
    managedInstancePairs?: { primaryManagedInstanceId?: string; partnerManagedInstanceId?: string }[];
    readOnlyEndpoint?: { failoverPolicy?: string };
    readWriteEndpoint?: { failoverPolicy?: string; failoverWithDataLossGracePeriodMinutes?: number };
    secondaryType?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_managed_instance_failover_group */
export const mssqlManagedInstanceFailoverGroup = defineMapper<InstanceFailoverGroup>({
  armType: 'Microsoft.Sql/locations/instanceFailoverGroups',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_managed_instance_failover_group',
  discovery: { by: 'graph' },
  ignored: ['partnerRegions', 'replicationRole', 'replicationState', '/location'],
  toConfig: (group, p) => {
    const [pair] = p.managedInstancePairs ?? [];
    return {
      name: ownName(group),
      // Part of the id: the region of the primary.
      location: parseResourceId(group.id).names[0] ?? '',
      managedInstanceId: pair?.primaryManagedInstanceId ?? '',
      partnerManagedInstanceId: pair?.partnerManagedInstanceId ?? '',
      readonlyEndpointFailoverPolicyEnabled: unlessDefault(p.readOnlyEndpoint?.failoverPolicy === 'Enabled', true),
      readWriteEndpointFailoverPolicy: {
        graceMinutes: p.readWriteEndpoint?.failoverWithDataLossGracePeriodMinutes || undefined,
        mode: p.readWriteEndpoint?.failoverPolicy ?? 'Manual',
      },
      secondaryType: unlessDefault(p.secondaryType, 'Geo'),
    } satisfies MssqlManagedInstanceFailoverGroupConfig;
  },
});
