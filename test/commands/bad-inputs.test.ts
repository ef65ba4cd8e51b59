import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli';
import { CloudError, cloudOf } from '../../src/azure/cloud';
import { describeFailure, exitCodeOf } from '../../src/commands/failure';
import { parseMove } from '../../src/config/read-move';
import { parseInventory } from '../../src/inventory/read-inventory';
import { parseLedger } from '../../src/ledger/ledger-file';

jest.setTimeout(120_000);
const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const GOOD = `subscriptionId: ${SUBSCRIPTION}
source:
  region: westeurope
destination:
  region: northeurope
`;
const golden = join(__dirname, '../generate/golden/two-groups');
const INVENTORY = JSON.parse(readFileSync(join(golden, 'inventory.json'), 'utf8')) as Record<string, any>;

/** What a person would be told of the error that `act` throws. */
function told(act: () => unknown): { exitCode: number; text: string } {
  try {
    act();
  } catch (error) {
    return { exitCode: exitCodeOf(error), text: describeFailure(error, false) };
  }
  return { exitCode: 0, text: 'nothing was wrong' };
}

function expectTold({ exitCode, text }: { exitCode: number; text: string }, message: string): void {
  expect(text).toContain(message);
  expect(text).toContain('what to do: ');
  expect(text).not.toContain('not foreseen');
  expect(text).not.toMatch(/\n\s+at /);
  expect(exitCode).toBe(2);
}

const with_ = (more: string): string => `${GOOD}${more}\n`;

