import Table from 'cli-table3';
import { idKey } from '../arm/resource-id';
import { dataEvidence } from '../ledger/data-evidence';
import type { Ledger } from '../ledger/ledger';
import { inWords } from '../ledger/move-state';
import { stateOf } from '../ledger/record';
import type { Prepared, Preparation } from '../prepare/preparation';
import { MOMENTS } from '../prepare/strategy';

/** One line of `azmove prepare`: a resource, how its data goes over, and how far it is. */
export interface PrepareRow {
  id: string;
  name: string;
  type: string;
  strategy: string;
  reason: string;
  /** Who chose: the catalog, or a rule of move.yaml. */
  chosenBy: string;
  /** True when the destination is created from it. */
  comesFirst: boolean;
  /** State in the ledger. */
  state?: string;
  /** What was last seen of the data, or said by a person. */
  data?: { state: string; detail: string; isWord: boolean; at: string };
  /** The steps that a person or a pipeline takes, in order. */
  steps: { moment: string; title: string }[];
}

function rowOf({ subject, strategy, plan }: Prepared, ledger: Ledger, evidence: ReturnType<typeof dataEvidence>): PrepareRow {
  const { source, choice } = subject;
  const state = stateOf(ledger, source.id);
  const data = evidence.get(idKey(source.id));
  return {
    id: source.id,
    name: source.name,
    type: source.type,
    strategy: choice.strategy,
    reason: choice.reason,
    chosenBy: choice.by.kind === 'catalog' ? 'the catalog' : `rule ${choice.by.rule} of data in move.yaml`,
    comesFirst: strategy.comesFirst,
    ...(state !== undefined && { state }),
    ...(data &&
      data.strategy === choice.strategy && { data: { state: data.state, detail: data.detail, isWord: data.isWord, at: data.at } }),
    steps: MOMENTS.flatMap((moment) => plan.steps.filter((step) => step.moment === moment).map(({ title }) => ({ moment, title }))),
  };
}

/** Everything whose data goes over, in the inventory's order. */
export function prepareRows({ prepared }: Preparation, ledger: Ledger): PrepareRow[] {
  const evidence = dataEvidence(ledger);
  return prepared.map((item) => rowOf(item, ledger, evidence));
}

/** How much of the data is there, for the last line and the exit code. */
export function openRows(rows: readonly PrepareRow[]): PrepareRow[] {
  return rows.filter(({ data }) => data?.state !== 'done');
}

function dataText({ data }: PrepareRow): string {
  if (!data) return 'not looked at';
  return data.isWord ? `said to be there: ${data.detail}` : data.detail;
}

/** The rows as a table for a terminal. */
export function prepareTable(rows: readonly PrepareRow[]): string {
  if (rows.length === 0) return 'Nothing in this move holds data.\n';
  const table = new Table({
    head: ['resource', 'strategy', 'state', 'data'],
    style: { head: [], border: [] },
    colWidths: [42, 22, 20, 50],
    wordWrap: true,
  });
  for (const row of rows) {
    const type = row.type.slice(row.type.indexOf('/') + 1);
    table.push([`${row.name} (${type})`, row.strategy, row.state === undefined ? '' : inWords(row.state as never), dataText(row)]);
  }
  return `${table.toString()}\n`;
}
