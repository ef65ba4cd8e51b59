import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConstructPlace } from '../generate/generate';
import type { SecretForm } from '../mappers/token';
import type { Accounted, Observation, Step, StepOutcome, StepVerdict } from '../rehearse/rehearsal';
import { runProgram, type ProgramRun } from './child-process';
import { RehearsalStack, type StackRun } from './rehearsal-stack';

/** What `azmove generate --json` says, as far as a rehearsal needs it. */
interface GeneratedMove {
  stacks: { id: string }[];
  variables: { id: string; form: SecretForm }[];
  places: ConstructPlace[];
  accounting: { resources: Accounted[] };
}

/** Passes for a password and for base64: what providers check secrets for. Never sent anywhere but to the twin. */
const INVENTED = { text: 'UmVoZWFyc2FsLTE=', uuid: '00000000-0000-0000-0000-00000000000a' } as const;

const AZMOVE = join(__dirname, '..', '..', 'bin', 'azmove.js');

function summaryOf({ counts }: StackRun): string {
  return [...counts]
    .filter(([kind, count]) => count > 0 && !kind.startsWith('planned'))
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}

/** Plays the steps of a move in a folder, against whatever Azure `env` leads to. Each method is one step; results are gathered. */
export class RehearsalRun {
  readonly steps: StepOutcome[] = [];
  readonly observations: Observation[] = [];
  private generated: GeneratedMove | undefined;

  constructor(
    private readonly folder: string,
    private env: NodeJS.ProcessEnv,
    private readonly onStep: (step: Step) => void,
  ) {}

  /** Every scanned resource with its place; empty before {@link generate} passed. */
  get accounts(): readonly Accounted[] {
    return this.generated?.accounting.resources ?? [];
  }

  /** The steps in which a resource is expected to be seen, of those that were reached. */
  stepsOf(id: string): Step[] {
    const stacks = new Set(
      (this.generated?.places ?? []).filter(({ sourceId }) => sourceId.toLowerCase() === id.toLowerCase()).map(({ stack }) => stack),
    );
    const isInDestination = [...stacks].some((stack) => stack.startsWith('destination'));
    return [
      ...(stacks.has('prepare') ? (['prepare'] as const) : []),
      ...(isInDestination ? (['move', 'second plan'] as const) : []),
      ...(stacks.has('teardown') ? (['adopt', 'destroy'] as const) : []),
    ];
  }

  /** Generates the stacks and synthesises them. */
  async generate(): Promise<boolean> {
    this.onStep('generate');
    const run = await this.azmove('generate', '--json');
    if (run.status !== 0 && run.status !== 3) return this.end('generate', 'failed', '', [lastWords(run)]);
    this.generated = JSON.parse(run.stdout) as GeneratedMove;
    const secrets = this.generated.variables.map(({ id, form }) => [`TF_VAR_${id}`, INVENTED[form]] as const);
    this.env = { ...this.env, ...Object.fromEntries(secrets) };
    const refusal = await this.synthesise();
    if (refusal !== undefined) return this.end('generate', 'failed', 'the stacks do not synthesise', [refusal]);
    return this.end(
      'generate',
      'passed',
      `${this.accounts.length} resources accounted for, ${this.generated.stacks.length} destination stacks`,
    );
  }

  /** Synthesises the stacks as they now are; the reason when they do not. */
  async synthesise(): Promise<string | undefined> {
    const run = await runProgram(process.execPath, [require.resolve('tsx/cli'), 'main.ts'], this.folder, this.env);
    return run.status === 0 ? undefined : lastWords(run);
  }

  /**
   * Looks how far the data is, as `azmove prepare --check` does. What the destination is created from and no stack makes is the
   * runbook's, which a rehearsal cannot run: it is taken for done, in a person's place.
   */
  async prepared(): Promise<string> {
    const looked = await this.azmove('prepare', '--check', '--json');
    const { resources = [] } = JSON.parse(looked.stdout || '{}') as { resources?: { id: string; comesFirst: boolean; state?: string }[] };
    const waiting = resources.filter(({ comesFirst, state }) => comesFirst && state !== 'MovePending');
    for (const { id } of waiting) await this.azmove('prepare', '--confirm', id, '--evidence', 'rehearsed: taken for done');
    return waiting.length === 0 ? '' : `${waiting.length} steps of the runbook taken for done`;
  }