const MOVES: [what: string, yaml: string, message: string][] = [
  ['nothing', '', 'the file is empty'],
  ['only a comment', '# move\n', 'the file is empty'],
  ['a list', '- a\n', 'the file is a list; allowed: a mapping'],
  ['a word', 'move\n', 'the file is "move"; allowed: a mapping'],
  ['a tab as indentation', 'source:\n\tregion: westeurope\n', 'not valid YAML'],
  ['a quote that never ends', 'subscriptionId: "abc\n', 'not valid YAML'],
  ['a key twice', `${GOOD}source:\n  region: eastus\n`, 'not valid YAML'],
  ['no subscription', GOOD.replace(/^subscriptionId.*\n/, ''), 'the file lacks the key "subscriptionId"'],
  ['no source', GOOD.replace('source:\n  region: westeurope\n', ''), 'lacks the key "source"'],
  ['no destination', GOOD.replace('destination:\n  region: northeurope\n', ''), 'lacks the key "destination"'],
  ['a source without region', GOOD.replace('  region: westeurope', '  resourceGroups: [a]'), 'source lacks the key "region"'],
  ['a subscription by name', GOOD.replace(SUBSCRIPTION, 'production'), 'subscriptionId is "production"; allowed: a subscription id'],
  ['a subscription id cut short', GOOD.replace(SUBSCRIPTION, SUBSCRIPTION.slice(1)), 'allowed: a subscription id like'],
  ['a subscription in braces', GOOD.replace(SUBSCRIPTION, `"{${SUBSCRIPTION}}"`), 'allowed: a subscription id like'],
  ['a display name as region', GOOD.replace('westeurope', 'West Europe'), 'did you mean westeurope?'],
  ['a region in capitals', GOOD.replace('westeurope', 'WestEurope'), 'did you mean westeurope?'],
  ['a region with a hyphen', GOOD.replace('westeurope', 'west-europe'), 'did you mean westeurope?'],
  ['a number as region', GOOD.replace('westeurope', '5'), 'source.region is 5; allowed: text'],
  ['a list as region', GOOD.replace('westeurope', '[westeurope]'), 'source.region is a list; allowed: text'],
  [
    'one region for both',
    GOOD.replace('northeurope', 'westeurope'),
    'destination.region is "westeurope", the source; allowed: another region',
  ],
  ['a key misspelt', with_('adresses: []'), 'unknown key "adresses" (did you mean "addresses"?)'],
  ['a key of another case', with_('Zones: {}'), 'unknown key "Zones" (did you mean "zones"?)'],
  ['an unknown key', with_('colour: blue'), 'unknown key "colour"; allowed: subscriptionId'],
  ['an unknown key of source', GOOD.replace('  region: westeurope', '  region: westeurope\n  group: rg'), 'unknown key "group" in source'],
  ['a group as text', GOOD.replace('  region: westeurope', '  region: westeurope\n  resourceGroups: rg-app'), 'allowed: a list'],
  [
    'a group by id',
    GOOD.replace('  region: westeurope', '  region: westeurope\n  resourceGroups: [/subscriptions/x/rg]'),
    'allowed: a resource group name',
  ],
  [
    'a group with a dot last',
    GOOD.replace('  region: westeurope', '  region: westeurope\n  resourceGroups: [rg.]'),
    'allowed: a resource group name',
  ],
  [
    'a group of 91 letters',
    GOOD.replace('  region: westeurope', `  region: westeurope\n  resourceGroups: [${'a'.repeat(91)}]`),
    'up to 90 letters',
  ],
  ['a group twice', GOOD.replace('  region: westeurope', '  region: westeurope\n  resourceGroups: [rg, rg]'), 'names the same thing twice'],
  [
    'a group twice in another case',
    GOOD.replace('  region: westeurope', '  region: westeurope\n  resourceGroups: [rg, RG]'),
    'Azure ignores case',
  ],
  [
    'a wildcard as group',
    GOOD.replace('  region: westeurope', '  region: westeurope\n  resourceGroups: ["rg-*"]'),
    'allowed: a resource group name',
  ],
  ['a template without the name', with_('names: { global: same }'), 'names.global is "same"; allowed: a template that contains {name}'],
  [
    'a template with an unknown word',
    with_('names: { resourceGroups: "{name}-{region}" }'),
    'names.resourceGroups uses {region}; allowed: {name}',
  ],
  ['an empty template', with_('names: { global: "" }'), 'allowed: text that is not empty'],
  ['an override that is a number', with_('names: { overrides: { a: 5 } }'), 'names.overrides.a is 5; allowed: text'],
  ['an override that is empty', with_('names: { overrides: { a: "" } }'), 'allowed: text that is not empty'],
  ['names as a list', with_('names: []'), 'names is a list; allowed: a mapping'],
  ['a zone that is none', with_('zones: { "4": "1" }'), 'zones has the key "4"; allowed: an availability zone: 1, 2, 3'],
  ['a zone by its long name', with_('zones: { westeurope-az1: "1" }'), 'allowed: an availability zone'],
  ['a zone to nowhere', with_('zones: { "1": "9" }'), 'zones[1] is "9"; allowed: 1, 2, 3, null'],
  ['zones as a list', with_('zones: ["1"]'), 'zones is a list; allowed: a mapping'],
  ['addresses as a mapping', with_('addresses: { source: 10.0.0.0/8 }'), 'addresses is a mapping; allowed: a list'],
  ['a range without destination', with_('addresses: [{ source: 10.0.0.0/16 }]'), 'lacks the key "destination"'],
  [
    'an address without prefix',
    with_('addresses: [{ source: 10.0.0.0, destination: 10.1.0.0/16 }]'),
    'is not a CIDR block like 10.1.0.0/16',
  ],
  ['an address of no form', with_('addresses: [{ source: 10.0.0/16, destination: 10.1.0.0/16 }]'), 'is not an IP address'],
  ['a prefix too long', with_('addresses: [{ source: 10.0.0.0/33, destination: 10.1.0.0/33 }]'), 'is more than 32'],
  ['bits beyond the prefix', with_('addresses: [{ source: 10.0.0.1/16, destination: 10.1.0.0/16 }]'), 'has bits set beyond its /16 prefix'],
  ['ranges of two sizes', with_('addresses: [{ source: 10.0.0.0/16, destination: 10.1.0.0/17 }]'), 'allowed: two ranges of the same size'],
  ['ranges of two kinds', with_('addresses: [{ source: 10.0.0.0/16, destination: "fd00::/16" }]'), 'allowed: two ranges of the same size'],
  [
    'sources that overlap',
    with_('addresses: [{ source: 10.0.0.0/16, destination: 10.1.0.0/16 }, { source: 10.0.1.0/24, destination: 10.2.0.0/24 }]'),
    '10.0.1.0/24 overlaps 10.0.0.0/16; allowed: source ranges that are apart',
  ],
  [
    'destinations that overlap',
    with_('addresses: [{ source: 10.0.0.0/24, destination: 10.1.0.0/24 }, { source: 10.2.0.0/16, destination: 10.1.0.0/16 }]'),
    'allowed: destination ranges that are apart',
  ],
  [
    'a disposition misspelt',
    with_('dispositions: [{ type: Microsoft.Web/sites, disposition: recreat }]'),
    'allowed: recreate, extend, keep',
  ],
  ['no disposition', with_('dispositions: [{ type: Microsoft.Web/sites }]'), 'lacks the key "disposition"'],
  [
    'a disposition for nothing',
    with_('dispositions: [{ disposition: keep }]'),
    'dispositions[0] says for nothing; allowed: one of the keys',
  ],
  [
    'a type without provider',
    with_('dispositions: [{ type: virtualMachines, disposition: keep }]'),
    'allowed: an ARM type like Microsoft.Network/virtualNetworks',
  ],
  ['a Terraform type', with_('dispositions: [{ type: azurerm_subnet, disposition: keep }]'), 'allowed: an ARM type like'],
  [
    'a resource by name',
    with_('dispositions: [{ resource: vnet, disposition: keep }]'),
    'resource is "vnet"; allowed: a whole resource id',
  ],
  [
    'a resource and a type',
    with_('dispositions: [{ resource: /subscriptions/a/b, type: Microsoft.Web/sites, disposition: keep }]'),
    'allowed: resource alone, or type, group, or both',
  ],
  [
    'existing of nothing',
    with_('dispositions: [{ resource: /subscriptions/a/b, disposition: use existing }]'),
    'allowed only with the keys resource',
  ],
  [
    'existing with keep',
    with_('dispositions: [{ resource: /subscriptions/a/b, disposition: keep, existing: /subscriptions/a/c }]'),
    'allowed only with "use existing"',
  ],
  ['a layout that is none', with_('stacks: { layout: one }'), 'stacks.layout is "one"; allowed: auto, group, single'],
  ['no stack at all', with_('stacks: { maximum: 0 }'), 'allowed: a number not below 1'],
  ['half a stack', with_('stacks: { maximum: 1.5 }'), 'allowed: a whole number'],
  ['a library that is none', with_('library: pulumi'), 'library is "pulumi"; allowed: cdktf, cdktn'],
  ['plain settings as text', with_('plainSettings: A'), 'plainSettings is "A"; allowed: a list'],
  ['plain settings that are empty', with_('plainSettings: [""]'), 'allowed: text that is not empty'],
  ['plain settings with values', with_('plainSettings: [{ A: b }]'), 'plainSettings[0] is a mapping; allowed: text'],
];

