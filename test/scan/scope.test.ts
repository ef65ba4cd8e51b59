import type { ArmError } from '../../src/azure/arm-error';
import { Journal } from '../../src/scan/journal';
import type { Requested } from '../../src/scan/scope';
import { findScope, ScopeError } from '../../src/scan/scope';
import type { FakeArm } from './fake-arm';
import { fakeArm, refusal, ROOT, SUBSCRIPTION } from './fake-arm';

const requested: Requested = {
  subscriptionId: SUBSCRIPTION,
  source: { region: 'westeurope', resourceGroups: [] },
  destination: { region: 'northeurope', subscriptionId: SUBSCRIPTION },
};
const fake: FakeArm = {
  groups: ['rg-b', 'rg-a', 'rg-empty'].map((name) => ({ id: `${ROOT}/resourceGroups/${name}`, name, location: 'westeurope' })),
  graph: ['rg-a', 'RG-B'].map((group) => ({
    id: `${ROOT}/resourceGroups/${group}/providers/a.b/c/x`,
    name: 'x',
    type: 'a.b/c',
    location: 'westeurope',
  })),
};

function find(own: Partial<FakeArm>, asked: Partial<Requested> = {}, journal = new Journal({})): ReturnType<typeof findScope> {
  return findScope(fakeArm({ ...fake, ...own }), { ...requested, ...asked }, journal);
}

test('is every group that holds something in the region', async () => {
  expect((await find({})).groups.map(({ name }) => name)).toEqual(['rg-a', 'rg-b']);
});

test('is found by the resources list where there is no Resource Graph', async () => {
  expect((await find({ failures: { graph: refusal(404, 'NotFound') } })).groups.map(({ name }) => name)).toEqual(['rg-a', 'rg-b']);
});

test.each<[string, Partial<FakeArm>, Partial<Requested>, string, string]>([
  [
    'a subscription that is not there',
    { failures: { [ROOT]: refusal(404, 'SubscriptionNotFound') } },
    {},
    `Subscription ${SUBSCRIPTION} cannot be read: SubscriptionNotFound`,
    'role Reader',
  ],
  [
    'a subscription that may not be read',
    { failures: { [ROOT]: refusal(403, 'AuthorizationFailed') } },
    {},
    'cannot be read: AuthorizationFailed',
    'role Reader',
  ],
  [
    'an unknown source',
    {},
    { source: { region: 'westeurop', resourceGroups: [] } },
    'source.region is "westeurop", which is no region',
    'Like it: westeurope.',
  ],
  [
    'an unknown destination',
    {},
    { destination: { region: 'nowhere', subscriptionId: SUBSCRIPTION } },
    'destination.region is "nowhere"',
    'az account list-locations',
  ],
  [
    'a missing group',
    {},
    { source: { region: 'westeurope', resourceGroups: ['rg-a', 'rg-x'] } },
    'has no resource group "rg-x"',
    'The subscription has: rg-a, rg-b, rg-empty',
  ],
  ['an empty scope', { graph: [] }, {}, 'Nothing is in region "westeurope"', 'Check source.region'],
])('refuses %s with exit code 2, and says what to do', async (_, own, asked, message, remedy) => {
  const error = await find(own, asked).catch((caught: unknown) => caught as ScopeError);
  expect(error).toBeInstanceOf(ScopeError);
  expect(error).toMatchObject({ exitCode: 2, message: expect.stringContaining(message), remedy: expect.stringContaining(remedy) });
});

test('a destination in another subscription is not judged by the regions of this one', async () => {
  const other = '00000000-0000-0000-0000-000000000002';
  expect((await find({}, { destination: { region: 'elsewhere', subscriptionId: other } })).groups).toHaveLength(2);
});

test('regions that may not be read are an error of the inventory, not the end', async () => {
  const journal = new Journal({});
  await find({ failures: { [`${ROOT}/locations`]: refusal(403, 'AuthorizationFailed') } }, {}, journal);
  expect(journal.errors).toEqual([
    {
      id: `${ROOT}/locations`,
      operation: 'GET 2022-12-01',
      status: 403,
      code: 'AuthorizationFailed',
      message: 'AuthorizationFailed it is',
    },
  ]);
});

test('a wrong credential is no matter of scope', async () => {
  const error = await find({ failures: { [ROOT]: refusal(401, 'InvalidAuthenticationToken') } }).catch(
    (caught: unknown) => caught as ArmError,
  );
  expect(error).toMatchObject({ name: 'ArmError', status: 401 });
});
