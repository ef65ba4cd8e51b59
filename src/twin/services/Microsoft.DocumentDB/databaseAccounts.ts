import { defineService } from '../../service';

interface Location {
  locationName: string;
  failoverPriority?: number;
  isZoneRedundant?: boolean;
}

/** `West Europe` and `westeurope` as the account's ids have it. */
const short = (location: string): string => location.toLowerCase().replace(/ /g, '');

/** https://learn.microsoft.com/rest/api/cosmos-db-resource-provider/database-accounts */
export const cosmosAccount = defineService({
  armType: 'Microsoft.DocumentDB/databaseAccounts',
  globalName: { code: 'NameNotAvailable' },
  writeOnly: ['createMode', 'restoreParameters'],
  complete: (account, context) => {
    const p = account.properties;
    const name = account.name.toLowerCase();
    account.kind ??= 'GlobalDocumentDB';
    p.documentEndpoint ??= `https://${name}.documents.azure.com:443/`;
    p.instanceId ??= context.guid(account.id, 'instanceId');
    p.publicNetworkAccess ??= 'Enabled';
    p.minimalTlsVersion ??= 'Tls12';
    p.consistencyPolicy ??= { defaultConsistencyLevel: 'Session', maxIntervalInSeconds: 5, maxStalenessPrefix: 100 };
    p.backupPolicy ??= { type: 'Periodic' };
    if (p.backupPolicy.type === 'Periodic') {
      p.backupPolicy.periodicModeProperties = {
        backupIntervalInMinutes: 240,
        backupRetentionIntervalInHours: 8,
        backupStorageRedundancy: 'Geo',
        ...p.backupPolicy.periodicModeProperties,
      };
    }
    const sent = (p.locations ?? [{ locationName: account.location, failoverPriority: 0 }]) as Location[];
    const locations = sent.map((location, index) => ({
      ...location,
      id: `${name}-${short(location.locationName)}`,
      documentEndpoint: `https://${name}-${short(location.locationName)}.documents.azure.com:443/`,
      provisioningState: 'Succeeded',
      failoverPriority: location.failoverPriority ?? index,
      isZoneRedundant: location.isZoneRedundant ?? false,
    }));
    p.locations = locations;
    p.readLocations = locations;
    p.writeLocations = p.enableMultipleWriteLocations ? locations : locations.filter(({ failoverPriority }) => failoverPriority === 0);
    p.failoverPolicies = locations.map(({ id, locationName, failoverPriority }) => ({ id, locationName, failoverPriority }));
  },
  actions: {
    listKeys: (_request, context, account) => ({
      body: Object.fromEntries(
        ['primaryMasterKey', 'secondaryMasterKey', 'primaryReadonlyMasterKey', 'secondaryReadonlyMasterKey'].map((name) => [
          name,
          context.key(`${account.id}/${name}`),
        ]),
      ),
    }),
    readonlykeys: (_request, context, account) => ({
      body: Object.fromEntries(
        ['primaryReadonlyMasterKey', 'secondaryReadonlyMasterKey'].map((name) => [name, context.key(`${account.id}/${name}`)]),
      ),
    }),
    listConnectionStrings: (_request, context, account) => ({
      body: {
        connectionStrings: [
          {
            connectionString: `AccountEndpoint=${account.properties.documentEndpoint};AccountKey=${context.key(`${account.id}/primaryMasterKey`)};`,
            description: 'Primary SQL Connection String',
          },
        ],
      },
    }),
  },
});