test.each(MOVES)('move.yaml: %s', (_, yaml, message) =>
  expectTold(
    told(() => parseMove(yaml, 'move.yaml')),
    message,
  ),
);

const [first] = INVENTORY['resources'] as Record<string, unknown>[];
const changed = (change: object): string => JSON.stringify({ ...INVENTORY, ...change });
const withResource = (change: object): string => changed({ resources: [{ ...first, ...change }] });

const INVENTORIES: [what: string, text: string, message: string][] = [
  ['nothing', '', 'inventory.json is only half written'],
  ['half a file', JSON.stringify(INVENTORY).slice(0, 500), 'inventory.json is only half written'],
  ['YAML', 'resources: []\n', 'inventory.json is only half written'],
  ['a comma too many', '{"a": 1,}', 'inventory.json is not valid JSON'],
  ['a list', '[]', 'inventory.json is no inventory: the whole must be object'],
  ['null', 'null', 'inventory.json is no inventory'],
  ['of another version', changed({ schemaVersion: 2 }), 'inventory.json has schemaVersion 2; this azmove reads 1'],
  ['without version', changed({ schemaVersion: undefined }), "must have required property 'schemaVersion'"],
  ['without source', changed({ source: undefined }), "must have required property 'source'"],
  ['without region', changed({ source: { subscriptionId: 'x', resourceGroups: [] } }), "source must have required property 'region'"],
  ['without resources', changed({ resources: undefined }), "must have required property 'resources'"],
  ['resources as a mapping', changed({ resources: {} }), 'resources must be array'],
  ['a key of a person', changed({ note: 'mine' }), '("note")'],
  ['a resource without id', withResource({ id: undefined }), "must have required property 'id'"],
  ['a resource with a name as id', withResource({ id: 'vnet' }), 'resources.0.id must match pattern'],
  ['a resource without type', withResource({ type: undefined }), "must have required property 'type'"],
  ['a resource with half a type', withResource({ type: 'virtualNetworks' }), 'resources.0.type must match pattern'],
  ['a resource without properties', withResource({ properties: undefined }), "must have required property 'properties'"],
  ['properties as a list', withResource({ properties: [] }), 'resources.0.properties must be object'],
  ['a tag that is a number', withResource({ tags: { a: 1 } }), 'resources.0.tags.a must be string'],
  ['zones as text', withResource({ zones: '1' }), 'resources.0.zones must be array'],
  ['a resource twice', changed({ resources: [first, first] }), 'twice'],
  ['a resource twice in another case', changed({ resources: [first, { ...first, id: String(first!['id']).toUpperCase() }] }), 'twice'],
  ['errors as text', changed({ errors: 'none' }), 'errors must be array'],
];

