import type { CommandModule } from 'yargs';
import { idKey } from '../arm/resource-id';
import { isCommitted } from '../ledger/move-state';
import { stateOf } from '../ledger/record';
import { azureSession } from './azure-session';
import { evidenceOf, requireGenerated, runStacks, stackOptions, type StackArguments } from './deploy-stacks';
import { lookAtDestination, type DestinationLook } from './destination-look';
import { discardResources, type Exclusion } from './discard-resources';
import { EXIT, RefusedError } from './failure';
import { generationOf, type Generation } from './generation';
import { localState } from './local-state';
import { openMove, recordRun, type OpenMove } from './move-folder';

interface DiscardArguments extends StackArguments {
  resource: string[];
  reason: string;
}

/** Resources that a person reads by name; beyond, --json lists them. */
const SHOWN = 20;

function requireUncommitted({ ledger }: OpenMove): void {
  const committed = ledger.resources.filter(({ state }) => isCommitted(state));
  if (committed.length === 0) return;
  throw new RefusedError(
    'The move is committed: the destination is not discarded any more',
    committed.map(({ id, state }) => ({ id, reason: `it is ${state}` })),
    'Correct the destination instead: move.yaml, azmove generate, azmove move --deploy.',
  );
}

/**
 * Makes sure that destroying the destination stacks cannot reach the source.
 * @throws RefusedError naming what is in a destination stack, or in its state, and is a resource of the source
 */
function requireApart({ dir, source, plan }: OpenMove, { generated }: Generation): void {
  const sources = new Set(source.resources.map(({ id }) => idKey(id)));
  const destination = plan.relocated.inventory.resources.map(({ id }) => id);
  const inState = generated.stacks.flatMap(({ id }) => localState(dir, id) ?? []).map(({ id }) => id);
  const both = [...new Set([...destination, ...inState])].filter((id) => sources.has(idKey(id)));
  if (both.length === 0) return;
  throw new RefusedError(
    'Destroying the destination would destroy what is in the source',
    both.map((id) => ({ id, reason: 'it is a resource of the source, and in a destination stack' })),
    'Take it out of the stack (dispositions in move.yaml; terraform state rm where it was taken in), then run again.',
  );
}

function sayExclusion({ discarded, planned, references, forget, files }: Exclusion): string {
  const of = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  return [
    `${discarded.length} resources are no longer part of the move; nothing was asked of Azure, the source stays as it is`,
    ...of('Written:', files),
    ...of(
      'With the next deployment these go from the destination, where they stand:',
      planned.map(({ id, what }) => `${id}  (${what})`),
    ),
    ...of(
      'These refer to what stays in the source now:',
      references.map(({ id, message }) => `${id}: ${message}`),
    ),
    ...of('The teardown has adopted some of it. Before its next deployment let it forget them, or it would want to destroy them:', forget),
    ...of('Next:', ["npx cdktf diff 'destination…'  shows it; azmove move --deploy does it"]),
    '',
  ].join('\n');
}

function saySurvey({ standing }: DestinationLook): string {
  const ids = [...new Map(standing.flatMap(({ at }) => (at === undefined ? [] : [[idKey(at), at] as const]))).values()];
  return [
    `${ids.length} resources stand in the destination and would be destroyed; the source is not touched`,
    ...ids.slice(0, SHOWN).map((id) => `  ${id}`),
    ...(ids.length > SHOWN ? [`  and ${ids.length - SHOWN} more: --json lists all`] : []),
    ...(ids.length > 0 ? ['Next:', '  azmove discard --yes  destroys them, in the reverse of the order in which they were made'] : []),
    '',
  ].join('\n');
}

/** Only what stacks made is destroyed with them: what is extended or stood before stays. */
function madeByStacks(look: DestinationLook, { plan }: OpenMove): DestinationLook {
  const made = new Set(plan.decisions.filter(({ disposition }) => disposition === 'recreate').map(({ id }) => idKey(id)));
  return {
    ...look,
    standing: look.standing.filter(({ id }) => made.has(idKey(id))),
    absent: look.absent.filter(({ id }) => made.has(idKey(id))),
  };
}

async function discardAll(args: DiscardArguments): Promise<void> {
  const open = openMove(args.dir);
  requireUncommitted(open);
  const generation = generationOf(open);
  requireApart(open, generation);
  const look = async (): Promise<DestinationLook> =>
    madeByStacks(await lookAtDestination(open, generation, azureSession(args.verbose), 'presence'), open);
  if (!args.yes) {
    const survey = await look();
    process.stdout.write(args.json ? `${JSON.stringify(survey, null, 2)}\n` : saySurvey(survey));
    return;
  }
  requireGenerated(open, generation);
  const run = await runStacks(open, 'destroy', ['destination*'], args);
  const left = await look();
  const back = left.absent
    .map(({ id }) => id)
    .filter((id) => ['MoveInProgress', 'MoveFailed', 'CommitPending', 'CommitFailed'].includes(stateOf(open.ledger, id) ?? ''));
  recordRun(open, 'discard', [{ to: 'MovePending', ids: back, reason: 'The attempt was discarded.' }], {
    destroy: evidenceOf(run),
    standing: left.standing.length,
  });
  const isDone = run.exitCode === 0 && left.standing.length === 0 && left.unknown.length === 0;
  process.exitCode = isDone ? EXIT.complete : EXIT.failed;
  const report = { destroyed: evidenceOf(run), standing: left.standing, unknown: left.unknown, exitCode: process.exitCode };
  const still = left.standing.slice(0, SHOWN).map(({ at }) => `  ${at}\n`);
  process.stdout.write(
    args.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${back.length} resources are move pending again; ${left.standing.length} still stand in the destination\n${still.join('')}`,
  );
}

/** `azmove discard`: takes an attempt back, or resources out of the move. Never touches the source. */
export const discardCommand: CommandModule<object, DiscardArguments> = {
  command: 'discard',
  describe: 'Take back what the move made in the destination, or resources out of the move',
  builder: (parser) =>
    parser
      .options({
        resource: { alias: 'r', type: 'array', string: true, default: [], describe: 'Source id of a resource to take out of the move' },
        reason: {
          type: 'string',
          requiresArg: true,
          default: 'Discarded from the move: it stays in the source.',
          describe: 'Why; kept in move.yaml',
        },
        ...stackOptions,
      })
      .example('$0 discard --dir my-move', 'what would be destroyed in the destination; nothing happens')
      .example('$0 discard --yes', "cdktf destroy 'destination*'; the move begins again from prepared")
      .example('$0 discard --resource /subscriptions/…/vaults/kv', 'take it out: move.yaml, stacks and ledger say so; deploy to let it go')
      .epilogue('Exit codes: 0 done; 1 refused (committed), or something still stands; 2 bad input.') as never,
  handler: async (args) => {
    if (args.resource.length === 0) {
      await discardAll(args);
      return;
    }
    const exclusion = discardResources(openMove(args.dir), args.resource, args.reason);
    process.stdout.write(args.json ? `${JSON.stringify(exclusion, null, 2)}\n` : sayExclusion(exclusion));
  },
};
