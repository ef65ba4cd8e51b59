import { shortId } from '../arm/short-id';
import { counted, plainText } from '../graph/safe-text';
import { inWords } from '../ledger/move-state';
import { markdownText } from '../text/markdown-text';
import type { LastEvent, ResourceStatus, StatusReport } from './status-report';

const HEADINGS = ['wave', 'resource', 'state', 'last event'];

function lastText(last: LastEvent | undefined): string {
  if (last === undefined) return 'nothing recorded yet';
  return `${last.at.slice(0, 16).replace('T', ' ')} ${last.command}, by ${last.by}`;
}

/** The resource's name for a row below its group's heading. */
function nameIn({ id, group }: ResourceStatus): string {
  const short = shortId(id);
  return group === undefined || id === group ? short : short.slice(short.indexOf('/') + 1);
}

function cellsOf(resource: ResourceStatus): string[] {
  return [resource.wave === undefined ? 'gone' : String(resource.wave), nameIn(resource), inWords(resource.state), lastText(resource.last)];
}

/** Resources by group, in their order. */
function groupsOf({ resources }: StatusReport): [string, ResourceStatus[]][] {
  const groups = new Map<string, ResourceStatus[]>();
  for (const resource of resources) {
    const name = resource.group?.split('/').pop() ?? '(outside groups)';
    groups.set(name, [...(groups.get(name) ?? []), resource]);
  }
  return [...groups];
}

function row(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => (index === cells.length - 1 ? cell : cell.padEnd(widths[index]!)))
    .join('  ')
    .trimEnd();
}

function table(rows: readonly string[][], indent = ''): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows.map((cells) => indent + row(cells, widths));
}

/** The sum: every scanned resource is in the move, or is not and has a disposition. */
function sumText({ source, destination, scanned, inMove, gone, notInMove }: StatusReport): string {
  const others = Object.entries(notInMove).map(([disposition, count]) => `${count} ${disposition}`);
  const sum = [`${inMove} in the move`, ...others].join(' + ');
  return `${source} → ${destination}: ${counted(scanned, 'scanned resource')} = ${sum}${gone > 0 ? `; ${gone} more of the move ${gone === 1 ? 'is' : 'are'} not in the scan any more` : ''}`;
}

function blockedLines({ resources }: StatusReport): [string, string][] {
  return resources
    .filter(({ blockedBy }) => blockedBy.length > 0)
    .map(({ id, blockedBy }) => [shortId(id), blockedBy.map(shortId).join(', ')]);
}

/** For a terminal: the counts with what comes next, then every resource by group and wave, then what waits for what. */
export function statusTable(report: StatusReport): string {
  const states = report.states.map(({ state, count, next }) => [inWords(state), String(count), next.command ?? '', next.words]);
  const blocked = blockedLines(report);
  const lines = [
    sumText(report),
    '',
    ...(states.length > 0
      ? table([['state', 'resources', 'next', ''], ...states])
      : ['Nothing is to be moved: see dispositions in move.yaml.']),
    ...groupsOf(report).flatMap(([group, members]) => [
      '',
      `${group}: ${counted(members.length, 'resource')}`,
      ...table([HEADINGS, ...members.map(cellsOf)], '  '),
    ]),
    ...(blocked.length === 0 ? [] : ['', 'Waiting for others', ...blocked.map(([id, by]) => `  ${id} waits for ${by}`)]),
    ...report.resources.flatMap(({ id, last }) => (last?.reason === undefined ? [] : [`  ${shortId(id)}: ${last.reason}`])),
    ...(report.errors.length === 0 ? [] : ['', `Not complete: the scan could not read ${counted(report.errors.length, 'resource')}:`]),
    ...report.errors.map(({ id, code, message }) => `  ${id}: ${code}: ${message}`),
  ];
  return `${lines.map(plainText).join('\n')}\n`;
}

function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map((cells) => line(cells.map(markdownText)))];
}

/** For a wiki or a pull request: the same. */
export function statusMarkdown(report: StatusReport): string {
  const blocked = blockedLines(report);
  const lines = [
    `## Where the move stands`,
    '',
    `${markdownText(sumText(report))}.`,
    '',
    ...markdownTable(
      ['state', 'resources', 'next', 'what it means'],
      report.states.map(({ state, count, next }) => [inWords(state), String(count), next.command ?? '', next.words]),
    ),
    ...groupsOf(report).flatMap(([group, members]) => [
      '',
      `### ${markdownText(group)} (${members.length})`,
      '',
      ...markdownTable(HEADINGS, members.map(cellsOf)),
    ]),
    ...(blocked.length === 0 ? [] : ['', '### Waiting for others', '', ...markdownTable(['resource', 'waits for'], blocked)]),
    ...(report.errors.length === 0
      ? []
      : [
          '',
          `### Not read by the scan (${report.errors.length})`,
          '',
          ...markdownTable(
            ['resource', 'why'],
            report.errors.map(({ id, code, message }) => [id, `${code}: ${message}`]),
          ),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}
