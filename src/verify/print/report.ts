import { SEVERITIES, type Severity } from '../check';
import type { Verification } from '../verify';

/** What every format is printed from. */
export interface Report extends Verification {
  source: string;
  destination: string;
  exitCode: number;
}

/** Findings by severity. */
export function tally({ findings }: Verification): Record<Severity, number> {
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity).length])) as Record<
    Severity,
    number
  >;
}

/** `2 blockers, 1 warning, 0 unknown, 3 for information`. */
export function tallyText(verification: Verification): string {
  const { blocker, warning, unknown, info } = tally(verification);
  return `${blocker} blocker${blocker === 1 ? '' : 's'}, ${warning} warning${warning === 1 ? '' : 's'}, ${unknown} unknown, ${info} for information`;
}

/** How many checks ended without anything to tell, and how many had nothing to look at. */
export function quietText({ checks }: Verification): string {
  const passed = checks.filter(({ result }) => result === 'passed').length;
  const idle = checks.filter(({ result }) => result === 'not needed').length;
  return `${checks.length} checks: ${passed} passed, ${idle} not needed in this move`;
}
