import { createHash } from 'node:crypto';
import type { ArmResource } from '../../src/arm/resource';
import { buildGraph } from '../../src/graph/build';
import { bindsWhere, moveSets } from '../../src/graph/move-sets';
import { pageData, type PageData, type PageSubject } from '../../src/graph/page-data';
import { inlineJson, inlineScript, printHtml } from '../../src/graph/print-html';
import { printDot } from '../../src/graph/print-dot';
import { printMermaid } from '../../src/graph/print-mermaid';
import { whatIf } from '../../src/graph/what-if';
import { estateInventory, inventoryOf, SUBSCRIPTION } from '../relocate/estate';
import { HOSTILE, largeEstate } from './large-estate';
import { processorTime } from '../processor-time';

const SUBJECT: PageSubject = { source: 'West Europe', destination: 'North Europe', isVerified: false, findings: [], outlooks: new Map() };
const ALL = bindsWhere(() => true);

function dataOf(inventory = estateInventory(), exclude: string[] = []): PageData {
  const graph = buildGraph(inventory);
  return pageData(graph, SUBJECT, moveSets(graph, ALL), ALL, whatIf(graph, exclude, ALL));
}

test('a script cannot be ended from within, and still does the same', () => {
  const code = 'out.push("</script>", "</SCRIPT >", `<!-- ${1 + 1}`, /<\\/script>/.source, 1 < 2);';
  const safe = inlineScript(code);
  expect(safe).not.toMatch(/<\/script|<!--/i);
  const [plain, inlined]: unknown[][] = [[], []];
  new Function('out', code)(plain);
  new Function('out', safe)(inlined);
  expect(inlined).toEqual(plain);
});

test('data holds no markup, and is the same when read; what cannot be seen is spelt out', () => {
  const json = inlineJson({ names: HOSTILE });
  expect(json).not.toMatch(/[<>&\u2028\u202e]/);
  const { names } = JSON.parse(json) as { names: string[] };
  expect(names.slice(0, 5)).toEqual(HOSTILE.slice(0, 5));
  expect(names[5]).toBe('\\u202egnp.exe\\u2028\\u001b[2J');
});

test('the policy forbids all but the page’s own scripts, by their hashes', () => {
  const html = printHtml(dataOf(), { style: 'p{}', scripts: ['one()', '"</script>"'] });
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script!);
  expect(scripts).toHaveLength(2);
  for (const script of scripts) expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^ ]+ 'sha256-[^ ]+; style-src 'unsafe-inline';/);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
});

test('the data names every resource, edge and target outside; parts know their owners', () => {
  const graph = buildGraph(estateInventory());
  const data = dataOf();
  expect(data.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
  expect(data.edges).toHaveLength(graph.edges.length);
  expect(data.outside.map(({ target }) => target.slice(target.lastIndexOf('/') + 1))).toEqual([
    'log-contoso-shared-eus',
    'vnet-identity-weu',
  ]);
  const subnet = data.nodes.find(({ name }) => name === 'snet-app')!;
  expect(data.nodes[subnet.owner!]!.name).toBe('vnet-spoke-weu');
  expect(data.nodes[subnet.owner!]!.owner).toBeUndefined();
  expect(data.groups.map(({ name, node }) => [name, data.nodes[node!]!.isGroup])).toEqual([
    ['rg-contoso-app-weu', true],
    ['rg-contoso-data-weu', true],
    ['rg-contoso-net-weu', true],
  ]);
  const waves = graph.waves.map((wave) => wave.length);
  expect(waves.map((_, index) => data.nodes.filter(({ wave }) => wave === index + 1).length)).toEqual(waves);
});

test('edges that break a circle and edges between regions are marked', () => {
  const site = (name: string, other: string, location: string): ArmResource => ({
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Web/sites/${name}`,
    name,
    type: 'Microsoft.Web/sites',
    location,
    properties: { cors: [`https://${other}.azurewebsites.net`] },
  });
  const data = dataOf(inventoryOf([site('app-one', 'app-two', 'westeurope'), site('app-two', 'app-one', 'eastus')]));
  expect(data.edges.map(({ isBroken }) => isBroken).sort()).toEqual([false, true]);
  expect(data.edges.every(({ crossesRegions }) => crossesRegions)).toBe(true);
  expect(data.circles).toMatchObject([{ nodes: [0, 1] }]);
});

test('what is left out stands in the data', () => {
  const data = dataOf(estateInventory(), ['rg-contoso-data-weu']);
  const out = new Set(data.excluded.map((index) => data.groups[data.nodes[index]!.group!]!.name));
  expect([...out]).toEqual(['rg-contoso-data-weu']);
});

test('the same inventory gives the same bytes, in whatever order it is read', () => {
  const inventory = estateInventory();
  const shuffled = { ...inventory, resources: [...inventory.resources].reverse() };
  expect(inlineJson(dataOf(shuffled))).toBe(inlineJson(dataOf(inventory)));
});

test('10,000 resources are printed in any format within seconds, also when all are in one group', () => {
  const inventory = largeEstate(200);
  const one = { ...inventory, resources: inventory.resources.map((r) => ({ ...r, id: r.id.replace(/rg-team-\d+\//, 'rg-team-0/') })) };
  const graph = buildGraph(one);
  const start = processorTime();
  const texts = [printDot(graph), printMermaid(graph), inlineJson(pageData(graph, SUBJECT, moveSets(graph, ALL), ALL))];
  expect(processorTime() - start).toBeLessThan(5_000);
  for (const text of texts) expect(text.length).toBeGreaterThan(300_000);
});
