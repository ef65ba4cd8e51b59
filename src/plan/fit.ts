/** A part of a text that has to be short: what always stands there, and rows that may be left out. */
export interface FittingPart {
  /** Lines before the rows. */
  head: readonly string[];
  rows: readonly string[];
  /** What says that so many rows are left out. */
  leftOut: (rows: number) => string;
}

/** Room for a count of any length, and for line ends. */
const MARGIN = 16;

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/**
 * The parts as one text of at most `limit` characters: whole rows only, those of earlier parts first. A row that is too long by
 * itself does not hide those after it.
 */
export function fit(parts: readonly FittingPart[], limit: number): string {
  let room = limit - parts.reduce((sum, { head, leftOut }) => sum + lengthOf([...head, '', leftOut(0), '']) + MARGIN, 0);
  const lines = parts.flatMap(({ head, rows, leftOut }) => {
    const shown = rows.filter((row) => {
      const isShown = row.length + 1 <= room;
      if (isShown) room -= row.length + 1;
      return isShown;
    });
    return [...head, ...shown, ...(shown.length < rows.length ? ['', leftOut(rows.length - shown.length)] : []), ''];
  });
  return `${lines.join('\n').trimEnd()}\n`;
}
