import type { ArmResource } from '../arm/resource';
import type { ArmClient, ProviderType } from '../azure/arm-client';
import { assembleInventory } from '../inventory/assemble';
import { explodeEmbedded } from '../inventory/explode';
import type { Inventory } from '../inventory/inventory';
import { typeCasingOf } from '../inventory/type-casing';
import { apiVersionFinder } from './api-versions';
import { readBulk } from './bulk';
import { Collection } from './collection';
import { readExtensions } from './extensions';
import type { ScanListener } from './journal';
import { Journal } from './journal';
import { readNamed } from './named';
import { readNested } from './nested';
import { planScan, type ScanPlan } from './plan';
import type { ScanType } from './scan-type';
import type { Requested } from './scope';
import { findScope } from './scope';

export interface ScanOptions extends ScanListener {
  client: ArmClient;
  move: Requested & { plainSettings: readonly string[] };
  /** Facts of all types that have a mapper. */
  types: readonly ScanType[];
  /** Ids of single resources to read as well, wherever they lie; what is not there is left out. */
  also?: readonly string[];
  /** Requests that wait at a time; the client may let fewer through. */
  width?: number;
}

async function readManifest(client: ArmClient, subscriptionId: string, journal: Journal): Promise<ProviderType[]> {
  try {
    return await client.providers(subscriptionId);
  } catch (error) {
    journal.failed(`/subscriptions/${subscriptionId}/providers`, 'GET providers', error);
    return [];
  }
}

/** Types in scope that no mapper knows and that the manifest says have nested types: what is nested in them was not read. */
function unreadNests(resources: readonly ArmResource[], manifest: readonly ProviderType[], known: ReadonlySet<string>): string[] {
  const nests = new Set(manifest.map(({ armType }) => armType.toLowerCase().split('/').slice(0, -1).join('/')));
  const types = resources.map(({ type }) => type).filter((type) => !known.has(type.toLowerCase()) && nests.has(type.toLowerCase()));
  return [...new Set(types)].sort();
}

/** The fallback for types without a mapper needs to know how to ask for them. */
function withApiVersions(
  resources: readonly ArmResource[],
  plan: ScanPlan,
  apiVersionOf: (armType: string) => string | undefined,
): ArmResource[] {
  return resources.map((resource) => {
    const apiVersion = plan.apiVersions.has(resource.type.toLowerCase()) ? undefined : apiVersionOf(resource.type);
    return apiVersion === undefined ? resource : { ...resource, apiVersion };
  });
}

/**
 * Reads the source region.
 * What cannot be read is in the inventory's errors; the scan goes on.
 * @throws ScopeError when there is nothing to scan; ArmError when ARM cannot be reached or refuses the credential
 */
export async function scan({ client, move, types, also = [], width = 24, ...listener }: ScanOptions): Promise<Inventory> {
  const journal = new Journal(listener);
  const { subscriptionId, source } = move;
  journal.begin('looking at the subscription', 0);
  const { groups, regions, tenantId } = await findScope(client, move, journal);
  const manifest = await readManifest(client, subscriptionId, journal);
  const plan = planScan(types);
  const apiVersionOf = apiVersionFinder(plan, manifest);
  const collection = new Collection();

  await readBulk({ client, subscriptionId, groups, collection, journal, apiVersionOf, width });
  for (const group of groups) collection.add({ ...group, type: 'Microsoft.Resources/resourceGroups' }, 'own');
  await readNested({ client, plan, collection, journal, width });
  const mapperVersionOf = (type: string): string | undefined => plan.apiVersions.get(type.toLowerCase());
  await readExtensions({ client, subscriptionId, groups, collection, journal, apiVersionOf: mapperVersionOf, width });
  if (also.length > 0) await readNamed({ client, plan, collection, journal, width, ids: also, apiVersionOf });

  const { inventory: assembled, merged } = assembleInventory({
    source: {
      subscriptionId,
      region: source.region,
      resourceGroups: groups.map(({ name }) => name),
      ...(tenantId !== undefined && { tenantId }),
    },
    resources: explodeEmbedded(collection.copies, plan.embeddings),
    errors: journal.errors,
    casing: typeCasingOf([...plan.armTypes, ...manifest.map(({ armType }) => armType)]),
    regions,
    plainSettings: move.plainSettings,
  });
  const inventory = { ...assembled, resources: withApiVersions(assembled.resources, plan, apiVersionOf) };
  for (const { id, also } of merged) {
    journal.notice(
      `${id} came more than once${also.length > 0 ? `, also as ${also.join(', ')}` : ''}: kept once, as Azure ignores case in ids.`,
    );
  }
  const unread = unreadNests(inventory.resources, manifest, new Set([...plan.apiVersions.keys(), ...plan.readings.keys()]));
  if (unread.length > 0) journal.notice(`Without a mapper, so what is nested in them was not read: ${unread.join(', ')}.`);
  return inventory;
}
