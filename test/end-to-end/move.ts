import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run, type Run } from './terraform';

const ROOT = resolve(__dirname, '..', '..');

/** What a plan or an apply does, as Terraform counts it. */
export interface Counts {
  imported: number;
  added: number;
  changed: number;
  destroyed: number;
}

/** Text without colours, which tools write where they suspect a terminal. */
export const plain = (text: string): string => text.replace(/\u001b\[[0-9;]*m/g, '');

/** Fails with the end of what was printed: the exit code alone would not say why. */
export function expectExit({ status, stdout, stderr }: Run, ...expected: number[]): void {
  const isExpected = expected.some((code) => code === status);
  expect({ status, tail: isExpected ? '' : plain(`${stdout}\n${stderr}`).slice(-5000) }).toEqual({ status, tail: '' });
}

function lastCounts(pattern: RegExp, output: string): Counts | undefined {
  const found = [...plain(output).matchAll(pattern)];
  if (found.length === 0) return undefined;
  const total = (name: string): number => found.reduce((sum, { groups }) => sum + Number(groups?.[name] ?? 0), 0);
  return { imported: total('imported'), added: total('added'), changed: total('changed'), destroyed: total('destroyed') };
}

/** The counts of all plans in `output`, summed; undefined when it holds none. */
export function plannedCounts(output: string): Counts | undefined {
  const pattern = /Plan: (?:(?<imported>\d+) to import, )?(?<added>\d+) to add, (?<changed>\d+) to change, (?<destroyed>\d+) to destroy/g;
  return lastCounts(pattern, output);
}

/** The counts of all applies in `output`, summed; undefined when it holds none. */
export function appliedCounts(output: string): Counts | undefined {
  const pattern = /Resources: (?:(?<imported>\d+) imported, )?(?<added>\d+) added, (?<changed>\d+) changed, (?<destroyed>\d+) destroyed/g;
  return lastCounts(pattern, output);
}

/** A move in a folder of its own, run by the commands that a user has. */
export class MoveFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'azmove-move-'));

  /** @param env what the twin (or Azure) needs, beside this process's own */
  constructor(private readonly env: NodeJS.ProcessEnv) {}

  azmove(...args: string[]): Promise<Run> {
    return run(process.execPath, [join(ROOT, 'bin', 'azmove.js'), ...args, '--dir', this.folder], this.options());
  }

  cdktf(...args: string[]): Promise<Run> {
    return run(join(ROOT, 'node_modules', '.bin', 'cdktf'), args, this.options());
  }

  /** Synthesises the stacks, without Terraform. */
  synth(): Promise<Run> {
    return run(process.execPath, [require.resolve('tsx/cli'), 'main.ts'], this.options());
  }

  /** What programs run in the folder are given. */
  get environment(): NodeJS.ProcessEnv {
    return this.options().env;
  }

  /** Gives a value for a sensitive variable that a deployment asks for. */
  supply(variable: string, value: string): void {
    this.env[`TF_VAR_${variable}`] = value;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private options(): { cwd: string; env: NodeJS.ProcessEnv } {
    const env = { ...process.env, ...this.env, CI: '1', CHECKPOINT_DISABLE: '1', CDKTF_LOG_LEVEL: 'warn', FORCE_COLOR: '0' };
    return { cwd: this.folder, env };
  }
}
