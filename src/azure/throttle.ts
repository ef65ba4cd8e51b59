/** Reads a header of an answer, by lower-case name. */
export type Header = (name: string) => string | undefined;

/** Milliseconds: first wait without Retry-After, and the longest. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;

/** Headers of ARM that say how many requests are left in a window, and below how many it is wise to slow down. */
const QUOTAS: readonly { header: string; low: number }[] = [
  { header: 'x-ms-ratelimit-remaining-subscription-reads', low: 20 },
  { header: 'x-ms-ratelimit-remaining-subscription-resource-requests', low: 20 },
  { header: 'x-ms-ratelimit-remaining-subscription-resource-entities-read', low: 20 },
  { header: 'x-ms-ratelimit-remaining-tenant-reads', low: 20 },
  { header: 'x-ms-user-quota-remaining', low: 1 },
];

/** True for statuses that a second try may change. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 429 || status === 500 || status === 502 || status === 503 || status === 504;
}

function secondsOf(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  // Resource Graph says hh:mm:ss.
  const clock = /^(\d\d):(\d\d):(\d\d)$/.exec(text);
  return clock ? Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) : undefined;
}

/** Milliseconds that the answer asks to wait: `retry-after-ms`, `Retry-After` in seconds or as a date. Undefined: it asks nothing. */
export function askedWait(header: Header, now: number): number | undefined {
  for (const name of ['retry-after-ms', 'x-ms-retry-after-ms']) {
    const value = header(name);
    if (value !== undefined && /^\d+$/.test(value)) return Number(value);
  }
  const after = header('retry-after');
  if (after === undefined) return undefined;
  const seconds = secondsOf(after.trim());
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(after);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Milliseconds to wait before try `attempt` (from 1) when the answer does not say. */
export function backoff(attempt: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1));
}

/** True when a quota header says that few requests are left. */
export function isNearlySpent(header: Header): boolean {
  return QUOTAS.some(({ header: name, low }) => {
    const value = header(name);
    return value !== undefined && /^\d+$/.test(value) && Number(value) < low;
  });
}

/** Milliseconds until Resource Graph's window begins anew; zero when it is not nearly spent. */
export function quotaWait(header: Header): number {
  const left = header('x-ms-user-quota-remaining');
  const resets = header('x-ms-user-quota-resets-after');
  if (left === undefined || Number(left) > 0 || resets === undefined) return 0;
  return (secondsOf(resets) ?? 0) * 1000;
}
