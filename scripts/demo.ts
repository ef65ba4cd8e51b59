/**
 * The main job on the embedded twin and the sample estate: scan, graph, generate, synth. With `--full` all seven steps of a move, up to
 * the source's end, which takes Terraform and the provider. Everything happens on this machine. Writes the move's folder `demo/` anew.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startTwin } from '../src/twin/twin';
import { whatIsMissing } from '../test/end-to-end/provider';
import { lastLines, playInFull } from './demo-full';

const root = join(__dirname, '..');
const folder = join(root, 'demo');
const estate = join(root, 'src/twin/estates/three-tier.json');
const started = Date.now();
const isFull = process.argv.includes('--full');

function heading(text: string): void {
  process.stdout.write(`\n── ${text}\n`);
}

/** Runs a step; a step that fails ends the demo with its exit code. Not synchronous: the twin answers from this very process. */
async function step(
  title: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  shown: (output: string) => string,
  expected: readonly number[] = [0],
): Promise<void> {
  heading(title);
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => (output[stream] += text));
  const status = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  if (!expected.some((code) => code === status)) throw new Error(`${title}: exit code ${status}\n${output.stdout}${output.stderr}`);
  process.stdout.write(shown(output.stdout));
}

async function main(): Promise<void> {
  const missing = isFull ? whatIsMissing() : undefined;
  if (missing !== undefined)
    throw new Error(`demo --full plays the move with Terraform and the azurerm provider: ${missing}. See test/end-to-end/README.md.`);
  rmSync(folder, { recursive: true, force: true });
  const twin = await startTwin({ estates: [estate] });
  const env = { ...process.env, ...twin.env };
  const azmove = join(root, 'bin/azmove.js');
  const call = (title: string, args: readonly string[], shown: (output: string) => string, expected?: readonly number[]): Promise<void> =>
    step(title, process.execPath, [azmove, ...args, '--dir', folder], env, shown, expected);
  try {
    heading(`the twin stands in for Azure at ${twin.url}, with the sample estate of ${twin.store.size} resources`);
    mkdirSync(folder, { recursive: true });
    await call(
      'azmove init',
      ['init', '--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope'],
      (output) => output,
    );
    // Whatever is committed gets a guard in a third region.
    if (isFull) appendFileSync(join(folder, 'move.yaml'), '\nsecondaryRegion: uksouth\n');
    await call('azmove scan', ['scan'], lastLines(4));
    await call('azmove graph', ['graph'], (output) => `${output.slice(output.indexOf('References that leave the scope')).trimEnd()}\n`);
    await call('azmove graph --format html', ['graph', '--format', 'html', '--output', join(folder, 'reports/graph.html')], lastLines(1));
    // The sample estate has blockers planted, so that there is something to see.
    await call(
      'azmove verify: what would stop this move',
      ['verify'],
      (output) => `${output.slice(0, output.indexOf('\n\n'))}\n`,
      [0, 1, 3],
    );
    await call('azmove generate', ['generate'], (output) => output);
    await step(
      'cdktf synth',
      process.execPath,
      [join(root, 'node_modules/cdktf-cli/bundle/bin/cdktf'), 'synth'],
      { ...env, CI: '1', CHECKPOINT_DISABLE: '1' },
      lastLines(4),
    );
    if (isFull) await playInFull({ folder, twin, env, azmove: call, step });
  } finally {
    await twin.close();
  }
  const stacks = readdirSync(join(folder, 'cdktf.out/stacks')).sort();
  heading(`done in ${Math.round((Date.now() - started) / 1000)} s`);
  for (const stack of stacks) {
    const synthesised = JSON.parse(readFileSync(join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), 'utf8')) as {
      resource?: Record<string, object>;
      import?: unknown[];
    };
    const resources = Object.values(synthesised.resource ?? {}).reduce((sum, ofType) => sum + Object.keys(ofType).length, 0);
    process.stdout.write(`  ${stack}: ${resources} resources${synthesised.import ? `, ${synthesised.import.length} to import` : ''}\n`);
  }
  process.stdout.write(`
Where to look:
  demo/stacks/              the move as code, to be reviewed in a pull request
  demo/reports/generated.md where every resource went, what to supply and decide
  demo/reports/graph.html   the estate as a page: open it in a browser
  demo/inventory.json       what the scan saw
  demo/cdktf.out/stacks/    what Terraform will read
`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
