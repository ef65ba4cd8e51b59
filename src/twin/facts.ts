import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Json } from '../arm/resource';
import { REGIONS } from './regions';
import type { Documents } from './service';

/** One fact: what is offered, allowed or taken. */
export type Row = Record<string, Json>;

/** A change of facts, so that something is short: every row of `table` that holds all of `where` is changed or taken out, or one is added. */
export interface Scarcity {
  table: string;
  /** Values that a row must have; `region` may be among them. Absent: every row. */
  where?: Row;
  set?: Row;
  remove?: boolean;
  add?: Row;
}

/** Where scarcities are kept: documents are saved with the state. */
export const SCARCITIES = '/twin/scarcities';

const FOLDER = join(__dirname, 'facts');
const tables = new Map<string, Row[]>();

/** Names of all tables. `locations` is made of regions.ts. */
export function tableNames(): string[] {
  return ['locations', ...readdirSync(FOLDER).map((file) => basename(file, '.json'))].sort();
}

function baseOf(table: string): readonly Row[] {
  const known = tables.get(table);
  if (known) return known;
  const rows =
    table === 'locations'
      ? REGIONS.map((region) => ({ ...region }) as unknown as Row)
      : (JSON.parse(readFileSync(join(FOLDER, `${table}.json`), 'utf8')) as Row[]);
  tables.set(table, rows);
  return rows;
}

function isIn({ regions, notIn, zonalRegionsOnly }: Row, region: string | undefined): boolean {
  if (region === undefined) return true;
  if (Array.isArray(regions) && !regions.includes(region)) return false;
  if (Array.isArray(notIn) && notIn.includes(region)) return false;
  return zonalRegionsOnly !== true || (REGIONS.find(({ name }) => name === region)?.hasZones ?? false);
}

function matches(row: Row, where: Row): boolean {
  return Object.entries(where).every(([key, value]) => String(row[key] ?? '').toLowerCase() === String(value).toLowerCase());
}

/** The rows of `table`, as scarcities leave them; with `region`, those that hold there, with the region's name and zones in each. */
export function factRows(documents: Documents, table: string, region?: string): Row[] {
  const zones = REGIONS.find(({ name }) => name === region)?.hasZones ? ['1', '2', '3'] : [];
  let rows = baseOf(table)
    .filter((row) => isIn(row, region))
    .map((row): Row => (region === undefined ? { ...row } : { region, zones, ...row }));
  for (const [, document] of documents.entries()) {
    const { table: of, where = {}, set, remove, add } = document as unknown as Scarcity;
    if (of !== table) continue;
    if (remove) rows = rows.filter((row) => !matches(row, where));
    if (set) rows = rows.map((row) => (matches(row, where) ? { ...row, ...set } : row));
    if (add && (region === undefined || add['region'] === undefined || add['region'] === region)) rows.push({ zones, ...add });
  }
  return rows;
}

/** Why `value` is no list of scarcities; undefined when it is one. */
export function scarcityProblem(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'scarcities must be an array';
  const names = tableNames();
  for (const [index, one] of (value as Scarcity[]).entries()) {
    if (!names.includes(one.table)) return `scarcities[${index}]: there is no table '${one.table}'; known are ${names.join(', ')}`;
    if (!one.set && !one.remove && !one.add) return `scarcities[${index}]: says neither set, remove nor add`;
  }
  return undefined;
}

/** Makes things short, on top of what is short already. */
export function addScarcities(documents: Documents, scarcities: readonly Scarcity[]): void {
  const first = documents.entries().length;
  scarcities.forEach((scarcity, index) => documents.set(String(first + index).padStart(6, '0'), scarcity as unknown as Json));
}
