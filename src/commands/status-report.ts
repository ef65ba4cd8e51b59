import { idKey, resourceGroupIdOf } from '../arm/resource-id';
import type { Disposition } from '../config/move';
import type { Graph } from '../graph/graph';
import type { Inventory, ScanError } from '../inventory/inventory';
import type { Ledger, LedgerEvent, Standing } from '../ledger/ledger';
import { MOVE_STATES, type MoveState } from '../ledger/move-state';
import { isComparedSince, nextStep, type NextStep } from '../ledger/next-step';
import type { Decision } from '../relocate/decision';

/** The event that brought a resource where it stands. */
export interface LastEvent {
  number: number;
  at: string;
  by: string;
  command: string;
  reason?: string;
}

/** Where one resource of the move stands. */
export interface ResourceStatus {
  /** Source resource id. */
  id: string;
  /** Id of its resource group; absent outside groups. */
  group?: string;
  /** From 1, as `azmove graph` counts; absent when the inventory does not hold the resource any more. */
  wave?: number;
  state: MoveState;
  /** Absent as long as ledger.json does not hold the resource: no command of the move has run. */
  last?: LastEvent;
  next: NextStep;
  /** Ids of the resources that have to come first, in order of their keys. */
  blockedBy: string[];
}

/** What `azmove status --json` says. */
export interface StatusReport {
  source: string;
  destination: string;
  /** Resources of the inventory: those in the move and those that are not, summed. */
  scanned: number;
  inMove: number;
  /** Committed earlier, and not in the newest scan: their source is gone. */
  gone: number;
  /** By disposition: what has no state of its own. */
  notInMove: Partial<Record<Disposition, number>>;
  /** In the order in which a move goes through them; only states in which something is, apart where the next step differs. */
  states: { state: MoveState; count: number; next: NextStep }[];
  /** In order of group, wave, id. */
  resources: ResourceStatus[];
  errors: ScanError[];
}

/** What a status is made from. */
export interface StatusInput {
  dir: string;
  inventory: Inventory;
  decisions: readonly Decision[];
  graph: Graph;
  /** With what takes part admitted. */
  ledger: Ledger;
  /** Events that ledger.json holds on disk; what was admitted only now comes after them. */
  recorded: number;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** States that keep from being moved what needs the resource: until it is deployed there is nothing to refer to. */
const HINDERS_MOVE: ReadonlySet<MoveState> = new Set(['PreparePending', 'PrepareInProgress', 'PrepareFailed', 'MoveFailed', 'Discarded']);
const TO_MOVE: ReadonlySet<MoveState> = new Set([
  'PreparePending',
  'PrepareFailed',
  'PrepareInProgress',
  'MovePending',
  'MoveInProgress',
  'MoveFailed',
]);
const TO_DELETE: ReadonlySet<MoveState> = new Set(['Committed', 'DeleteSourcePending', 'DeleteSourceFailed']);
/** States in which the source still works for others. */
const IN_USE: ReadonlySet<MoveState> = new Set(MOVE_STATES.filter((state) => !TO_DELETE.has(state) && state !== 'SourceDeleted'));

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighbours(graph: Graph, from: 'source' | 'target', to: 'source' | 'target'): Neighbours {
  const broken = new Set(graph.circles.map((circle) => circle.broken));
  const all = new Map<string, string[]>();
  for (const edge of graph.edges) {
    if (broken.has(edge)) continue;
    const key = idKey(edge[from]);
    all.set(key, [...(all.get(key) ?? []), idKey(edge[to])]);
  }
  return all;
}

/** What stands in the way of every resource: `hinders` by themselves, or by what stands in their way in turn. */
function hindrances(
  order: readonly string[],
  needs: Neighbours,
  hinders: (key: string) => boolean,
  passes: (key: string) => boolean,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const key of order) {
    const own = new Set<string>();
    for (const need of needs.get(key) ?? []) {
      if (need === key) continue;
      if (hinders(need)) own.add(need);
      else if (passes(need)) for (const other of found.get(need) ?? []) own.add(other);
    }
    own.delete(key);
    found.set(key, own);
  }
  return found;
}

