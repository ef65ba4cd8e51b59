import type { PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { createHttpHeaders, createPipelineRequest, RestError } from '@azure/core-rest-pipeline';
import type { Access } from '../../src/azure/access-policy';
import { accessPolicy } from '../../src/azure/access-policy';
import { ArmError } from '../../src/azure/arm-error';
import type { RenewableCredential } from '../../src/azure/credential';
import { Gate } from '../../src/azure/gate';

type Reply = { status: number; headers?: Record<string, string> } | Error;

function setUp(replies: Reply[], options: Partial<Access> = {}) {
  const waits: number[] = [];
  const tokens: string[] = [];
  let issued = 1;
  const credential: RenewableCredential = {
    getToken: async () => ({ token: `token${issued}`, expiresOnTimestamp: 0 }),
    renew: () => {
      issued += 1;
    },
  };
  const access: Access = {
    credential,
    scope: 'https://management.azure.com/.default',
    gate: new Gate(8),
    retries: 3,
    longestWait: 60_000,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
    },
    now: () => Date.parse('2024-01-01T00:00:00Z'),
    ...options,
  };
  const next = async (request: PipelineRequest): Promise<PipelineResponse> => {
    tokens.push(String(request.headers.get('authorization')));
    const reply = replies.shift()!;
    if (reply instanceof Error) throw reply;
    return { request, status: reply.status, headers: createHttpHeaders(reply.headers) };
  };
  const send = (): Promise<PipelineResponse> =>
    accessPolicy(access).sendRequest(createPipelineRequest({ url: 'https://management.azure.com/subscriptions/s' }), next);
  return { send, waits, tokens, access, replies };
}

test.each<[string, Record<string, string>, number]>([
  ['seconds', { 'Retry-After': '7' }, 7000],
  ['milliseconds', { 'retry-after-ms': '250' }, 250],
  ['a date', { 'Retry-After': 'Mon, 01 Jan 2024 00:00:30 GMT' }, 30_000],
  ['a clock, as Resource Graph does', { 'Retry-After': '00:00:04' }, 4000],
  ['zero', { 'Retry-After': '0' }, 0],
])('waits as Azure asks, in %s', async (_, headers, wait) => {
  const { send, waits } = setUp([{ status: 429, headers }, { status: 200 }]);
  expect((await send()).status).toBe(200);
  expect(waits).toEqual([wait]);
});

test('waits longer each time where Azure says nothing, and gives up with its last answer', async () => {
  const { send, waits } = setUp(Array.from({ length: 4 }, () => ({ status: 503 })));
  expect((await send()).status).toBe(503);
  expect(waits).toEqual([500, 1000, 2000]);
});

test('a wait beyond the longest is not waited', async () => {
  const { send, waits } = setUp([{ status: 429, headers: { 'Retry-After': '3600' } }]);
  expect((await send()).status).toBe(429);
  expect(waits).toEqual([]);
});

test.each([
  new RestError('read ECONNRESET', { code: 'ECONNRESET' }),
  new Error('socket hang up'),
  Object.assign(new Error('x'), { cause: Object.assign(new Error('y'), { code: 'ETIMEDOUT' }) }),
])('a dropped connection is tried again: %s', async (error) => {
  const { send, waits } = setUp([error, { status: 200 }]);
  expect((await send()).status).toBe(200);
  expect(waits).toEqual([500]);
});

test('what no second try can change is not tried again', async () => {
  const error = new RestError('self-signed certificate in certificate chain', { code: 'SELF_SIGNED_CERT_IN_CHAIN' });
  await expect(setUp([error]).send()).rejects.toBe(error);
  const { send, waits } = setUp([{ status: 403 }]);
  expect((await send()).status).toBe(403);
  expect(waits).toEqual([]);
});

test('a token that ARM refuses is renewed, twice running at most, and again when something else came between', async () => {
  const renewed = setUp([{ status: 401 }, { status: 200 }]);
  expect((await renewed.send()).status).toBe(200);
  expect(renewed.tokens).toEqual(['Bearer token1', 'Bearer token2']);
  const refused = setUp([{ status: 401 }, { status: 401 }, { status: 401 }]);
  expect((await refused.send()).status).toBe(401);
  expect(refused.tokens).toHaveLength(3);
  const midway = setUp([{ status: 401 }, { status: 401 }, { status: 503 }, { status: 401 }, { status: 200 }]);
  expect((await midway.send()).status).toBe(200);
});

