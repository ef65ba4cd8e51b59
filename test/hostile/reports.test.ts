import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { ArmResource } from '../../src/arm/resource';
import { buildGraph } from '../../src/graph/build';
import { printDot } from '../../src/graph/print-dot';
import { printMermaid } from '../../src/graph/print-mermaid';
import { plainText } from '../../src/graph/safe-text';
import { oneLine } from '../../src/text/one-line';
import { printJunit } from '../../src/verify/print/junit';
import { printSarif } from '../../src/verify/print/sarif';
import { HOSTILE, hostileText } from '../generate/hostile-texts';
import { inventoryOf, SUBSCRIPTION } from '../relocate/estate';
import { loadParsers } from './parsers';
import { nameIn, REPORTS, verification } from './reports';

let parsers: Awaited<ReturnType<typeof loadParsers>>;
beforeAll(async () => (parsers = await loadParsers()));

const MORE = [
  ...['https://evil.example.com/x', 'www.evil.example.com', 'admin@evil.example.com', '@contoso/admins', '<https://evil.example.com>'],
  ...['[x]: https://evil.example.com', '![](x)', '**bold** _em_ ~~del~~ `code`', '```\ncode', '# title', '> quote', '- item', '1. item'],
  ...[
    '<b>bold</b>',
    '<!-- comment',
    '&lt;b&gt;',
    '$x$',
    'a | b',
    '\\',
    'a\\|b',
    '[click](https://evil.example.com "t")',
    '---',
    '    code',
  ],
];
const TEXTS = [...HOSTILE, ...MORE].filter((text) => text.trim() !== '');

interface Rendered {
  /** Elements in their order, with their attributes. */
  elements: string[];
  text: string;
}

/** What a reader sees of `markdown`. */
function rendered(markdown: string): Rendered {
  const html = parsers.htmlOf(markdown);
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
  return { elements: html.match(/<[^>]*>/g) ?? [], text: text.replace(/\s+/g, ' ') };
}

function expectShown(report: string, given: string): void {
  const text = nameIn(report, given);
  const { elements, text: shown } = rendered(REPORTS[report]!(text));
  expect(elements).toEqual(rendered(REPORTS[report]!('plain')).elements);
  expect(shown).toContain(oneLine(text).replace(/\s+/g, ' ').trim());
}

describe.each(Object.keys(REPORTS))('the Markdown of %s', (report) => {
  test.each(TEXTS.map((text) => [text]))('shows %j as that text, and has no element made of it', (text) => expectShown(report, text));
});

test('so it is with any text, in the reports that take any', () => {
  fc.assert(
    fc.property(fc.constantFrom('verify', 'compare', 'rehearse', 'diff', 'coverage'), hostileText, (report, text) => {
      if (text.trim() !== '') expectShown(report, text);
    }),
    { numRuns: 300 },
  );
});

test.each(TEXTS.map((text) => [text]))('SARIF says %j, and no viewer makes a link of it', (text) => {
  const { runs } = JSON.parse(printSarif(verification(text))) as { runs: { results: { message: { text: string } }[] }[] };
  const said = runs[0]!.results[0]!.message.text;
  expect(said).not.toMatch(/(?<!\\)\]\(/);
  const shown = /\]\(/.test(said) ? said.replace(/\\([\\[\]])/g, '$1') : said;
  expect(shown).toBe(`${oneLine(text)} What to do: ${oneLine(text)} https://learn.microsoft.com/azure`);
});

test.each(TEXTS.map((text) => [text]))('JUnit is XML that says %j', (text) => {
  const elements: string[] = [];
  const messages: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push(name);
    if (name === 'failure') messages.push(String(attributes['message']));
  });
  parser.write(printJunit(verification(text))).close();
  expect(elements).toEqual(['testsuites', 'testsuite', 'testcase', 'failure']);
  // XML takes spaces of attributes as they come, and line breaks are none any more.
  expect(messages).toEqual([oneLine(text)]);
});

/** Two things in a group, one needing the other, both called as given. */
function drawn(text: string) {
  const group = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg`;
  const name = text.replace(/[/\r\n\u2028\u2029]/g, '') || 'x';
  const thing = (type: string, properties: object): ArmResource =>
    ({
      id: `${group}/providers/Microsoft.Acme/${type}/${name}`,
      name,
      type: `Microsoft.Acme/${type}`,
      location: 'x',
      properties,
    }) as ArmResource;
  const first = thing('firsts', {});
  return { name, graph: buildGraph(inventoryOf([first, thing('seconds', { need: first.id, [name]: first.id })])) };
}

test.each(TEXTS.map((text) => [text]))('Graphviz reads %j as a label', (text) => {
  const { name, graph } = drawn(text);
  const labels: string[] = [];
  const kinds: string[] = [];
  const visit = (node: any): void => {
    if (node.type === 'Attribute' && node.key.value === 'label') labels.push(String(node.value.value));
    if (['Node', 'Edge', 'Subgraph'].includes(node.type)) kinds.push(node.type);
    node.children.forEach(visit);
  };
  visit(parsers.parseDot(printDot(graph)));
  expect(kinds).toEqual(['Subgraph', 'Node', 'Node', 'Edge', 'Edge'].slice(0, 3 + graph.edges.length));
  // The parser takes quotes back, and leaves Graphviz its own escapes.
  const shown = plainText(name).replace(/\\/g, '\\\\');
  expect(labels.slice(1).map((label) => label.replaceAll('\\"', '"'))).toEqual([
    `${shown}\\nMicrosoft.Acme/firsts`,
    `${shown}\\nMicrosoft.Acme/seconds`,
  ]);
});

test.each(TEXTS.map((text) => [text]))('Mermaid reads %j as a label', (text) => {
  const { name, graph } = drawn(text);
  const [head, ...lines] = printMermaid(graph).trimEnd().split('\n');
  expect(head).toBe('flowchart LR');
  const line =
    /^ {2}(?:subgraph g\d+ \["[^"`<>&;]*"\]|end| {2}n\d+\["(?<label>(?:[\p{L}\p{N} ._/:-]|#\d+;)*)"\]|n\d+ (?:-->|-\.->) n\d+)$/u;
  const labels = lines.flatMap((one) => {
    expect(one).toMatch(line);
    return line.exec(one)!.groups!['label'] ?? [];
  });
  const said = labels.map((label) => label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
  expect(said).toEqual([`${plainText(name)} : firsts`, `${plainText(name)} : seconds`]);
});
