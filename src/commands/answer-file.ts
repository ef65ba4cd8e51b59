import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appendLine, writeFile } from '../files/write-file';
import type { AnswerStore, KeptAnswer } from '../scan/kept-answers';
import { BadInputError } from './failure';

/** Whose answers a file holds; those of another scan are of no use. */
export interface Subject {
  endpoint: string;
  subscriptionId: string;
  region: string;
}

/** The answers of a scan in a file, kept as they come, so that a scan that is killed loses nothing but what was on its way. */
export interface AnswerFile extends AnswerStore {
  /** Answers that were there already. */
  readonly recalled: number;
  /** Answers that the file holds. */
  readonly size: number;
  /** When the scan began, as ISO 8601. */
  readonly since: string;
  /** The scan is complete: nothing is left to take up. */
  remove(): void;
}

interface Header extends Subject {
  schemaVersion: 1;
  since: string;
}

function linesOf(text: string): unknown[] {
  return text.split('\n').flatMap((line): unknown[] => {
    try {
      return line === '' ? [] : [JSON.parse(line)];
    } catch {
      // The scan was killed while it wrote this line.
      return [];
    }
  });
}

function readKept(file: string, subject: Subject): { since: string; answers: Map<string, KeptAnswer> } | undefined {
  if (!existsSync(file)) return undefined;
  const [header, ...lines] = linesOf(readFileSync(file, 'utf8')) as [Partial<Header> | undefined, ...[string, KeptAnswer][]];
  if (header?.schemaVersion !== 1 || header.since === undefined) return undefined;
  for (const key of ['endpoint', 'subscriptionId', 'region'] as const) {
    if (header[key]?.toLowerCase() === subject[key].toLowerCase()) continue;
    throw new BadInputError(
      `${file} is of a scan of another ${key}: ${header[key]}, and not ${subject[key]}`,
      'Scan without --resume: that begins anew.',
    );
  }
  return { since: header.since, answers: new Map(lines) };
}

/**
 * The answers below `dir`: those of the scan before when it is taken up, else none. For their owner's eyes only, and out of
 * version control; they hold no secret, but more of the estate than an inventory does.
 * @throws BadInputError when the scan before was of something else
 */
export function openAnswers(dir: string, subject: Subject, isTakenUp: boolean, now: () => Date): AnswerFile {
  const file = join(dir, '.azmove', 'scan-answers.jsonl');
  const before = isTakenUp ? readKept(file, subject) : undefined;
  const answers = before?.answers ?? new Map<string, KeptAnswer>();
  const since = before?.since ?? now().toISOString();
  const header: Header = { schemaVersion: 1, since, ...subject };
  let added = 0;
  let hasBegun = false;
  /** With the first answer, for a scan that cannot even begin leaves nothing; anew, for the last line may be half a line. */
  const begin = (): void => {
    hasBegun = true;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFile(join(dirname(file), '.gitignore'), '*\n');
    writeFile(file, [header, ...answers].map((line) => `${JSON.stringify(line)}\n`).join(''), { isPrivate: true });
  };
  return {
    since,
    recalled: answers.size,
    get size() {
      return answers.size + added;
    },
    recall: (question) => answers.get(question),
    keep: (question, kept) => {
      if (!hasBegun) begin();
      if (appendLine(file, JSON.stringify([question, kept]))) added += 1;
    },
    remove: () => {
      rmSync(file, { force: true });
      if (existsSync(dirname(file)) && readdirSync(dirname(file)).every((name) => name === '.gitignore'))
        rmSync(dirname(file), { recursive: true });
    },
  };
}
