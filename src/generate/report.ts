import { shortId } from '../arm/short-id';
import type { GenerateInput } from './input';
import type { Generated } from './generate';
import { markdownText } from '../text/markdown-text';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['None.'];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(markdownText)))];
}

function count<T>(items: readonly T[], key: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * `reports/generated.md`: what a reviewer reads beside the code. Where every scanned resource went, what is named anew, what a
 * person must supply or decide. Deterministic.
 */
export function reportMarkdown({ source, relocated, move }: GenerateInput, generated: Generated): string {
  const { accounting, variables, broken, stacks } = generated;
  const outcomes = count(accounting.resources, ({ outcome }) => outcome);
  const leftOut = accounting.resources.filter(({ outcome }) => outcome === 'left out');
  const fallback = accounting.resources.filter(({ outcome }) => outcome === 'fallback');
  const failed = accounting.resources.filter(({ outcome }) => outcome === 'failed');
  const unread = accounting.resources.flatMap(({ id, unread: paths }) => paths.map((path) => [shortId(id), path]));
  const sections: [title: string, lines: string[]][] = [
    [
      'Where everything went',
      table(
        ['outcome', 'resources'],
        [...outcomes.map(([name, number]) => [name, String(number)]), ['all scanned', String(source.resources.length)]],
      ),
    ],
    [
      'Stacks',
      table(
        ['stack', 'resource groups'],
        [...stacks.map(({ id, groups }) => [id, groups.join(', ')]), ['teardown', `${accounting.teardown.adopted} resources to adopt`]],
      ),
    ],
    [
      'To supply: sensitive variables',
      table(
        ['variable', 'stack', 'what it is'],
        variables.map(({ id, stack, description }) => [`TF_VAR_${id}`, stack, description]),
      ),
    ],
    [
      'Names that change',
      table(
        ['source', 'destination', 'why'],
        relocated.renames.map((rename) => [shortId(rename.id), rename.destination, rename.why]),
      ),
    ],
    [
      'To know and decide',
      table(
        ['about', 'resource', 'what'],
        relocated.notes.map((note) => [note.kind, shortId(note.id), note.message]),
      ),
    ],
    [
      'References written as literals, as they closed a circle',
      table(
        ['from', 'to', 'attribute'],
        broken.map(({ from, to, attribute }) => [from, to, attribute]),
      ),
    ],
    [
      'Left out',
      table(
        ['resource', 'disposition', 'why'],
        leftOut.map(({ id, disposition, reason }) => [shortId(id), disposition, reason]),
      ),
    ],
    [
      'By the azapi fallback',
      table(
        ['resource', 'code'],
        fallback.map(({ id, detail }) => [shortId(id), detail]),
      ),
    ],
    [
      'Not in the code: the mapper failed',
      table(
        ['resource', 'why'],
        failed.map(({ id, detail }) => [shortId(id), detail]),
      ),
    ],
    ['Properties that no mapper reads', table(['resource', 'property'], unread)],
    [
      'Groups that the teardown keeps',
      table(
        ['group', 'because of'],
        accounting.teardown.stayingGroups.map(({ id, because }) => [shortId(id), because.map(shortId).join(', ')]),
      ),
    ],
    [
      'Not read by the scan',
      table(
        ['resource', 'operation', 'error'],
        source.errors.map(({ id, operation, code, message }) => [shortId(id), operation, `${code}: ${message}`]),
      ),
    ],
  ];
  return [
    `# Move of ${markdownText(source.source.region)} to ${markdownText(move.destination.region)}`,
    '',
    'Made by azmove; `azmove generate` makes it again.',
    ...sections.flatMap(([title, lines]) => ['', `## ${title}`, '', ...lines]),
    '',
  ].join('\n');
}
