import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readInventory } from '../../src/inventory/read-inventory';
import { startTwin, type Twin } from '../../src/twin/twin';
import { azmove, emptyFolder, type Run } from '../commands/azmove';
import { leakyEstate, PLANTED, plantedParts } from './planted-estate';

// Twenty processes, two at a time: half a minute alone, several beside other tests.
jest.setTimeout(400_000);

/** Looks like nothing: only that azmove is given it tells that it is a secret. */
const CLIENT_SECRET = 'plain words of a principal';
const NEVER = [...plantedParts(), ['own credential', CLIENT_SECRET] as [string, string]];

let twin: Twin;
let folder: string;
const runs: Record<string, Run> = {};

async function run(name: string, ...args: string[]): Promise<Run> {
  return (runs[name] = await azmove([...args, '--dir', folder], twin.env));
}

/** Commands that only read what is there, two at a time: each is a process. */
async function sideBySide(commands: readonly [name: string, ...args: string[]][]): Promise<void> {
  const left = [...commands];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await run(...next);
  };
  await Promise.all([worker(), worker()]);
}

beforeAll(async () => {
  twin = await startTwin({ estates: [leakyEstate], clientSecret: CLIENT_SECRET });
  folder = emptyFolder();
  await run('init', 'init', '--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope');
  await run('scan', 'scan', '--verbose');
  const into = (command: string, format: string): [string, ...string[]] => [
    `${command} ${format}`,
    ...[command, '--verbose', '--format', format, '--output', join(folder, 'out', `${command}.${format}`)],
  ];
  await sideBySide([
    ...['json', 'mermaid', 'dot', 'html'].map((format) => into('graph', format)),
    ...['json', 'markdown', 'sarif', 'junit'].map((format) => into('verify', format)),
    into('coverage', 'markdown'),
    ['graph', 'graph', '--verbose'],
    ['verify', 'verify', '--verbose'],
    ['coverage', 'coverage', '--verbose'],
    ['status', 'status', '--verbose'],
    ['diff', 'diff', '--verbose'],
    ['generate', 'generate', '--verbose'],
  ]);
  await run('prepare', 'prepare', '--check', '--verbose');
});
afterAll(async () => {
  await twin.close();
  rmSync(folder, { recursive: true, force: true });
});

function filesBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)];
  });
}

function leaksIn(where: string, text: string): string[] {
  return NEVER.filter(([, part]) => text.includes(part)).map(([kind]) => `${where}: ${kind}`);
}

test('secrets in the estate keep no command from its work', () => {
  // A person has to look at the disk's data: that is why prepare is not complete.
  const expected = (name: string): number => (name === 'prepare' ? 3 : 0);
  expect(Object.entries(runs).filter(([name, { exitCode }]) => exitCode !== expected(name))).toEqual([]);
  expect(Object.entries(runs).filter(([, { stderr }]) => /Error|not written/.test(stderr))).toEqual([]);
});

test('the estate was read whole, and each secret taken out where it stood', () => {
  const inventory = readInventory(join(folder, 'inventory.json'));
  expect(inventory.errors).toEqual([]);
  expect(inventory.redactions.map(({ id, path, rule }) => `${id.split('/').pop()} ${path}: ${rule}`)).toEqual([
    'rg-leaky tags.portal: JSON web token',
    'sync properties.description: GitHub token',
    'principal properties.value: Entra client secret',
    'vm-leaky tags.last-custom-data: password in a script, encoded',
    'setup properties.settings.commandToExecute: password on a command line',
    'setup properties.settings.domainPassphrase: password',
    'aci-leaky properties.containers.0.properties.environmentVariables.0.value: setting that is not evidently plain',
    'bot-leaky properties.deep.accessKey: key',
    'ia-leaky properties.metadata.token: Azure DevOps token',
    'logic-leaky properties.definition.actions.call.inputs.authentication.password: password',
    'logic-leaky properties.parameters.mailPassword.value: password',
    'logic-leaky properties.parameters.principal.value: Entra client secret',
    'https properties.description: shared access signature',
    'rt-leaky properties.notified: webhook',
    'vnet-leaky tags.key: base64 key of 64 bytes',
    'lock properties.notes: key in a connection string',
    'ds-leaky properties.arguments: password on a command line',
    'ds-leaky properties.environmentVariables.0.secureValue: setting that is not evidently plain',
    'ds-leaky properties.outputs.made.by: setting that is not evidently plain',
    'ds-leaky properties.scriptContent: private key',
    'appsettings properties.DB: key in a connection string',
    'appsettings properties.PORTAL_LOGIN: setting that is not evidently plain',
    'connectionstrings properties.Main.value: key in a connection string',
  ]);
});

test('no planted secret, nor azmove’s own, stands in any file', () => {
  const paths = filesBelow(folder).map((path) => relative(folder, path));
  expect(paths).toEqual(
    expect.arrayContaining(['inventory.json', 'ledger.json', 'out/graph.html', 'reports/runbook.md', 'stacks/teardown.ts']),
  );
  expect(paths.length).toBeGreaterThan(25);
  expect(paths.flatMap((path) => leaksIn(path, readFileSync(join(folder, path), 'utf8')))).toEqual([]);
});

test('what is looked for is found where it stands', () => {
  expect(leaksIn('estate', JSON.stringify(leakyEstate).replaceAll('\\"', '"'))).toHaveLength(Object.keys(PLANTED).length);
});

test('nor on any stream, also when details are asked for', () => {
  expect(Object.entries(runs).flatMap(([name, { stdout, stderr }]) => leaksIn(name, stdout + stderr))).toEqual([]);
});
