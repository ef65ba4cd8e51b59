import type { Answer } from '../../src/azure/long-running';
import { finish } from '../../src/azure/long-running';
import { trustedUrl } from '../../src/azure/transport';

function answer(status: number, body: unknown = {}, headers: Record<string, string> = {}): Answer {
  return { status, body, header: (name) => headers[name] };
}

async function run(first: Answer, later: Answer[]): Promise<{ last: Answer; polled: string[]; waits: number[] }> {
  const polled: string[] = [];
  const waits: number[] = [];
  const last = await finish(
    first,
    'POST 1',
    async (url) => {
      polled.push(url);
      return later.shift()!;
    },
    ({ header }) => (header('retry-after') === undefined ? undefined : Number(header('retry-after')) * 1000),
    async (milliseconds) => {
      waits.push(milliseconds);
    },
  );
  return { last, polled, waits };
}

test('what is done comes back as it is', async () => {
  const first = answer(200, { a: 1 });
  expect((await run(first, [])).last).toBe(first);
});

test('follows Azure-AsyncOperation, then reads the result at Location', async () => {
  const first = answer(202, {}, { 'azure-asyncoperation': 'op', location: 'result', 'retry-after': '3' });
  const { last, polled, waits } = await run(first, [
    answer(200, { status: 'InProgress' }),
    answer(200, { status: 'Succeeded' }),
    answer(200, { keys: 1 }),
  ]);
  expect(polled).toEqual(['op', 'op', 'result']);
  expect(waits).toEqual([3000, 10_000]);
  expect(last.body).toEqual({ keys: 1 });
});

test('follows Location as long as it answers 202, also to another address', async () => {
  const { last, polled } = await run(answer(202, {}, { location: 'a' }), [answer(202, {}, { location: 'b' }), answer(200, { done: true })]);
  expect(polled).toEqual(['a', 'b']);
  expect(last.body).toEqual({ done: true });
});

test.each(['Failed', 'Canceled'])('an operation that ends as %s is an error', async (status) => {
  const failed = answer(200, { status, error: { code: 'SkuNotAvailable', message: 'not here' } });
  await expect(run(answer(202, {}, { 'azure-asyncoperation': 'op' }), [failed])).rejects.toMatchObject({
    code: 'SkuNotAvailable',
    message: 'not here',
  });
});

test('links are followed within ARM only', () => {
  const endpoint = 'https://management.azure.com';
  expect(trustedUrl('/subscriptions?x=1', endpoint, 'GET')).toBe('https://management.azure.com/subscriptions?x=1');
  expect(trustedUrl('https://westeurope.management.azure.com/a', endpoint, 'GET')).toBe('https://westeurope.management.azure.com/a');
  for (const bad of ['https://evil.example.com/a', 'https://management.azure.com.evil.example.com/', 'http://management.azure.com/a']) {
    expect(() => trustedUrl(bad, endpoint, 'GET')).toThrow(/it was not followed/);
  }
});
