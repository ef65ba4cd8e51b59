import { PlanFileError } from './plan';
import type { StackSummary } from './summarise';

/** Whether a stack's plan does what the reviewed one did. */
export interface Reviewed {
  stack: string;
  result: 'same' | 'differs' | 'not reviewed';
}

/**
 * Holds plans against the summary that a person reviewed.
 * @param text what `azmove plan-summary --json` printed then
 * @throws PlanFileError when `text` is no such summary
 */
export function compareWithReviewed(stacks: readonly StackSummary[], text: string, file: string): Reviewed[] {
  let reviewed: Partial<StackSummary>[] | undefined;
  try {
    reviewed = (JSON.parse(text) as { stacks?: Partial<StackSummary>[] } | null)?.stacks;
  } catch {
    // Told below: what is no JSON is no summary.
  }
  if (!Array.isArray(reviewed) || !reviewed.every((one) => typeof one?.stack === 'string' && typeof one.fingerprint === 'string')) {
    throw new PlanFileError(
      `${file} is no summary of a plan`,
      'Give what azmove plan-summary --json printed for the plan that was reviewed.',
    );
  }
  const fingerprints = new Map(reviewed.map(({ stack, fingerprint }) => [stack, fingerprint]));
  return stacks.map(({ stack, fingerprint }) => {
    const known = fingerprints.get(stack);
    return { stack, result: known === undefined ? 'not reviewed' : known === fingerprint ? 'same' : 'differs' };
  });
}
