/** What ARM, or the way to it, answered instead of what was asked. */
export class ArmError extends Error {
  override readonly name = 'ArmError';
  /** A subscription that cannot be read and a wrong credential are the user's to correct; all else is a failure. */
  readonly exitCode: 1 | 2;
  readonly remedy: string;

  constructor(
    /** ARM's error code, for example `AuthorizationFailed`; `Unreachable` when no answer came. */
    readonly code: string,
    message: string,
    /** What was asked: method, path, api-version. */
    readonly operation: string,
    /** HTTP status; absent when no answer came. */
    readonly status?: number,
    options: { cause?: unknown; remedy?: string; exitCode?: 1 | 2 } = {},
  ) {
    super(message, { cause: options.cause });
    this.remedy = options.remedy ?? remedyFor(code, status);
    this.exitCode = options.exitCode ?? 1;
  }
}

const OF_ALL = new Set(['NoCredential', 'AuthenticationFailed', 'Unreachable', 'Interrupted']);

/** What requests reject with once the person has had enough. */
export function interruption(operation: string): ArmError {
  return new ArmError('Interrupted', 'Interrupted.', operation, undefined, { remedy: 'Run again when it suits.' });
}

/** True for a failure that every further request would meet too: no way to ARM, or no right to speak to it at all. */
export function meetsEveryRequest(error: unknown): boolean {
  return !(error instanceof ArmError) || error.status === 401 || OF_ALL.has(error.code);
}

function remedyFor(code: string, status: number | undefined): string {
  if (status === 401) return 'Sign in again (az login), or check AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET.';
  if (status === 403)
    return 'Give the identity that runs azmove the role Reader on the subscription; az role assignment list --assignee ID shows what it has.';
  if (status === 404) return 'Check the id; it may have been deleted, or the identity that runs azmove may not see it.';
  if (status === 429) return 'Azure throttles: wait some minutes and run again.';
  if (code === 'Unreachable')
    return 'Check the network, HTTPS_PROXY, and NODE_EXTRA_CA_CERTS where a proxy has a certificate authority of its own.';
  if (status !== undefined && status >= 500) return 'Azure failed; run again. https://status.azure.com says whether more is wrong.';
  return 'Read the message; run again with --verbose for the request.';
}

interface ErrorBody {
  error?: { code?: string; message?: string };
  code?: string;
  message?: string;
}

/** Code and message from one of the shapes in which services report errors. */
export function readErrorBody(body: unknown, status: number): { code: string; message: string } {
  const { error, code, message } = (typeof body === 'object' && body !== null ? body : {}) as ErrorBody;
  const text = typeof body === 'string' ? body.trim().slice(0, 200) : '';
  return {
    code: error?.code ?? code ?? `Http${status}`,
    message: error?.message ?? message ?? (text === '' ? `HTTP status ${status}` : text),
  };
}
