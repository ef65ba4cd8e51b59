import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArmResource } from '../../src/arm/resource';
import { graphFacts } from '../../src/commands/graph-facts';
import { planRelocation } from '../../src/commands/relocation';
import { parseMove } from '../../src/config/read-move';
import { generate } from '../../src/generate/generate';
import { reportMarkdown } from '../../src/generate/report';
import { buildGraph } from '../../src/graph/build';
import { printDot } from '../../src/graph/print-dot';
import { printMermaid } from '../../src/graph/print-mermaid';
import { printTable } from '../../src/graph/print-table';
import { assembleInventory } from '../../src/inventory/assemble';
import { typeCasingOf } from '../../src/inventory/type-casing';
import { inventoryText } from '../../src/inventory/write-inventory';
import { registry } from '../../src/mappers/registry';
import { findSecret } from '../../src/secrets/find';
import estate from '../../src/twin/estates/three-tier.json';
import { readPairs } from '../corpus/pairs';

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const REGIONS = new Set(['westeurope', 'northeurope', 'eastus']);
const move = parseMove(
  `subscriptionId: ${SUBSCRIPTION}\nsource: { region: westeurope }\ndestination: { region: northeurope }\n`,
  'move.yaml',
);
const mappers = registry();
const casing = typeCasingOf(mappers.all.map(({ armType }) => armType));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** Every file that azmove would write of these resources, by path. */
function outputsOf(resources: readonly ArmResource[]): Record<string, string> {
  const { inventory } = assembleInventory({
    source: { subscriptionId: SUBSCRIPTION, region: 'westeurope', resourceGroups: [] },
    ...{ resources, errors: [], casing, regions: REGIONS, plainSettings: [] },
  });
  const { decisions, relocated, preparation } = planRelocation(move, inventory, mappers);
  const input = {
    move,
    source: inventory,
    decisions,
    relocated,
    preparation,
    registry: mappers,
    committed: false,
    gone: new Set<string>(),
  };
  const generated = generate(input);
  const graph = buildGraph(inventory, graphFacts(mappers));
  return {
    ...generated.files,
    'inventory.json': inventoryText(inventory),
    'reports/generated.md': reportMarkdown(input, generated),
    'graph.mmd': printMermaid(graph),
    'graph.dot': printDot(graph),
    'graph.txt': printTable(graph),
    'graph.json': JSON.stringify(graph),
  };
}

function alarmsIn(outputs: Record<string, string>): string[] {
  return Object.entries(outputs).flatMap(([path, content]) => {
    const found = findSecret(content, path);
    return found === undefined ? [] : [`${path}: ${found.rule} at ${found.place}`];
  });
}

const pairs = readPairs();
(pairs ? test : test.skip)('no file made of a corpus estate alarms', () => {
  expect(pairs!.length).toBeGreaterThan(300);
  expect(pairs!.flatMap(({ name, arm }) => alarmsIn(outputsOf(arm)).map((alarm) => `${name}: ${alarm}`))).toEqual([]);
});

test('no file made of a fixture alarms', () => {
  const fixtures = filesBelow(join(__dirname, '../mappers')).filter((path) => path.endsWith('.arm.json'));
  expect(fixtures.length).toBeGreaterThan(100);
  const alarms = fixtures.flatMap((path) => {
    const resources = [JSON.parse(readFileSync(path, 'utf8')) as ArmResource | ArmResource[]].flat();
    return alarmsIn(outputsOf(resources)).map((alarm) => `${path.split('/').slice(-2).join('/')}: ${alarm}`);
  });
  expect(alarms).toEqual([]);
});

test('no file made of the sample estate alarms, nor any that is committed', () => {
  expect(alarmsIn(outputsOf(estate.resources as unknown as ArmResource[]))).toEqual([]);
  const root = join(__dirname, '../..');
  const committed = ['inventory.json', 'move.yaml', ...['stacks', 'reports', 'docs'].flatMap((folder) => filesBelow(join(root, folder)))]
    .map((path) => (path.startsWith('/') ? path : join(root, path)))
    .filter((path) => existsSync(path) && /\.(json|yaml|ts|md|html)$/.test(path));
  expect(committed.length).toBeGreaterThan(15);
  expect(alarmsIn(Object.fromEntries(committed.map((path) => [path, readFileSync(path, 'utf8')])))).toEqual([]);
});
