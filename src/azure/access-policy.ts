import type { Agent } from 'node:http';
import type { PipelinePolicy, PipelineRequest, PipelineResponse, SendRequest } from '@azure/core-rest-pipeline';
import { ArmError, interruption } from './arm-error';
import type { RenewableCredential } from './credential';
import type { Gate } from './gate';
import type { Header } from './throttle';
import { askedWait, backoff, isNearlySpent, isTransient, quotaWait } from './throttle';

/** New tokens for one request running: the first may run out on its way, but what is refused again and again has no right. */
const RENEWALS = 2;

/** How requests are made, whichever client makes them. */
export interface Access {
  credential: RenewableCredential;
  scope: string;
  gate: Gate;
  /** Tries after the first one. */
  retries: number;
  /** Milliseconds. */
  longestWait: number;
  sleep: (milliseconds: number) => Promise<void>;
  now: () => number;
  /** Once it is aborted, nothing more is sent, and whoever waits is told. */
  signal?: AbortSignal;
  /** Told of every wait, for --verbose. */
  onWait?: (why: string, milliseconds: number) => void;
}

async function authorise(request: PipelineRequest, { credential, scope }: Access): Promise<string> {
  const token = await credential.getToken(scope);
  if (!token) throw new ArmError('NoCredential', 'No token was given.', 'sign in');
  request.headers.set('Authorization', `Bearer ${token.token}`);
  return token.token;
}

function headerOf({ headers }: PipelineResponse): Header {
  return (name) => headers.get(name);
}

function describe(request: PipelineRequest): string {
  const { pathname } = new URL(request.url);
  return `${request.method} ${pathname}`;
}

/**
 * Keeps tunnels open: the SDK's agent for proxies opens one and shakes hands for every single request, unless told otherwise, and finds an
 * open one again only by the protocol, which the SDK's options leave out.
 */
function keepOpen(request: PipelineRequest): void {
  if (!request.agent) return;
  (request.agent as Agent & { keepAlive: boolean }).keepAlive = true;
  request.requestOverrides = { ...request.requestOverrides, protocol: new URL(request.url).protocol };
}

/** True for an answer that says that it is JSON and is none: a proxy or a dying server cut it off without the connection showing it. */
function isCutOff({ status, headers, bodyAsText }: PipelineResponse): boolean {
  if (status !== 200 || !bodyAsText || !/\bjson\b/i.test(headers.get('content-type') ?? '')) return false;
  try {
    JSON.parse(bodyAsText);
    return false;
  } catch {
    return true;
  }
}

interface Outcome {
  /** That with which the request was signed; absent when there was none to sign it with. */
  token?: string;
  response?: PipelineResponse;
  error?: unknown;
}

async function attempt(
  request: PipelineRequest,
  next: SendRequest,
  { gate, signal }: Access,
  sign: () => Promise<{ token?: string; error?: unknown }>,
): Promise<Outcome> {
  await gate.enter();
  try {
    // Signed no earlier: a token may run out while the request waits at the gate.
    const { token, error } = await sign();
    if (token === undefined) return { error };
    keepOpen(request);
    if (signal) request.abortSignal ??= signal;
    return signal?.aborted ? {} : await sent(request, next, token);
  } finally {
    gate.leave();
  }
}

async function sent(request: PipelineRequest, next: SendRequest, token: string): Promise<Outcome> {
  try {
    return { token, response: await next(request) };
  } catch (error) {
    return { token, error };
  }
}

/** Sleeps, but not longer than until the signal is aborted. */
async function pause(milliseconds: number, { sleep, signal }: Access): Promise<void> {
  if (!signal) return sleep(milliseconds);
  const stopped = new AbortController();
  const abort = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true, signal: stopped.signal }));
  await Promise.race([sleep(milliseconds), abort]);
  stopped.abort();
}

/**
 * Policy for all clients: signs each try, bounds how many run, waits as Azure asks and tries again after throttling, failures
 * of the server and dropped connections, and renews a token that ARM refuses as expired.
 */
export function accessPolicy(access: Access): PipelinePolicy {
  let hasSignedIn = false;
  const authorised = async (request: PipelineRequest): Promise<{ token?: string; error?: unknown }> => {
    if (access.signal?.aborted) throw interruption(describe(request));
    try {
      const token = await authorise(request, access);
      hasSignedIn = true;
      return { token };
    } catch (error) {
      // The first time, waiting would only hide a wrong proxy or certificate; later it worked before and will again.
      if (!hasSignedIn || !(error instanceof ArmError) || error.code !== 'Unreachable') throw error;
      return { error };
    }
  };

  return {
    name: 'azmoveAccessPolicy',
    async sendRequest(request, next) {
      let renewals = 0;
      for (let tries = 1; ; tries += 1) {
        const { token, response, error } = await attempt(request, next, access, () => authorised(request));
        if (access.signal?.aborted) throw interruption(describe(request));
        if (response?.status === 401 && renewals < RENEWALS && token !== undefined) {
          renewals += 1;
          access.credential.renew(token);
          tries -= 1;
          continue;
        }
        // After anything else the token in use may have run out meanwhile.
        renewals = 0;
        const isIncomplete = response !== undefined && isCutOff(response);
        if (response && !isTransient(response.status) && !isIncomplete) {
          if (isNearlySpent(headerOf(response))) access.gate.narrow();
          else access.gate.widen();
          const spent = Math.min(quotaWait(headerOf(response)), access.longestWait);
          if (spent > 0) {
            access.onWait?.('the quota of Resource Graph is spent', spent);
            await pause(spent, access);
          }
          return response;
        }
        if (response?.status === 429) access.gate.narrow();
        const asked = response && askedWait(headerOf(response), access.now());
        const isTooLong = asked !== undefined && asked > access.longestWait;
        if (tries > access.retries || isTooLong || (error !== undefined && token !== undefined && !isDropped(error))) {
          if (isIncomplete) throw new ArmError('IncompleteAnswer', 'The answer ends in its middle.', describe(request), response.status);
          if (response) return response;
          throw error;
        }
        const wait = asked ?? backoff(tries);
        access.onWait?.(`${describe(request)}: ${response ? `status ${response.status}` : messageOf(error)}`, wait);
        await pause(wait, access);
      }
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const DROPPED =
  /ECONNRESET|ECONNREFUSED|ETIMEDOUT|EPIPE|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|socket hang up|aborted|premature close|network socket disconnected/i;

/** True when the connection failed in a way that the next one may not. */
function isDropped(error: unknown): boolean {
  const { code, message, cause } = error as { code?: string; message?: string; cause?: unknown };
  return DROPPED.test(`${code ?? ''} ${message ?? ''}`) || (cause !== undefined && isDropped(cause));
}
