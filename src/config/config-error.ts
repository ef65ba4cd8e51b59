/** One thing wrong in move.yaml. */
export interface ConfigProblem {
  /** From 1; absent when the file itself cannot be read. */
  line?: number;
  column?: number;
  /** What was found and what is allowed. */
  message: string;
}

/** move.yaml cannot be used; names file, line and column of every problem. Ends the process with exit code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly exitCode = 2;
  readonly remedy: string;

  constructor(
    readonly file: string,
    readonly problems: readonly ConfigProblem[],
    remedy = `Correct ${file} and run the command again.`,
  ) {
    super(problems.map((problem) => `${placeOf(file, problem)}: ${problem.message}`).join('\n'));
    this.remedy = remedy;
  }
}

function placeOf(file: string, { line, column }: ConfigProblem): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}
