import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureEstate } from './stages';
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

function terraform(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn('terraform', args, { cwd, env: { ...process.env, ...env, CHECKPOINT_DISABLE: '1' }, stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', resolve);
  });
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
  if ((await terraform(folder, ['init', '-input=false'], env)) !== 0) throw new Error('terraform init failed');
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
      for (const { to, id } of share) statuses.push(await terraform(folders[index]!, ['import', '-input=false', to, id], env));
      return statuses;
    }),
  );
  return [(performance.now() - started) / 1000 / imports.length, ends.flat().filter((status) => status === 0).length];
}

/** `terraform plan -generate-config-out` over all of them; seconds per resource, and whether it came to its end. */
async function generateConfig(
  base: string,
  imports: readonly Import[],
  env: NodeJS.ProcessEnv,
): Promise<[seconds: number, status: number | null]> {
  const blocks = imports.map(({ to, id }) => `import {\n  to = ${to}\n  id = ${JSON.stringify(id)}\n}\n`);
  const folder = await folderWith(base, 'generate', blocks.join(''), env);
  const started = performance.now();
  const status = await terraform(folder, ['plan', '-input=false', '-generate-config-out=generated.tf', `-parallelism=${PARALLELISM}`], env);
  return [(performance.now() - started) / 1000 / imports.length, status];
}

/** Terraform's own ways to code for what stands, beside azmove's, on one estate; lines to print. */
export async function rivals(seed: number): Promise<string[]> {
  const reason = missing();
  if (reason !== undefined) return [`Terraform's own ways were not measured: ${reason}.`];
  const base = mkdtempSync(join(tmpdir(), 'azmove-rivals-'));
  const { twin } = await throttledTwin(SIZE, seed);
  try {
    const own = await measureEstate(SIZE, seed, ['scan', 'generate', 'synth'], base);
    const ours = own.filter(({ stage }) => stage !== 'synth').reduce((sum, { seconds }) => sum + seconds, 0) / own[0]!.resources;
    const imports = importsOf(base);
    const [imported, done] = await oneByOne(base, imports, twin.env);
    const [generated, status] = await generateConfig(base, imports, twin.env);
    const line = (what: string, seconds: number): string =>
      `${what}: ${seconds.toFixed(3)} s per resource, ${(seconds / ours).toFixed(1)} × azmove`;
    return [
      `azmove scan and generate of ${own[0]!.resources} resources: ${ours.toFixed(3)} s per resource`,
      line(`terraform import, one by one, ${PARALLELISM} at a time (${done} of ${imports.length} came through)`, imported),
      line(`terraform plan -generate-config-out (${imports.length} resources, exit code ${status})`, generated),
    ];
  } finally {
    await twin.close();
    rmSync(base, { recursive: true, force: true });
  }
}
