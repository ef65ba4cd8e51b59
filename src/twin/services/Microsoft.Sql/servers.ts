import type { ArmResource } from '../../../arm/resource';
import { defineService } from '../../service';
import type { Singleton } from '../../service';
import { addPrivateEndpointConnections } from '../private-link';

const ALERTS = {
  state: 'Disabled',
  disabledAlerts: [''],
  emailAddresses: [''],
  emailAccountAdmins: false,
  storageEndpoint: '',
  storageAccountAccessKey: '',
  retentionDays: 0,
};
const AUDITING = {
  state: 'Disabled',
  retentionDays: 0,
  auditActionsAndGroups: [],
  isStorageSecondaryKeyInUse: false,
  isAzureMonitorTargetEnabled: false,
  storageAccountSubscriptionId: '00000000-0000-0000-0000-000000000000',
};

/** Policies that servers and databases have alike. */
const POLICIES: readonly Singleton[] = [
  { path: 'securityAlertPolicies/default', body: () => ({ properties: ALERTS }) },
  { path: 'auditingSettings/default', body: () => ({ properties: AUDITING }) },
  { path: 'extendedAuditingSettings/default', body: () => ({ properties: { ...AUDITING, predicateExpression: '' } }) },
  { path: 'sqlVulnerabilityAssessments/default', body: () => ({ properties: { state: 'Disabled' } }) },
  { path: 'advancedThreatProtectionSettings/default', body: () => ({ properties: { state: 'Disabled' } }) },
];

/** https://learn.microsoft.com/rest/api/sql/servers */
export const sqlServer = defineService({
  armType: 'Microsoft.Sql/servers',
  globalName: { code: 'NameAlreadyExists' },
  longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  kept: ['administratorLogin', 'administrators'],
  complete: (server) => {
    const p = server.properties;
    server.kind ??= 'v12.0';
    p.version ??= '12.0';
    p.state ??= 'Ready';
    p.fullyQualifiedDomainName ??= `${server.name.toLowerCase()}.database.windows.net`;
    p.publicNetworkAccess ??= 'Enabled';
    p.minimalTlsVersion ??= '1.2';
    p.restrictOutboundNetworkAccess ??= 'Disabled';
    p.externalGovernanceStatus ??= 'Disabled';
    if (p.administrators) p.administrators.administratorType ??= 'ActiveDirectory';
  },
  onRead: addPrivateEndpointConnections,
  singletons: [
    ...POLICIES,
    { path: 'connectionPolicies/default', body: () => ({ properties: { connectionType: 'Default' } }) },
    {
      path: 'encryptionProtector/current',
      body: () => ({ kind: 'servicemanaged', properties: { serverKeyName: 'ServiceManaged', serverKeyType: 'ServiceManaged' } }),
    },
    { path: 'devOpsAuditingSettings/default', body: () => ({ properties: { state: 'Disabled', isAzureMonitorTargetEnabled: false } }) },
    {
      path: 'azureADOnlyAuthentications/Default',
      body: (server) => ({
        properties: { azureADOnlyAuthentication: server.properties.administrators?.azureADOnlyAuthentication ?? false },
      }),
    },
  ],
  createdWith: (server) => [
    {
      id: `${server.id}/databases/master`,
      location: server.location,
      kind: 'v12.0,system',
      sku: { name: 'System', tier: 'System', capacity: 0 },
      properties: { maxSizeBytes: 32212254720 },
    },
  ],
});

const GB = 1024 ** 3;

/** Tier, family and capacity behind the name of a service objective: `S1`, `GP_Gen5_2`, `GP_S_Gen5_1`, `ElasticPool`. */
function skuOf(name: string): { name: string; tier: string; family?: string; capacity?: number } {
  const dtus: Record<string, number> = {
    Basic: 5,
    S0: 10,
    S1: 20,
    S2: 50,
    S3: 100,
    S4: 200,
    S6: 400,
    S7: 800,
    S9: 1600,
    S12: 3000,
    P1: 125,
    P2: 250,
    P4: 500,
    P6: 1000,
    P11: 1750,
    P15: 4000,
  };
  const capacity = dtus[name];
  if (capacity !== undefined)
    return {
      name: name.startsWith('S') ? 'Standard' : name.startsWith('P') ? 'Premium' : 'Basic',
      tier: name.startsWith('S') ? 'Standard' : name.startsWith('P') ? 'Premium' : 'Basic',
      capacity,
    };
  const parts = /^(GP|BC|HS)(_S)?_([A-Za-z0-9]+)_(\d+)$/.exec(name);
  if (!parts) return { name, tier: name.startsWith('DW') ? 'DataWarehouse' : name === 'System' ? 'System' : 'Standard', capacity: 0 };
  const tier = { GP: 'GeneralPurpose', BC: 'BusinessCritical', HS: 'Hyperscale' }[parts[1]!]!;
  return { name: `${parts[1]}${parts[2] ?? ''}_${parts[3]}`, tier, family: parts[3]!, capacity: Number(parts[4]) };
}

