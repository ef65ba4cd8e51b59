import { FAILURES, type Finding, type PairResult } from './compare';

interface TypeCounts {
  type: string;
  entries: number;
  exact: number;
  compared: number;
  findings: Map<string, number>;
}

/** The counts of a run over the corpus, as lines of text. */
export function summaryOf(results: readonly PairResult[], isExcused: (finding: Finding) => boolean = () => false): string[] {
  const entries = results.flatMap(({ pair, entries: list }) => list.map((entry) => ({ ...entry, pair })));
  const mapped = entries.filter(({ isMapped }) => isMapped);
  const failing = results.flatMap(({ findings }) => findings.filter(({ kind }) => FAILURES.includes(kind)));
  const failingPairs = new Set(failing.map(({ pair }) => pair));
  const isTouched = (result: PairResult): boolean =>
    result.entries.some(({ isMapped, type }) => isMapped && type !== 'azurerm_resource_group');
  const touched = results.filter(isTouched);
  const whole = touched.filter((result) => result.entries.every(({ isMapped }) => isMapped));
  const exact = touched.filter(({ pair }) => !failingPairs.has(pair));
  const percent = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);
  return [
    `pairs                 ${results.length}, ${touched.length} with a mapped type beside the resource group, ${whole.length} with all types mapped`,
    `exact pairs           ${exact.length} of ${touched.length} (${percent(exact.length, touched.length)})`,
    `Terraform types       ${new Set(mapped.map(({ type }) => type)).size} mapped of ${new Set(entries.map(({ type }) => type)).size}`,
    `resources             ${mapped.length} compared of ${entries.length}`,
    `attributes compared   ${mapped.reduce((sum, { compared }) => sum + compared, 0)}`,
    `findings that fail    ${failing.filter((finding) => !isExcused(finding)).length}; excused with a reason: ${failing.filter(isExcused).length}`,
  ];
}

/** One line per Terraform type: how many resources, how many without a failing finding, and of what kind the findings are. */
export function tableOf(results: readonly PairResult[]): string[] {
  const rows = new Map<string, TypeCounts>();
  for (const { pair, entries, findings } of results) {
    const failing = new Set(findings.filter(({ kind }) => FAILURES.includes(kind)).map(({ address }) => `${pair} ${address}`));
    for (const { type, address, compared } of entries.filter(({ isMapped }) => isMapped)) {
      const row = rows.get(type) ?? { type, entries: 0, exact: 0, compared: 0, findings: new Map<string, number>() };
      rows.set(type, row);
      row.entries += 1;
      row.compared += compared;
      if (!failing.has(`${pair} ${address}`)) row.exact += 1;
    }
    for (const { type, kind } of findings) {
      const counts = rows.get(type)?.findings;
      counts?.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const sorted = [...rows.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
  const width = Math.max(4, ...sorted.map(({ type }) => type.length));
  return [
    `${'type'.padEnd(width)}  resources  exact  attributes  findings`,
    ...sorted.map(({ type, entries, exact, compared, findings }) => {
      const kinds = [...findings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
      const numbers = [String(entries).padStart(9), String(exact).padStart(5), String(compared).padStart(10)].join('  ');
      return `${type.padEnd(width)}  ${numbers}  ${kinds.join(', ')}`.trimEnd();
    }),
  ];
}

/** One line for a finding. */
export function lineOf({ kind, pair, type, address, attribute, detail }: Finding): string {
  return `${kind.padEnd(13)} ${pair}: ${address.startsWith(type) ? address : `${type} ${address}`}${attribute && ` · ${attribute}`}: ${detail}`;
}
