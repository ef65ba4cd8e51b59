import type { PostgresqlFlexibleServerConfig } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server';
import type { ArmResource } from '../../arm/resource';
import type { AbsorbedPart } from '../mapper';
import { block, defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';
import { secret } from '../token';

interface FlexibleServer extends ArmResource {
  properties: {
    administratorLogin?: string;
    authConfig?: { activeDirectoryAuth?: string; passwordAuth?: string; tenantId?: string };
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
    network?: { delegatedSubnetResourceId?: string; privateDnsZoneArmResourceId?: string; publicNetworkAccess?: string };
    replicationRole?: string;
    sourceServerResourceId?: string;
    storage?: { autoGrow?: string; storageSizeGB?: number; tier?: string };
    version?: string;
  };
}

const parent = 'Microsoft.DBforPostgreSQL/flexibleServers';
const apiVersion = '2024-08-01';
const TIERS: Record<string, string> = { Burstable: 'B', GeneralPurpose: 'GP', MemoryOptimized: 'MO' };
/** The performance tier that Azure takes for a disk of so many GB. */
const DISK_TIERS: Record<number, string> = {
  32: 'P4',
  64: 'P6',
  128: 'P10',
  256: 'P15',
  512: 'P20',
  1024: 'P30',
  2048: 'P40',
  4095: 'P50',
  4096: 'P50',
  8192: 'P60',
  16384: 'P70',
  32767: 'P80',
};

/** What comes with every server: system databases and settings that nobody changed. */
const absorbs: AbsorbedPart[] = ['databases', 'configurations'].map((type) => ({
  armType: `${parent}/${type}`,
  apiVersion,
  discovery: [],
  ignored: ['/properties'],
}));

function authenticationOf(auth: FlexibleServer['properties']['authConfig']) {
  const isEntra = auth?.activeDirectoryAuth?.toLowerCase() === 'enabled';
  const isPassword = auth?.passwordAuth?.toLowerCase() !== 'disabled';
  const tenantId = unlessBlank(auth?.tenantId);
  if (!isEntra && isPassword) return undefined;
  return { activeDirectoryAuthEnabled: isEntra || undefined, passwordAuthEnabled: unlessDefault(isPassword, true), tenantId };
}

function encryptionOf(encryption: FlexibleServer['properties']['dataEncryption']) {
  if (encryption?.type !== 'AzureKeyVault') return undefined;
  return {
    geoBackupKeyVaultKeyId: unlessBlank(encryption.geoBackupKeyURI),
    geoBackupUserAssignedIdentityId: unlessBlank(encryption.geoBackupUserAssignedIdentityId),
    keyVaultKeyId: encryption.primaryKeyURI ?? '',
    primaryUserAssignedIdentityId: unlessBlank(encryption.primaryUserAssignedIdentityId),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/postgresql_flexible_server */
export const postgresqlFlexibleServer = defineMapper<FlexibleServer>({
  armType: parent,
  apiVersion,
  terraformType: 'azurerm_postgresql_flexible_server',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 63, characters: 'a-z0-9-' },
  holdsData: true,
  ignored: [
    'fullyQualifiedDomainName',
    'state',
    'minorVersion',
    'replica',
    'replicaCapacity',
    'privateEndpointConnections',
    'cluster',
    'createMode',
    'administratorLoginPassword',
    'backup.earliestRestoreDate',
    'dataEncryption.primaryEncryptionKeyStatus',
    'dataEncryption.geoBackupEncryptionKeyStatus',
    'highAvailability.state',
    'highAvailability.standbyAvailabilityZone',
    'storage.iops',
    'storage.throughput',
    'storage.type',
    'maintenanceWindow',
    'authConfig.tenantId',
  ],
  absorbs,
  unreadOnImport: ['administrator_password', 'create_mode'],
  exports: ({ properties: p }) => ({ fqdn: p.fullyQualifiedDomainName }),
  toConfig: (server, p) => {
    const { highAvailability: ha, maintenanceWindow: window, network, storage } = p;
    const source = p.replicationRole?.includes('Replica') ? unlessBlank(p.sourceServerResourceId) : undefined;
    const authentication = authenticationOf(p.authConfig);
    const hasPassword = source === undefined && authentication?.passwordAuthEnabled !== false;
    const size = storage?.storageSizeGB;
    return {
      ...regional(server),
      administratorLogin: hasPassword ? unlessBlank(p.administratorLogin) : undefined,
      administratorPassword: hasPassword
        ? secret('administratorPassword', 'Password of the administrator of the PostgreSQL server.')
        : undefined,
      authentication,
      autoGrowEnabled: storage?.autoGrow === 'Enabled' || undefined,
      backupRetentionDays: unlessDefault(p.backup?.backupRetentionDays, 7),
      createMode: source && 'Replica',
      customerManagedKey: encryptionOf(p.dataEncryption),
      delegatedSubnetId: unlessBlank(network?.delegatedSubnetResourceId),
      geoRedundantBackupEnabled: p.backup?.geoRedundantBackup === 'Enabled' || undefined,
      highAvailability:
        ha?.mode && ha.mode !== 'Disabled'
          ? { mode: ha.mode, standbyAvailabilityZone: unlessBlank(ha.standbyAvailabilityZone) }
          : undefined,
      identity: identityOf(server),
      maintenanceWindow:
        window?.customWindow?.toLowerCase() === 'enabled'
          ? block({
              dayOfWeek: window.dayOfWeek || undefined,
              startHour: window.startHour || undefined,
              startMinute: window.startMinute || undefined,
            })
          : undefined,
      privateDnsZoneId: unlessBlank(network?.privateDnsZoneArmResourceId),
      publicNetworkAccessEnabled: network ? unlessDefault(network.publicNetworkAccess === 'Enabled', true) : undefined,
      skuName: server.sku?.tier ? `${TIERS[server.sku.tier] ?? server.sku.tier}_${server.sku.name}` : undefined,
      sourceServerId: source,
      storageMb: size && size * 1024,
      storageTier: size && DISK_TIERS[size] === storage.tier ? undefined : unlessBlank(storage?.tier),
      version: unlessBlank(p.version),
      zone: unlessBlank(p.availabilityZone),
    } satisfies PostgresqlFlexibleServerConfig;
  },
});
