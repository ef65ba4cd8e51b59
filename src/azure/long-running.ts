import { ArmError, readErrorBody } from './arm-error';

/** An answer of ARM, whole. */
export interface Answer {
  status: number;
  header(name: string): string | undefined;
  body: unknown;
}

/** Milliseconds between polls when ARM does not say. */
const POLL = 10_000;

const SUCCEEDED = 'succeeded';
const FAILED = ['failed', 'canceled', 'cancelled'];

function statusOf(body: unknown): string {
  const { status, properties } = (body ?? {}) as { status?: unknown; properties?: { provisioningState?: unknown } };
  return String(status ?? properties?.provisioningState ?? '').toLowerCase();
}

/**
 * Follows a long-running operation to its end, in either of ARM's styles: `Azure-AsyncOperation` (a document with a status) or
 * `Location` (202 until done). https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 * @param first the answer that began it; anything but a running operation comes back as it is
 * @param poll GET on a whole URL
 * @param asked milliseconds that an answer asks to wait; undefined when it does not
 * @throws ArmError when the operation fails or is cancelled
 */
export async function finish(
  first: Answer,
  operation: string,
  poll: (url: string) => Promise<Answer>,
  asked: (answer: Answer) => number | undefined,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<Answer> {
  const document = first.header('azure-asyncoperation') ?? first.header('operation-location');
  const location = first.header('location');
  const isRunning = first.status === 202 || (first.status === 201 && document !== undefined);
  if (!isRunning || (document === undefined && location === undefined)) return first;
  let answer = first;
  for (;;) {
    await sleep(asked(answer) ?? POLL);
    answer = await poll(document ?? answer.header('location') ?? location!);
    if (document === undefined) {
      if (answer.status !== 202) return answer;
      continue;
    }
    const status = statusOf(answer.body);
    if (FAILED.includes(status)) {
      const { code, message } = readErrorBody(answer.body, answer.status);
      throw new ArmError(code.startsWith('Http') ? 'OperationFailed' : code, message, operation, answer.status);
    }
    if (status === SUCCEEDED) return location === undefined ? answer : poll(location);
  }
}
