import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkedEstate, type Estate } from './estate';

const FOLDER = join(__dirname, 'scenarios');

/** Names of all scenarios, for `--scenario`. */
export function scenarioNames(): string[] {
  return readdirSync(FOLDER)
    .map((file) => basename(file, '.json'))
    .sort();
}

/**
 * A scenario: an estate that holds only what is short, in the way or not registered, to be laid over another.
 * @throws Error naming those that there are
 */
export function scenario(name: string): Estate {
  if (!scenarioNames().includes(name)) throw new Error(`scenario: '${name}' is unknown; known are ${scenarioNames().join(', ')}`);
  const file = join(FOLDER, `${name}.json`);
  return checkedEstate({ resources: [], ...(JSON.parse(readFileSync(file, 'utf8')) as object) }, file);
}