test.each(INVENTORIES)('inventory.json: %s', (_, text, message) =>
  expectTold(
    told(() => parseInventory(text, 'inventory.json')),
    message,
  ),
);

const LEDGER = {
  schemaVersion: 1,
  move: { subscriptionId: SUBSCRIPTION, source: 'westeurope', destination: 'northeurope' },
  resources: [],
  events: [],
};
const EVENT = { number: 1, at: '2026-01-01T00:00:00Z', by: 'me', command: 'move', changes: [], evidence: {}, hash: '0'.repeat(64) };
const ledger = (change: object): string => JSON.stringify({ ...LEDGER, ...change });

const LEDGERS: [what: string, text: string, message: string][] = [
  ['nothing', '', 'ledger.json is only half written'],
  ['half a file', '{"schemaVersion": 1', 'ledger.json is only half written'],
  ['a conflict of Git', '<<<<<<< HEAD\n{}', 'ledger.json is not valid JSON'],
  ['of another version', ledger({ schemaVersion: 9 }), 'ledger.json has schemaVersion 9; this azmove reads 1'],
  ['without move', ledger({ move: undefined }), "must have required property 'move'"],
  ['without events', ledger({ events: undefined }), "must have required property 'events'"],
  ['a state that is none', ledger({ resources: [{ id: '/a', state: 'Moved', since: 1 }] }), 'resources.0.state must be equal to one of'],
  [
    'a state by hand',
    ledger({ resources: [{ id: '/a', state: 'Committed', since: 1 }] }),
    'its resources are not where its events left them',
  ],
  ['an event by hand', ledger({ events: [EVENT] }), 'ledger.json was edited: event 1 is not as it was recorded'],
  ['an event without hash', ledger({ events: [{ ...EVENT, hash: undefined }] }), "must have required property 'hash'"],
  ['an event with a short hash', ledger({ events: [{ ...EVENT, hash: 'abc' }] }), 'events.0.hash must match pattern'],
];

test.each(LEDGERS)('ledger.json: %s', (_, text, message) =>
  expectTold(
    told(() => parseLedger(text, 'ledger.json')),
    message,
  ),
);

const ENVIRONMENTS: [env: Record<string, string>, message: string][] = [
  [{ AZURE_CLOUD: 'Moon' }, 'AZURE_CLOUD is "Moon"'],
  [{ ARM_ENVIRONMENT: 'staging' }, 'ARM_ENVIRONMENT is "staging"'],
  [
    { AZURE_RESOURCE_MANAGER_ENDPOINT: 'management.azure.com' },
    'AZURE_RESOURCE_MANAGER_ENDPOINT is "management.azure.com", which is no URL',
  ],
  [{ AZURE_RESOURCE_MANAGER_ENDPOINT: 'http://management.azure.com' }, 'AZURE_RESOURCE_MANAGER_ENDPOINT is "http://management.azure.com"'],
  [{ AZURE_AUTHORITY_HOST: 'login' }, 'AZURE_AUTHORITY_HOST is "login", which is no URL'],
];

