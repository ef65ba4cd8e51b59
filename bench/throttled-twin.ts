import { join } from 'node:path';
import { readEstate } from '../src/twin/estate';
import type { Fault } from '../src/twin/faults';
import { largeEstate } from '../src/twin/large-estate';
import { startTwin, type Twin } from '../src/twin/twin';

/** Azure's own limits: https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling */
const READS = { bucket: 250, perSecond: 25 };
const QUERIES = { bucket: 15, window: 5 };
/** Milliseconds that every answer takes. */
const LATENCY = 50;

const FAULTS: readonly Fault[] = [
  { kind: 'latency', milliseconds: [LATENCY, LATENCY] },
  { kind: 'throttle', ...QUERIES, path: /\/Microsoft\.ResourceGraph\// },
  { kind: 'throttle', ...READS, path: /\/subscriptions\// },
];

/** Requests since the last count; tokens are not counted. */
export interface Requests {
  reads: number;
  queries: number;
  /** Answered by 429. */
  throttled: number;
}

export interface ThrottledTwin {
  twin: Twin;
  /** Counts anew from here. */
  counted(): Requests;
}

/** A twin with an estate of about `size` resources that throttles and tarries as Azure does. */
export async function throttledTwin(size: number, seed: number): Promise<ThrottledTwin> {
  const base = readEstate(join(__dirname, '../src/twin/estates/three-tier.json'));
  let requests: Requests = { reads: 0, queries: 0, throttled: 0 };
  const twin = await startTwin({
    estates: [largeEstate(base, size, seed)],
    log: ({ url, status }) => {
      if (url.startsWith('https://login.')) return;
      if (status === 429) requests.throttled += 1;
      else if (url.includes('/Microsoft.ResourceGraph/')) requests.queries += 1;
      else requests.reads += 1;
    },
  });
  twin.setFaults(FAULTS);
  return {
    twin,
    counted: () => {
      const last = requests;
      requests = { reads: 0, queries: 0, throttled: 0 };
      // A full bucket for the next stage, as after a pause.
      twin.setFaults(FAULTS);
      return last;
    },
  };
}

/** Seconds that so many requests take at least, by throttling alone. */
export function bound({ reads, queries }: Requests): number {
  const byReads = Math.max(0, reads - READS.bucket) / READS.perSecond;
  const byQueries = Math.max(0, Math.ceil(queries / QUERIES.bucket) - 1) * QUERIES.window;
  return Math.max(byReads, byQueries);
}
