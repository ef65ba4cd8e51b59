import type { ArmResource } from '../../arm/resource';
import { defineCheck, type Found } from '../check';
import { normalRegion } from '../locations';
import { listed } from '../world';

/** https://learn.microsoft.com/rest/api/cosmos-db-resource-provider/locations/list */
interface CosmosLocation {
  name: string;
  properties?: {
    status?: string;
    supportsAvailabilityZone?: boolean;
    isSubscriptionRegionAccessAllowedForRegular?: boolean;
    isSubscriptionRegionAccessAllowedForAz?: boolean;
  };
}

const TYPE = 'Microsoft.DocumentDB/databaseAccounts';

function isZoneRedundant({ properties }: ArmResource): boolean {
  return ((properties.locations ?? []) as { isZoneRedundant?: boolean }[]).some((one) => one.isZoneRedundant === true);
}

function judge(region: string, accounts: readonly ArmResource[], locations: readonly CosmosLocation[]): Found[] {
  const there = locations.find(({ name }) => normalRegion(name) === region)?.properties;
  const redundant = accounts.filter(isZoneRedundant);
  const ids = accounts.map(({ id }) => id);
  const request = 'Ask support for access to the region (quota type Cosmos DB).';
  if (!there || there.isSubscriptionRegionAccessAllowedForRegular === false) {
    const why = there ? 'is closed to this subscription' : 'is not offered';
    return [
      {
        severity: 'blocker',
        resources: ids,
        message: `Cosmos DB ${why} in ${region}; ${listed(accounts.map(({ name }) => name))} needs it.`,
        remedy: request,
      },
    ];
  }
  const lacks =
    there.supportsAvailabilityZone === false
      ? 'has no availability zones'
      : there.isSubscriptionRegionAccessAllowedForAz === false
        ? 'gives this subscription no zones'
        : undefined;
  if (redundant.length === 0 || lacks === undefined) return [];
  return [
    {
      severity: 'blocker',
      resources: redundant.map(({ id }) => id),
      message: `Cosmos DB ${lacks} in ${region}; ${listed(redundant.map(({ name }) => name))} is zone-redundant.`,
      remedy: `Add the region without zone redundancy, or: ${request}`,
    },
  ];
}

export const cosmos = defineCheck({
  id: 'cosmos',
  title: 'Cosmos DB region access',
  needs: 'The subscription may use Cosmos DB in the destination, zone-redundant where the accounts are.',
  operations: ['GET /subscriptions/{id}/providers/Microsoft.DocumentDB/locations (2025-04-15)'],
  link: 'https://learn.microsoft.com/azure/cosmos-db/troubleshoot-access-restricted-region',
  questions: (world) => {
    const accounts = [...world.extending(TYPE), ...world.arriving(TYPE).map(({ source }) => source)];
    if (accounts.length === 0) return [];
    return [
      {
        about: 'the regions of Cosmos DB',
        resources: accounts.map(({ id }) => id),
        answer: async (read) => {
          const path = `${world.destinationScope}/providers/Microsoft.DocumentDB/locations`;
          return judge(world.region, accounts, (await read.list(path, '2025-04-15')) as unknown as CosmosLocation[]);
        },
      },
    ];
  },
});
