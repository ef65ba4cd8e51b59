import type { CosmosdbPostgresqlClusterConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-postgresql-cluster';
import type { ArmResource } from '../../arm/resource';
import { block, defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';
import { secret } from '../token';

interface ServerGroup extends ArmResource {
  properties: {
    citusVersion?: string;
    coordinatorEnablePublicIpAccess?: boolean;
    coordinatorServerEdition?: string;
    coordinatorStorageQuotaInMb?: number;
    coordinatorVCores?: number;
    enableHa?: boolean;
    enableShardsOnCoordinator?: boolean;
    maintenanceWindow?: { customWindow?: string; dayOfWeek?: number; startHour?: number; startMinute?: number };
    nodeCount?: number;
    nodeEnablePublicIpAccess?: boolean;
    nodeServerEdition?: string;
    nodeStorageQuotaInMb?: number;
    nodeVCores?: number;
    postgresqlVersion?: string;
    preferredPrimaryZone?: string;
    sourceLocation?: string;
    sourceResourceId?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_postgresql_cluster */
export const cosmosdbPostgresqlCluster = defineMapper<ServerGroup>({
  armType: 'Microsoft.DBforPostgreSQL/serverGroupsv2',
  apiVersion: '2022-11-08',
  terraformType: 'azurerm_cosmosdb_postgresql_cluster',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 40, characters: 'a-z0-9-' },
  holdsData: true,
  ignored: [
    'administratorLogin',
    'administratorLoginPassword',
    'state',
    'serverNames',
    'readReplicas',
    'earliestRestoreTime',
    'privateEndpointConnections',
    'maintenanceWindow',
    'databaseName',
    'enableGeoBackup',
    'authConfig',
    'dataEncryption',
    'aadAuthEnabled',
    'passwordEnabled',
  ],
  // The administrator's role comes with the cluster.
  absorbs: [
    { armType: 'Microsoft.DBforPostgreSQL/serverGroupsv2/roles', apiVersion: '2022-11-08', discovery: [], ignored: ['/properties'] },
  ],
  unreadOnImport: ['administrator_login_password'],
  toConfig: (cluster, p) => {
    const window = p.maintenanceWindow;
    const source = unlessBlank(p.sourceResourceId);
    return {
      ...regional(cluster),
      administratorLoginPassword: source
        ? undefined
        : secret('administratorLoginPassword', 'Password of the administrator of the cluster.'),
      citusVersion: unlessBlank(p.citusVersion),
      coordinatorPublicIpAccessEnabled: unlessDefault(p.coordinatorEnablePublicIpAccess, true),
      coordinatorServerEdition: unlessDefault(unlessBlank(p.coordinatorServerEdition), 'GeneralPurpose'),
      coordinatorStorageQuotaInMb: p.coordinatorStorageQuotaInMb || undefined,
      coordinatorVcoreCount: p.coordinatorVCores || undefined,
      haEnabled: unlessDefault(p.enableHa, false),
      maintenanceWindow:
        window?.customWindow?.toLowerCase() === 'enabled'
          ? block({
              dayOfWeek: window.dayOfWeek || undefined,
              startHour: window.startHour || undefined,
              startMinute: window.startMinute || undefined,
            })
          : undefined,
      nodeCount: p.nodeCount ?? 0,
      nodePublicIpAccessEnabled: unlessDefault(p.nodeEnablePublicIpAccess, false),
      nodeServerEdition: unlessDefault(unlessBlank(p.nodeServerEdition), 'MemoryOptimized'),
      nodeStorageQuotaInMb: p.nodeStorageQuotaInMb || undefined,
      nodeVcores: p.nodeVCores || undefined,
      preferredPrimaryZone: unlessBlank(p.preferredPrimaryZone),
      shardsOnCoordinatorEnabled: p.enableShardsOnCoordinator || undefined,
      sourceLocation: source && unlessBlank(p.sourceLocation),
      sourceResourceId: source,
      sqlVersion: unlessBlank(p.postgresqlVersion),
    } satisfies CosmosdbPostgresqlClusterConfig;
  },
});
