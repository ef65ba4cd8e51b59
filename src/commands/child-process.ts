import { spawn } from 'node:child_process';

/** What a program that ran to its end gave. */
export interface ProgramRun {
  /** Exit code; the signal's name when it was stopped. */
  status: number | NodeJS.Signals;
  stdout: string;
  stderr: string;
}

/**
 * Runs a program to its end without blocking this process, in which a twin may be serving.
 * @throws Error when the program cannot be started at all
 */
export function runProgram(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ status: code ?? signal ?? 'SIGKILL', ...output }));
  });
}
