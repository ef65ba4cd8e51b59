import { parseFault } from '../../src/twin/faults';
import { startTwin, type Twin } from '../../src/twin/twin';
import { clientOf, RESOURCES, send, signIn, SUBSCRIPTION, type Client } from './client';

let twin: Twin;
let client: Client;
let now: Date;
const locations = `${SUBSCRIPTION}/locations?${RESOURCES}`;

beforeEach(async () => {
  now = new Date('2025-06-01T00:00:00Z');
  twin = await startTwin({ clock: () => now });
  client = await clientOf(twin);
});
afterEach(() => twin.close());

test('throttling answers 429 with Retry-After and the limits', async () => {
  twin.setFaults([parseFault('throttle,times=1,retryAfter=7')]);
  expect(await client('GET', locations)).toMatchObject({
    status: 429,
    headers: { 'retry-after': '7', 'x-ms-ratelimit-remaining-subscription-reads': '0' },
    body: { error: { code: 'TooManyRequests' } },
  });
  expect((await client('GET', locations)).status).toBe(200);
});

test('a bucket empties, says how full it is, and fills with time', async () => {
  twin.setFaults([parseFault('throttle,bucket=2,perSecond=1')]);
  const statuses = async (): Promise<number> => (await client('GET', locations)).status;
  expect((await client('GET', locations)).headers['x-ms-ratelimit-remaining-subscription-reads']).toBe('1');
  expect([await statuses(), await statuses()]).toEqual([200, 429]);
  now = new Date(now.getTime() + 1000);
  expect([await statuses(), await statuses()]).toEqual([200, 429]);
});

test('a window lets so many requests through and begins anew; each subscription has a bucket of its own', async () => {
  twin.setFaults([parseFault('throttle,bucket=2,window=5,path=/locations$')]);
  const status = async (path: string): Promise<number> => (await client('GET', path)).status;
  expect([await status(locations), await status(locations), await status(locations)]).toEqual([200, 200, 429]);
  expect(await status(locations.replace(/0001\//, '0009/'))).not.toBe(429);
  now = new Date(now.getTime() + 4900);
  expect(await status(locations)).toBe(429);
  now = new Date(now.getTime() + 200);
  expect(await status(locations)).toBe(200);
  expect(twin.faultHits().map(({ hits }) => hits)).toEqual([2]);
});

test('throttling may say nothing of how long', async () => {
  twin.setFaults([parseFault('throttle,times=1,retryAfter=none')]);
  const { status, headers } = await client('GET', locations);
  expect([status, headers['retry-after']]).toEqual([429, undefined]);
});

test('a share of the requests fails, the same ones for the same seed', async () => {
  const run = async (): Promise<number[]> => {
    twin.setFaults([parseFault('error=0.5,status=502')]);
    const statuses: number[] = [];
    for (let count = 0; count < 20; count += 1) statuses.push((await client('GET', locations)).status);
    return statuses;
  };
  const first = await run();
  expect(new Set(first)).toEqual(new Set([200, 502]));
  expect(await run()).toEqual(first);
});

test('only the requests that match are hit', async () => {
  twin.setFaults([parseFault('error,path=/locations$,method=GET')]);
  expect((await client('GET', locations)).status).toBe(503);
  expect((await client('GET', `/subscriptions?${RESOURCES}`)).status).toBe(200);
});

test('a dropped connection and a truncated body are errors of the transport', async () => {
  twin.setFaults([parseFault('drop,times=1')]);
  await expect(client('GET', locations)).rejects.toThrow(/socket hang up|ECONNRESET/);
  twin.setFaults([parseFault('truncate,times=1')]);
  await expect(client('GET', locations)).rejects.toThrow(/aborted|ECONNRESET/);
  expect((await client('GET', locations)).status).toBe(200);
});

test('latency delays', async () => {
  twin.setFaults([parseFault('latency=80-90')]);
  const start = Date.now();
  await client('GET', locations);
  expect(Date.now() - start).toBeGreaterThanOrEqual(79);
});

test('tokens expire early', async () => {
  twin.setFaults([parseFault('token=30')]);
  const token = await signIn(twin);
  expect((await send(twin, 'GET', locations, { token })).status).toBe(200);
  now = new Date(now.getTime() + 31_000);
  expect(await send(twin, 'GET', locations, { token })).toMatchObject({
    status: 401,
    headers: { 'www-authenticate': expect.stringContaining('invalid_token') },
    body: { error: { code: 'ExpiredAuthenticationToken' } },
  });
});

test.each(['explode', 'throttle=2', 'error=often', 'latency=-', 'drop,colour=red'])('%s is no fault', (text) => {
  expect(() => parseFault(text)).toThrow(/^fault: /);
});
