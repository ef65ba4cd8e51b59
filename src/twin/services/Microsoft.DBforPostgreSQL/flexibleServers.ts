import { defineService } from '../../service';
import { SERVER_PARAMETERS } from './server-parameters';

/** Performance tier and IOPS of a disk of so many GB. https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-storage */
const STORAGE_TIERS: readonly [gb: number, tier: string, iops: number][] = [
  [32, 'P4', 120],
  [64, 'P6', 240],
  [128, 'P10', 500],
  [256, 'P15', 1100],
  [512, 'P20', 2300],
  [1024, 'P30', 5000],
  [2048, 'P40', 7500],
  [4096, 'P50', 7500],
  [8192, 'P60', 16000],
  [16384, 'P70', 18000],
  [32768, 'P80', 20000],
];

/** https://learn.microsoft.com/rest/api/postgresql/servers */
export const postgresqlFlexibleServer = defineService({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers',
  globalName: { code: 'ServerNameNotAvailable' },
  // This service takes every write with 202, and clients accept nothing else.
  createStatus: 202,
  updateStatus: 202,
  patchStatus: 202,
  longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  provisioningState: false,
  writeOnly: ['createMode', 'pointInTimeUTC'],
  complete: (server) => {
    const p = server.properties;
    p.state ??= 'Ready';
    p.fullyQualifiedDomainName ??= `${server.name}.postgres.database.azure.com`;
    p.version ??= '16';
    p.availabilityZone ??= '1';
    p.storage = { storageSizeGB: 32, autoGrow: 'Disabled', ...p.storage };
    const row = STORAGE_TIERS.find(([gb]) => gb >= p.storage.storageSizeGB);
    if (row) {
      p.storage.tier ??= row[1];
      p.storage.iops ??= row[2];
    }
    p.backup = { backupRetentionDays: 7, geoRedundantBackup: 'Disabled', ...p.backup };
    p.network = { publicNetworkAccess: p.network?.delegatedSubnetResourceId ? 'Disabled' : 'Enabled', ...p.network };
    p.highAvailability = { mode: 'Disabled', ...p.highAvailability };
    p.highAvailability.state ??= p.highAvailability.mode === 'Disabled' ? 'NotEnabled' : 'Healthy';
    if (p.highAvailability.mode === 'ZoneRedundant') p.highAvailability.standbyAvailabilityZone ??= p.availabilityZone === '1' ? '2' : '1';
    p.maintenanceWindow = { customWindow: 'Disabled', dayOfWeek: 0, startHour: 0, startMinute: 0, ...p.maintenanceWindow };
    p.authConfig = { activeDirectoryAuth: 'Disabled', passwordAuth: 'Enabled', ...p.authConfig };
    p.dataEncryption = { type: 'SystemManaged', ...p.dataEncryption };
    if (p.createMode === 'Replica') {
      p.replicationRole ??= 'AsyncReplica';
      p.replica ??= { role: 'AsyncReplica', replicationState: 'Active' };
    }
    p.replicationRole ??= 'Primary';
    p.replicaCapacity ??= 5;
  },
  singletons: SERVER_PARAMETERS,
  actions: { restart: () => ({ status: 200 }), start: () => ({ status: 200 }), stop: () => ({ status: 200 }) },
});

// Polled by status: without a provisioningState clients would not take the resource for the end of an operation.
const byStatus = 'Azure-AsyncOperation' as const;
const accepted = {
  createStatus: 202,
  updateStatus: 202,
  patchStatus: 202,
  longRunning: { put: byStatus, patch: byStatus, delete: byStatus },
} as const;

export const postgresqlDatabase = defineService({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers/databases',
  ...accepted,
  complete: (database) => {
    database.properties.charset ??= 'UTF8';
    database.properties.collation ??= 'en_US.utf8';
  },
});

export const postgresqlConfiguration = defineService({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations',
  ...accepted,
  complete: (configuration) => {
    const p = configuration.properties;
    p.defaultValue ??= '';
    p.isReadOnly ??= false;
    p.isDynamicConfig ??= true;
    // A value set back to its default counts as not set.
    p.source = p.value === p.defaultValue ? 'system-default' : 'user-override';
  },
});

export const postgresqlFirewallRule = defineService({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules',
  ...accepted,
});

export const postgresqlAdministrator = defineService({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers/administrators',
  ...accepted,
});

export const postgresqlVirtualEndpoint = defineService({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers/virtualEndpoints',
  ...accepted,
});
