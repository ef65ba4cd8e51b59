import { oneLine } from '../../text/one-line';
import { SEVERITIES, type Finding } from '../check';
import { groupBy } from '../world';
import { quietText, tallyText, type Report } from './report';
import { resourceList } from './text';
import { wrapped } from './wrap';

/** Columns that every terminal for work has, and pipelines' logs too. */
const WIDTH = 120;
/** Findings of one check and severity that are printed; more tell a person nothing new. */
const MOST_ALIKE = 10;
const MOST_RESOURCES = 5;

function row(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => (index === cells.length - 1 ? cell : cell.padEnd(widths[index]!)))
    .join('  ')
    .trimEnd();
}

/** The checks that found something, gravest first. */
function summary({ checks, findings }: Report): string[] {
  const count = (id: string, severity: string): number => findings.filter((one) => one.check === id && one.severity === severity).length;
  const rows = checks
    .filter(({ result }) => SEVERITIES.some((severity) => severity === result))
    .sort((a, b) => SEVERITIES.indexOf(a.result as never) - SEVERITIES.indexOf(b.result as never) || (a.id < b.id ? -1 : 1))
    .map(({ id, title }) => [title, ...SEVERITIES.map((severity) => String(count(id, severity) || '')), id]);
  const table = [['check', ...SEVERITIES, ''], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((cells) => cells[column]!.length)));
  return table.map((cells) => row(cells, widths));
}

function findingLines({ message, resources }: Finding, verbose: boolean): string[] {
  const most = verbose ? resources.length : MOST_RESOURCES;
  return [
    ...wrapped(oneLine(message), '  - ', WIDTH),
    ...(resources.length > 0 ? wrapped(oneLine(resourceList(resources, most)), '      ', WIDTH) : []),
  ];
}

/** Findings of one check and severity; what to do is said once for all that need the same. */
function sectionLines(findings: readonly Finding[], verbose: boolean): string[] {
  const [{ severity, check }] = findings as [Finding];
  const shown = verbose ? findings : findings.slice(0, MOST_ALIKE);
  const hidden = findings.length - shown.length;
  const inOrder = new Map(shown.map(({ remedy }, index) => [remedy, index] as const).reverse());
  const alike = groupBy(shown, ({ remedy }) => String(inOrder.get(remedy)).padStart(6, '0')).map(([, group]) => group);
  const links = [...new Set(shown.map(({ link }) => link))];
  return [
    '',
    `${severity.toUpperCase()} ${check}${findings.length > 1 ? ` (${findings.length})` : ''}`,
    ...alike.flatMap((group) => [
      ...group.flatMap((finding) => findingLines(finding, verbose)),
      ...wrapped(oneLine(group[0]!.remedy), '    what to do: ', WIDTH),
    ]),
    ...(hidden > 0 ? [`  … and ${hidden} more of these: see --verbose, or --json.`] : []),
    ...links.map((link) => `  ${link}`),
  ];
}

/** For a terminal: the table, then the findings of each check with what to do; what is for information only when `verbose`. */
export function printTable(report: Report, verbose: boolean): string {
  const shown = report.findings.filter(({ severity }) => verbose || severity !== 'info');
  const hidden = report.findings.length - shown.length;
  const sections = groupBy(shown, ({ severity, check }) => `${SEVERITIES.indexOf(severity)} ${check}`);
  return [
    ...summary(report),
    ...sections.flatMap(([, findings]) => sectionLines(findings, verbose)),
    '',
    `${report.source} → ${report.destination}: ${tallyText(report)}.`,
    `${quietText(report)}; ${report.requests} requests.`,
    ...(hidden > 0 ? ['Findings for information are shown with --verbose, and in all other formats.'] : []),
    '',
  ].join('\n');
}