function blockers({ graph, ledger }: StatusInput): Map<string, string[]> {
  const standings = new Map(ledger.resources.map((standing) => [idKey(standing.id), standing]));
  const isIn = (states: ReadonlySet<MoveState>) => (key: string) => states.has(standings.get(key)?.state as MoveState);
  const order = graph.waves.flat().map(idKey);
  const beforeMove = hindrances(order, neighbours(graph, 'source', 'target'), isIn(HINDERS_MOVE), isIn(TO_MOVE));
  const beforeDeletion = hindrances([...order].reverse(), neighbours(graph, 'target', 'source'), isIn(IN_USE), isIn(TO_DELETE));
  return new Map(
    [...standings].map(([key, { state }]) => {
      const found = TO_MOVE.has(state) ? beforeMove.get(key) : TO_DELETE.has(state) ? beforeDeletion.get(key) : undefined;
      return [key, [...(found ?? [])].sort(byText).map((blocker) => standings.get(blocker)!.id)];
    }),
  );
}

function lastOf({ since }: Standing, ledger: Ledger, recorded: number): LastEvent | undefined {
  const event: LedgerEvent | undefined = since > recorded ? undefined : ledger.events[since - 1];
  if (event === undefined) return undefined;
  const { number, at, by, command } = event;
  return { number, at, by, command };
}

function reasonOf({ id, since }: Standing, ledger: Ledger): string | undefined {
  return ledger.events[since - 1]?.changes.find(({ ids }) => ids.some((one) => idKey(one) === idKey(id)))?.reason;
}

/** Resources counted by state, and by what comes next where that differs within a state. */
function countsOf(resources: readonly ResourceStatus[]): StatusReport['states'] {
  return MOVE_STATES.flatMap((state) => {
    const counts = new Map<string, StatusReport['states'][number]>();
    for (const { next } of resources.filter((resource) => resource.state === state))
      counts.set(next.words, { state, count: (counts.get(next.words)?.count ?? 0) + 1, next });
    return [...counts.values()].sort((a, b) => byText(a.next.words, b.next.words));
  });
}

/** Where everything stands. Pure; works on a ledger in which nothing has happened yet. */
export function statusReport(input: StatusInput): StatusReport {
  const { dir, inventory, decisions, graph, ledger, recorded } = input;
  const waveOf = new Map(graph.waves.flatMap((wave, index) => wave.map((id) => [idKey(id), index + 1] as const)));
  const blockedBy = blockers(input);
  const resources = ledger.resources.map((standing): ResourceStatus => {
    const { id, state } = standing;
    const [group, wave, last, reason] = [
      resourceGroupIdOf(id),
      waveOf.get(idKey(id)),
      lastOf(standing, ledger, recorded),
      reasonOf(standing, ledger),
    ];
    return {
      id,
      ...(group !== undefined && { group }),
      ...(wave !== undefined && { wave }),
      state,
      ...(last && { last: { ...last, ...(reason !== undefined && { reason }) } }),
      next: nextStep(state, dir, isComparedSince(ledger, standing.since)),
      blockedBy: blockedBy.get(idKey(id)) ?? [],
    };
  });
  const followed = new Set(resources.map(({ id }) => idKey(id)));
  const others = decisions.filter(({ id }) => !followed.has(idKey(id)));
  const notInMove: Partial<Record<Disposition, number>> = {};
  for (const { disposition } of others) notInMove[disposition] = (notInMove[disposition] ?? 0) + 1;
  const gone = resources.filter(({ wave }) => wave === undefined).length;
  return {
    source: ledger.move.source,
    destination: ledger.move.destination,
    scanned: inventory.resources.length,
    inMove: resources.length - gone,
    gone,
    notInMove,
    states: countsOf(resources),
    resources: resources.sort(
      (a, b) =>
        byText((a.group ?? '').toLowerCase(), (b.group ?? '').toLowerCase()) ||
        (a.wave ?? 0) - (b.wave ?? 0) ||
        byText(idKey(a.id), idKey(b.id)),
    ),
    errors: inventory.errors,
  };
}
