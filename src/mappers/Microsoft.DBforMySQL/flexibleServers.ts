import type { MysqlFlexibleServerConfig } from '@cdktf/provider-azurerm/lib/mysql-flexible-server';
import type { ArmResource } from '../../arm/resource';
import type { AbsorbedPart } from '../mapper';
import { block, defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';
import { secret } from '../token';

interface FlexibleServer extends ArmResource {
  properties: {
    administratorLogin?: string;
    availabilityZone?: string;
    backup?: { backupRetentionDays?: number; geoRedundantBackup?: string };
    dataEncryption?: {
      geoBackupKeyURI?: string;
      geoBackupUserAssignedIdentityId?: string;
      primaryKeyURI?: string;
      primaryUserAssignedIdentityId?: string;
      type?: string;
    };
    fullyQualifiedDomainName?: string;
    highAvailability?: { mode?: string; standbyAvailabilityZone?: string };
    maintenanceWindow?: { customWindow?: string; dayOfWeek?: number; startHour?: number; startMinute?: number };
    network?: { delegatedSubnetResourceId?: string; privateDnsZoneResourceId?: string; publicNetworkAccess?: string };
    replicationRole?: string;
    sourceServerResourceId?: string;
    storage?: { autoGrow?: string; autoIoScaling?: string; iops?: number; logOnDisk?: string; storageSizeGB?: number };
    version?: string;
  };
}

const parent = 'Microsoft.DBforMySQL/flexibleServers';
const apiVersion = '2023-12-30';
const TIERS: Record<string, string> = { Burstable: 'B', GeneralPurpose: 'GP', MemoryOptimized: 'MO' };

/** What comes with every server: system databases and settings that nobody changed. */
const absorbs: AbsorbedPart[] = ['databases', 'configurations'].map((type) => ({
  armType: `${parent}/${type}`,
  apiVersion,
  discovery: [],
  ignored: ['/properties'],
}));

/** A disk has 300 operations a second and three more for each GB, unless it was given more or scales by itself. */
const freeIops = (sizeGb: number): number => 300 + 3 * sizeGb;

function storageOf(storage: FlexibleServer['properties']['storage']) {
  if (!storage) return undefined;
  const { autoGrow, autoIoScaling, iops, logOnDisk, storageSizeGB } = storage;
  const isScaling = autoIoScaling === 'Enabled';
  return {
    autoGrowEnabled: unlessDefault(autoGrow === 'Enabled', true),
    ioScalingEnabled: isScaling || undefined,
    iops: isScaling || !iops || iops === freeIops(storageSizeGB ?? 0) ? undefined : iops,
    logOnDiskEnabled: logOnDisk === 'Enabled' || undefined,
    sizeGb: storageSizeGB,
  };
}

function encryptionOf(encryption: FlexibleServer['properties']['dataEncryption']) {
  if (encryption?.type !== 'AzureKeyVault') return undefined;
  const isHsm = encryption.primaryKeyURI?.includes('.managedhsm.');
  return {
    geoBackupKeyVaultKeyId: unlessBlank(encryption.geoBackupKeyURI),
    geoBackupUserAssignedIdentityId: unlessBlank(encryption.geoBackupUserAssignedIdentityId),
    keyVaultKeyId: isHsm ? undefined : unlessBlank(encryption.primaryKeyURI),
    managedHsmKeyId: isHsm ? encryption.primaryKeyURI : undefined,
    primaryUserAssignedIdentityId: unlessBlank(encryption.primaryUserAssignedIdentityId),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mysql_flexible_server */
export const mysqlFlexibleServer = defineMapper<FlexibleServer>({
  armType: parent,
  apiVersion,
  terraformType: 'azurerm_mysql_flexible_server',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 63, characters: 'a-z0-9-' },
  holdsData: true,
  ignored: [
    'fullyQualifiedDomainName',
    'state',
    'fullVersion',
    'replicaCapacity',
    'privateEndpointConnections',
    'createMode',
    'administratorLoginPassword',
    'importSourceProperties',
    'maintenancePolicy',
    'databasePort',
    'lowerCaseTableNames',
    'backup.backupIntervalHours',
    'backup.earliestRestoreDate',
    'highAvailability.state',
    'highAvailability.replicationMode',
    'highAvailability.standbyAvailabilityZone',
    'storage.storageSku',
    'storage.storageRedundancy',
    'maintenanceWindow',
    'sourceServerResourceId',
  ],
  absorbs,
  unreadOnImport: ['administrator_password', 'create_mode'],
  exports: ({ properties: p }) => ({ fqdn: p.fullyQualifiedDomainName }),
  toConfig: (server, p) => {
    const { highAvailability: ha, maintenanceWindow: window, network } = p;
    const source = p.replicationRole === 'Replica' ? unlessBlank(p.sourceServerResourceId) : undefined;
    const identity = identityOf(server);
    return {
      ...regional(server),
      administratorLogin: source ? undefined : unlessBlank(p.administratorLogin),
      administratorPassword: source ? undefined : secret('administratorPassword', 'Password of the administrator of the MySQL server.'),
      backupRetentionDays: unlessDefault(p.backup?.backupRetentionDays, 7),
      createMode: source && 'Replica',
      customerManagedKey: encryptionOf(p.dataEncryption),
      delegatedSubnetId: unlessBlank(network?.delegatedSubnetResourceId),
      geoRedundantBackupEnabled: p.backup?.geoRedundantBackup === 'Enabled' || undefined,
      highAvailability:
        ha?.mode && ha.mode !== 'Disabled'
          ? { mode: ha.mode, standbyAvailabilityZone: unlessBlank(ha.standbyAvailabilityZone) }
          : undefined,
      identity: identity && { type: identity.type, identityIds: identity.identityIds ?? [] },
      maintenanceWindow:
        window?.customWindow?.toLowerCase() === 'enabled'
          ? block({
              dayOfWeek: window.dayOfWeek || undefined,
              startHour: window.startHour || undefined,
              startMinute: window.startMinute || undefined,
            })
          : undefined,
      privateDnsZoneId: unlessBlank(network?.privateDnsZoneResourceId),
      publicNetworkAccess: network?.publicNetworkAccess === 'Disabled' && !network.delegatedSubnetResourceId ? 'Disabled' : undefined,
      skuName: server.sku?.tier ? `${TIERS[server.sku.tier] ?? server.sku.tier}_${server.sku.name}` : undefined,
      sourceServerId: source,
      storage: storageOf(p.storage),
      version: unlessBlank(p.version),
      zone: unlessBlank(p.availabilityZone),
    } satisfies MysqlFlexibleServerConfig;
  },
});
