import type { Json } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { Ledger } from './ledger';

/** How far the data of a resource is: seen in Azure, or a person's word. */
export interface DataEvidence {
  strategy: string;
  /** `ask`: only the data plane knows, and no person has said it yet. */
  state: 'done' | 'running' | 'missing' | 'failed' | 'ask';
  detail: string;
  /** True when a person said it. */
  isWord: boolean;
  /** ISO 8601, UTC. */
  at: string;
  by: string;
}

interface Entry {
  strategy: string;
  state: DataEvidence['state'];
  detail: string;
  word?: boolean;
}

function entriesOf(evidence: Record<string, Json>): [id: string, entry: Entry][] {
  const data = evidence['data'];
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (Object.entries(data) as unknown as [string, Entry][]) : [];
}

/**
 * What is known of the data of each resource, by {@link idKey}: the newest of what `azmove prepare` recorded. A person's word stands until
 * Azure says otherwise, or another strategy is chosen: that Azure cannot tell takes nothing back.
 */
export function dataEvidence({ events }: Pick<Ledger, 'events'>): Map<string, DataEvidence> {
  const known = new Map<string, DataEvidence>();
  for (const { evidence, at, by } of events) {
    for (const [id, { strategy, state, detail, word = false }] of entriesOf(evidence)) {
      const before = known.get(idKey(id));
      if (state === 'ask' && before?.isWord && before.strategy === strategy) continue;
      known.set(idKey(id), { strategy, state, detail, isWord: word, at, by });
    }
  }
  return known;
}
