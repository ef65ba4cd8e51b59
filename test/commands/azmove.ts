import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(__dirname, '../../bin/azmove.js');

/** What a run of azmove left behind. */
export interface Run {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs the program as a user does, in a process of its own, with no environment but `env`.
 * @param onStart is given the process, to end it
 */
export function azmove(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  onStart?: (child: ChildProcess) => void,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { env: { PATH: process.env['PATH'], HOME: tmpdir(), ...env } });
    onStart?.(child);
    const run: Run = { exitCode: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ ...run, exitCode }));
  });
}

/** A new empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'azmove-'));
}
