import { parseResourceId } from '../arm/resource-id';
import type { Reader, Seen, Subject } from './strategy';

const API_VERSION = '2023-07-01';
/** What ARM lists of a vault's content; certificates show as the secret and key behind them. */
const COLLECTIONS = ['keys', 'secrets'] as const;

async function namesIn(vault: string, read: Reader): Promise<string[]> {
  const lists = await Promise.all(
    COLLECTIONS.map(async (kind) =>
      (await read.list(`${vault}/${kind}`, API_VERSION)).map(({ id }) => `${kind}/${parseResourceId(id).name}`),
    ),
  );
  return lists.flat().map((name) => name.toLowerCase());
}

/** Whether every key and secret of the source's vault has its namesake in the destination's; values are never read. */
export async function lookAtVault({ source, destinationId }: Subject, read: Reader): Promise<Seen> {
  if (destinationId === undefined) return { state: 'ask', detail: 'No vault of the destination is known to move.yaml.' };
  const [wanted, present] = await Promise.all([namesIn(source.id, read), namesIn(destinationId, read)]);
  const there = new Set(present);
  const missing = wanted.filter((name) => !there.has(name));
  const facts = { inSource: wanted.length, missing: missing.length };
  if (wanted.length === 0) return { state: 'done', detail: 'The vault shows no key and no secret.', facts };
  if (missing.length === 0)
    return { state: 'done', detail: `All ${wanted.length} keys and secrets have their namesakes in the new vault.`, facts };
  const state = missing.length === wanted.length ? 'missing' : 'running';
  return { state, detail: `${wanted.length - missing.length} of ${wanted.length} keys and secrets are in the new vault.`, facts };
}
