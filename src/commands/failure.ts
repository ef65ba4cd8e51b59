/**
 * How a command ends, for scripts and pipelines.
 * 0 complete; 1 failed, or blockers found; 2 bad input; 3 complete but for what the output lists.
 */
export const EXIT = { complete: 0, failed: 1, badInput: 2, incomplete: 3 } as const;

/**
 * What any error may carry so that a person learns what to do. Told by shape, not by class: config, inventory, azure and scan
 * have error classes of their own, and none of them may import this file.
 */
interface Explained {
  /** Exit code of the process; {@link EXIT}.failed when absent. */
  exitCode: number;
  /** What to do next: one sentence, or a few lines. */
  remedy: string;
}

/** The user's input cannot be used; ends the process with exit code 2. */
export class BadInputError extends Error implements Explained {
  override readonly name = 'BadInputError';
  readonly exitCode = EXIT.badInput;

  /**
   * @param message what is wrong, naming the file, option or resource
   * @param remedy what to do
   */
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

/** Why one resource (or the move as a whole) stands in the way of a command. */
export interface Obstacle {
  /** Resource id; absent for the move as a whole. */
  id?: string;
  reason: string;
}

/** Obstacles that a message names; beyond, it counts. */
const NAMED = 50;

/** The command may not go on as things stand; ends the process with exit code 1. Nothing was changed. */
export class RefusedError extends Error implements Explained {
  override readonly name = 'RefusedError';
  readonly exitCode = EXIT.failed;

  /**
   * @param summary half a sentence: what is refused
   * @param obstacles what stands in the way, each resource by itself
   */
  constructor(
    summary: string,
    readonly obstacles: readonly Obstacle[],
    readonly remedy: string,
  ) {
    const lines = obstacles.slice(0, NAMED).map(({ id, reason }) => `  ${id === undefined ? '' : `${id}: `}${reason}`);
    super([summary, ...lines, ...(obstacles.length > NAMED ? [`  and ${obstacles.length - NAMED} more`] : [])].join('\n'));
  }
}

function explained(error: unknown): Partial<Explained> {
  return typeof error === 'object' && error !== null ? (error as Partial<Explained>) : {};
}

const UNFORESEEN = 'This was not foreseen. Run again with --verbose and report what it prints.';

function remedyOf(error: unknown): string {
  const { remedy } = explained(error);
  if (remedy !== undefined) return remedy;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const isFile = code !== undefined && syscall !== undefined && path !== undefined;
  return isFile
    ? `Check ${path}: that it is what it should be, that you may read and write it, and that the disk is not full.`
    : UNFORESEEN;
}

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: unknown): number {
  return explained(error).exitCode ?? EXIT.failed;
}

function causes(error: unknown): string[] {
  const lines: string[] = [];
  let cause = error instanceof Error ? error.cause : undefined;
  while (cause instanceof Error && lines.length < 5) {
    lines.push(`  because: ${cause.message.trim().split('\n')[0]}`);
    cause = cause.cause;
  }
  return lines;
}

/**
 * What a person reads about an error that ended a command: what, why, what to do.
 * @param verbose adds the stack, for reports of bugs
 */
export function describeFailure(error: unknown, verbose: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = [`azmove: ${message}`, ...causes(error), `  what to do: ${remedyOf(error).replace(/\n/g, '\n  ')}`];
  if (verbose && error instanceof Error && error.stack !== undefined) lines.push('', error.stack);
  return lines.join('\n');
}

/** The same for `--json`: one object on standard output. */
export function failureAsJson(error: unknown): string {
  const { exitCode } = explained(error);
  return JSON.stringify(
    {
      error: error instanceof Error ? error.message : String(error),
      remedy: remedyOf(error),
      exitCode: exitCode ?? EXIT.failed,
    },
    null,
    2,
  );
}