test.each(ENVIRONMENTS)('environment: %j', (env, message) => {
  expect(() => cloudOf(env)).toThrow(CloudError);
  expectTold(
    told(() => cloudOf(env)),
    message,
  );
});

const init = (...more: string[]): string[] => ['init', '-s', SUBSCRIPTION, '--from', 'westeurope', '--to', 'northeurope', ...more];

const COMMANDS: [args: string[], message: string][] = [
  [[], 'A command is wanted.'],
  [['scam'], 'Did you mean scan?'],
  [['frobnicate'], 'Unknown argument: frobnicate'],
  [['scan', '--dirr', 'x'], 'Unknown argument: dirr'],
  [['scan', '--dir'], 'Not enough arguments following: dir'],
  [['scan', 'westeurope'], 'Unknown argument: westeurope'],
  [['init', '--from', 'westeurope', '--to', 'northeurope'], 'Missing required argument: subscription'],
  [['init', '-s', SUBSCRIPTION], 'Missing required arguments: from, to'],
  [['init', '-s', 'prod', '--from', 'westeurope', '--to', 'northeurope'], '--subscription is "prod"'],
  [['init', '-s', SUBSCRIPTION, '--from', 'West Europe', '--to', 'northeurope'], '--from is "West Europe"'],
  [['init', '-s', SUBSCRIPTION, '--from', 'westeurope', '--to', 'westeurope'], '--from and --to are both "westeurope"'],
  [init('-g', 'a/b'), '--resource-group is "a/b"'],
  [init('--destination-subscription', 'x'), '--destination-subscription is "x"'],
  [['graph', '--format', 'svg'], 'Invalid values'],
  [['graph', '--dir', 'MOVE', '--what-if', 'rg-app'], '--what-if rg-app cannot be read'],
  [['graph', '--dir', 'MOVE', '--what-if', 'exclude=rg-none'], 'excludes rg-none, which is no resource group'],
  [['verify', '--format', 'pdf'], 'Invalid values'],
  [['verify', '--fail-on', 'info'], 'Invalid values'],
  [['coverage', '--format', 'html'], 'Invalid values'],
  [['generate', '--dir', '/nowhere'], '/nowhere/move.yaml: there is no such file'],
  [['generate', '--dir', 'EMPTY'], 'There is no'],
  [['generate', '--dir', 'OTHER'], 'inventory.json is of westeurope'],
  [['graph', '--dir', 'OTHER'], 'is of westeurope, and move.yaml of francecentral'],
  [['coverage', '--dir', 'OTHER'], 'is of westeurope in subscription'],
];

test.each(COMMANDS)('azmove %j', async (given, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'azmove-bad-'));
  const move = readFileSync(join(golden, 'move.yaml'), 'utf8');
  for (const [name, yaml] of [
    ['MOVE', move],
    ['EMPTY', GOOD],
    ['OTHER', move.replace('westeurope', 'francecentral')],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'move.yaml'), yaml);
    if (name !== 'EMPTY') writeFileSync(join(folder, name, 'inventory.json'), JSON.stringify(INVENTORY));
  }
  const before = readdirSync(folder, { recursive: true }).sort();
  const args = given.map((arg) => (['MOVE', 'EMPTY', 'OTHER'].includes(arg) ? join(folder, arg) : arg));
  if (args[0] === 'init') args.push('--dir', folder);
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write, text: '' }));
  for (const entry of streams) entry.stream.write = ((text: string) => ((entry.text += text), true)) as never;
  try {
    await main(args);
  } finally {
    for (const { stream, write } of streams) stream.write = write;
  }
  const exitCode = Number(process.exitCode);
  process.exitCode = 0;
  expect(streams[0]!.text).toBe('');
  expectTold({ exitCode, text: streams[1]!.text }, message);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
});

test('these are more than a hundred', () => {
  expect(MOVES.length + INVENTORIES.length + LEDGERS.length + ENVIRONMENTS.length + COMMANDS.length).toBeGreaterThan(100);
});
