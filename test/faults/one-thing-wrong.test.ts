import type { ArmClient, Body } from '../../src/azure/arm-client';
import { idKey, isWithin } from '../../src/arm/resource-id';
import type { Inventory } from '../../src/inventory/inventory';
import type { Fault } from '../../src/twin/faults';
import { startTwin, type Twin } from '../../src/twin/twin';
import { ESTATE, scanned, sessionOf } from './disturbed-azure';

jest.setTimeout(240_000);

let twin: Twin;
let whole: Inventory;
beforeAll(async () => {
  twin = await startTwin({ estates: [ESTATE], pageSize: 15 });
  whole = await scanned(sessionOf(twin).client);
});
afterAll(() => twin.close());

function keys({ resources }: Inventory): string[] {
  return resources.map(({ id }) => idKey(id));
}

/** A scan with `faults`, and which resources it lacks. */
async function scannedWith(...faults: Fault[]): Promise<{ inventory: Inventory; lacking: string[]; notices: string[] }> {
  twin.setFaults(faults);
  const notices: string[] = [];
  const inventory = await scanned(sessionOf(twin).client, (notice) => notices.push(notice));
  const found = new Set(keys(inventory));
  return { inventory, lacking: keys(whole).filter((key) => !found.has(key)), notices };
}

/** What is not listed is there, and as ever: the same bodies. */
function expectTheRest({ inventory, lacking }: { inventory: Inventory; lacking: string[] }): void {
  const listed = inventory.errors.map(({ id }) => id);
  expect(lacking.filter((key) => !listed.some((id) => isWithin(key, id) || isWithin(id, key)))).toEqual([]);
  const bodies = new Map(whole.resources.map((resource) => [idKey(resource.id), JSON.stringify(resource)]));
  const changed = inventory.resources.filter((resource) => bodies.get(idKey(resource.id)) !== JSON.stringify(resource));
  expect(changed.map(({ id }) => id).filter((id) => !listed.some((one) => isWithin(one, id)))).toEqual([]);
}

test('a group that may not be read: each refusal is listed', async () => {
  const result = await scannedWith({ kind: 'error', status: 403, path: /\/resourceGroups\/rg-contoso-data-weu\//i });
  expect(result.inventory.errors.length).toBeGreaterThan(20);
  expect(result.inventory.errors.every(({ id, code }) => /rg-contoso-data-weu/i.test(id) && code === 'AuthorizationFailed')).toBe(true);
  expectTheRest(result);
});

test('a resource that was deleted after it was listed: listed, and gone with all below it', async () => {
  const result = await scannedWith({ kind: 'error', status: 404, path: /\/sites\/app-contoso-api-weu$/i });
  expect(result.inventory.errors).toMatchObject([{ id: expect.stringMatching(/app-contoso-api-weu$/), status: 404 }]);
  expect(result.lacking.length).toBeGreaterThan(3);
  expect(result.lacking.every((key) => key.includes('/sites/app-contoso-api-weu'))).toBe(true);
  expectTheRest(result);
});

test('an api-version that is refused: listed', async () => {
  const result = await scannedWith({ kind: 'error', status: 400, path: /\/servers\/sql-contoso-weu\/firewallRules$/i });
  expect(result.inventory.errors).toMatchObject([{ id: expect.stringMatching(/firewallRules$/i), code: 'NoRegisteredProviderFound' }]);
  expect(result.lacking.length).toBe(2);
  expectTheRest(result);
});

test('a list whose page leads back to itself: listed', async () => {
  const result = await scannedWith({ kind: 'repeat', path: /\/flexibleServers\/[^/]+\/configurations$/i });
  expect(result.inventory.errors).toMatchObject([{ id: expect.stringMatching(/configurations$/i), code: 'PagingLoop' }]);
  expectTheRest(result);
});

test('Resource Graph that goes round in circles: everything is read one by one, and a notice says so', async () => {
  const { inventory, notices } = await scannedWith({ kind: 'repeat', path: /ResourceGraph/ });
  expect(notices.join('\n')).toMatch(/Resource Graph is not available \(PagingLoop/);
  expect(inventory.errors).toEqual([]);
  expect(keys(inventory)).toEqual(keys(whole));
});

test('answers in another casing: the same resources, none twice', async () => {
  twin.setFaults([]);
  const { client } = sessionOf(twin);
  const shout = (body: Body): Body => (typeof body['id'] === 'string' ? { ...body, id: body['id'].toUpperCase() } : body);
  const shouting: ArmClient = {
    ...client,
    get: async (...args) => shout(await client.get(...args)),
    list: async (...args) => (await client.list(...args)).map(shout),
  };
  const inventory = await scanned(shouting);
  expect(inventory.errors).toEqual([]);
  expect(keys(inventory)).toEqual(keys(whole));
});
