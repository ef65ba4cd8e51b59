import { seededRandom } from './random';

/** Something that goes wrong between the client and Azure. */
export interface Fault {
  /**
   * `throttle`: 429 with Retry-After; `error`: a 5xx; `latency`: the answer comes late; `drop`: the connection breaks before an
   * answer; `truncate`: it breaks amid the body; `token`: tokens are good for a short time only.
   */
  kind: 'throttle' | 'error' | 'latency' | 'drop' | 'truncate' | 'token';
  /** Share of the requests that it hits, 0 to 1; default 1. Not of `token`, and not of `throttle` with a `bucket`. */
  probability?: number;
  /** Hits only so many requests in all. */
  times?: number;
  /** Hits only requests whose path (with host in front, without query) matches; default: every request but those for tokens. */
  path?: RegExp;
  /** Hits only requests of this method. */
  method?: string;
  /** `throttle`: seconds that the client is told to wait; default 1. */
  retryAfter?: number;
  /** `throttle`: so many requests are free, then `perSecond` more each second (Azure's own way: a token bucket). */
  bucket?: number;
  perSecond?: number;
  /** `error`: HTTP status; default 503. */
  status?: number;
  /** `latency`: milliseconds, or a range of them. */
  milliseconds?: [from: number, to: number];
  /** `token`: seconds that a token is good for. */
  seconds?: number;
}

/** What befalls one request. */
export interface Verdict {
  delay: number;
  /** The first fault that keeps the answer from coming as it is. */
  fault?: Fault;
}

interface Armed {
  fault: Fault;
  hits: number;
  tokens: number;
  filledAt: number;
}

/** The faults that are switched on. */
export class Faults {
  private armed: Armed[] = [];
  private random: () => number;

  constructor(
    faults: readonly Fault[],
    private readonly seed: number,
    private readonly milliseconds: () => number,
  ) {
    this.random = seededRandom(seed);
    this.set(faults);
  }

  /** Switches to `faults`; counts and chance begin anew. */
  set(faults: readonly Fault[]): void {
    this.random = seededRandom(this.seed);
    this.armed = faults.map((fault) => ({ fault, hits: 0, tokens: fault.bucket ?? 0, filledAt: this.milliseconds() }));
  }

  /** Seconds that a new token is good for, if a fault says so. */
  tokenSeconds(): number | undefined {
    return this.armed.find(({ fault }) => fault.kind === 'token')?.fault.seconds;
  }

  /** What befalls the request. Every call counts. */
  verdict(method: string, hostAndPath: string): Verdict {
    let delay = 0;
    for (const armed of this.armed) {
      if (!this.hits(armed, method, hostAndPath)) continue;
      armed.hits += 1;
      if (armed.fault.kind !== 'latency') return { delay, fault: armed.fault };
      const [from, to] = armed.fault.milliseconds ?? [100, 100];
      delay += Math.round(from + (to - from) * this.random());
    }
    return { delay };
  }

  /** Requests left in a `throttle` bucket; what x-ms-ratelimit-remaining-* says. */
  remaining(): number | undefined {
    const armed = this.armed.find(({ fault }) => fault.bucket !== undefined);
    return armed && Math.max(0, Math.floor(armed.tokens));
  }

  private hits(armed: Armed, method: string, hostAndPath: string): boolean {
    const { fault } = armed;
    if (fault.kind === 'token') return false;
    if (fault.times !== undefined && armed.hits >= fault.times) return false;
    if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
    if (fault.path ? !fault.path.test(hostAndPath) : hostAndPath.startsWith('login.')) return false;
    if (fault.bucket !== undefined) return !this.takeToken(armed);
    return this.random() < (fault.probability ?? 1);
  }

  private takeToken(armed: Armed): boolean {
    const now = this.milliseconds();
    const { bucket = 0, perSecond = 1 } = armed.fault;
    armed.tokens = Math.min(bucket, armed.tokens + ((now - armed.filledAt) / 1000) * perSecond);
    armed.filledAt = now;
    if (armed.tokens < 1) return false;
    armed.tokens -= 1;
    return true;
  }
}

const KINDS = ['throttle', 'error', 'latency', 'drop', 'truncate', 'token'] as const;

function number(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new Error(`fault: ${name} must be a number, not '${text}'`);
  return value;
}

/**
 * A fault as the command line gives it: `throttle`, `throttle=0.1,retryAfter=2`, `throttle,bucket=100,perSecond=10`, `error=0.05,status=500`,
 * `latency=50-200`, `drop=0.01`, `truncate,times=1,path=/resources`, `token=30`.
 * @throws Error saying what is wrong and what is allowed
 */
export function parseFault(text: string): Fault {
  const [first, ...options] = text.split(',');
  const [kind, main] = first!.split('=') as [string, string | undefined];
  if (!KINDS.some((known) => known === kind)) throw new Error(`fault: '${kind}' is unknown; known are ${KINDS.join(', ')}`);
  const fault: Fault = { kind: kind as Fault['kind'] };
  if (kind === 'latency') {
    const [from = '100', to = from] = (main ?? '100').split('-');
    fault.milliseconds = [number(kind, from), number(kind, to)];
  } else if (kind === 'token') {
    fault.seconds = number(kind, main ?? '60');
  } else if (main !== undefined) {
    fault.probability = number(kind, main);
    if (fault.probability > 1) throw new Error(`fault: ${kind}=${main} is a share of the requests, from 0 to 1`);
  }
  for (const option of options) {
    const [name, value = ''] = option.split(/=(.*)/s) as [string, string?];
    if (name === 'path') fault.path = new RegExp(value, 'i');
    else if (name === 'method') fault.method = value.toUpperCase();
    else if (['times', 'retryAfter', 'bucket', 'perSecond', 'status'].includes(name)) {
      fault[name as 'times' | 'retryAfter' | 'bucket' | 'perSecond' | 'status'] = number(name, value);
    } else throw new Error(`fault: option '${name}' is unknown; known are times, path, method, retryAfter, bucket, perSecond, status`);
  }
  return fault;
}
