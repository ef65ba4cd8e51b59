import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import manifest from '../../package.json';
import { startTwin, type Twin } from '../../src/twin/twin';
import { run } from '../end-to-end/terraform';

jest.setTimeout(300_000);

const ROOT = join(__dirname, '../..');
const ESTATE = join(ROOT, 'src/twin/estates/three-tier.json');
const LINES = manifest.engines.node.split('||').map((range) => Number(/\d+/.exec(range)?.[0]));

/** Where version managers and GitHub's machines keep Node.js; AZMOVE_NODES names programs that lie elsewhere. */
function candidates(): string[] {
  const kept = [
    ...[join(process.env['NVM_DIR'] ?? join(homedir(), '.nvm'), 'versions/node'), join(homedir(), '.volta/tools/image/node')],
    ...['/opt/hostedtoolcache/node', join(homedir(), '.local/share/fnm/node-versions'), join(homedir(), '.asdf/installs/nodejs')],
  ];
  const installed = kept
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).flatMap((version) => ['', 'x64', 'installation'].map((part) => join(folder, version, part))));
  return [...(process.env['AZMOVE_NODES'] ?? '').split(delimiter), ...installed.map((folder) => join(folder, 'bin/node'))];
}

/** One program of each supported line that is present; the one that runs this test counts as well. */
function nodes(): Map<number, string> {
  const found = new Map([[Number(process.versions.node.split('.')[0]), process.execPath]]);
  for (const program of candidates().filter((file) => file !== '' && existsSync(file))) {
    const line = Number(/^v(\d+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout)?.[1]);
    if (LINES.includes(line) && !found.has(line)) found.set(line, program);
  }
  return found;
}

let twin: Twin;
const folders: string[] = [];
beforeAll(async () => {
  twin = await startTwin({ estates: [ESTATE] });
});
afterAll(async () => {
  await twin.close();
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

/** What a move's folder holds once scanned, generated and synthesised by `program`. */
async function writtenBy(program: string): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'azmove-node-'));
  folders.push(folder);
  const options = { cwd: folder, env: { ...process.env, ...twin.env } };
  const steps = [
    ['init', '--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope'],
    ...[['scan'], ['generate'], ['graph', '--format', 'html', '--output', 'graph.html']],
  ];
  for (const [name, ...args] of steps) {
    const { status, stderr } = await run(program, [join(ROOT, 'bin/azmove.js'), name!, ...args, '--dir', folder], options);
    expect({ name, status, stderr: status === 0 ? '' : stderr }).toEqual({ name, status: 0, stderr: '' });
  }
  const synth = await run(program, [require.resolve('tsx/cli'), 'main.ts'], options);
  expect([synth.status, synth.status === 0 ? '' : synth.stderr]).toEqual([0, '']);
  const stacks = readdirSync(join(folder, 'cdktf.out/stacks')).map((stack) => `cdktf.out/stacks/${stack}/cdk.tf.json`);
  const files = ['inventory.json', 'graph.html', ...readdirSync(join(folder, 'stacks')).map((name) => `stacks/${name}`), ...stacks];
  // Terraform's local states stand beside the move.
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8').replaceAll(folder, '')]));
}

test('the supported lines are 20, 22 and 24', () => {
  expect(LINES).toEqual([20, 22, 24]);
});

const present = nodes();
const others = [...present].filter(([, program]) => program !== process.execPath);
const absent = LINES.filter((line) => !present.has(line));
if (absent.length > 0) process.stderr.write(`test/supply/node-versions.test.ts: skipped: Node.js ${absent.join(', ')} not installed\n`);

if (others.length === 0) test.skip(`skipped: Node.js ${absent.join(', ')} not installed`, () => undefined);
else {
  test.each(others)('Node.js %i scans, generates, draws and synthesises the same bytes', async (_, program) => {
    expect(await writtenBy(program)).toEqual(await writtenBy(process.execPath));
  });
}
