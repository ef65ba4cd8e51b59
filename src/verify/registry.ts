import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isCheck, type Check } from './check';

const FOLDER = join(__dirname, 'checks');

let loaded: Check[] | undefined;

/** Every check in `checks/`, in order of their ids: a new check is a new file and nothing else. */
export function allChecks(): readonly Check[] {
  loaded ??= readdirSync(FOLDER)
    .filter((file) => /(?<!\.d)\.[jt]s$/.test(file))
    .flatMap((file) => {
      // Checks are found, not listed; require is synchronous, so every caller stays so.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const module = require(join(FOLDER, file)) as Record<string, unknown>;
      return Object.values(module).filter(isCheck);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return loaded;
}
