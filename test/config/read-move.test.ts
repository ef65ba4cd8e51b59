import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../src/config/config-error';
import { parseMove, readMove } from '../../src/config/read-move';

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const MINIMAL = `subscriptionId: ${SUBSCRIPTION}\nsource:\n  region: westeurope\ndestination:\n  region: northeurope\n`;

function problemsOf(text: string): string[] {
  try {
    parseMove(text, 'move.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('fills in every default', () => {
  expect(parseMove(MINIMAL, 'move.yaml')).toEqual({
    subscriptionId: SUBSCRIPTION,
    source: { region: 'westeurope', resourceGroups: [] },
    destination: { region: 'northeurope', subscriptionId: SUBSCRIPTION },
    names: { resourceGroups: '{name}-{code}', global: '{name}{code}', overrides: {} },
    zones: {},
    addresses: [],
    dispositions: [],
    data: [],
    accepted: [],
    stacks: { layout: 'auto', maximum: 20 },
    plainSettings: [],
    state: { backend: 'local' },
    library: 'cdktf',
  });
});

test('takes a secondary region that is not the destination', () => {
  expect(parseMove(`${MINIMAL}secondaryRegion: swedencentral\n`, 'move.yaml').secondaryRegion).toBe('swedencentral');
  expect(problemsOf(`${MINIMAL}secondaryRegion: northeurope\n`).join('\n')).toContain(
    'move.yaml:6:18: secondaryRegion is "northeurope", the destination; allowed: another region, that of its disaster recovery',
  );
  expect(problemsOf(`${MINIMAL}secondaryRegion: Sweden Central\n`).join('\n')).toContain(
    'secondaryRegion is "Sweden Central"; allowed: a region name as ARM writes it, like westeurope',
  );
});

test('takes zones as numbers, texts and null, and keys with nothing behind them', () => {
  const move = parseMove(`${MINIMAL}zones:\n  1: 2\n  "2": "3"\n  3: null\naddresses:\nnames:\n  overrides:\n`, 'move.yaml');
  expect(move.zones).toEqual({ '1': '2', '2': '3', '3': null });
  expect(move.addresses).toEqual([]);
  expect(move.names.overrides).toEqual({});
});

const REMOTE = `${MINIMAL}state:\n  backend: azurerm\n  resourceGroup: rg-state\n  storageAccount: ststate\n  container: tfstate\n`;

test('keeps remote state in the destination subscription, unless told otherwise', () => {
  const state = { backend: 'azurerm', resourceGroup: 'rg-state', storageAccount: 'ststate', container: 'tfstate' };
  expect(parseMove(REMOTE, 'move.yaml').state).toEqual({ ...state, subscriptionId: SUBSCRIPTION });
  const other = '0000000A-0000-0000-0000-000000000009';
  expect(parseMove(`${REMOTE}  subscriptionId: ${other}\n  prefix: moves/weu\n`, 'move.yaml').state).toEqual({
    ...state,
    subscriptionId: other.toLowerCase(),
    prefix: 'moves/weu',
  });
  expect(parseMove(REMOTE.replace('azurerm', 'local'), 'move.yaml').state).toEqual({ backend: 'local' });
});

test.each([
  [
    'remote state without its place',
    `${MINIMAL}state:\n  backend: azurerm\n  container: tfstate\n`,
    ['state lacks the key "resourceGroup"', 'state lacks the key "storageAccount"'],
  ],
  ['state without a backend', `${MINIMAL}state:\n  container: tfstate\n`, ['move.yaml:7:3: state lacks the key "backend"']],
  ['another backend', REMOTE.replace('azurerm', 's3'), ['move.yaml:7:12: state.backend is "s3"; allowed: local, azurerm']],
  [
    'names that Azure would refuse',
    `${REMOTE.replace('ststate', 'st-state').replace('container: tfstate', 'container: tf--state')}  prefix: /moves/\n`,
    [
      'state.storageAccount is "st-state"; allowed: the name of a storage account: 3 to 24 lower-case letters and digits',
      'state.container is "tf--state"; allowed: the name of a blob container',
      'state.prefix is "/moves/"; allowed: folders like moves/weu-neu',
    ],
  ],
  [
    'a misspelt key',
    `${MINIMAL}adresses: []\n`,
    ['move.yaml:6:1: unknown key "adresses" (did you mean "addresses"?); allowed: subscriptionId, source,'],
  ],
  [
    'a misspelt nested key',
    MINIMAL.replace('  region: westeurope', '  region: westeurope\n  resourceGroup: rg-a'),
    ['move.yaml:4:3: unknown key "resourceGroup" in source (did you mean "resourceGroups"?); allowed: region, resourceGroups'],
  ],
  [
    'a missing key',
    MINIMAL.replace('  region: northeurope', '  subscriptionId: x'),
    ['destination lacks the key "region"', 'destination.subscriptionId is "x"; allowed: a subscription id like'],
  ],
  [
    'a display name for a region',
    MINIMAL.replace('westeurope', 'West Europe'),
    ['move.yaml:3:11: source.region is "West Europe"; allowed: a region name as ARM writes it, like westeurope (did you mean westeurope?)'],
  ],
  [
    'no subscription id',
    MINIMAL.replace(SUBSCRIPTION, 'production'),
    ['move.yaml:1:17: subscriptionId is "production"; allowed: a subscription id'],
  ],
  [
    'source = destination',
    MINIMAL.replace('northeurope', 'westeurope'),
    ['move.yaml:5:11: destination.region is "westeurope", the source; allowed: another region'],
  ],
  [
    'a list for a mapping',
    MINIMAL.replace('source:\n  region: westeurope', 'source: [westeurope]'),
    ['move.yaml:2:9: source is a list; allowed: a mapping'],
  ],
  ['a number for text', `${MINIMAL}plainSettings: [7]\n`, ['move.yaml:6:17: plainSettings[0] is 7; allowed: text']],
  [
    'an acceptance of no id, of nothing, of all that a type has',
    `${MINIMAL}accepted:\n  - resource: vnet-hub\n    reason: so be it\n  - reason: so be it\n  - type: Microsoft.Sql/servers\n    reason: so be it\n`,
    [
      'move.yaml:7:15: resource is "vnet-hub"; allowed: a whole resource id',
      'move.yaml:9:5: accepted[1] has neither resource nor type; allowed: one of them',
      'move.yaml:10:5: accepted[2] accepts whatever differs in all of Microsoft.Sql/servers; allowed: a type with a property',
    ],
  ],
  [
    'an unknown layout',
    `${MINIMAL}stacks:\n  layout: many\n  maximum: 0\n`,
    [
      'move.yaml:7:11: stacks.layout is "many"; allowed: auto, group, single',
      'move.yaml:8:12: stacks.maximum is 0; allowed: a number not below 1',
    ],
  ],
  [
    'a zone that does not exist',
    `${MINIMAL}zones:\n  "9": "1"\n  "1": "7"\n`,
    ['zones has the key "9"; allowed: an availability zone: 1, 2, 3', 'zones[1] is "7"; allowed: 1, 2, 3, null'],
  ],
  [
    'a group twice',
    MINIMAL.replace('westeurope', 'westeurope\n  resourceGroups: [rg-a, RG-A]'),
    ['move.yaml:4:26: "RG-A" is the group "rg-a" again: Azure ignores case'],
  ],
  [
    'an unknown placeholder',
    `${MINIMAL}names:\n  global: "{nme}x"\n`,
    [
      'names.global uses {nme}; allowed: {name}, {destination}, {code}',
      'names.global is "{nme}x"; allowed: a template that contains {name}',
    ],
  ],
  [
    'an unknown disposition',
    `${MINIMAL}dispositions:\n  - type: Microsoft.Web/sites\n    disposition: leave\n`,
    ['move.yaml:8:18: dispositions[0].disposition is "leave"; allowed: recreate, extend, keep, use existing, manual, ignore'],
  ],
  [
    'a rule for nothing',
    `${MINIMAL}dispositions:\n  - disposition: keep\n`,
    ['move.yaml:7:5: dispositions[0] says for nothing; allowed: one of the keys resource, type, group'],
  ],
  [
    'use existing without its id',
    `${MINIMAL}dispositions:\n  - resource: /subscriptions/x/resourceGroups/a\n    disposition: use existing\n`,
    ['"use existing"; allowed only with the keys resource (in the source) and existing'],
  ],
  [
    'existing with keep',
    `${MINIMAL}dispositions:\n  - type: a.b/c\n    existing: /subscriptions/x\n    disposition: keep\n`,
    ['move.yaml:8:15: existing is given with disposition "keep"'],
  ],
  [
    'a type that is none',
    `${MINIMAL}dispositions:\n  - type: virtualNetworks\n    disposition: keep\n`,
    ['move.yaml:7:11: type is "virtualNetworks"; allowed: an ARM type like'],
  ],
  [
    'an id that is none',
    `${MINIMAL}dispositions:\n  - resource: vnet-hub\n    disposition: keep\n`,
    ['move.yaml:7:15: resource is "vnet-hub"; allowed: a whole resource id'],
  ],
  [
    'a strategy that is not for the type',
    `${MINIMAL}data:\n  - type: Microsoft.Compute/disks\n    strategy: azcopy\n`,
    ['move.yaml:8:15: strategy "azcopy" is not for Microsoft.Compute/disks; allowed: snapshot, by-hand, none'],
  ],
  [
    'a strategy that is not for the type of the resource',
    `${MINIMAL}data:\n  - resource: /subscriptions/s/resourceGroups/r/providers/Microsoft.Sql/servers/a/databases/b\n    strategy: snapshot\n`,
    ['is not for Microsoft.Sql/servers/databases; allowed: geo-replica, failover-group, bacpac, by-hand, none'],
  ],
  [
    'a strategy that is none',
    `${MINIMAL}data:\n  - group: rg\n    strategy: teleport\n`,
    ['move.yaml:8:15: data[0].strategy is "teleport"'],
  ],
  [
    'no data without a reason',
    `${MINIMAL}data:\n  - group: rg\n    strategy: none\n`,
    ['move.yaml:7:5: data[0] says that data need not go over; allowed only with the key reason'],
  ],
  [
    'a round of what has none',
    `${MINIMAL}data:\n  - group: rg\n    strategy: azcopy\n    round: 2\n`,
    ['move.yaml:9:12: round is given with strategy "azcopy"'],
  ],
  ['data for nothing', `${MINIMAL}data:\n  - strategy: drain\n`, ['move.yaml:7:5: data[0] says for nothing']],
  ['a key twice', `${MINIMAL}library: cdktf\nlibrary: cdktn\n`, ['move.yaml:7:1: not valid YAML: Map keys must be unique']],
  ['bad indentation', `${MINIMAL}names:\n  global: "{name}"\n resourceGroups: x\n`, ['move.yaml:8:']],
  ['an empty file', '# nothing\n', ['move.yaml:1:1: the file is empty']],
  ['a list', '- a\n', ['move.yaml:1:1: the file is a list; allowed: a mapping']],
])('refuses %s, naming line, column and what is allowed', (_, text, expected) => {
  const problems = problemsOf(text);
  expect(problems).toHaveLength(expected.length);
  expected.forEach((part, index) => expect(problems[index]).toContain(part));
});

test.each([
  ['no CIDR', '10.1.0.0', '10.2.0.0/16', 'move.yaml:7:13: "10.1.0.0" is not a CIDR block like 10.1.0.0/16'],
  ['no address', '10.1.0.256/24', '10.2.0.0/24', '"10.1.0.256" in "10.1.0.256/24" is not an IP address'],
  ['host bits', '10.1.0.1/16', '10.2.0.0/16', '"10.1.0.1/16" has bits set beyond its /16 prefix'],
  ['a long prefix', '10.1.0.0/33', '10.2.0.0/16', 'the prefix length /33 in "10.1.0.0/33" is more than 32'],
  ['another size', '10.1.0.0/16', '10.2.0.0/17', 'move.yaml:8:18: 10.1.0.0/16 becomes 10.2.0.0/17; allowed: two ranges of the same size'],
  ['another version', '10.1.0.0/16', 'fd00::/16', '10.1.0.0/16 becomes fd00::/16; allowed: two ranges of the same size'],
])('refuses addresses with %s', (_, source, destination, expected) => {
  const problems = problemsOf(`${MINIMAL}addresses:\n  - source: ${source}\n    destination: ${destination}\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});

test('refuses ranges that overlap, on either side', () => {
  const pair = (source: string, destination: string): string => `  - source: ${source}\n    destination: ${destination}\n`;
  const problems = problemsOf(
    `${MINIMAL}addresses:\n${pair('10.0.0.0/8', '11.0.0.0/8')}${pair('10.1.0.0/16', '12.0.0.0/16')}${pair('fd00:1::/32', 'fd00:2::/32')}`,
  );
  expect(problems).toEqual(['move.yaml:9:13: 10.1.0.0/16 overlaps 10.0.0.0/8; allowed: source ranges that are apart']);
});

test('takes ranges of IPv6', () => {
  const move = parseMove(`${MINIMAL}addresses:\n  - source: fd00:1::/48\n    destination: fd00:2::/48\n`, 'move.yaml');
  expect(move.addresses).toEqual([{ source: 'fd00:1::/48', destination: 'fd00:2::/48' }]);
});

test('reads a file, and names the one that is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'azmove-'));
  writeFileSync(join(folder, 'move.yaml'), MINIMAL);
  expect(readMove(join(folder, 'move.yaml')).source.region).toBe('westeurope');
  const missing = join(folder, 'nowhere.yaml');
  expect(() => readMove(missing)).toThrow(`${missing}: there is no such file`);
  expect(() => readMove(folder)).toThrow(/cannot be read \(EISDIR\)/);
});