/** The service objective that a SKU as sent stands for. */
function objectiveOf(database: ArmResource): string {
  const { name = 'GP_Gen5_2', capacity, tier } = database.sku ?? {};
  if (/^(GP|BC|HS)(_S)?_[A-Za-z0-9]+$/.test(name) && !/_\d+$/.test(name)) return `${name}_${capacity ?? 2}`;
  if (['Standard', 'Premium'].includes(name) && tier) {
    const level = { 10: '0', 20: '1', 50: '2', 100: '3', 125: '1', 250: '2', 500: '4', 1000: '6' }[capacity ?? 10] ?? '0';
    return `${name[0]}${level}`;
  }
  return name;
}

export const sqlDatabase = defineService({
  armType: 'Microsoft.Sql/servers/databases',
  longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  writeOnly: ['createMode', 'sourceDatabaseId', 'restorePointInTime', 'sampleName'],
  complete: (database, context) => {
    const p = database.properties;
    const objective = p.elasticPoolId ? 'ElasticPool' : objectiveOf(database);
    database.kind ??= `v12.0,user${/^(GP|BC|HS)_/.test(objective) ? ',vcore' : ''}${/^GP_S_/.test(objective) ? ',serverless' : ''}`;
    database.sku = { ...skuOf(objective), ...(p.elasticPoolId && { tier: 'GeneralPurpose' }) };
    p.currentServiceObjectiveName = objective;
    p.requestedServiceObjectiveName = objective;
    p.currentSku = database.sku;
    p.status ??= 'Online';
    p.databaseId ??= context.guid(database.id, 'databaseId');
    p.creationDate ??= context.previous?.properties.creationDate ?? context.now();
    p.collation ??= 'SQL_Latin1_General_CP1_CI_AS';
    p.catalogCollation ??= 'SQL_Latin1_General_CP1_CI_AS';
    p.maxSizeBytes ??= (objective === 'Basic' ? 2 : /^(GP|BC|HS)_/.test(objective) ? 32 : 250) * GB;
    p.zoneRedundant ??= false;
    p.readScale ??= /^(BC|P\d|HS)/.test(objective) ? 'Enabled' : 'Disabled';
    if (/^GP_S_/.test(objective)) {
      p.autoPauseDelay ??= 60;
      p.minCapacity ??= 0.5;
    }
    if (/^(GP|BC)_Gen5/.test(objective)) p.licenseType ??= 'LicenseIncluded';
    p.requestedBackupStorageRedundancy ??= 'Geo';
    p.currentBackupStorageRedundancy ??= p.requestedBackupStorageRedundancy;
    p.maintenanceConfigurationId ??= `/subscriptions/${context.subscriptionId}/providers/Microsoft.Maintenance/publicMaintenanceConfigurations/SQL_Default`;
    p.isLedgerOn ??= false;
    p.isInfraEncryptionEnabled ??= false;
    p.availabilityZone ??= 'NoPreference';
  },
  singletons: [
    ...POLICIES,
    { path: 'transparentDataEncryption/current', body: () => ({ properties: { state: 'Enabled' } }) },
    { path: 'backupShortTermRetentionPolicies/default', body: () => ({ properties: { retentionDays: 7, diffBackupIntervalInHours: 12 } }) },
    {
      path: 'backupLongTermRetentionPolicies/default',
      body: () => ({ properties: { weeklyRetention: 'PT0S', monthlyRetention: 'PT0S', yearlyRetention: 'PT0S', weekOfYear: 0 } }),
    },
    { path: 'geoBackupPolicies/Default', body: () => ({ properties: { state: 'Enabled', storageType: 'Premium' } }) },
  ],
});
