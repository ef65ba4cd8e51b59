import type { MssqlJobCredentialConfig } from '@cdktf/provider-azurerm/lib/mssql-job-credential';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../../mapper';
import { secret } from '../../../token';

interface JobCredential extends ArmResource {
  properties: { username?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_job_credential */
export const mssqlJobCredential = defineMapper<JobCredential>({
  armType: 'Microsoft.Sql/servers/jobAgents/credentials',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_job_credential',
  ignored: ['password'],
  unreadOnImport: ['password'],
  toConfig: (credential, p) =>
    ({
      name: ownName(credential),
      jobAgentId: parentIdOf(credential),
      password: secret('password', 'Password of the login that the jobs run as.'),
      username: p.username ?? '',
    }) satisfies MssqlJobCredentialConfig,
});
