import { ArmError } from '../azure/arm-error';
import type { ScanError } from '../inventory/inventory';

/** What the scan tells while it runs. */
export interface ScanListener {
  /** @param phase in words for a person; @param total grows while the scan finds more to read */
  onProgress?: (phase: string, done: number, total: number) => void;
  /** Something worth knowing that is no error. */
  onNotice?: (text: string) => void;
}

/** Failures that end the scan: every further request would fail in the same way. */
const FATAL = new Set(['NoCredential', 'AuthenticationFailed', 'Unreachable']);

/** Collects what went wrong with single resources, and counts what is done. */
export class Journal {
  readonly errors: ScanError[] = [];
  private done = 0;
  private total = 0;

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
    if (!(error instanceof ArmError) || FATAL.has(error.code) || error.status === 401) throw error;
    const { status, code, message } = error;
    this.errors.push({ id, operation, ...(status !== undefined && { status }), code, message });
  }
}
