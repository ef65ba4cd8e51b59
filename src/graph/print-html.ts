import type { Edge, Graph } from './graph';
import { counted, htmlText, shortId } from './safe-text';
import { groupNeeds, groupSizes, outsideTargets } from './summary';

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #222; background: #fff; }
h1, h2 { font-weight: 600; } table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; vertical-align: top; overflow-wrap: anywhere; }
summary { cursor: pointer; } ul { padding-left: 1.2rem; } code { font-size: .9em; } .broken { color: #a40000; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1b1b1b; } td, th { border-color: #444; } .broken { color: #ff8a80; } }
`;

function short(id: string): string {
  return `<code title="${htmlText(id)}">${htmlText(shortId(id))}</code>`;
}

function edgeText({ source, target, kind, path }: Edge): string {
  return `${short(source)} → ${short(target)} (${htmlText(path === '' ? kind : `${kind} in ${path}`)})`;
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<h2>${title}</h2>\n<table>\n${line(head, 'th')}\n${rows.map((row) => line(row, 'td')).join('\n')}\n</table>\n`;
}

function wavesOf(graph: Graph): string {
  const needs = new Map<string, Edge[]>();
  for (const edge of graph.edges) {
    if (edge.kind === 'parent' || edge.kind === 'extension') continue;
    const list = needs.get(edge.source);
    if (list) list.push(edge);
    else needs.set(edge.source, [edge]);
  }
  const item = (id: string): string => {
    const own = [...new Set((needs.get(id) ?? []).map(({ target }) => target))];
    return `<li>${short(id)}${own.length > 0 ? ` needs ${own.map(short).join(', ')}` : ''}</li>`;
  };
  const waves = graph.waves.map(
    (wave, index) =>
      `<details${index === 0 ? ' open' : ''}><summary>Wave ${index + 1}: ${counted(wave.length, 'resource')}</summary>\n<ul>\n${wave.map(item).join('\n')}\n</ul></details>`,
  );
  return `<h2>Waves: each needs only those before it</h2>\n${waves.join('\n')}\n`;
}

/** The graph as one HTML page that loads nothing from anywhere and runs no script. */
export function printHtml(graph: Graph): string {
  const name = (id: string): string => htmlText(id.slice(id.lastIndexOf('/') + 1));
  const allNeeds = groupNeeds(graph);
  const groups = groupSizes(graph).map(({ group, count }) => {
    const needs = allNeeds.filter((need) => need.source === group);
    return [
      group === '' ? 'outside of groups' : name(group),
      String(count),
      needs.map((need) => `${name(need.target)} (${need.count})`).join(', '),
    ];
  });
  const circles = graph.circles.map(({ ids, broken, reason }) => [
    [...ids, ids[0]!].map(short).join(' → '),
    `<span class="broken">${edgeText(broken)}</span>`,
    htmlText(reason),
  ]);
  const outside = outsideTargets(graph).map(({ target, advice, referrers }) => [
    `<code>${htmlText(target)}</code>`,
    referrers.map(({ source, path }) => `${short(source)} ${htmlText(path)}`).join('<br>'),
    htmlText(advice),
  ]);
  const regions = graph.crossRegion.map(({ edge, sourceLocation, targetLocation }) => [
    edgeText(edge),
    `${htmlText(sourceLocation)} → ${htmlText(targetLocation)}`,
  ]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dependencies</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Dependencies</h1>
<p>${[counted(graph.nodes.length, 'resource'), counted(graph.edges.length, 'reference'), counted(graph.waves.length, 'wave')].join(', ')}.</p>
${table('Resource groups', ['Group', 'Resources', 'Needs'], groups)}${table(
    'Circles of groups: each shares a stack',
    ['Groups'],
    graph.groupCircles.map((circle) => [circle.map(name).join(' ⇄ ')]),
  )}${table('Circles of resources', ['Circle', 'Broken at', 'Because'], circles)}${table('References between regions', ['Reference', 'Regions'], regions)}${table('References that leave the scope', ['Target', 'From', 'What to do'], outside)}${wavesOf(graph)}</body>
</html>
`;
}
