import { SEVERITIES } from '../check';
import { quietText, tallyText, type Report } from './report';
import { oneLine, resourceList } from './text';

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

/** For a terminal: the table, then each finding with what to do; what is for information only when `verbose`. */
export function printTable(report: Report, verbose: boolean): string {
  const shown = report.findings.filter(({ severity }) => verbose || severity !== 'info');
  const hidden = report.findings.length - shown.length;
  const lines = shown.flatMap(({ severity, check, message, remedy, link, resources }) => [
    '',
    `${severity.toUpperCase()} ${check}: ${oneLine(message)}`,
    ...(resources.length > 0 ? [`  resources: ${oneLine(resourceList(resources, verbose ? resources.length : 5))}`] : []),
    `  what to do: ${oneLine(remedy)}`,
    `  ${link}`,
  ]);
  return [
    ...summary(report),
    ...lines,
    '',
    `${report.source} → ${report.destination}: ${tallyText(report)}.`,
    `${quietText(report)}; ${report.requests} requests.`,
    ...(hidden > 0 ? [`Findings for information are shown with --verbose, and in all other formats.`] : []),
    '',
  ].join('\n');
}
