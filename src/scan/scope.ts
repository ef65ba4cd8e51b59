import type { ArmResource } from '../arm/resource';
import { sameId } from '../arm/resource-id';
import type { ArmClient, Body } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import type { Journal } from './journal';
import { groupsWithSomethingIn } from './queries';

/** What move.yaml says about the source, as far as the scan cares. */
export interface Requested {
  subscriptionId: string;
  source: { region: string; resourceGroups: readonly string[] };
  destination: { region: string; subscriptionId: string };
}

/** What is to be scanned. */
export interface Scope {
  tenantId?: string;
  /** Names of the regions that the subscription sees. */
  regions: ReadonlySet<string>;
  groups: ArmResource[];
}

/** The source that move.yaml names cannot be scanned. Ends the process with exit code 2. */
export class ScopeError extends Error {
  override readonly name = 'ScopeError';
  readonly exitCode = 2;

  constructor(
    message: string,
    readonly remedy: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

const API_VERSION = '2022-12-01';

async function readSubscription(client: ArmClient, subscriptionId: string): Promise<Body> {
  try {
    return await client.get(`/subscriptions/${subscriptionId}`, API_VERSION);
  } catch (error) {
    if (!(error instanceof ArmError) || meetsEveryRequest(error) || (error.status !== 403 && error.status !== 404 && error.status !== 400))
      throw error;
    throw new ScopeError(
      `Subscription ${subscriptionId} cannot be read: ${error.code}: ${error.message}`,
      'Check subscriptionId in move.yaml, and that the identity has the role Reader there; az account list shows what it sees.',
      { cause: error },
    );
  }
}

async function readRegions(client: ArmClient, { subscriptionId, source, destination }: Requested, journal: Journal): Promise<Set<string>> {
  const path = `/subscriptions/${subscriptionId}/locations`;
  let regions: Set<string>;
  try {
    regions = new Set((await client.list(path, API_VERSION)).map(({ name }) => String(name).toLowerCase()));
  } catch (error) {
    journal.failed(path, `GET ${API_VERSION}`, error);
    return new Set([source.region, destination.region]);
  }
  for (const [key, region] of Object.entries({ 'source.region': source.region, 'destination.region': destination.region })) {
    const isForeign = key === 'destination.region' && !sameId(subscriptionId, destination.subscriptionId);
    if (regions.has(region) || isForeign) continue;
    const like = [...regions].filter((name) => name.slice(0, 3) === region.slice(0, 3)).sort();
    const hint = like.length > 0 ? ` Like it: ${like.join(', ')}.` : '';
    throw new ScopeError(
      `${key} is "${region}", which is no region of subscription ${subscriptionId}.`,
      `Correct it in move.yaml.${hint} az account list-locations --output table shows all.`,
    );
  }
  return regions;
}

async function namesWithSomethingIn(client: ArmClient, { subscriptionId, source }: Requested): Promise<Set<string>> {
  try {
    const rows = await client.queryGraph([subscriptionId], groupsWithSomethingIn(source.region));
    return new Set(rows.map(({ resourceGroup }) => String(resourceGroup).toLowerCase()));
  } catch (error) {
    if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
    // What Resource Graph refuses, the resources list knows too; the scan itself says so.
    const resources = await client.resourcesIn(subscriptionId, source.region);
    return new Set(resources.map(({ id }) => id.split('/')[4]!.toLowerCase()));
  }
}

/**
 * Finds out what is to be scanned.
 * @throws ScopeError when the subscription cannot be read, a region does not exist, a group is missing, or nothing is in scope
 */
export async function findScope(client: ArmClient, requested: Requested, journal: Journal): Promise<Scope> {
  const { subscriptionId, source } = requested;
  const { tenantId } = await readSubscription(client, subscriptionId);
  const regions = await readRegions(client, requested, journal);
  const all = await client.resourceGroups(subscriptionId);
  const byName = new Map(all.map((group) => [group.name.toLowerCase(), group]));

  const missing = source.resourceGroups.filter((name) => !byName.has(name.toLowerCase()));
  if (missing.length > 0) {
    throw new ScopeError(
      `Subscription ${subscriptionId} has no resource group ${missing.map((name) => `"${name}"`).join(', ')}.`,
      `Correct source.resourceGroups in move.yaml. The subscription has: ${
        all
          .map(({ name }) => name)
          .sort()
          .join(', ') || 'none'
      }.`,
    );
  }
  const wanted =
    source.resourceGroups.length > 0
      ? source.resourceGroups.map((name) => name.toLowerCase())
      : [...(await namesWithSomethingIn(client, requested))].sort();
  const groups = [...new Set(wanted)].flatMap((name) => byName.get(name) ?? []);
  if (groups.length === 0) {
    throw new ScopeError(
      `Nothing is in region "${source.region}" of subscription ${subscriptionId}.`,
      'Check source.region and subscriptionId in move.yaml, and that the identity may read what is there.',
    );
  }
  return { regions, groups, ...(typeof tenantId === 'string' && { tenantId }) };
}
