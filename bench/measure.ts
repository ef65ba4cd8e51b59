import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run of a program took. */
export interface Measure {
  /** Wall clock. */
  seconds: number;
  /** Processor time of the program itself, without its children. */
  cpu: number;
  /** Most memory that it held. */
  megabytes: number;
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `args` by node, and measures. Not synchronous: the twin answers from this very process. */
export async function measured(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'azmove-bench-'));
  const usage = join(folder, 'usage.json');
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', join(__dirname, 'report-usage.cjs'), ...args], {
    cwd,
    env: { ...process.env, ...env, AZMOVE_BENCH_USAGE: usage },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => (output[stream] += text));
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const seconds = (performance.now() - started) / 1000;
    const { kilobytes, cpu } = JSON.parse(readFileSync(usage, 'utf8')) as { kilobytes: number; cpu: number };
    return { seconds, cpu, megabytes: kilobytes / 1024, exitCode, ...output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
