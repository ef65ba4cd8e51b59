import type { ArmResource } from '../../arm/resource';
import { regionName } from '../../catalog/regions';
import { named } from '../az';
import { shell } from '../shell';
import { defineStrategy, type Step } from '../strategy';

interface Location {
  locationName: string;
  failoverPriority?: number;
  isZoneRedundant?: boolean;
  provisioningState?: string;
}

function locationsOf({ properties }: ArmResource): Location[] {
  const locations = (properties.locations ?? []) as Location[];
  return [...locations].sort((a, b) => (a.failoverPriority ?? 0) - (b.failoverPriority ?? 0));
}

function stepsFor(source: ArmResource, region: string): Step[] {
  const present = locationsOf(source);
  const isThere = present.some(({ locationName }) => regionName(locationName) === region);
  const all = isThere ? present : [...present, { locationName: region }];
  const option = ({ locationName, isZoneRedundant }: Location, priority: number) =>
    shell` --locations regionName=${regionName(locationName)} failoverPriority=${priority} isZoneRedundant=${isZoneRedundant ? 'True' : 'False'}`;
  const joined = (parts: ReturnType<typeof shell>[]): ReturnType<typeof shell> =>
    parts.reduce((left, right) => shell`${left}${right}`, shell``);
  const others = all.filter(({ locationName }) => regionName(locationName) !== region);
  const priorities = [region, ...others.map(({ locationName }) => regionName(locationName))].map((name, index) => `${name}=${index}`);
  const staying = others.filter(({ locationName }) => regionName(locationName) !== regionName(source.location ?? ''));
  const left = [
    {
      locationName: region,
      isZoneRedundant: all.find(({ locationName }) => regionName(locationName) === region)?.isZoneRedundant ?? false,
    },
    ...staying,
  ];
  return [
    {
      moment: 'before the destination',
      title: 'Add the destination as a region of the account',
      note: 'By command, not by code: code that holds the priorities would fail the account back at its next deployment. Takes as long as the data takes to copy; the account serves meanwhile.',
      before: [
        shell`az cosmosdb show ${named(source.id)} --query '{multiWrite:enableMultipleWriteLocations,locations:locations[].locationName}'`,
      ],
      run: [shell`az cosmosdb update ${named(source.id)}${joined(all.map(option))}`],
      after: [
        shell`az cosmosdb show ${named(source.id)} --query 'locations[].[locationName, provisioningState]' --output table  # Succeeded`,
      ],
    },
    {
      moment: 'at cut-over',
      title: 'Fail over to the destination',
      note: 'The account writes in the destination from then on; name and keys stay.',
      run: [shell`az cosmosdb failover-priority-change ${named(source.id)} --failover-policies ${priorities}`],
      after: [shell`az cosmosdb show ${named(source.id)} --query 'writeLocations[].locationName' --output tsv`],
    },
    {
      moment: 'after the commit',
      title: 'Take the source region out of the account',
      note: 'The region where the account’s own metadata lies stays as it is, and matters to nobody.',
      run: [shell`az cosmosdb update ${named(source.id)}${joined(left.map(option))}`],
    },
  ];
}

/** https://learn.microsoft.com/azure/azure-resource-manager/management/relocation/relocation-cosmos-db */
export const addRegion = defineStrategy({
  name: 'add-region',
  summary:
    'The account takes the destination as one more region, fails over to it at cut-over, and leaves the source region after the commit.',
  comesFirst: true,
  plan: ({ source }, { move }) => ({ steps: stepsFor(source, move.destination.region) }),
  look: async ({ source }, { move }, read) => {
    const account = await read.get(source.id, '2024-11-15');
    if (!account) return { state: 'failed', detail: 'The account is gone.' };
    const location = locationsOf(account).find(({ locationName }) => regionName(locationName) === move.destination.region);
    if (!location) return { state: 'missing', detail: 'The account is not in the destination region yet: see reports/runbook.md.' };
    const facts = { provisioningState: location.provisioningState ?? '', failoverPriority: location.failoverPriority ?? null };
    if (location.provisioningState === 'Succeeded') return { state: 'done', detail: 'The destination is a region of the account.', facts };
    return { state: 'running', detail: `The destination is being added: ${location.provisioningState ?? 'no state told'}.`, facts };
  },
});
