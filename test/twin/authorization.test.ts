import { startTwin, type Twin } from '../../src/twin/twin';
import { clientOf, GROUP, LOCKS, makeGroup, NETWORK, RESOURCES, SUBSCRIPTION, type Client } from './client';

let twin: Twin;
let client: Client;
const table = `${GROUP}/providers/Microsoft.Network/routeTables/rt`;
const ROLES = 'api-version=2022-04-01';
const lockAt = (scope: string): string => `${scope}/providers/Microsoft.Authorization/locks/lock?${LOCKS}`;
const assignmentAt = (scope: string, name: string): string => `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}?${ROLES}`;
const READER = `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`;

beforeEach(async () => {
  twin = await startTwin();
  client = await clientOf(twin);
  await makeGroup(client);
  await client('PUT', `${table}?${NETWORK}`, { body: { location: 'westeurope', properties: {} } });
});
afterEach(() => twin.close());

test.each([
  ['the resource', table],
  ['its group', GROUP],
  ['its subscription', SUBSCRIPTION],
])('a CanNotDelete lock on %s forbids deletions, not writes', async (_name, scope) => {
  expect((await client('PUT', lockAt(scope), { body: { properties: { level: 'CanNotDelete', notes: 'keep' } } })).status).toBe(201);
  expect(await client('DELETE', `${table}?${NETWORK}`)).toMatchObject({ status: 409, body: { error: { code: 'ScopeLocked' } } });
  expect(await client('DELETE', `${GROUP}?${RESOURCES}`)).toMatchObject({ status: 409, body: { error: { code: 'ScopeLocked' } } });
  expect((await client('PUT', `${table}/routes/r?${NETWORK}`, { body: { properties: {} } })).status).toBe(200);
  expect((await client('DELETE', `${table}/routes/r?${NETWORK}`)).status).toBe(409);
  expect((await client('DELETE', lockAt(scope))).status).toBe(200);
  expect((await client('DELETE', `${table}?${NETWORK}`)).status).toBeLessThan(203);
});

test('a ReadOnly lock forbids writes too', async () => {
  await client('PUT', lockAt(GROUP), { body: { properties: { level: 'ReadOnly' } } });
  expect(await client('PATCH', `${table}?${NETWORK}`, { body: { tags: { a: 'b' } } })).toMatchObject({
    status: 409,
    body: { error: { code: 'ScopeLocked' } },
  });
  expect((await client('GET', `${table}?${NETWORK}`)).status).toBe(200);
});

test('a lock needs a level', async () => {
  expect((await client('PUT', lockAt(table), { body: { properties: { level: 'Firm' } } })).status).toBe(400);
});

test('locks are listed at and below a scope; with atScope() at it only', async () => {
  await client('PUT', lockAt(table), { body: { properties: { level: 'CanNotDelete' } } });
  const list = async (scope: string, filter = ''): Promise<unknown[]> =>
    (await client('GET', `${scope}/providers/Microsoft.Authorization/locks?${LOCKS}${filter}`)).body.value as unknown[];
  expect(await list(GROUP)).toHaveLength(1);
  expect(await list(GROUP, '&$filter=atScope()')).toHaveLength(0);
  expect(await list(table, '&$filter=atScope()')).toMatchObject([
    { name: 'lock', type: 'Microsoft.Authorization/locks', properties: { level: 'CanNotDelete' } },
  ]);
});

test('role assignments: 201 once, known by scope, refused twice', async () => {
  const body = { properties: { roleDefinitionId: READER, principalId: '00000000-0000-0000-0000-0000000000aa' } };
  const first = await client('PUT', assignmentAt(GROUP, '00000000-0000-0000-0000-00000000000a'), { body });
  expect(first).toMatchObject({
    status: 201,
    body: { properties: { scope: GROUP, principalType: 'ServicePrincipal', roleDefinitionId: READER } },
  });
  expect(await client('PUT', assignmentAt(GROUP, '00000000-0000-0000-0000-00000000000b'), { body })).toMatchObject({
    status: 409,
    body: { error: { code: 'RoleAssignmentExists' } },
  });
  await client('PUT', assignmentAt(table, '00000000-0000-0000-0000-00000000000c'), { body });

  const list = async (scope: string, filter: string): Promise<unknown> =>
    (
      (await client('GET', `${scope}/providers/Microsoft.Authorization/roleAssignments?${ROLES}${filter}`)).body.value as { name: string }[]
    ).map(({ name }) => name.slice(-1));
  expect(await list(SUBSCRIPTION, '')).toEqual(['a', 'c']);
  expect(await list(table, '')).toEqual(['c', 'a'].sort());
  expect(await list(GROUP, '&$filter=atScope()')).toEqual(['a']);
  expect(await list(SUBSCRIPTION, `&$filter=${encodeURIComponent("principalId eq '00000000-0000-0000-0000-0000000000ff'")}`)).toEqual([]);
});

test('built-in roles are found by name and by id, at any scope and at the root', async () => {
  const filter = encodeURIComponent("roleName eq 'Storage Blob Data Reader'");
  const found = await client('GET', `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions?${ROLES}&$filter=${filter}`);
  expect(found.body.value).toMatchObject([
    { name: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1', properties: { roleName: 'Storage Blob Data Reader', type: 'BuiltInRole' } },
  ]);
  expect((await client('GET', `${READER}?${ROLES}`)).body).toMatchObject({ id: READER, properties: { roleName: 'Reader' } });
  const root = READER.slice(SUBSCRIPTION.length);
  expect((await client('GET', `${root}?${ROLES}`)).body).toMatchObject({ id: root });
  expect((await client('GET', `${READER.slice(0, -1)}0?${ROLES}`)).status).toBe(404);
});

test('a custom role is found from below its scope', async () => {
  const id = `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/00000000-0000-0000-0000-0000000000cc`;
  const body = {
    properties: { roleName: 'Mover', type: 'CustomRole', assignableScopes: [SUBSCRIPTION], permissions: [{ actions: ['*/read'] }] },
  };
  expect((await client('PUT', `${id}?${ROLES}`, { body })).status).toBe(201);
  const filter = encodeURIComponent("roleName eq 'Mover'");
  expect(
    (await client('GET', `${GROUP}/providers/Microsoft.Authorization/roleDefinitions?${ROLES}&$filter=${filter}`)).body.value,
  ).toMatchObject([{ id }]);
});

test('diagnostic settings are listed where they are', async () => {
  const settings = `${table}/providers/Microsoft.Insights/diagnosticSettings`;
  await client('PUT', `${settings}/diag?api-version=2021-05-01-preview`, {
    body: { properties: { logs: [{ category: 'x', enabled: true }] } },
  });
  expect((await client('GET', `${settings}?api-version=2021-05-01-preview`)).body.value).toMatchObject([
    { id: `${settings}/diag`, name: 'diag' },
  ]);
  expect(
    (await client('GET', `${GROUP}/providers/Microsoft.Insights/diagnosticSettings?api-version=2021-05-01-preview`)).body.value,
  ).toEqual([]);
});
