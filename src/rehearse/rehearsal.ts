import { idKey } from '../arm/resource-id';

/** The steps of a rehearsal, in order. */
export const STEPS = [
  'generate',
  'prepare',
  'move',
  'replicate',
  'second plan',
  'compare',
  'cut over',
  'adopt',
  'commit',
  'protect',
  'destroy',
] as const;
export type Step = (typeof STEPS)[number];

/** How a step ended: `not reached` when an earlier one stood in the way, `nothing to do` when the move has no such part. */
export type StepVerdict = 'passed' | 'failed' | 'not reached' | 'nothing to do';

/** What one step came to. */
export interface StepOutcome {
  step: Step;
  verdict: StepVerdict;
  /** Counts, for a person: `121 created`. */
  summary: string;
  /** Errors that name no resource. */
  errors: string[];
}

/** What was seen of one construct, or of one source resource, in one step. */
export interface Observation {
  step: Step;
  /** Source resource id. */
  sourceId: string;
  verdict: 'passed' | 'failed';
  /** With `failed`: the provider's error, or what would change. */
  message?: string;
}

/** What the rehearsal says of one scanned resource. */
export interface RehearsedResource {
  /** Source resource id. */
  id: string;
  disposition: string;
  /** Where generate put it; see the accounting. */
  outcome: string;
  /** Only the steps that it took part in. */
  steps: Partial<Record<Step, 'passed' | 'failed'>>;
  messages: string[];
  /** `as another`: it is part of another resource's configuration. `left out`: by its disposition, and not torn down either. */
  verdict: 'passed' | 'failed' | 'not reached' | 'as another' | 'left out';
}

/** Everything that a rehearsal found out. */
export interface Rehearsal {
  steps: StepOutcome[];
  resources: RehearsedResource[];
}

/** One resource of generate's accounting. */
export interface Accounted {
  id: string;
  disposition: string;
  outcome: string;
  detail: string;
}

function verdictOf(account: Accounted, seen: readonly Observation[], isComplete: boolean): RehearsedResource['verdict'] {
  if (account.outcome === 'failed' || seen.some(({ verdict }) => verdict === 'failed')) return 'failed';
  if (account.outcome === 'part of') return 'as another';
  if (seen.length === 0) return account.outcome === 'left out' ? 'left out' : 'not reached';
  return isComplete ? 'passed' : 'not reached';
}

/**
 * The verdict on every scanned resource. A resource passes when everything that was seen of it passed and each of `steps` that it
 * belongs to was reached.
 * @param belongs the steps that a resource takes part in, were all reached
 */
export function rehearsalOf(
  accounts: readonly Accounted[],
  observations: readonly Observation[],
  steps: readonly StepOutcome[],
  belongs: (id: string) => readonly Step[],
): Rehearsal {
  const seenOf = new Map<string, Observation[]>();
  for (const observation of observations) {
    const list = seenOf.get(idKey(observation.sourceId));
    if (list) list.push(observation);
    else seenOf.set(idKey(observation.sourceId), [observation]);
  }
  const resources = accounts.map((account): RehearsedResource => {
    const seen = seenOf.get(idKey(account.id)) ?? [];
    const results: RehearsedResource['steps'] = {};
    for (const { step, verdict } of seen) results[step] = results[step] === 'failed' ? 'failed' : verdict;
    const isComplete = belongs(account.id).every((step) => results[step] !== undefined);
    return {
      id: account.id,
      disposition: account.disposition,
      outcome: account.outcome,
      steps: results,
      messages: [
        ...(account.outcome === 'failed' ? [account.detail] : []),
        ...new Set(seen.flatMap(({ step, message }) => (message === undefined ? [] : [`${step}: ${message}`]))),
      ],
      verdict: verdictOf(account, seen, isComplete),
    };
  });
  return { steps: [...steps], resources };
}

/** True when nothing would fail: every step passed, and every resource did. */
export function isPassed({ steps, resources }: Rehearsal): boolean {
  return (
    steps.every(({ verdict }) => verdict === 'passed' || verdict === 'nothing to do') &&
    resources.every(({ verdict }) => verdict !== 'failed' && verdict !== 'not reached')
  );
}
