import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Library } from '../generate/library';
import { BadInputError } from './failure';

/** How a run of the library's command line ended. */
export interface ProgramRun {
  /** 128 and more: ended by a signal. */
  exitCode: number;
  /** What it printed; empty when it spoke with the user itself. */
  output: string;
}

/** How the library's command line is started. */
interface Program {
  file: string;
  before: string[];
}

/** azmove's own copy of the command line, where it has one. */
function ownProgram({ cli, core }: Library): Program | undefined {
  try {
    const manifest = createRequire(__filename).resolve(`${cli}/package.json`);
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
    const file = typeof bin === 'string' ? bin : bin[core];
    return file === undefined ? undefined : { file: process.execPath, before: [join(dirname(manifest), file)] };
  } catch {
    return undefined;
  }
}

/**
 * The library's command line: the move folder's own, from `npm install` there, else azmove's.
 * @throws BadInputError when there is none, or Terraform is not on the PATH
 */
function findProgram(dir: string, library: Library): Program {
  const local = join(resolve(dir), 'node_modules', '.bin', library.core);
  const program = existsSync(local) ? { file: local, before: [] } : ownProgram(library);
  if (!program) {
    throw new BadInputError(`${library.core} is not installed in ${dir}`, `Install it: cd ${dir} && npm install; then run again.`);
  }
  const terraform = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';
  const isThere = (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && ['', '.exe'].some((ending) => existsSync(join(folder, `${terraform}${ending}`))));
  if (!isThere && !terraform.includes('/')) {
    throw new BadInputError(
      'terraform is not on the PATH',
      'Install Terraform 1.5 or newer (https://developer.hashicorp.com/terraform/install), then run again.',
    );
  }
  return program;
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 } as const;

/**
 * Runs the library's command line in the move's folder. Ctrl-C goes to it alone, so that azmove sees and records how it ended.
 * @param onOutput told what it prints; absent: it speaks with the user itself, and asks before it does anything
 */
export function runLibrary(
  dir: string,
  library: Library,
  args: readonly string[],
  onOutput: ((text: string) => void) | undefined,
): Promise<ProgramRun> {
  const { file, before } = findProgram(dir, library);
  return new Promise((resolvePromise, reject) => {
    const env = onOutput ? { ...process.env, CI: '1', CHECKPOINT_DISABLE: '1', FORCE_COLOR: '0' } : process.env;
    const child = spawn(file, [...before, ...args], { cwd: dir, env, stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    const take = (text: string): void => {
      output += text;
      onOutput?.(text);
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', take);
    const wait = (): void => undefined;
    const passOn = (): void => void child.kill('SIGTERM');
    process.on('SIGINT', wait).on('SIGTERM', passOn);
    const end = (): void => void process.off('SIGINT', wait).off('SIGTERM', passOn);
    child.on('error', (error) => {
      end();
      reject(error);
    });
    child.on('close', (code, signal) => {
      end();
      resolvePromise({ exitCode: code ?? 128 + (SIGNALS[signal as keyof typeof SIGNALS] ?? 0), output });
    });
  });
}
