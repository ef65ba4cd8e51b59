import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Loaded before azmove: counts what it does to the files of a folder, and ends the process with SIGKILL at the deed of a number. A file
 * that is being written then is left half written; all other deeds are not done any more.
 */
const PROGRAM = `
const fs = require('node:fs');
const { KILL_IN, KILL_AT, KILL_COUNT } = process.env;
const write = fs.writeFileSync;
let deeds = 0;
for (const name of ['writeFileSync', 'appendFileSync', 'renameSync', 'rmSync', 'symlinkSync']) {
  const deed = fs[name];
  fs[name] = (...args) => {
    if (args.slice(0, 2).some((path) => String(path).startsWith(KILL_IN + '/'))) {
      deeds += 1;
      if (String(deeds) === KILL_AT) {
        if (name === 'writeFileSync') write(args[0], args[1].slice(0, args[1].length / 2));
        process.kill(process.pid, 'SIGKILL');
      }
      write(KILL_COUNT, String(deeds));
    }
    return deed(...args);
  };
}
`;

/** Kills runs of azmove at deeds on files. */
export class FileKiller {
  private readonly program: string;
  private readonly count: string;

  /** @param scratch a folder that no run of azmove knows of */
  constructor(
    scratch: string,
    private readonly folder: string,
  ) {
    this.program = join(scratch, 'kill.cjs');
    this.count = join(scratch, 'deeds');
    writeFileSync(this.program, PROGRAM);
  }

  /** Variables for a run: to end it at deed number `at`, or only to count where it is absent. */
  env(at?: number): Record<string, string> {
    rmSync(this.count, { force: true });
    const common = { NODE_OPTIONS: `--require=${this.program}`, KILL_IN: this.folder, KILL_COUNT: this.count };
    return at === undefined ? common : { ...common, KILL_AT: String(at) };
  }

  /** Deeds of the last run. */
  get deeds(): number {
    return existsSync(this.count) ? Number(readFileSync(this.count, 'utf8')) : 0;
  }
}

/** Content of every file below `folder` by path, less installed packages. */
export function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, 'node_modules')));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
