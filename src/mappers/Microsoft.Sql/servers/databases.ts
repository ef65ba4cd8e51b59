import type { MssqlDatabaseConfig } from '@cdktf/provider-azurerm/lib/mssql-database';
import type { ArmResource } from '../../../arm/resource';
import type { AbsorbedPart, MapperContext } from '../../mapper';
import { defineMapper, identityOf, ownName, parentIdOf, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { secret } from '../../token';

interface SqlDatabase extends ArmResource {
  properties: {
    autoPauseDelay?: number;
    collation?: string;
    currentServiceObjectiveName?: string;
    elasticPoolId?: string;
    encryptionProtector?: string;
    encryptionProtectorAutoRotation?: boolean;
    highAvailabilityReplicaCount?: number;
    isLedgerOn?: boolean;
    licenseType?: string;
    maintenanceConfigurationId?: string;
    maxSizeBytes?: number;
    minCapacity?: number;
    preferredEnclaveType?: string;
    readScale?: string;
    requestedBackupStorageRedundancy?: string;
    secondaryType?: string;
    zoneRedundant?: boolean;
  };
}

const apiVersion = '2023-08-01-preview';
const parent = 'Microsoft.Sql/servers/databases';
const GIB = 1024 ** 3;
const NONE = 'PT0S';

const absorbs: AbsorbedPart[] = [
  // Off is Azure's default; on, it has a mapper of its own.
  ['auditingSettings', undefined],
  ['extendedAuditingSettings', undefined],
  ['backupLongTermRetentionPolicies', 'default'],
  ['backupShortTermRetentionPolicies', 'default'],
  ['geoBackupPolicies', 'Default'],
  ['securityAlertPolicies', 'Default'],
  ['transparentDataEncryption', 'current'],
].map(
  ([type, name]): AbsorbedPart => ({
    armType: `${parent}/${type}`,
    apiVersion,
    discovery: name ? [{ by: 'singleton', parent, path: `${type}/${name}` }] : [],
    ignored: [
      ...(name ? [] : ['/properties']),
      '/kind',
      '/location',
      'creationTime',
      'storageType',
      'storageAccountAccessKey',
      'backupStorageAccessTier',
    ],
  }),
);

interface Retention {
  weeklyRetention?: string;
  monthlyRetention?: string;
  yearlyRetention?: string;
  weekOfYear?: number;
}
interface Alerts {
  state?: string;
  disabledAlerts?: string[];
  emailAccountAdmins?: boolean;
  emailAddresses?: string[];
  retentionDays?: number;
  storageEndpoint?: string;
}

function longTermOf(database: SqlDatabase, context: MapperContext) {
  const policy = (context.part(database, 'backupLongTermRetentionPolicies/default')?.properties ?? {}) as Retention;
  const kept = (retention: string | undefined): string | undefined => unlessDefault(unlessBlank(retention), NONE);
  const [weekly, monthly, yearly] = [kept(policy.weeklyRetention), kept(policy.monthlyRetention), kept(policy.yearlyRetention)];
  const weekOfYear = policy.weekOfYear;
  if (!weekly && !monthly && !yearly) return undefined;
  return { monthlyRetention: monthly, weekOfYear: yearly ? weekOfYear : undefined, weeklyRetention: weekly, yearlyRetention: yearly };
}

/** Seven days and a differential backup every twelve hours are what every database starts with. */
function shortTermOf(database: SqlDatabase, context: MapperContext) {
  const policy = (context.part(database, 'backupShortTermRetentionPolicies/default')?.properties ?? {}) as {
    retentionDays?: number;
    diffBackupIntervalInHours?: number;
  };
  const [days, hours] = [policy.retentionDays ?? 7, policy.diffBackupIntervalInHours || 12];
  return days === 7 && hours === 12 ? undefined : { backupIntervalInHours: unlessDefault(hours, 12), retentionDays: days };
}

function threatDetectionOf(database: SqlDatabase, context: MapperContext) {
  const alerts = (context.part(database, 'securityAlertPolicies/default')?.properties ?? {}) as Alerts;
  const { disabledAlerts, emailAccountAdmins, emailAddresses, retentionDays, storageEndpoint } = alerts;
  if (alerts.state !== 'Enabled') return undefined;
  return {
    disabledAlerts: unlessEmpty(disabledAlerts?.filter(Boolean)),
    emailAccountAdmins: emailAccountAdmins ? 'Enabled' : undefined,
    emailAddresses: unlessEmpty(emailAddresses?.filter(Boolean)),
    retentionDays: retentionDays || undefined,
    state: 'Enabled',
    storageAccountAccessKey: storageEndpoint
      ? secret('threatDetectionStorageKey', 'Access key of the storage account for threat detection logs.')
      : undefined,
    storageEndpoint: unlessBlank(storageEndpoint),
  };
}

/**
 * `master` comes with the server, whose mapper absorbs it.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_database
 */
export const mssqlDatabase = defineMapper<SqlDatabase>({
  armType: parent,
  apiVersion,
  terraformType: 'azurerm_mssql_database',
  holdsData: true,
  ignored: [
    // It stands where its server does; the SKU is known by the service objective.
    '/location',
    '/kind',
    '/sku',
    'databaseId',
    'status',
    'creationDate',
    'currentSku',
    'requestedServiceObjectiveName',
    'currentBackupStorageRedundancy',
    'defaultSecondaryLocation',
    'earliestRestoreDate',
    'catalogCollation',
    'containmentState',
    'currentServiceObjectiveId',
    'requestedServiceObjectiveId',
    'isInfraEncryptionEnabled',
    'maxLogSizeBytes',
    'pausedDate',
    'resumedDate',
    'createMode',
    'sampleName',
    'availabilityZone',
    'freeLimitExhaustionBehavior',
    'useFreeLimit',
    'manualCutover',
    'performCutover',
    'failoverGroupId',
    'edition',
    'licenseType',
    'maintenanceConfigurationId',
    'autoPauseDelay',
    'minCapacity',
    'maxSizeBytes',
    'currentServiceObjectiveName',
    'encryptionProtectorAutoRotation',
    'readScale',
  ],
  absorbs,
  unreadOnImport: ['create_mode'],
  when: (database) => ownName(database).toLowerCase() !== 'master',
  toConfig: (database, p, context) => {
    const tde = context.part(database, 'transparentDataEncryption/current')?.properties as { state?: string } | undefined;
    const geoBackup = context.part(database, 'geoBackupPolicies/default')?.properties as { state?: string } | undefined;
    const objective = p.currentServiceObjectiveName ?? '';
    const pool = unlessBlank(p.elasticPoolId);
    const [isWarehouse, isServerless] = [/^dw/i.test(objective), /_S_/i.test(objective)];
    const maintenance = unlessBlank(p.maintenanceConfigurationId)?.split('/').pop();
    return {
      name: ownName(database),
      serverId: parentIdOf(database),
      tags: tagsOf(database),
      autoPauseDelayInMinutes: isServerless ? p.autoPauseDelay || undefined : undefined,
      collation: unlessDefault(unlessBlank(p.collation), 'SQL_Latin1_General_CP1_CI_AS'),
      elasticPoolId: pool,
      enclaveType: p.preferredEnclaveType === 'VBS' ? 'VBS' : undefined,
      geoBackupEnabled: geoBackup?.state === 'Disabled' && isWarehouse ? false : undefined,
      identity: identityOf(database) && { type: 'UserAssigned', identityIds: identityOf(database)?.identityIds ?? [] },
      ledgerEnabled: p.isLedgerOn || undefined,
      // A pool's databases take these from the pool.
      licenseType: pool ? undefined : unlessBlank(p.licenseType),
      longTermRetentionPolicy: isWarehouse ? undefined : longTermOf(database, context),
      maintenanceConfigurationName: pool ? undefined : unlessDefault(maintenance, 'SQL_Default'),
      // Hyperscale grows as it likes and says -1.
      maxSizeGb: p.maxSizeBytes && p.maxSizeBytes > 0 ? Math.round((p.maxSizeBytes / GIB) * 10) / 10 : undefined,
      minCapacity: isServerless ? p.minCapacity || undefined : undefined,
      readReplicaCount: p.highAvailabilityReplicaCount || undefined,
      readScale: p.readScale === 'Enabled' || undefined,
      secondaryType: unlessBlank(p.secondaryType),
      shortTermRetentionPolicy: isWarehouse ? undefined : shortTermOf(database, context),
      skuName: pool ? undefined : unlessBlank(objective),
      storageAccountType: unlessDefault(unlessBlank(p.requestedBackupStorageRedundancy), 'Geo'),
      threatDetectionPolicy: threatDetectionOf(database, context),
      transparentDataEncryptionEnabled: tde?.state === 'Disabled' && isWarehouse ? false : undefined,
      transparentDataEncryptionKeyAutomaticRotationEnabled: p.encryptionProtectorAutoRotation || undefined,
      transparentDataEncryptionKeyVaultKeyId: unlessBlank(p.encryptionProtector),
      zoneRedundant: p.zoneRedundant || undefined,
    } satisfies MssqlDatabaseConfig;
  },
});
