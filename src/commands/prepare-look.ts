import type { ArmResource, Json } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import { ArmError } from '../azure/arm-error';
import { dataEvidence } from '../ledger/data-evidence';
import type { Change, Ledger } from '../ledger/ledger';
import type { MoveState } from '../ledger/move-state';
import { stateOf } from '../ledger/record';
import type { Preparation, Prepared } from '../prepare/preparation';
import type { Reader, Seen } from '../prepare/strategy';

/** What Azure says of the data of one resource. */
export interface Look {
  prepared: Prepared;
  seen: Seen;
  /** Why it could not be read; {@link seen} is then `ask`. */
  problem?: string;
}

/** A reader that takes what is not there for nothing, and any other refusal for one. */
export function prepareReader(client: ArmClient): Reader {
  const unlessMissing = async <T>(answer: Promise<T>, nothing: T): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof ArmError && error.status === 404) return nothing;
      throw error;
    }
  };
  return {
    get: (id, apiVersion, query) =>
      unlessMissing<ArmResource | undefined>(client.get(id, apiVersion, query) as unknown as Promise<ArmResource>, undefined),
    list: (path, apiVersion) => unlessMissing(client.list(path, apiVersion) as unknown as Promise<ArmResource[]>, []),
  };
}

async function lookAt(prepared: Prepared, { around }: Preparation, read: Reader): Promise<Look> {
  try {
    return { prepared, seen: await prepared.strategy.look(prepared.subject, around, read) };
  } catch (error) {
    if (!(error instanceof ArmError) || error.status === undefined || error.status === 401) throw error;
    const problem = `${prepared.subject.source.id}: ${error.operation}: ${error.code}: ${error.message}`;
    return { prepared, seen: { state: 'ask', detail: `It could not be read: ${error.code}.` }, problem };
  }
}

/**
 * Looks at everything whose data goes over. The client paces the requests.
 * @throws ArmError when nothing at all can be read
 */
export function lookAtAll(preparation: Preparation, client: ArmClient): Promise<Look[]> {
  const read = prepareReader(client);
  return Promise.all(preparation.prepared.map((prepared) => lookAt(prepared, preparation, read)));
}

/** States in which preparing decides; from MovePending back only where what had been prepared is gone. */
const PREPARING: ReadonlySet<MoveState> = new Set(['PreparePending', 'PrepareInProgress', 'PrepareFailed', 'MovePending']);

const STATE_FOR: Readonly<Record<Seen['state'], MoveState>> = {
  done: 'MovePending',
  running: 'PrepareInProgress',
  missing: 'PreparePending',
  failed: 'PrepareFailed',
  ask: 'PreparePending',
};

/** For the ledger: what was seen of each resource. */
export function evidenceOf(looks: readonly Look[]): Record<string, Json> {
  const entries = looks.map(({ prepared: { subject }, seen: { state, detail, facts } }): [string, Json] => [
    subject.source.id,
    { strategy: subject.choice.strategy, state, detail, ...(facts && { facts: { ...facts } }) },
  ]);
  return Object.fromEntries(entries);
}

function targetOf({ prepared: { subject, strategy }, seen }: Look, known: ReturnType<typeof dataEvidence>): MoveState {
  if (!strategy.comesFirst) return 'MovePending';
  const word = known.get(idKey(subject.source.id));
  const isConfirmed = seen.state === 'ask' && word?.isWord && word.strategy === strategy.name;
  return isConfirmed ? 'MovePending' : STATE_FOR[seen.state];
}

/**
 * The states that follow from what was seen. Only what the destination is created from waits as prepare pending; all other data goes over
 * once the destination stands, and counts at the commit.
 */
export function changesFor(looks: readonly Look[], ledger: Ledger): Change[] {
  const known = dataEvidence(ledger);
  const ids = new Map<MoveState, string[]>();
  for (const look of looks) {
    const { id } = look.prepared.subject.source;
    const present = stateOf(ledger, id);
    if (present === undefined || !PREPARING.has(present)) continue;
    const target = targetOf(look, known);
    // MovePending has no way to in progress or failed but through pending.
    const next = present === 'MovePending' && target !== 'MovePending' ? 'PreparePending' : target;
    if (next !== present) ids.set(next, [...(ids.get(next) ?? []), id]);
  }
  return [...ids].map(([to, list]) => ({ to, ids: list }));
}