  /** Applies stacks in the order in which they need one another. */
  async apply(step: Step, isWanted: (stack: string) => boolean): Promise<boolean> {
    return this.eachStack(step, isWanted, (stack) => stack.apply(step));
  }

  /** Destroys stacks, those that need others first. */
  async destroy(step: Step, isWanted: (stack: string) => boolean): Promise<boolean> {
    return this.eachStack(step, isWanted, (stack) => stack.destroy(step));
  }

  /** Plans stacks that must have nothing to do beyond adopting. */
  async planNothing(step: Step, isWanted: (stack: string) => boolean): Promise<boolean> {
    return this.eachStack(step, isWanted, (stack) => stack.planNothing(step));
  }

  /** A command of azmove as a step of its own; the lines of its output that tell, as the summary. */
  async command(
    step: Step,
    args: readonly string[],
    told: (run: ProgramRun) => { summary: string; observations?: Observation[] },
  ): Promise<boolean> {
    this.onStep(step);
    const run = await this.azmove(...args);
    const { summary, observations = [] } = told(run);
    this.observations.push(...observations);
    return this.end(step, run.status === 0 ? 'passed' : 'failed', summary, run.status === 0 ? [] : [lastWords(run)]);
  }

  /** Applies stacks without a verdict of its own: what it does was planned, and judged, by the step before. */
  async carryOut(isWanted: (stack: string) => boolean): Promise<void> {
    for (const id of this.stackIds().filter(isWanted))
      await new RehearsalStack(this.folder, id, this.generated?.places ?? [], this.env).apply('adopt');
  }

  /** Adds to what a step came to. */
  note(step: Step, text: string): void {
    const outcome = this.steps.find((one) => one.step === step);
    if (outcome && text !== '') outcome.summary = [outcome.summary, text].filter(Boolean).join('; ');
  }

  /** Notes that a step was not played. */
  skip(step: Step, verdict: 'not reached' | 'nothing to do', why: string): void {
    this.end(step, verdict, why);
  }

  /** Runs azmove in the rehearsal's folder. */
  azmove(...args: string[]): Promise<ProgramRun> {
    return runProgram(process.execPath, [AZMOVE, ...args, '--dir', this.folder], this.folder, this.env);
  }

  private async eachStack(
    step: Step,
    isWanted: (stack: string) => boolean,
    play: (stack: RehearsalStack) => Promise<StackRun>,
  ): Promise<boolean> {
    this.onStep(step);
    const ids = this.stackIds().filter(isWanted);
    if (ids.length === 0) return this.end(step, 'nothing to do', '');
    const errors: string[] = [];
    const summaries: string[] = [];
    let isSuccess = true;
    for (const id of ['destroy', 'cut over'].includes(step) ? ids.reverse() : ids) {
      const stack = new RehearsalStack(this.folder, id, this.generated?.places ?? [], this.env);
      const initialised = await stack.initialise();
      if (initialised.status !== 0) {
        isSuccess = false;
        errors.push(`${id}: terraform init: ${lastWords(initialised)}`);
        continue;
      }
      const run = await play(stack);
      this.observations.push(...run.observations);
      errors.push(...run.errors.map((error) => `${id}: ${error}`));
      summaries.push(`${id}: ${summaryOf(run) || 'no changes'}`);
      isSuccess &&= run.isSuccess;
    }
    return this.end(step, isSuccess ? 'passed' : 'failed', summaries.join('; '), errors);
  }

  /** Synthesised stacks, each after those that it needs. */
  private stackIds(): string[] {
    const { stacks } = JSON.parse(readFileSync(join(this.folder, 'cdktf.out', 'manifest.json'), 'utf8')) as {
      stacks: Record<string, { dependencies?: string[] }>;
    };
    const ordered: string[] = [];
    const visit = (id: string): void => {
      if (ordered.includes(id)) return;
      for (const need of stacks[id]?.dependencies ?? []) visit(need);
      ordered.push(id);
    };
    for (const id of Object.keys(stacks).sort()) visit(id);
    return ordered;
  }

  private end(step: Step, verdict: StepVerdict, summary: string, errors: string[] = []): boolean {
    this.steps.push({ step, verdict, summary, errors });
    return verdict !== 'failed';
  }
}

/** The end of what a program that failed had to say. */
function lastWords({ stdout, stderr }: ProgramRun): string {
  return (stderr.trim() || stdout.trim()).slice(-2000);
}
