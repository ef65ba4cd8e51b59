import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import type { ScanError } from '../inventory/inventory';

/** What the scan tells while it runs. */
export interface ScanListener {
  /** @param phase in words for a person; @param total grows while the scan finds more to read */
  onProgress?: (phase: string, done: number, total: number) => void;
  /** Something worth knowing that is no error. */
  onNotice?: (text: string) => void;
}

/** So many requests may stay without an answer, each after all its tries, before the network counts as gone. */
const UNANSWERED = 5;

/** Collects what went wrong with single resources, and counts what is done. */
export class Journal {
  readonly errors: ScanError[] = [];
  private done = 0;
  private total = 0;
  private unanswered = 0;

  constructor(private readonly listener: ScanListener) {}

  notice(text: string): void {
    this.listener.onNotice?.(text);
  }

  begin(phase: string, requests: number): void {
    this.total += requests;
    this.listener.onProgress?.(phase, this.done, this.total);
  }

  step(phase: string): void {
    this.done += 1;
    this.listener.onProgress?.(phase, this.done, this.total);
  }

  /** Notes that `operation` on `id` failed; throws what no single resource is to blame for. */
  failed(id: string, operation: string, error: unknown): void {
    const isUnanswered = error instanceof ArmError && error.code === 'Unreachable';
    if (isUnanswered) this.unanswered += 1;
    if (!(error instanceof ArmError) || (isUnanswered ? this.unanswered > UNANSWERED : meetsEveryRequest(error))) throw error;
    const { status, code, message } = error;
    this.errors.push({ id, operation, ...(status !== undefined && { status }), code, message });
  }
}
