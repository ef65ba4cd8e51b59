import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Run } from '../test/end-to-end/terraform';
import { measureEstate, type Row } from './stages';
import { throttledTwin } from './throttled-twin';

const VERSION = '4.55.0';
/** Imported, of a small estate: each takes a start of the provider. */
const SAMPLE = 20;
const PARALLELISM = 10;
const SIZE = 100;

/** Why Terraform's own ways cannot be measured here; undefined where they can. */
function missing(): string | undefined {
  if (spawnSync('terraform', ['version'], { env: { ...process.env, CHECKPOINT_DISABLE: '1' } }).status !== 0)
    return 'Terraform is not installed';
  const provider = join(homedir(), '.terraform.d/plugins/registry.terraform.io/hashicorp/azurerm', VERSION);
  return existsSync(provider) ? undefined : `the provider azurerm ${VERSION} is not in ~/.terraform.d/plugins`;
}

interface Import {
  to: string;
  id: string;
}

/** What the teardown adopts, less what has no type of its own in azurerm. */
function importsOf(keep: string): Import[] {
  const file = join(keep, String(SIZE), 'cdktf.out/stacks/teardown/cdk.tf.json');
  const { import: imports = [] } = JSON.parse(readFileSync(file, 'utf8')) as { import?: Import[] };
  return imports.filter(({ to }) => to.startsWith('azurerm_')).slice(0, SAMPLE);
}

function terraform(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Run> {
  return run('terraform', [...args, '-no-color'], { cwd, env: { ...process.env, ...env, CHECKPOINT_DISABLE: '1' } });
}

/** Of what Terraform says was wrong, the kinds, each with how often. */
function complaintsIn({ stdout, stderr }: Run): string {
  const kinds = [...`${stdout}\n${stderr}`.matchAll(/Error: (.+)/g)].map(([, text]) => text!);
  return [...new Set(kinds)].map((kind) => `${kinds.filter((other) => other === kind).length} × "${kind}"`).join(', ');
}

const PROVIDER = `terraform {
  required_providers {
    azurerm = { source = "hashicorp/azurerm", version = "${VERSION}" }
  }
}
provider "azurerm" {
  features {}
  resource_provider_registrations = "none"
}
`;

async function folderWith(base: string, name: string, code: string, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = join(base, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'main.tf'), PROVIDER + code);
  if ((await terraform(folder, ['init', '-input=false'], env)).status !== 0) throw new Error('terraform init failed');
  return folder;
}

/** `terraform import`, one resource after the other in each of ten folders; seconds per resource, and how many came through. */
async function oneByOne(base: string, imports: readonly Import[], env: NodeJS.ProcessEnv): Promise<[seconds: number, done: number]> {
  const shares = Array.from({ length: PARALLELISM }, (_, index) => imports.filter((_one, at) => at % PARALLELISM === index));
  const folders: string[] = [];
  for (const [index, share] of shares.entries()) {
    const blocks = share.map(({ to }) => `resource "${to.split('.')[0]}" "${to.split('.')[1]}" {}\n`);
    folders.push(await folderWith(base, `import-${index}`, blocks.join(''), env));
  }
  const started = performance.now();
  const ends = await Promise.all(
    shares.map(async (share, index) => {
      const statuses: (number | null)[] = [];
      for (const { to, id } of share) statuses.push((await terraform(folders[index]!, ['import', '-input=false', to, id], env)).status);
      return statuses;
    }),
  );
  return [(performance.now() - started) / 1000 / imports.length, ends.flat().filter((status) => status === 0).length];
}

/** `terraform plan -generate-config-out` over all of them; seconds per resource, and how it ended. */
async function generateConfig(base: string, imports: readonly Import[], env: NodeJS.ProcessEnv): Promise<[seconds: number, run: Run]> {
  const blocks = imports.map(({ to, id }) => `import {\n  to = ${to}\n  id = ${JSON.stringify(id)}\n}\n`);
  const folder = await folderWith(base, 'generate', blocks.join(''), env);
  const started = performance.now();
  const planned = await terraform(
    folder,
    ['plan', '-input=false', '-generate-config-out=generated.tf', `-parallelism=${PARALLELISM}`],
    env,
  );
  return [(performance.now() - started) / 1000 / imports.length, planned];
}

const perResource = (rows: readonly Row[]): number => rows.reduce((sum, { seconds }) => sum + seconds, 0) / rows[0]!.resources;

/** Whether azmove is fifty times as fast as imports; at the largest size measured, as starting counts there least. */
function judgedAgainst(imported: number, rows: readonly Row[]): string[] {
  const scan = rows.filter(({ stage }) => stage === 'scan').at(-1);
  const own = rows.filter(({ stage, size }) => size === scan?.size && (stage === 'scan' || stage === 'generate'));
  if (scan === undefined || own.length < 2) return [];
  const ratio = imported / perResource(own);
  const throttled = scan.bound / scan.resources;
  const why =
    ratio >= 50 || throttled === 0
      ? ''
      : `; ${scan.reads} reads at the pace that ARM allows take ${throttled.toFixed(3)} s per resource, so that no tool which makes them can be more than ${(imported / throttled).toFixed(0)} × as fast`;
  return [
    `${ratio >= 50 ? 'met' : 'NOT MET'}: at least 50 × faster per resource than imports one by one: ${ratio.toFixed(1)} × with ${scan.resources} resources${why}`,
  ];
}

/** Terraform's own ways to code for what stands, beside azmove's, on one estate; lines to print. */
export async function rivals(seed: number, rows: readonly Row[]): Promise<string[]> {
  const reason = missing();
  if (reason !== undefined) return [`Terraform's own ways were not measured: ${reason}.`];
  const base = mkdtempSync(join(tmpdir(), 'azmove-rivals-'));
  const { twin } = await throttledTwin(SIZE, seed);
  try {
    const own = await measureEstate(SIZE, seed, ['scan', 'generate', 'synth'], base);
    const ours = perResource(own.filter(({ stage }) => stage !== 'synth'));
    const imports = importsOf(base);
    const [imported, done] = await oneByOne(base, imports, twin.env);
    const [generated, planned] = await generateConfig(base, imports, twin.env);
    const line = (what: string, seconds: number): string =>
      `${what}: ${seconds.toFixed(3)} s per resource, ${(seconds / ours).toFixed(1)} × azmove`;
    const complaints = planned.status === 0 ? '' : `, ended with ${planned.status}: ${complaintsIn(planned)}`;
    return [
      `azmove scan and generate of ${own[0]!.resources} resources: ${ours.toFixed(3)} s per resource`,
      line(`terraform import, one by one, ${PARALLELISM} at a time (${done} of ${imports.length} came through)`, imported),
      line(`terraform plan -generate-config-out (${imports.length} resources${complaints})`, generated),
      ...judgedAgainst(imported, rows),
    ];
  } finally {
    await twin.close();
    rmSync(base, { recursive: true, force: true });
  }
}
