import { startTwin, type Twin } from '../../src/twin/twin';
import { clientOf, GROUP, makeGroup, NETWORK, RESOURCES, SUBSCRIPTION, type Client } from './client';

let twin: Twin;
let client: Client;
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

beforeAll(async () => {
  twin = await startTwin({ pageSize: 3 });
  client = await clientOf(twin);
  await makeGroup(client);
  for (const name of names) {
    const location = name < 'e' ? 'westeurope' : 'northeurope';
    const body = { location, tags: { letter: name }, properties: { allocationState: name } };
    await client('PUT', `${GROUP}/providers/Microsoft.Network/routeTables/rt-${name}?${NETWORK}`, { body });
  }
});
afterAll(() => twin.close());

async function pages(path: string): Promise<{ name: string }[][]> {
  const found: { name: string }[][] = [];
  for (let next: string | undefined = path; next; ) {
    const { body } = await client('GET', next);
    found.push(body.value as { name: string }[]);
    next = (body.nextLink as string | undefined)?.replace(twin.url, '');
  }
  return found;
}

const namesOf = (found: { name: string }[][]): string[] => found.flat().map(({ name }) => name.slice(3));

test.each([
  `${SUBSCRIPTION}/resources?${RESOURCES}`,
  `${GROUP}/resources?${RESOURCES}`,
  `${GROUP}/providers/Microsoft.Network/routeTables?${NETWORK}`,
  `${SUBSCRIPTION}/providers/microsoft.network/routetables?${NETWORK}`,
])('every page of %s, once each, in order', async (path) => {
  const found = await pages(path);
  expect(found.map((page) => page.length)).toEqual([3, 3, 1]);
  expect(namesOf(found)).toEqual(names);
});

test('$top makes pages smaller, never larger', async () => {
  expect((await pages(`${SUBSCRIPTION}/resources?${RESOURCES}&$top=2`)).map((page) => page.length)).toEqual([2, 2, 2, 1]);
  expect((await pages(`${SUBSCRIPTION}/resources?${RESOURCES}&$top=100`))[0]).toHaveLength(3);
  expect((await client('GET', `${SUBSCRIPTION}/resources?${RESOURCES}&$top=none`)).status).toBe(400);
  expect((await client('GET', `${SUBSCRIPTION}/resources?${RESOURCES}&$skiptoken=none`)).status).toBe(400);
});

test.each([
  ["location eq 'West Europe'", ['a', 'b', 'c', 'd']],
  ["location ne 'westeurope'", ['e', 'f', 'g']],
  ["resourceType eq 'microsoft.network/ROUTETABLES' and location eq 'northeurope'", ['e', 'f', 'g']],
  ["resourceType eq 'Microsoft.Compute/disks'", []],
  ["tagName eq 'letter' and tagValue eq 'b'", ['b']],
  ["name eq 'rt-a' or name eq 'RT-G'", ['a', 'g']],
  ["substringof('t-c', name)", ['c']],
])('$filter %s', async (filter, expected) => {
  expect(namesOf(await pages(`${SUBSCRIPTION}/resources?${RESOURCES}&$filter=${encodeURIComponent(filter)}`))).toEqual(expected);
});

test('a filter that is none is refused', async () => {
  const answer = await client('GET', `${SUBSCRIPTION}/resources?${RESOURCES}&$filter=${encodeURIComponent("location = 'x'")}`);
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'InvalidFilterInQueryString' } } });
});

test('lists hold no properties; $expand adds times and state', async () => {
  const plain = (await pages(`${SUBSCRIPTION}/resources?${RESOURCES}&$top=1`))[0]![0]!;
  expect(Object.keys(plain).sort()).toEqual(['id', 'location', 'name', 'tags', 'type']);
  const expanded = (await pages(`${SUBSCRIPTION}/resources?${RESOURCES}&$top=1&$expand=createdTime,changedTime,provisioningState`))[0]![0]!;
  expect(expanded).toMatchObject({
    createdTime: expect.stringMatching(/Z$/),
    changedTime: expect.stringMatching(/Z$/),
    provisioningState: 'Succeeded',
  });
});

test('an empty collection is an empty list', async () => {
  expect((await client('GET', `${GROUP}/providers/Microsoft.Compute/disks?api-version=2024-03-02`)).body).toEqual({ value: [] });
  expect((await client('GET', `${GROUP}/providers/Microsoft.Network/routeTables/rt-a/routes?${NETWORK}`)).body).toEqual({ value: [] });
});

test('nested resources of a subscription are not listed as its own', async () => {
  await client('PUT', `${GROUP}/providers/Microsoft.Network/routeTables/rt-a/routes/out?${NETWORK}`, {
    body: { properties: { addressPrefix: '0.0.0.0/0', nextHopType: 'Internet' } },
  });
  expect(namesOf(await pages(`${SUBSCRIPTION}/resources?${RESOURCES}`))).toEqual(names);
});
