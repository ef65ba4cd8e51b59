/** A row of a table, or any value in it. */
export type Row = Record<string, unknown>;

/** The text of a value as KQL's `tostring` gives it. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A member of a row or of a dynamic value; names in their own case first, as columns are case-sensitive but ARM's bodies vary. */
export function memberOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Row)[name];
}

/** Order of two values: numbers by size, all else by text; nothing comes first. */
export function compare(a: unknown, b: unknown): number {
  if (a === undefined || a === null || b === undefined || b === null)
    return Number(a !== undefined && a !== null) - Number(b !== undefined && b !== null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [textOf(a), textOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** True for nothing, an empty text, list or bag. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return false;
}

/** True for `true` and texts that say so: where-clauses take booleans only. */
export function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}
