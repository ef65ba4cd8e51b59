import type { ArmResource } from '../arm/resource';
import { idKey, isWithin, tryParseResourceId } from '../arm/resource-id';
import type { Inventory, ScanError } from '../inventory/inventory';
import { acceptanceOf, type Accepted } from './accepted';
import { computedBy } from './computed';
import { findCounterparts, translate } from './counterparts';
import { differencesOf } from './difference';
import { followed, judgeAll, type Configuration, type Grounds } from './explain';
import { meantChanges } from './meant';
import { pairsById, pairsByReference, pairsOfAssignments, type Pair } from './pairing';
import type { Compared, Difference } from './verdict';

/** What is compared. */
export interface CompareInput {
  source: Inventory;
  /** The source, relocated. */
  expected: Inventory;
  /** The destination, as scanned. */
  actual: Inventory;
  /** `idKey` of an expected resource → id of the source resource that it comes from. */
  origins: Readonly<Record<string, string>>;
  accepted: readonly Accepted[];
  configuration: Configuration;
  /** Resources of the destination that services make by themselves: `idKey` → reason. */
  byServices: ReadonlyMap<string, string>;
}

/** A resource of the destination that no resource of the source accounts for. */
export interface Extra {
  id: string;
  type: string;
  /** Why it is there all the same, where that is known. */
  why?: string;
}

export interface Comparison {
  /** One for each expected resource, in order of destination ids. */
  resources: Compared[];
  /** In order of ids. */
  extra: Extra[];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function differencesIn(expected: ArmResource, actual: ArmResource, source: string, grounds: Grounds): Difference[] {
  const reading = { translate: (text: string) => translate(text, grounds.counterparts).text };
  const raw = differencesOf(expected, actual, reading);
  const judged = judgeAll({ expected, source }, raw, grounds);
  const told = new Set(raw.map(({ path }) => path));
  const following = differencesOf(expected, actual).flatMap((one) => (told.has(one.path) ? [] : (followed(expected, one, grounds) ?? [])));
  return [...judged, ...following].sort((a, b) => byText(a.path, b.path));
}

/** True when reading failed of `id` itself, of what it lies in, or of a collection that it would be in. */
function keptFromReading({ id, type }: { id: string; type: string }, error: ScanError): boolean {
  if (isWithin(id, error.id)) return true;
  const [, scope, collection] = /^(.*)\/providers\/([^/]+\/[^/]+)$/.exec(error.id) ?? [];
  return scope !== undefined && isWithin(id, scope) && collection!.toLowerCase() === type.toLowerCase();
}

function absent(
  resource: ArmResource,
  input: CompareInput,
  there: ReadonlyMap<string, ArmResource>,
  expected: ReadonlySet<string>,
): Pick<Compared, 'outcome' | 'why'> {
  const { id } = resource;
  const error = input.actual.errors.find((one) => keptFromReading(resource, one));
  if (error) return { outcome: 'unread', why: `Could not be read (${error.operation}): ${error.code}: ${error.message}` };
  const parsed = tryParseResourceId(id);
  const above = parsed?.scopeId ?? parsed?.parentId;
  const isAlone = above === undefined || there.has(idKey(above)) || !expected.has(idKey(above));
  return {
    outcome: 'missing',
    why: isAlone ? 'Does not stand in the destination.' : `Does not stand in the destination, as ${above} does not.`,
  };
}

/** Which resource of the destination stands for which expected one, and the values that Azure gave anew. */
function match(
  { expected, actual }: CompareInput,
  computed: Grounds['computed'],
): { pairs: Pair[]; counterparts: Grounds['counterparts'] } {
  const plain = pairsById(expected.resources, actual.resources);
  const named = [...plain, ...pairsByReference(plain, expected.resources, actual.resources)];
  const assignments = pairsOfAssignments(named, expected.resources, actual.resources, findCounterparts(named, computed));
  const pairs = [...named, ...assignments];
  return { pairs, counterparts: findCounterparts(pairs, computed) };
}

/** Compares what stands in the destination with what is expected there, resource by resource and property by property. Pure. */
export function compareInventories(input: CompareInput): Comparison {
  const { source, expected, actual, origins, accepted, byServices, configuration } = input;
  const sources = new Map(source.resources.map((resource) => [idKey(resource.id), resource]));
  const computed = computedBy();
  const { pairs, counterparts } = match(input, computed);
  const there = new Map(pairs.map((pair) => [idKey(pair.expected.id), pair.actual]));
  const grounds: Grounds = { computed, counterparts, accepted, configuration };
  const wanted = new Set(expected.resources.map(({ id }) => idKey(id)));

  const resources = expected.resources.map((resource): Compared => {
    const { id, type } = resource;
    const origin = origins[idKey(id)] ?? id;
    const from = sources.get(idKey(origin));
    const meant = from ? meantChanges(from, resource, expected.source.region) : [];
    const other = there.get(idKey(id));
    const base = { source: origin, destination: other?.id ?? id, type };
    if (!other) {
      const acceptance = acceptanceOf(accepted, { ids: [origin, id], type, path: '', rulePath: '' });
      if (!acceptance) return { ...base, ...absent(resource, input, there, wanted), differences: [], meant };
      return { ...base, outcome: 'explained', differences: [], meant, why: `Is absent, which move.yaml accepts: ${acceptance.reason}` };
    }
    const differences = differencesIn(resource, other, origin, grounds);
    const isFailing = differences.some(({ verdict }) => verdict === 'failing');
    return { ...base, outcome: isFailing ? 'different' : differences.length > 0 ? 'explained' : 'equal', differences, meant };
  });
  const taken = new Set(pairs.map((pair) => idKey(pair.actual.id)));
  const groups = expected.source.resourceGroups.map((name) => `/subscriptions/${expected.source.subscriptionId}/resourceGroups/${name}`);
  const extra = actual.resources
    .filter(({ id }) => !taken.has(idKey(id)) && groups.some((group) => isWithin(id, group)))
    .map(({ id, type }): Extra => {
      const why = byServices.get(idKey(id));
      return { id, type, ...(why !== undefined && { why }) };
    });
  return {
    resources: resources.sort((a, b) => byText(idKey(a.destination), idKey(b.destination))),
    extra: extra.sort((a, b) => byText(idKey(a.id), idKey(b.id))),
  };
}
