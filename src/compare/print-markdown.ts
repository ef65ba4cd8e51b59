import { shortId } from '../arm/short-id';
import { markdownText } from '../text/markdown-text';
import { countsText, dataSum, outcomeText, valueText } from './print-table';
import type { CompareReport } from './report';
import type { Compared } from './verdict';

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map((cells) => line(cells.map(markdownText))), ''];
}

function differenceRows(resources: readonly Compared[], verdict: string): string[][] {
  return resources.flatMap(({ destination, differences }) =>
    differences
      .filter((one) => one.verdict === verdict)
      .map(({ path, expected, actual, reason, why }) => [
        shortId(destination),
        path,
        valueText(expected),
        valueText(actual),
        `${reason}. ${why}`,
      ]),
  );
}

function meantCounts({ resources }: CompareReport): [string, string][] {
  const counts = new Map<string, number>();
  for (const { reason } of resources.flatMap(({ meant }) => meant)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort().map(([reason, count]) => [reason, String(count)]);
}

function section(title: string, lines: readonly string[]): string[] {
  return [`## ${title}`, '', ...lines, ''];
}

const HEADINGS = ['resource', 'property', 'expected', 'in the destination', 'why'];

/** reports/compare.md: the whole of it, with every difference and its verdict. */
export function compareMarkdown(report: CompareReport): string {
  const { resources, extra, data } = report;
  const failing = differenceRows(resources, 'failing');
  const explained = differenceRows(resources, 'explained');
  const absent = resources.filter(({ why }) => why !== undefined);
  const unread = [...report.errors, ...report.dataErrors];
  const lines = [
    `# ${markdownText(report.source)} and ${markdownText(report.destination)}, compared`,
    '',
    'Made by azmove; `azmove compare` makes it again.',
    '',
    `${countsText(report)}.`,
    ...dataSum(report).flatMap((line) => ['', line]),
    '',
    ...(failing.length === 0 ? [] : section(`Differences that fail (${failing.length})`, table(HEADINGS, failing))),
    ...(absent.length === 0
      ? []
      : section(
          'Not compared property by property',
          table(
            ['resource', 'verdict', 'why'],
            absent.map((one) => [shortId(one.destination), outcomeText(one), one.why ?? '']),
          ),
        )),
    ...(unread.length === 0
      ? []
      : section(
          'Not read',
          table(
            ['resource', 'why'],
            unread.map(({ id, message }) => [shortId(id), message]),
          ),
        )),
    ...section(
      'Resources',
      table(
        ['source', 'destination', 'verdict'],
        resources.map((one) => [shortId(one.source), shortId(one.destination), outcomeText(one)]),
      ),
    ),
    ...(data.length === 0
      ? []
      : section(
          'Data',
          table(
            ['resource', 'figure', 'source', 'destination', 'verdict'],
            data.flatMap(({ destination, figures, verdict, why = '' }) =>
              figures.length === 0
                ? [[shortId(destination), '', '', '', `${verdict}. ${why}`]]
                : figures.map(({ what, source, destination: there }) => [
                    shortId(destination),
                    what,
                    String(source),
                    String(there),
                    `${verdict}${why === '' ? '' : `. ${why}`}`,
                  ]),
            ),
          ),
        )),
    ...(extra.length === 0
      ? []
      : section(
          'Also in the destination’s groups',
          table(
            ['resource', 'why'],
            extra.map(({ id, why }) => [shortId(id), why ?? 'From no resource of the source: somebody made it.']),
          ),
        )),
    ...section('What the move changed, as it was meant to', [
      ...table(['what', 'properties'], meantCounts(report)),
      'Each one is in compare.json (`meant`).',
    ]),
    ...(explained.length === 0 ? [] : section(`Differences that are explained (${explained.length})`, table(HEADINGS, explained))),
    `Expected: sha256 ${report.hashes.expected}. Found: sha256 ${report.hashes.actual}.`,
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}
