import { spawn } from 'node:child_process';

/** What a run of a program gave. */
export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end without blocking this process, in which the twin may be serving. */
export function run(program: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}

/**
 * Runs a program that has to succeed.
 * @throws Error with the end of what it printed when it does not
 */
export async function runOrThrow(
  program: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<string> {
  const { status, stdout, stderr } = await run(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${`${stdout}\n${stderr}`.slice(-6000)}`);
  return stdout;
}
