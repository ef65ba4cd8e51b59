import { TokenReader } from './expressions';
import { stepOf, type Step } from './operators';
import { QueryError, tokensOf } from './tokens';
import type { Row } from './values';

/** A query that can be run on tables. */
export interface Query {
  /** In lower case. */
  table: string;
  steps: Step[];
}

/**
 * Reads a query of the part of KQL that Resource Graph clients send: one table, then `where`, `project`, `project-away`,
 * `project-rename`, `extend`, `distinct`, `order by`, `limit`, `top`, `count`, `summarize`, `mv-expand`. No joins, no unions.
 * @throws QueryError
 */
export function parseQuery(text: string): Query {
  const reader = new TokenReader(tokensOf(text));
  // A query may begin with a step: then it is of the resources table.
  const starts = reader.peek(1);
  const isTable = starts === undefined || starts.value === '|';
  const table = isTable ? reader.name().toLowerCase() : 'resources';
  const steps: Step[] = [];
  if (!isTable) steps.push(stepOf(reader));
  while (!reader.done) {
    reader.expect('|');
    steps.push(stepOf(reader));
  }
  return { table, steps };
}

/** @throws QueryError for a table that is not there */
export function runQuery({ table, steps }: Query, tables: Record<string, () => Row[]>): Row[] {
  const rows = tables[table];
  if (!rows) throw new QueryError(`Table ${table} was not found.`, 'DisallowedLogicalTableName');
  return steps.reduce((result, step) => step(result), rows());
}
