import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArmResource } from '../../src/arm/resource';
import { main } from '../../src/cli';
import type { Inventory } from '../../src/inventory/inventory';
import { estateInventory, inventoryOf, SUBSCRIPTION } from '../relocate/estate';

let dir: string;

function move(more = ''): void {
  const text = `subscriptionId: ${SUBSCRIPTION}\nsource:\n  region: westeurope\ndestination:\n  region: northeurope\n${more}`;
  writeFileSync(join(dir, 'move.yaml'), text);
}

function scanned(inventory: Inventory): void {
  writeFileSync(join(dir, 'inventory.json'), JSON.stringify(inventory));
}

async function azmove(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const [out, err]: string[][] = [[], []];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => out!.push(String(text)) > 0);
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => err!.push(String(text)) > 0);
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await main(['graph', '--dir', dir, ...args]);
    return { code: process.exitCode, out: out!.join(''), err: err!.join('') };
  } finally {
    process.exitCode = before;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'azmove-graph-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

test('the table shows waves, groups, circles, what leaves the scope, and dispositions', async () => {
  move('dispositions:\n  - type: Microsoft.Foo/bars\n    disposition: keep\n');
  scanned(estateInventory());
  const { code, out } = await azmove();
  expect(code).toBe(0);
  expect(out).toContain('rg-contoso-app-weu ⇄ rg-contoso-data-weu');
  expect(out).toContain('vnet-identity-weu');
  expect(out).toContain('peer-hub-to-identity in properties.remoteVirtualNetwork.id');
  expect(out).toMatch(/Dispositions: .*\d+ recreate/);
  expect(out).toMatch(/\n +and \d+ more: see --json\n/);
  expect(out).toMatch(/\n {2}rg-contoso-data-weu\/Microsoft.Storage\/storageAccounts\/\S+: azcopy\n/);
  expect(out).toContain('move.yaml, line 7: no scanned resource is meant by type Microsoft.Foo/bars');
});

test('JSON holds every node, and --json is the same', async () => {
  move();
  const inventory = estateInventory();
  scanned(inventory);
  const [one, two] = [await azmove('--format', 'json'), await azmove('--json')];
  expect(one.out).toBe(two.out);
  const graph = JSON.parse(one.out) as { nodes: unknown[]; dispositions: { decisions: unknown[] } };
  expect(graph.nodes).toHaveLength(inventory.resources.length);
  expect(graph.dispositions.decisions).toHaveLength(inventory.resources.length);
});

test.each(['mermaid', 'dot', 'html'])('%s is written to a file, with hostile names as mere text', async (format) => {
  const name = 'x"]; <script>alert(1)</script>\u001b[2J';
  const hostile: ArmResource = {
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Portal/dashboards/board`,
    name,
    type: 'Microsoft.Portal/dashboards',
    properties: {},
  };
  move();
  const inventory = inventoryOf([hostile]);
  scanned({ ...inventory, resources: inventory.resources.map((resource) => ({ ...resource, name })) });
  const file = join(dir, 'out', `graph.${format}`);
  const { code, out, err } = await azmove('--format', format, '--output', file);
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain(file);
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('x"]; <');
  // The page has scripts of its own, and no other.
  const scripts = [...text.matchAll(/<script/g)].length;
  expect(scripts).toBe({ mermaid: 0, dot: 1, html: 14 }[format]);
  if (format !== 'dot') expect(text).not.toContain('<script>alert');
});

test('the table and JSON tell what can move in one wave', async () => {
  move();
  scanned(estateInventory());
  const { out } = await azmove();
  expect(out).toMatch(
    /1\. rg-contoso-net-weu \(\d+ resources\)\n {2}2\. rg-contoso-app-weu \+ rg-contoso-data-weu \(\d+ resources\), after 1/,
  );
  const { moveSets, independentGroups } = JSON.parse((await azmove('--json')).out) as {
    moveSets: { groups: string[] }[];
    independentGroups: unknown[];
  };
  expect(moveSets.map(({ groups }) => groups.length)).toEqual([1, 2]);
  expect(independentGroups).toHaveLength(1);
});

test('--what-if lists the references that would be cut, and ends well: it only informs', async () => {
  move();
  scanned(estateInventory());
  const { code, out } = await azmove('--what-if', 'exclude=rg-contoso-data-weu');
  expect(code).toBe(0);
  expect(out).toMatch(/If rg-contoso-data-weu stayed behind \(40 resources\), 28 references would be cut/);
  expect(out).toMatch(/refused: .*pe-sql-contoso-weu → .*subnets\/snet-data/);
  const { whatIf } = JSON.parse((await azmove('--json', '--what-if', 'exclude=rg-contoso-data-weu')).out) as {
    whatIf: { cut: unknown[]; excluded: unknown[] };
  };
  expect([whatIf.excluded.length, whatIf.cut.length]).toEqual([40, 28]);
  const none = await azmove('--what-if', 'exclude=Microsoft.Insights/actionGroups');
  expect(none.out).toContain('no reference would be cut');
});

test.each([
  ['exclude=rg-nope', 'rg-nope, which is no resource group'],
  ['rg-contoso-data-weu', 'cannot be read'],
  ['exclude=', 'cannot be read'],
])('bad input: --what-if %s', async (option, message) => {
  move();
  scanned(estateInventory());
  const { code, err } = await azmove('--what-if', option);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('a broken report of verify is named; without one the page is written all the same', async () => {
  move();
  scanned(estateInventory());
  expect((await azmove('--format', 'html')).code).toBe(0);
  mkdirSync(join(dir, 'reports'));
  for (const text of ['{', 'null', '{"findings":[{"check":1}]}']) {
    writeFileSync(join(dir, 'reports', 'verify.json'), text);
    const { code, err } = await azmove('--format', 'html');
    expect(code).toBe(2);
    expect(err).toContain('verify.json');
  }
});

test('what the scan could not read is listed, with exit code 3', async () => {
  move();
  const error = { id: '/subscriptions/x/y', operation: 'GET 2024-05-01', code: 'AuthorizationFailed', message: 'No rights.' };
  scanned({ ...estateInventory(), errors: [error] });
  const { code, out } = await azmove();
  expect(code).toBe(3);
  expect(out).toContain('AuthorizationFailed: No rights.');
});

test.each<[string, () => void, string]>([
  ['no move.yaml', () => undefined, 'there is no such file'],
  ['no inventory', () => move(), 'There is no'],
  ['half an inventory', () => (move(), writeFileSync(join(dir, 'inventory.json'), '{"schemaVersion":1,')), 'half written'],
  ['nothing in it', () => (move(), scanned(inventoryOf([]))), 'holds no resource'],
  [
    'of another region',
    () => (move(), scanned({ ...estateInventory(), source: { subscriptionId: SUBSCRIPTION, region: 'eastus', resourceGroups: [] } })),
    'is of eastus',
  ],
])('bad input: %s', async (_, prepare, message) => {
  prepare();
  const { code, err } = await azmove();
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err).toContain('what to do');
});
