import { randomUUID } from 'node:crypto';
import { ArmError } from './arm-error';
import type { OperationStyle, TwinAnswer } from './service';

interface Operation {
  id: string;
  startTime: string;
  /** Polls that still answer "in progress". */
  pollsLeft: number;
  /** What the last poll of a Location answers: the resource, or nothing. */
  result?: object;
}

/** How long-running operations go. */
export interface OperationSettings {
  /** How often a poll answers "in progress" before the operation is done; default 1. */
  polls: number;
  /** Seconds that clients are told to wait between polls; 0 is honoured by all known ones. */
  retryAfter: number;
}

const KEPT = 10_000;

/**
 * Long-running operations. What they do is done when they are answered with 202; only the client is kept waiting, for a number
 * of polls rather than a time, so that tests are quick and the same every time.
 */
export class Operations {
  private readonly running = new Map<string, Operation>();

  constructor(
    private readonly settings: OperationSettings,
    private readonly now: () => string,
  ) {}

  /**
   * The answer that starts an operation.
   * @param base URL below which the operation is polled, without query: `https://management.azure.com/subscriptions/…/locations/…`
   * @param status 202, or 200/201 for a PUT whose body says that it goes on
   */
  start(
    style: OperationStyle,
    base: string,
    apiVersion: string,
    status: number,
    body?: object,
    result: object | undefined = body,
  ): TwinAnswer {
    if (style === 'none') return { status, ...(body && { body }) };
    const id = randomUUID();
    this.running.set(id, { id, startTime: this.now(), pollsLeft: this.settings.polls, ...(result && { result }) });
    // The oldest are forgotten, as Azure forgets them after a day.
    if (this.running.size > KEPT) this.running.delete(this.running.keys().next().value!);
    const query = `?api-version=${apiVersion}`;
    const headers: Record<string, string> = { 'retry-after': String(this.settings.retryAfter) };
    if (style === 'Azure-AsyncOperation') headers['azure-asyncoperation'] = `${base}/operationStatuses/${id}${query}`;
    else headers['location'] = `${base}/operationResults/${id}${query}`;
    return { status, headers, ...(body && { body }) };
  }

  /** The answer to a poll of `/operationStatuses/{id}` (Azure-AsyncOperation: always 200, with a status). */
  status(id: string): TwinAnswer {
    const operation = this.find(id);
    const name = { name: operation.id, startTime: operation.startTime };
    if (operation.pollsLeft > 0) {
      operation.pollsLeft -= 1;
      return { headers: { 'retry-after': String(this.settings.retryAfter) }, body: { ...name, status: 'InProgress' } };
    }
    return { body: { ...name, status: 'Succeeded', endTime: this.now(), ...(operation.result && { properties: operation.result }) } };
  }

  /** The answer to a poll of `/operationResults/{id}` (Location: 202 until done, then the result). `self` is polled again. */
  result(id: string, self: string): TwinAnswer {
    const operation = this.find(id);
    if (operation.pollsLeft > 0) {
      operation.pollsLeft -= 1;
      return { status: 202, headers: { location: self, 'retry-after': String(this.settings.retryAfter) } };
    }
    return operation.result ? { body: operation.result } : { status: 200 };
  }

  private find(id: string): Operation {
    const operation = this.running.get(id.toLowerCase());
    if (!operation) throw new ArmError(404, 'OperationNotFound', `The operation '${id}' was not found.`);
    return operation;
  }
}
