import { idKey } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import { redactText } from '../secrets/redact-text';
import { SEVERITIES, type Check, type Finding, type Found, type Question, type Reader, type Severity } from './check';
import { readLocations } from './locations';
import { readerOf } from './reader';
import type { World } from './world';

/** How a check ended. */
export interface Outcome {
  id: string;
  title: string;
  needs: string;
  operations: readonly string[];
  link: string;
  /** Its gravest finding; `passed` when all was asked and nothing found; `not needed` when the move gives nothing to ask. */
  result: Severity | 'passed' | 'not needed';
}

/** What a verification found. */
export interface Verification {
  /** Gravest first, then by check, then by resource. */
  findings: Finding[];
  checks: Outcome[];
  /** Questions put to Azure. */
  requests: number;
}

/** What a verification needs. */
export interface VerifyOptions {
  world: World;
  client: ArmClient;
  checks: readonly Check[];
  onProgress?: (phase: string, done: number, total: number) => void;
}

const READER_ROLE = 'https://learn.microsoft.com/azure/role-based-access-control/built-in-roles#reader';

function unanswered({ about, resources }: Question, error: unknown): Found {
  const said = error instanceof ArmError ? `${error.status ?? ''} ${error.code}: ${error.message}`.trim() : String(error);
  const remedy =
    error instanceof ArmError ? error.remedy : 'Azure answered in a form that azmove does not know; run again, then look in the portal.';
  return {
    severity: 'unknown',
    resources: [...resources],
    message: `Could not ask for ${about} (${said.split('\n')[0]}). This counts as unknown, not as passed.`,
    remedy,
    ...(error instanceof ArmError && error.status === 403 && { link: READER_ROLE }),
  };
}

async function answered(question: Question, read: Reader): Promise<Found[]> {
  try {
    return await question.answer(read);
  } catch (error) {
    return [unanswered(question, error)];
  }
}

/** What Azure answers is not from the inventory: notes of a lock may hold a secret, and a finding repeats them. */
function withoutSecrets(found: Found): Found {
  return { ...found, message: redactText(found.message).text, remedy: redactText(found.remedy).text };
}

/** What there is to ask. A check that a resource's body leads astray asks nothing more, says so, and leaves the others alone. */
function questionsOf(check: Check, world: World): Question[] {
  try {
    return check.questions(world);
  } catch (error) {
    const about = `${check.title} (a resource’s body is not as the check expects)`;
    const answer = (): Promise<Found[]> => Promise.reject(error instanceof Error ? error : new Error(String(error)));
    return [{ about, resources: [], answer }];
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    byText(a.check, b.check) ||
    byText(idKey(a.resources[0] ?? ''), idKey(b.resources[0] ?? '')) ||
    byText(a.message, b.message)
  );
}

function sortedIds(ids: readonly string[]): string[] {
  return [...new Map(ids.map((id) => [idKey(id), id])).entries()].sort(([a], [b]) => byText(a, b)).map(([, id]) => id);
}

/**
 * Runs `checks`, all side by side; the client bounds how many requests run at a time. A question that cannot be answered becomes a
 * finding of severity `unknown`.
 * @throws ArmError when Azure cannot be spoken to at all
 */
export async function verify({ world, client, checks, onProgress }: VerifyOptions): Promise<Verification> {
  const read = readerOf(client);
  // Nearly every check would fail for the same reason: told once, and before any of them.
  await readLocations(read, world.destinationScope).catch((error: unknown) => {
    if (error instanceof ArmError && meetsEveryRequest(error)) throw error;
  });
  const asked = checks.map((check) => ({ check, questions: questionsOf(check, world) }));
  const total = asked.reduce((sum, { questions }) => sum + questions.length, 0);
  let done = 0;
  onProgress?.('verify', done, total);
  const findings: Finding[] = [];
  const outcomes = await Promise.all(
    asked.map(async ({ check, questions }): Promise<Outcome> => {
      const answers = await Promise.all(
        questions.map(async (question) => {
          const found = await answered(question, read);
          onProgress?.(check.title, (done += 1), total);
          return found.map(withoutSecrets);
        }),
      );
      const found = answers.flat();
      findings.push(
        ...found.map((one) => ({ check: check.id, ...one, link: one.link ?? check.link, resources: sortedIds(one.resources) })),
      );
      const gravest = SEVERITIES.find((severity) => found.some((one) => one.severity === severity));
      const { id, title, needs, operations, link } = check;
      return { id, title, needs, operations, link, result: gravest ?? (questions.length === 0 ? 'not needed' : 'passed') };
    }),
  );
  return { findings: findings.sort(inOrder), checks: outcomes, requests: read.requests };
}