test('a request is signed when it is let through, not while it waits', async () => {
  const { access } = setUp([]);
  access.gate = new Gate(1);
  let issued = 0;
  access.credential = { getToken: async () => ({ token: `token${(issued += 1)}`, expiresOnTimestamp: 0 }), renew: () => undefined };
  const request = createPipelineRequest({ url: 'https://management.azure.com/' });
  const issuedWhenSent: number[] = [];
  const next = async (): Promise<PipelineResponse> => {
    issuedWhenSent.push(issued);
    await new Promise((resolve) => setImmediate(resolve));
    return { request, status: 200, headers: createHttpHeaders() };
  };
  await Promise.all([1, 2, 3].map(() => accessPolicy(access).sendRequest(request, next)));
  expect(issuedWhenSent).toEqual([1, 2, 3]);
});

test('an answer that ends in its middle is asked for again', async () => {
  const { access } = setUp([]);
  const request = createPipelineRequest({ url: 'https://management.azure.com/' });
  const bodies = ['{"value":[{"id":1}', '{"value":[]}'];
  const next = async (): Promise<PipelineResponse> => ({
    ...{ request, status: 200, bodyAsText: bodies.shift()! },
    headers: createHttpHeaders({ 'Content-Type': 'application/json; charset=utf-8' }),
  });
  expect((await accessPolicy(access).sendRequest(request, next)).bodyAsText).toBe('{"value":[]}');
  bodies.push(...Array.from({ length: 4 }, () => '{"a":'));
  await expect(accessPolicy(access).sendRequest(request, next)).rejects.toMatchObject({ code: 'IncompleteAnswer' });
});

test('once it is interrupted nothing more is sent, and whoever waits is told at once', async () => {
  const controller = new AbortController();
  const { access, send, replies } = setUp([{ status: 503 }], {
    signal: controller.signal,
    sleep: () => new Promise(() => setImmediate(() => controller.abort())),
  });
  await expect(send()).rejects.toMatchObject({ code: 'Interrupted' });
  replies.push({ status: 200 });
  await expect(send()).rejects.toMatchObject({ code: 'Interrupted' });
  expect(replies).toHaveLength(1);
  expect(access.gate.width).toBe(8);
});

test('signing in again is tried again where it worked before, and only there', async () => {
  const unreachable = new ArmError('Unreachable', 'no way', 'sign in');
  const answers: (Error | string)[] = ['token', unreachable, 'token2'];
  const getToken = async () => {
    const answer = answers.shift()!;
    if (answer instanceof Error) throw answer;
    return { token: answer, expiresOnTimestamp: 0 };
  };
  const { access, waits } = setUp([], { credential: { getToken, renew: () => undefined } });
  const policy = accessPolicy(access);
  const request = createPipelineRequest({ url: 'https://management.azure.com/' });
  const next = async (): Promise<PipelineResponse> => ({ request, status: 200, headers: createHttpHeaders() });
  expect((await policy.sendRequest(request, next)).status).toBe(200);
  expect((await policy.sendRequest(request, next)).status).toBe(200);
  expect(waits).toEqual([500]);
  answers.push(unreachable);
  await expect(accessPolicy(access).sendRequest(request, next)).rejects.toBe(unreachable);
});

test('throttling and low quotas narrow the gate, good answers widen it again', async () => {
  const { send, access, replies } = setUp([
    { status: 429, headers: { 'Retry-After': '0' } },
    { status: 200, headers: { 'x-ms-ratelimit-remaining-subscription-reads': '3' } },
  ]);
  await send();
  expect(access.gate.width).toBe(2);
  for (let index = 0; index < 8; index += 1) {
    replies.push({ status: 200, headers: { 'x-ms-ratelimit-remaining-subscription-reads': '11000' } });
    await send();
  }
  expect(access.gate.width).toBe(3);
});

test("waits until Resource Graph's window begins anew", async () => {
  const { send, waits } = setUp([
    { status: 200, headers: { 'x-ms-user-quota-remaining': '0', 'x-ms-user-quota-resets-after': '00:00:05' } },
  ]);
  await send();
  expect(waits).toEqual([5000]);
});

test('no more requests run than the gate lets through, and all run in the end', async () => {
  const gate = new Gate(3);
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    await gate.enter();
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    gate.leave();
  };
  await Promise.all(Array.from({ length: 20 }, work));
  expect(most).toBe(3);
  expect(running).toBe(0);
});
