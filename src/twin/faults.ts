import { seededRandom } from './random';

const KINDS = ['throttle', 'error', 'latency', 'drop', 'truncate', 'cut', 'repeat', 'token'] as const;

/** Something that goes wrong between the client and Azure. */
export interface Fault {
  /**
   * `throttle`: 429 with Retry-After; `error`: a 5xx; `latency`: the answer comes late; `drop`: the connection breaks before an
   * answer; `truncate`: it breaks amid the body; `cut`: half a body comes as if it were whole; `repeat`: a page
   * of a list leads back to itself; `token`: tokens are good for a short
   * time only.
   */
  kind: (typeof KINDS)[number];
  /** Share of the requests that it hits, 0 to 1; default 1. Not of `token`, and not of `throttle` with a `bucket`. */
  probability?: number;
  /** Hits only so many requests in all. */
  times?: number;
  /** Hits only requests whose path (with host in front, without query) matches; default: every request but those for tokens. */
  path?: RegExp;
  /** Hits only requests of this method. */
  method?: string;
  /** `throttle`: seconds that the client is told to wait; default 1. `none`: it is told nothing. */
  retryAfter?: number | 'none';
  /**
   * `throttle`: so many requests are free, then `perSecond` more each second (ARM's way: a token bucket for each subscription); or as
   * many again in every `window` of seconds (Resource Graph's way).
   */
  bucket?: number;
  perSecond?: number;
  window?: number;
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

interface Bucket {
  tokens: number;
  filledAt: number;
}

interface Armed {
  fault: Fault;
  hits: number;
  /** One for each subscription; requests outside of any share one. */
  buckets: Map<string, Bucket>;
}

/** What a client is told of a `throttle` bucket. */
export interface Quota {
  remaining: number;
  /** Seconds until a window begins anew; absent for buckets that fill all the time. */
  resetsAfter?: number;
}

function isLogin(hostAndPath: string): boolean {
  return hostAndPath.startsWith('login.');
}

function bucketKey(hostAndPath: string): string {
  return /\/subscriptions\/([^/]+)/i.exec(hostAndPath)?.[1]?.toLowerCase() ?? '';
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
    this.armed = faults.map((fault) => ({ fault, hits: 0, buckets: new Map<string, Bucket>() }));
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

  /** How often each fault struck, in the order in which they are set; `token` strikes unseen. */
  get hitCounts(): { fault: Fault; hits: number }[] {
    return this.armed.map(({ fault, hits }) => ({ fault, hits }));
  }

  /** What is left in the `throttle` bucket that the request draws from; what the quota headers say. */
  quota(method: string, hostAndPath: string): Quota | undefined {
    const armed = this.armed.find(({ fault }) => fault.bucket !== undefined && concerns(fault, method, hostAndPath));
    if (!armed) return undefined;
    const { tokens, filledAt } = this.filled(armed, hostAndPath);
    const { window } = armed.fault;
    return {
      remaining: Math.max(0, Math.floor(tokens)),
      ...(window !== undefined && { resetsAfter: Math.ceil((filledAt + window * 1000 - this.milliseconds()) / 1000) }),
    };
  }

  private hits(armed: Armed, method: string, hostAndPath: string): boolean {
    const { fault } = armed;
    if (fault.kind === 'token' || !concerns(fault, method, hostAndPath)) return false;
    if (fault.times !== undefined && armed.hits >= fault.times) return false;
    if (fault.bucket === undefined) return this.random() < (fault.probability ?? 1);
    const bucket = this.filled(armed, hostAndPath);
    if (bucket.tokens < 1) return true;
    bucket.tokens -= 1;
    return false;
  }

  private filled({ fault, buckets }: Armed, hostAndPath: string): Bucket {
    const { bucket: size = 0, perSecond = 1, window } = fault;
    const key = bucketKey(hostAndPath);
    const now = this.milliseconds();
    const bucket = buckets.get(key) ?? { tokens: size, filledAt: now };
    buckets.set(key, bucket);
    const seconds = (now - bucket.filledAt) / 1000;
    if (window === undefined) bucket.tokens = Math.min(size, bucket.tokens + seconds * perSecond);
    else if (seconds >= window) bucket.tokens = size;
    if (window === undefined || seconds >= window) bucket.filledAt = now;
    return bucket;
  }
}

function concerns(fault: Fault, method: string, hostAndPath: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  return fault.path ? fault.path.test(hostAndPath) : !isLogin(hostAndPath);
}

/** Options that are numbers. */
const NUMBERS = ['times', 'retryAfter', 'bucket', 'perSecond', 'window', 'status'] as const;

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
    else if (name === 'retryAfter' && value === 'none') fault.retryAfter = value;
    else if (NUMBERS.some((known) => known === name)) fault[name as (typeof NUMBERS)[number]] = number(name, value);
    else throw new Error(`fault: option '${name}' is unknown; known are path, method, ${NUMBERS.join(', ')}`);
  }
  return fault;
}
