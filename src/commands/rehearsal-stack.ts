import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConstructPlace } from '../generate/generate';
import { plannedDifferences, type PlannedChange } from '../rehearse/planned-differences';
import type { Observation, Step } from '../rehearse/rehearsal';
import { constructsByAddress, type SynthesisedStack } from '../rehearse/synthesised';
import { terraformEvents, type TerraformEvent } from '../rehearse/terraform-events';
import { runProgram, type ProgramRun } from './child-process';

/** What Terraform did with one stack. */
export interface StackRun {
  isSuccess: boolean;
  observations: Observation[];
  /** Errors that name no resource. */
  errors: string[];
  /** By kind of event. */
  counts: Map<TerraformEvent['kind'], number>;
}

/** One synthesised stack on which Terraform itself is run, so that every resource's outcome is told. */
export class RehearsalStack {
  private readonly folder: string;
  private readonly sourceIds: ReadonlyMap<string, string>;

  /**
   * @param move the rehearsal's folder, synthesised
   * @param places where generate put each resource
   */
  constructor(
    move: string,
    readonly id: string,
    places: readonly ConstructPlace[],
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.folder = join(move, 'cdktf.out', 'stacks', id);
    const own = new Map(places.filter(({ stack }) => stack === id).map(({ constructId, sourceId }) => [constructId, sourceId]));
    const synthesised = JSON.parse(readFileSync(join(this.folder, 'cdk.tf.json'), 'utf8')) as SynthesisedStack;
    this.sourceIds = new Map(
      [...constructsByAddress(synthesised)].flatMap(([address, construct]) => {
        const sourceId = own.get(construct);
        return sourceId === undefined ? [] : [[address, sourceId] as const];
      }),
    );
  }

  /** `terraform init`. */
  async initialise(): Promise<ProgramRun> {
    return this.terraform('init', '-input=false', '-no-color');
  }

  /** Plans and applies; every resource of the stack passes or fails. */
  async apply(step: Step): Promise<StackRun> {
    return this.seen(step, await this.terraform('apply', '-json', '-input=false', '-auto-approve'));
  }

  /** Destroys everything in the stack. */
  async destroy(step: Step): Promise<StackRun> {
    return this.seen(step, await this.terraform('destroy', '-json', '-input=false', '-auto-approve'));
  }

  /** Plans, and takes everything that a plan would do beyond adopting for a failure. */
  async planNothing(step: Step): Promise<StackRun> {
    const planned = await this.terraform('plan', '-json', '-input=false', '-out=plan');
    const run = this.seen(step, planned);
    if (planned.status !== 0) return run;
    const shown = await this.terraform('show', '-json', 'plan');
    const { resource_changes: changes = [] } = JSON.parse(shown.stdout) as { resource_changes?: PlannedChange[] };
    const unsettled = changes.filter(({ change }) => !change.actions.every((action) => action === 'no-op'));
    const failed = unsettled.flatMap((change): Observation[] => {
      const sourceId = this.sourceIds.get(change.address);
      const message = `would ${change.change.actions.join(' and ')}: ${plannedDifferences(change).join('; ')}`;
      return sourceId === undefined ? [] : [{ step, sourceId, verdict: 'failed', message }];
    });
    const isSettled = new Set(unsettled.map(({ address }) => address));
    const settled = [...this.sourceIds].flatMap(([address, sourceId]): Observation[] =>
      isSettled.has(address) ? [] : [{ step, sourceId, verdict: 'passed' }],
    );
    const counts = new Map(run.counts).set('adopted', changes.filter(({ change }) => change.importing).length);
    return { isSuccess: unsettled.length === 0, observations: [...settled, ...failed], errors: run.errors, counts };
  }

  private terraform(...args: string[]): Promise<ProgramRun> {
    return runProgram('terraform', args, this.folder, { ...this.env, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' });
  }

  private seen(step: Step, { status, stdout, stderr }: ProgramRun): StackRun {
    const events = terraformEvents(stdout);
    const counts = new Map<TerraformEvent['kind'], number>();
    const observations: Observation[] = [];
    const errors: string[] = [];
    for (const { address, kind, message } of events) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const sourceId = this.sourceIds.get(address);
      if (kind === 'failed' && sourceId === undefined) errors.push([address, message].filter(Boolean).join(': '));
      else if (sourceId !== undefined && !kind.startsWith('planned'))
        observations.push({ step, sourceId, verdict: kind === 'failed' ? 'failed' : 'passed', ...(message !== undefined && { message }) });
    }
    const isSuccess = status === 0;
    if (!isSuccess && errors.length === 0 && !counts.has('failed'))
      errors.push(stderr.trim().slice(-2000) || `terraform ended with ${status}`);
    return { isSuccess, observations, errors, counts };
  }
}
