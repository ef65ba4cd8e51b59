import Table from 'cli-table3';
import { resourceGroupIdOf } from '../arm/resource-id';
import type { Inventory } from '../inventory/inventory';

function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function groupOf(id: string): string {
  return resourceGroupIdOf(id)?.split('/').pop() ?? '(outside groups)';
}

/** What `azmove scan --json` says. */
export interface ScanSummary {
  file: string;
  region: string;
  resources: number;
  byGroup: Record<string, number>;
  byType: Record<string, number>;
  errors: Inventory['errors'];
  redactions: number;
  notices: readonly string[];
  exitCode: number;
}

/** The counts of an inventory. */
export function summarise(inventory: Inventory, file: string, notices: readonly string[], exitCode: number): ScanSummary {
  return {
    file,
    region: inventory.source.region,
    resources: inventory.resources.length,
    byGroup: Object.fromEntries(counted(inventory.resources.map(({ id }) => groupOf(id)))),
    byType: Object.fromEntries(counted(inventory.resources.map(({ type }) => type))),
    errors: inventory.errors,
    redactions: inventory.redactions.length,
    notices,
    exitCode,
  };
}

const BARE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
};
const NO_LINES = { ...BARE, left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' };

function table(heading: string, counts: Readonly<Record<string, number>>): string {
  const rows = new Table({
    head: [heading, 'resources'],
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: ['left', 'right'],
  });
  rows.push(...Object.entries(counts));
  return rows.toString();
}

/** The same for a person. */
export function summaryText(summary: ScanSummary): string {
  const { file, region, resources, byGroup, byType, errors, redactions, notices } = summary;
  const lines = [table('resource group', byGroup), '', table('type', byType), '', `${resources} resources of ${region} in ${file}`];
  if (redactions > 0)
    lines.push(
      `${redactions} values taken for secrets are not in it; inventory.json says which (redactions). Not secret? plainSettings in move.yaml.`,
    );
  for (const notice of notices) lines.push(`note: ${notice}`);
  if (errors.length > 0) {
    lines.push('', `Not read, or not in full: ${errors.length}`);
    for (const { id, operation, status, code, message } of errors) {
      lines.push(`  ${id}`, `    ${operation}: ${status === undefined ? '' : `${status} `}${code}: ${message.split('\n')[0]}`);
    }
    lines.push('Give the identity the right to read these, or correct what is wrong; azmove scan --resume asks for them alone.');
  }
  return lines.join('\n');
}
