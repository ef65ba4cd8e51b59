import type { Outcome } from './plan';

/** What could not even be planned: a mapper threw, or the bindings refused. */
export interface Unplanned {
  pair: string;
  id: string;
  terraformType: string;
  message: string;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The result as Markdown: counts, what is not adopted unchanged by Terraform type, and a table of all types. */
export function reportOf(outcomes: readonly Outcome[], unplanned: readonly Unplanned[]): string {
  const types = [...new Set(outcomes.map(({ planned }) => planned.resource.terraformType))].sort(byCodeUnit);
  const ofType = (type: string): Outcome[] => outcomes.filter(({ planned }) => planned.resource.terraformType === type);
  const count = (list: readonly Outcome[], verdict: Outcome['verdict']): number =>
    list.filter((outcome) => outcome.verdict === verdict).length;
  const lines = [
    '# Adopting the corpus',
    '',
    `${outcomes.length} resources of ${types.length} Terraform types: ${count(outcomes, 'adopted')} adopted with nothing to change, ` +
      `${count(outcomes, 'changed')} with changes, ${count(outcomes, 'failed')} failed; ${unplanned.length} not planned.`,
    '',
  ];
  for (const type of types) {
    const bad = ofType(type).filter(({ verdict }) => verdict !== 'adopted');
    if (bad.length === 0) continue;
    lines.push(`## ${type}`, '');
    for (const { planned, verdict, details } of bad) {
      lines.push(
        `- ${planned.pair}: ${verdict} \`${planned.resource.importId}\``,
        ...details.map((detail) => `  - ${detail.replace(/\s+/g, ' ')}`),
      );
    }
    lines.push('');
  }
  if (unplanned.length > 0) lines.push('## Not planned', '');
  for (const { pair, id, terraformType, message } of unplanned) lines.push(`- ${pair}: ${terraformType} \`${id}\`: ${message}`);
  if (unplanned.length > 0) lines.push('');
  lines.push('## Types', '', '| type | adopted | changed | failed |', '| --- | --- | --- | --- |');
  for (const type of types) {
    const list = ofType(type);
    lines.push(`| ${type} | ${count(list, 'adopted')} | ${count(list, 'changed')} | ${count(list, 'failed')} |`);
  }
  return `${lines.join('\n')}\n`;
}
