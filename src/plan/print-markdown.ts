import { markdownText } from '../text/markdown-text';
import { fit, type FittingPart } from './fit';
import { ACTIONS, type PlannedResource, type PlanSummary, type Risk, type StackSummary } from './summarise';

/** A name that differs between source and destination. */
export interface NameChange {
  source: string;
  destination: string;
}

/** All that a reviewer is told. */
export interface Review extends PlanSummary {
  names: readonly NameChange[];
  /** Stacks that cannot be planned before those that they need are deployed. */
  waiting: readonly string[];
}

/** Less than this holds no more than the headings. */
export const LEAST_LIMIT = 4000;

const RISK_WORDS: Readonly<Record<Risk, string>> = {
  destroy: 'is destroyed',
  replace: 'is destroyed and created anew',
  data: 'holds data',
  access: 'decides who may do what',
};

const COLUMNS = [...ACTIONS, 'unchanged'] as const;

function row(cells: readonly string[]): string {
  return `| ${cells.map(markdownText).join(' | ')} |`;
}

function tableHead(cells: readonly string[]): string[] {
  return [`| ${cells.join(' | ')} |`, `| ${cells.map(() => '---').join(' | ')} |`];
}

const leftOut = (rows: number): string => `${rows} more rows are left out here: \`azmove plan-summary --json\` has all.`;

function part(title: string, columns: readonly string[], rows: readonly string[]): FittingPart[] {
  return rows.length === 0 ? [] : [{ head: [`### ${title} (${rows.length})`, '', ...tableHead(columns)], rows, leftOut }];
}

function totals(stacks: readonly StackSummary[]): string {
  const words = {
    destroy: 'to destroy',
    replace: 'to replace',
    forget: 'to forget',
    update: 'to change',
    create: 'to create',
    import: 'to import',
  };
  const told = ACTIONS.flatMap((action) => {
    const count = stacks.reduce((sum, { counts }) => sum + counts[action], 0);
    return count > 0 ? [`${count} ${words[action]}`] : [];
  });
  return told.length > 0 ? told.join(', ') : 'nothing to do';
}

function lead({ stacks, resources }: Review): string {
  const isGrave = resources.some(({ risks }) => risks.includes('destroy') || risks.includes('replace'));
  return `**${totals(stacks)}.** ${isGrave ? 'Look at what is destroyed or replaced.' : 'Nothing is destroyed or replaced.'}`;
}

function named({ address, name }: PlannedResource): string {
  return name === undefined ? address : `${address} (${name})`;
}

/** The summary for a pull request, at most `limit` characters: whole rows are cut, those that matter least first. */
export function printPlanMarkdown(review: Review, limit: number): string {
  const { stacks, resources, names, waiting } = review;
  const risky = resources.filter(({ risks }) => risks.length > 0);
  const parts: FittingPart[] = [
    {
      head: ['## Plan', '', lead(review), '', ...tableHead(['stack', ...COLUMNS, 'fingerprint'])],
      rows: stacks.map(({ stack, counts, fingerprint }) =>
        row([stack, ...COLUMNS.map((column) => String(counts[column])), fingerprint.slice(0, 12)]),
      ),
      leftOut,
    },
    ...part(
      'Wait for other stacks: planned, and reviewed, once those are deployed',
      ['stack'],
      waiting.map((stack) => row([stack])),
    ),
    ...part(
      'Look twice',
      ['resource', 'action', 'because it', 'stack'],
      risky.map((resource) =>
        row([named(resource), resource.action, resource.risks.map((risk) => RISK_WORDS[risk]).join('; '), resource.stack]),
      ),
    ),
    ...part(
      'Names that change',
      ['in the source', 'in the destination'],
      names.map(({ source, destination }) => row([source, destination])),
    ),
    ...part(
      'Resources',
      ['action', 'resource', 'attributes', 'stack'],
      resources.map((resource) => row([resource.action, named(resource), resource.attributes.join(', '), resource.stack])),
    ),
  ];
  return fit(parts, limit);
}
