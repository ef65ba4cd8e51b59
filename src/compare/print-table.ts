import Table from 'cli-table3';
import { shortId } from '../arm/short-id';
import type { Json } from '../arm/resource';
import { oneLine } from '../text/one-line';
import { OUTCOMES, type CompareReport } from './report';
import type { Compared, Difference } from './verdict';

const BARE = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((name) => [name, '']),
);

const LONGEST = 80;

/** A value for people: short, and `nothing` where there is none. */
export function valueText(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The verdict on a resource, in words. */
export function outcomeText({ outcome, differences }: Compared): string {
  const count = (verdict: Difference['verdict']): number => differences.filter((one) => one.verdict === verdict).length;
  if (outcome === 'different') return `different: ${count('failing')} failing, ${count('explained')} explained`;
  if (outcome === 'explained') return differences.length === 0 ? 'accepted' : `equal, with ${differences.length} explained`;
  return outcome;
}

/** The counts, in one line. */
export function countsText({ counts, resources }: CompareReport): string {
  const parts = OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${counts[outcome]} ${outcome === 'explained' ? 'equal with explained differences' : outcome}`,
  );
  return `${resources.length} resources: ${parts.join(', ')}`;
}

function details(resource: Compared, verbose: boolean): string[] {
  const shown = resource.differences.filter(({ verdict }) => verbose || verdict === 'failing');
  return [
    ...(resource.why === undefined ? [] : [`  ${resource.why}`]),
    ...shown.map(
      ({ path, expected, actual, reason, why }) => `  ${path}: ${valueText(expected)} → ${valueText(actual)}: ${reason}. ${why}`,
    ),
  ];
}

/** For a terminal: every resource with its verdict, then what is wrong, property by property; what is explained with `verbose`. */
export function compareTable(report: CompareReport, verbose: boolean): string {
  const table = new Table({
    head: ['resource', 'verdict'],
    chars: { ...BARE, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const resource of report.resources) table.push([oneLine(shortId(resource.destination)), outcomeText(resource)]);
  const told = report.resources.filter(({ outcome }) => verbose || (outcome !== 'equal' && outcome !== 'explained'));
  const strangers = report.extra.filter(({ why }) => why === undefined);
  const data = report.data.filter(({ verdict }) => verbose || verdict !== 'not readable');
  const lines = [
    table.toString(),
    ...told.flatMap((resource) => ['', `${outcomeText(resource)}: ${shortId(resource.destination)}`, ...details(resource, verbose)]),
    ...(strangers.length === 0
      ? []
      : ['', 'Also in the destination’s groups, from no resource of the source:', ...strangers.map(({ id }) => `  ${shortId(id)}`)]),
    ...(data.length === 0 ? [] : ['', 'Data']),
    ...data.map(({ destination, verdict, figures, why = '' }) => {
      const numbers = figures.map(({ what, source, destination: there }) => `${what}: ${source} → ${there}`).join(', ');
      return `  ${shortId(destination)}: ${verdict}${numbers === '' ? '' : ` (${numbers})`}${why === '' ? '' : `. ${why}`}`;
    }),
    ...[...report.errors, ...report.dataErrors].map(({ id, message }) => `not read: ${id}: ${message}`),
    '',
    `${report.source} → ${report.destination}${report.only === undefined ? '' : `, only ${report.only}`}: ${countsText(report)}.`,
    ...dataSum(report),
  ];
  return `${lines
    .join('\n')
    .split('\n')
    .map((line) => oneLine(line).trimEnd())
    .join('\n')}\n`;
}

/** How many resources with data have been proved to have it, in one line. */
export function dataSum({ data }: CompareReport): string[] {
  if (data.length === 0) return [];
  const count = (verdict: string): number => data.filter((one) => one.verdict === verdict).length;
  return [
    `Data of ${data.length} resources: ${count('there')} there, ${count('less')} less, ${count('not readable')} not readable through ARM.`,
  ];
}
