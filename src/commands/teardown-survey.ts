import type { ArmResource } from '../arm/resource';
import { idKey, resourceGroupIdOf } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import { buildGraph } from '../graph/build';
import { lastComparison } from '../ledger/commit-gate';
import { isMoveCommitted } from '../ledger/whole-move';
import { registry } from '../mappers/registry';
import { everythingIn } from '../scan/queries';
import { dependants, type Row } from '../teardown/dependants';
import type { TeardownFinding } from '../teardown/finding';
import { deletionGuards, lockFindings } from '../teardown/guards';
import type { Generation } from './generation';
import { graphFacts } from './graph-facts';
import type { OpenMove } from './move-folder';

/** What the teardown would meet. */
export interface Survey {
  /** Blockers first, then in order of ids. */
  findings: TeardownFinding[];
  /** Source ids in the order in which they are destroyed: each wave needs none of those before it. */
  order: string[][];
}

const GROUP_TYPE = 'microsoft.resources/resourcegroups';
const LEAVES: ReadonlySet<string> = new Set(['recreate', 'use existing', 'manual']);

/** The resources of the source that the teardown stack holds, or would hold but for what is gone. */
export function leavingResources({ source, plan }: OpenMove, { generated }: Generation): ArmResource[] {
  const leaves = new Set(plan.decisions.filter(({ disposition }) => LEAVES.has(disposition)).map(({ id }) => idKey(id)));
  const staying = new Set(generated.accounting.teardown.stayingGroups.map(({ id }) => idKey(id)));
  return source.resources.filter(({ id }) => leaves.has(idKey(id)) && !staying.has(idKey(id)));
}

function dataFindings({ ledger }: OpenMove, leaving: readonly ArmResource[]): TeardownFinding[] {
  const holds = (type: string): boolean =>
    registry()
      .ofArmType(type)
      .some(({ holdsData }) => holdsData === true);
  const comparison = lastComparison(ledger);
  const commit = ledger.events.findLast(({ command }) => command === 'commit');
  const word = commit?.evidence['dataChecked'];
  return leaving
    .filter(({ type }) => holds(type))
    .map(({ id }) => ({
      severity: commit && comparison ? 'note' : 'blocker',
      kind: 'data',
      id,
      message:
        commit && comparison
          ? `It holds data; compared by ${comparison.by} at ${comparison.at}${typeof word === 'string' ? `, and checked: ${word}` : ''}.`
          : 'It holds data, and nothing in the ledger says that the data is in the destination.',
    }));
}

async function reading(id: string, read: () => Promise<TeardownFinding[]>): Promise<TeardownFinding[]> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
    return [{ severity: 'blocker', kind: 'not read', id, message: `Could not be read: ${error.code}: ${error.message}` }];
  }
}

async function liveFindings(
  client: ArmClient,
  { source, plan }: OpenMove,
  leaving: readonly ArmResource[],
  gone: ReadonlySet<string>,
): Promise<TeardownFinding[]> {
  const subscription = `/subscriptions/${source.source.subscriptionId}`;
  const present = leaving.filter(({ id }) => !gone.has(idKey(id)));
  const keys = new Set(present.map(({ id }) => idKey(id)));
  const seen = new Set(source.resources.map(({ id }) => idKey(id)));
  const made = new Set(plan.decisions.filter(({ disposition }) => disposition === 'ignore').map(({ id }) => idKey(id)));
  const groups = present.filter(({ type }) => type.toLowerCase() === GROUP_TYPE).map(({ id }) => id);
  const held = new Set(present.filter(({ type }) => type.toLowerCase() === 'microsoft.authorization/locks').map(({ id }) => idKey(id)));

  const locks = await reading(subscription, async () => {
    const bodies = (await client.list(`${subscription}/providers/Microsoft.Authorization/locks`, '2020-05-01')) as unknown as ArmResource[];
    return lockFindings(bodies, [...keys], held);
  });
  const others = await reading(subscription, async () => {
    const rows = (await client.queryGraph([source.source.subscriptionId], everythingIn())) as unknown as Row[];
    const unseen = rows.filter(({ id }) => {
      const group = resourceGroupIdOf(id);
      return group !== undefined && groups.some((one) => idKey(one) === idKey(group)) && !seen.has(idKey(id));
    });
    return [
      ...unseen.map(
        ({ id }): TeardownFinding => ({
          severity: 'blocker',
          kind: 'unseen resource',
          id,
          message: 'The move has never seen it: its group is not deleted while it is there. Scan again, or delete it by hand.',
        }),
      ),
      ...dependants(rows, keys, made),
    ];
  });
  return [...locks, ...others];
}

function orderOf({ source }: OpenMove, leaving: readonly ArmResource[], gone: ReadonlySet<string>): string[][] {
  const keys = new Set(leaving.map(({ id }) => idKey(id)));
  const waves = buildGraph(source, graphFacts(registry())).waves;
  return [...waves]
    .reverse()
    .map((wave) => wave.filter((id) => keys.has(idKey(id)) && !gone.has(idKey(id))))
    .filter((wave) => wave.length > 0);
}

/** Looks at everything that could keep the source from being destroyed. Only reads. */
export async function surveyTeardown(open: OpenMove, generation: Generation, client: ArmClient): Promise<Survey> {
  const { gone } = generation.input;
  const leaving = leavingResources(open, generation);
  const present = leaving.filter(({ id }) => !gone.has(idKey(id)));
  const findings: TeardownFinding[] = [
    ...(isMoveCommitted(open.ledger)
      ? []
      : [
          {
            severity: 'blocker' as const,
            kind: 'commit' as const,
            id: `/subscriptions/${open.source.source.subscriptionId}`,
            message: 'The move is not committed: the source is what counts.',
            command: `azmove commit${open.dir === '.' ? '' : ` --dir ${open.dir}`}`,
          },
        ]),
    ...deletionGuards(
      present,
      open.source.resources.filter(({ id }) => !gone.has(idKey(id))),
    ),
    ...dataFindings(open, present),
    ...generation.generated.accounting.teardown.stayingGroups.map(
      ({ id, because }): TeardownFinding => ({
        severity: 'note',
        kind: 'group stays',
        id,
        message: `It stays, as ${because.length} resources in it do: ${because.slice(0, 3).join(', ')}${because.length > 3 ? ' …' : ''}`,
      }),
    ),
    ...(await liveFindings(client, open, leaving, gone)),
  ];
  const rank = ({ severity, id, kind }: TeardownFinding): string => `${severity} ${idKey(id)} ${kind}`;
  return {
    findings: findings.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)),
    order: orderOf(open, leaving, gone),
  };
}
