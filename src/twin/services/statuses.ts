import { defineService, type Service } from '../service';

/** Types whose deletion is always an operation to wait for: clients take no plain 200 from them. Source: Azure's REST API. */
const WAITED_FOR: Record<string, string> = {
  'Microsoft.ApiManagement': 'gateways',
  'Microsoft.CognitiveServices': 'accounts/raiBlocklists accounts/raiPolicies',
  'Microsoft.ContainerRegistry': 'registries/cacheRules registries/credentialSets',
  'Microsoft.ContainerService': 'managedClusters/trustedAccessRoleBindings',
  'Microsoft.DBforPostgreSQL': 'flexibleServers/backups serverGroupsv2/firewallRules serverGroupsv2/roles',
  'Microsoft.DevCenter': 'devCenters devCenters/catalogs devCenters/devBoxDefinitions networkConnections projects projects/pools',
  'Microsoft.DocumentDB':
    'cassandraClusters cassandraClusters/dataCenters databaseAccounts databaseAccounts/cassandraKeyspaces ' +
    'databaseAccounts/cassandraKeyspaces/tables databaseAccounts/gremlinDatabases databaseAccounts/gremlinDatabases/graphs ' +
    'databaseAccounts/mongodbDatabases databaseAccounts/mongodbDatabases/collections databaseAccounts/sqlDatabases ' +
    'databaseAccounts/sqlDatabases/containers databaseAccounts/sqlDatabases/containers/storedProcedures ' +
    'databaseAccounts/sqlDatabases/containers/triggers databaseAccounts/sqlDatabases/containers/userDefinedFunctions ' +
    'databaseAccounts/tables mongoClusters mongoClusters/firewallRules mongoClusters/users',
  'Microsoft.EventGrid': 'topics',
  'Microsoft.HealthcareApis': 'services',
  'Microsoft.IoTCentral': 'iotApps',
  'Microsoft.LoadTestService': 'loadTests',
  'Microsoft.Monitor': 'accounts',
  'Microsoft.NetApp': 'netAppAccounts netAppAccounts/backupVaults netAppAccounts/capacityPools netAppAccounts/capacityPools/volumes',
  'Microsoft.Network':
    'networkManagers/ipamPools networkManagers/ipamPools/staticCidrs networkManagers/verifierWorkspaces networkWatchers ' +
    'networkWatchers/connectionMonitors networkWatchers/flowLogs networkWatchers/packetCaptures',
  'Microsoft.RecoveryServices':
    'vaults/replicationFabrics vaults/replicationPolicies vaults/replicationRecoveryPlans ' +
    'vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings ' +
    'vaults/replicationFabrics/replicationProtectionContainers/replicationProtectionContainerMappings',
  'Microsoft.RedHatOpenShift': 'openShiftClusters',
  'Microsoft.Search': 'searchServices/sharedPrivateLinkResources',
  'Microsoft.ServiceNetworking': 'trafficControllers trafficControllers/associations trafficControllers/frontends',
};

/** Types whose PUT answers 201, whether it creates or changes. Source: Azure's REST API. */
const ALWAYS_CREATED: Record<string, string> = {
  'Microsoft.Authorization': 'policyAssignments',
  'Microsoft.Compute': 'restorePointCollections/restorePoints',
  'Microsoft.DeviceUpdate': 'accounts accounts/instances',
  'Microsoft.EventGrid': 'domains/topics partnerNamespaces',
  'Microsoft.NetApp': 'netAppAccounts/capacityPools/volumes/snapshots netAppAccounts/volumeGroups',
  'Microsoft.Network': 'networkWatchers/packetCaptures',
  'Microsoft.OperationsManagement': 'solutions',
  'Microsoft.SignalRService': 'signalR/customDomains webPubSub/customDomains',
};

/** Types whose deletion answers 204, though there was something to delete. Source: Azure's REST API. */
const GONE_WITHOUT_CONTENT: Record<string, string> = {
  'Microsoft.Security': 'automations',
  'Microsoft.Storage': 'storageAccounts/queueServices/queues storageAccounts/tableServices/tables',
};

const servicesOf = (table: Record<string, string>, facts: Omit<Service, 'armType'>): Service[] =>
  Object.entries(table).flatMap(([provider, types]) =>
    types.split(' ').map((type) => defineService({ armType: `${provider}/${type}`, ...facts })),
  );

export const statuses: readonly Service[] = [
  ...servicesOf(WAITED_FOR, { longRunning: { delete: 'Location' } }),
  ...servicesOf(ALWAYS_CREATED, { createStatus: 201, updateStatus: 201 }),
  ...servicesOf(GONE_WITHOUT_CONTENT, { deleteStatus: 204 }),
];
