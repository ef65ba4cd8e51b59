import { markdownText } from '../text/markdown-text';
import { oneLine } from '../text/one-line';
import type { Page, Table } from './rows';

function terminalTable({ title, head, rows, none }: Table): string[] {
  if (rows.length === 0) return [`${title}: ${none}`, ''];
  const cells = [head, ...rows.map((row) => row.map(oneLine))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  // The last column is prose as a rule: padding it would only make lines long.
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join('  ')}`.trimEnd();
  return [title, ...cells.map(line), ''];
}

/** `page` for a terminal. */
export function printText({ title, lines, tables }: Page): string {
  return [oneLine(title), '', ...lines.map(oneLine), '', ...tables.flatMap(terminalTable)].join('\n');
}

/** GitHub takes comments of 65,536 characters at most; some room is left for what a pipeline adds. */
export const MARKDOWN_LIMIT = 60_000;

function markdownRows({ head, rows }: Table, room: number): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---'))];
  let used = lines.join('\n').length;
  for (const [position, row] of rows.entries()) {
    const next = line(row.map(markdownText));
    used += next.length + 1;
    if (used > room) return [...lines, '', `And ${rows.length - position} more: \`azmove coverage --format table\` lists all.`];
    lines.push(next);
  }
  return lines;
}

/** `page` as Markdown for a pull request; rows that a comment has no room for are counted, tables shortened from the last on. */
export function printMarkdown({ title, lines, tables }: Page): string {
  const parts = [`## ${markdownText(title)}`, '', ...lines.map(markdownText)];
  for (const table of tables) {
    const room = MARKDOWN_LIMIT - parts.join('\n').length - 200 * tables.length;
    parts.push('', `### ${markdownText(table.title)}`, '', ...(table.rows.length === 0 ? [table.none] : markdownRows(table, room)));
  }
  return `${parts.join('\n')}\n`;
}
