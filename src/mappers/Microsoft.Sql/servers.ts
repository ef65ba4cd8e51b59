import type { MssqlServerConfig } from '@cdktf/provider-azurerm/lib/mssql-server';
import type { ArmResource } from '../../arm/resource';
import type { AbsorbedPart } from '../mapper';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';
import { secret } from '../token';

interface SqlServer extends ArmResource {
  properties: {
    administratorLogin?: string;
    administrators?: { azureADOnlyAuthentication?: boolean; login?: string; sid?: string };
    fullyQualifiedDomainName?: string;
    keyId?: string;
    minimalTlsVersion?: string;
    primaryUserAssignedIdentityId?: string;
    publicNetworkAccess?: string;
    restrictOutboundNetworkAccess?: string;
    version?: string;
  };
}

const apiVersion = '2023-08-01-preview';
const parent = 'Microsoft.Sql/servers';

/** What every server has beside itself; those of these types that say more than Azure's default have mappers of their own. */
const EVERY_SERVER_HAS = [
  'databases',
  'administrators',
  'azureADOnlyAuthentications',
  'auditingSettings',
  'devOpsAuditingSettings',
  'encryptionProtector',
  'extendedAuditingSettings',
  'failoverGroups',
  'keys',
  'securityAlertPolicies',
  'vulnerabilityAssessments',
  'advancedThreatProtectionSettings',
];

const absorbs: AbsorbedPart[] = [
  {
    armType: `${parent}/connectionPolicies`,
    apiVersion,
    discovery: [{ by: 'singleton', parent, path: 'connectionPolicies/default' }],
    ignored: ['/kind', '/location'],
  },
  {
    armType: `${parent}/sqlVulnerabilityAssessments`,
    apiVersion,
    discovery: [{ by: 'singleton', parent, path: 'sqlVulnerabilityAssessments/default' }],
  },
  ...EVERY_SERVER_HAS.map(
    (name): AbsorbedPart => ({
      armType: `${parent}/${name}`,
      apiVersion,
      discovery: [],
      ignored: ['/properties', '/kind', '/location', '/sku', '/tags'],
    }),
  ),
];

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_server */
export const mssqlServer = defineMapper<SqlServer>({
  armType: parent,
  apiVersion,
  terraformType: 'azurerm_mssql_server',
  nameScope: 'global',
  nameRule: { minLength: 1, maxLength: 63, characters: 'a-z0-9-' },
  ignored: [
    '/kind',
    'fullyQualifiedDomainName',
    'state',
    'privateEndpointConnections',
    'workspaceFeature',
    'externalGovernanceStatus',
    'isIPv6Enabled',
    'federatedClientId',
    'retentionDays',
    'createMode',
    'administratorLoginPassword',
    'administratorLogin',
    'administrators.administratorType',
    'administrators.principalType',
    'administrators.tenantId',
  ],
  absorbs,
  unreadOnImport: ['administrator_login_password'],
  exports: ({ properties: p }) => ({ fullyQualifiedDomainName: p.fullyQualifiedDomainName }),
  toConfig: (server, p, context) => {
    const policy = context.part(server, 'connectionPolicies/default')?.properties as { connectionType?: string } | undefined;
    const assessment = context.part(server, 'sqlVulnerabilityAssessments/default')?.properties as { state?: string } | undefined;
    const admin = p.administrators;
    // Azure makes up a login that nobody can use for a server that takes Entra ID alone.
    const hasLogin = !admin?.azureADOnlyAuthentication && p.administratorLogin !== undefined;
    return {
      ...regional(server),
      administratorLogin: hasLogin ? p.administratorLogin : undefined,
      administratorLoginPassword: hasLogin
        ? secret('administratorLoginPassword', 'Password of the administrator of the SQL server.')
        : undefined,
      azureadAdministrator: admin?.sid
        ? {
            azureadAuthenticationOnly: admin.azureADOnlyAuthentication || undefined,
            loginUsername: admin.login ?? '',
            objectId: admin.sid,
          }
        : undefined,
      connectionPolicy: unlessDefault(policy?.connectionType, 'Default'),
      expressVulnerabilityAssessmentEnabled: assessment?.state === 'Enabled' || undefined,
      identity: identityOf(server),
      minimumTlsVersion: unlessDefault(p.minimalTlsVersion === 'None' ? 'Disabled' : (p.minimalTlsVersion ?? 'Disabled'), '1.2'),
      outboundNetworkRestrictionEnabled: p.restrictOutboundNetworkAccess === 'Enabled' || undefined,
      primaryUserAssignedIdentityId: unlessBlank(p.primaryUserAssignedIdentityId),
      publicNetworkAccessEnabled: unlessDefault(p.publicNetworkAccess === 'Enabled', true),
      transparentDataEncryptionKeyVaultKeyId: unlessBlank(p.keyId),
      version: p.version ?? '12.0',
    } satisfies MssqlServerConfig;
  },
});
