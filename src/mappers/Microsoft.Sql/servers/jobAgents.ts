import type { MssqlJobAgentConfig } from '@cdktf/provider-azurerm/lib/mssql-job-agent';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, identityOf, ownName, tagsOf, unlessDefault } from '../../mapper';

interface JobAgent extends ArmResource {
  properties: { databaseId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_job_agent */
export const mssqlJobAgent = defineMapper<JobAgent>({
  armType: 'Microsoft.Sql/servers/jobAgents',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_job_agent',
  ignored: ['state', '/sku.capacity'],
  toConfig: (agent, p) => {
    const identity = identityOf(agent);
    return {
      name: ownName(agent),
      location: agent.location ?? '',
      databaseId: p.databaseId ?? '',
      identity: identity && { identityIds: identity.identityIds ?? [], type: identity.type },
      sku: unlessDefault(agent.sku?.name, 'JA100'),
      tags: tagsOf(agent),
    } satisfies MssqlJobAgentConfig;
  },
});
