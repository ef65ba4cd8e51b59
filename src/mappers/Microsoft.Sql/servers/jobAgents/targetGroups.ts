import type { MssqlJobTargetGroupConfig } from '@cdktf/provider-azurerm/lib/mssql-job-target-group';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../../mapper';

interface JobTargetGroup extends ArmResource {
  properties: {
    members?: {
      databaseName?: string;
      elasticPoolName?: string;
      membershipType?: string;
      refreshCredential?: string;
      serverName?: string;
    }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_job_target_group */
export const mssqlJobTargetGroup = defineMapper<JobTargetGroup>({
  armType: 'Microsoft.Sql/servers/jobAgents/targetGroups',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_job_target_group',
  ignored: ['members.type', 'members.shardMapName'],
  toConfig: (group, p) =>
    ({
      name: ownName(group),
      jobAgentId: parentIdOf(group),
      jobTarget: unlessEmpty(
        p.members?.map((member) => ({
          databaseName: unlessBlank(member.databaseName),
          elasticPoolName: unlessBlank(member.elasticPoolName),
          jobCredentialId: unlessBlank(member.refreshCredential),
          membershipType: unlessDefault(member.membershipType, 'Include'),
          serverName: member.serverName ?? '',
        })),
      ),
    }) satisfies MssqlJobTargetGroupConfig,
});
