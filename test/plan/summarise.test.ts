import { parsePlan, type Change, type ResourceChange } from '../../src/plan/plan';
import { compareWithReviewed } from '../../src/plan/review';
import { summarise, type PlanSummary } from '../../src/plan/summarise';
import { changeOf, planJson } from './plan-json';

const facts = { holdsData: new Set(['azurerm_storage_account', 'microsoft.cache/redis']) };

function summaryOf(...changes: ResourceChange[]): PlanSummary {
  return summarise([parsePlan(planJson(changes), 'plan.json', 'destination')], facts);
}

const only = (change: ResourceChange): PlanSummary['resources'][number] | undefined => summaryOf(change).resources[0];

test('counts every action, and lists the gravest first', () => {
  const { stacks, resources } = summaryOf(
    changeOf('azurerm_subnet.a', ['create']),
    changeOf('azurerm_subnet.b', ['update']),
    changeOf('azurerm_subnet.c', ['delete']),
    changeOf('azurerm_subnet.d', ['delete', 'create']),
    changeOf('azurerm_subnet.e', ['create', 'delete']),
    changeOf('azurerm_subnet.f', ['forget']),
    changeOf('azurerm_subnet.g', ['no-op']),
    changeOf('azurerm_subnet.h', ['no-op'], { importing: { id: '/x' } }),
    changeOf('azurerm_subnet.i', ['update'], { importing: { id: '/y' } }),
    { ...changeOf('data.azurerm_subnet.j', ['read']), mode: 'data' },
  );
  expect(stacks[0]!.counts).toEqual({ create: 1, update: 2, destroy: 1, replace: 2, forget: 1, unchanged: 1, import: 2 });
  expect(resources.map(({ address }) => address.at(-1)).join('')).toBe('cdefbiah');
});

test.each<[string, string, string[], Partial<Change>, string[]]>([
  ['destroyed data', 'azurerm_storage_account.st', ['delete'], {}, ['destroy', 'data']],
  ['changed data', 'azurerm_storage_account.st', ['update'], {}, ['data']],
  ['data made anew', 'azurerm_storage_account.st', ['create'], {}, []],
  ['adopted data', 'azurerm_storage_account.st', ['no-op'], { importing: { id: '/x' } }, []],
  ['data behind the fallback', 'azapi_resource.redis', ['update'], { before: { type: 'Microsoft.Cache/redis@2024-11-01' } }, ['data']],
  ['a new right', 'azurerm_role_assignment.r', ['create'], {}, ['access']],
  ['a replaced identity', 'azurerm_user_assigned_identity.i', ['delete', 'create'], {}, ['replace', 'access']],
  ['a vault policy', 'azurerm_key_vault_access_policy.p', ['update'], {}, ['access']],
  ['an administrator', 'azurerm_postgresql_flexible_server_active_directory_administrator.a', ['create'], {}, ['access']],
  ['a right behind the fallback', 'azapi_resource.r', ['create'], { after: { type: 'Microsoft.Authorization/x@1' } }, ['access']],
  ['a subnet', 'azurerm_subnet.s', ['update'], {}, []],
])('%s: which risks', (_, address, actions, change, risks) => expect(only(changeOf(address, actions, change))?.risks).toEqual(risks));

test('names attributes that change, never what they hold', () => {
  const secret = 'very-secret';
  const resource = only(
    changeOf('azurerm_linux_web_app.app', ['update'], {
      before: { name: 'app', tags: { a: '1' }, app_settings: { K: 'old' }, https_only: true },
      after: { name: 'app', tags: { a: '1' }, app_settings: { K: secret }, https_only: true },
      after_unknown: { default_hostname: true },
      after_sensitive: { app_settings: true },
    }),
  );
  expect(resource).toMatchObject({ name: 'app', attributes: ['app_settings', 'default_hostname'] });
  expect(JSON.stringify(resource)).not.toContain(secret);
});

test('a name that is sensitive is not told', () => {
  const change = { after: { name: 'secret-name' }, after_sensitive: { name: true } };
  expect(only(changeOf('azurerm_key_vault_secret.s', ['create'], change))).not.toHaveProperty('name');
});

describe('the fingerprint', () => {
  const print = (...changes: ResourceChange[]): string => summaryOf(...changes).stacks[0]!.fingerprint;
  const create = (after: object, more: Partial<Change> = {}): ResourceChange =>
    changeOf('azurerm_subnet.a', ['create'], { after, ...more });

  it('is the same for the same deeds, in whatever order, whatever is only read or unchanged', () => {
    const [a, b] = [create({ x: 1, y: 2 }), changeOf('azurerm_subnet.b', ['delete'])];
    const same = print(b, create({ y: 2, x: 1 }), changeOf('azurerm_subnet.c', ['no-op'], { before: { z: 3 } }));
    expect(same).toBe(print(a, b));
    expect(same).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, ResourceChange]>([
    ['another value', create({ x: 2 })],
    ['another action', changeOf('azurerm_subnet.a', ['update'], { after: { x: 1 } })],
    ['another address', changeOf('azurerm_subnet.b', ['create'], { after: { x: 1 } })],
    ['what is not known yet', create({ x: 1 }, { after_unknown: { y: true } })],
    ['what stood there before', create({ x: 1 }, { before: { x: 0 } })],
    ['an import', create({ x: 1 }, { importing: { id: '/x' } })],
  ])('is another for %s', (_, change) => expect(print(change)).not.toBe(print(create({ x: 1 }))));

  it('is the same whatever a secret is', () => {
    const sensitive = { after_sensitive: { rules: [{}, { key: true }] } };
    const rules = (key: string): ResourceChange => create({ rules: [{ key: 'plain' }, { key }] }, sensitive);
    expect(print(rules('one'))).toBe(print(rules('two')));
  });

  it('tells whether what was reviewed is what would be done', () => {
    const { stacks } = summaryOf(create({ x: 1 }));
    const reviewed = (fingerprint: string, stack = 'destination'): string => JSON.stringify({ stacks: [{ stack, fingerprint }] });
    const results = [reviewed(stacks[0]!.fingerprint), reviewed('other'), reviewed(stacks[0]!.fingerprint, 'another')].map(
      (text) => compareWithReviewed(stacks, text, 'reviewed.json')[0]!.result,
    );
    expect(results).toEqual(['same', 'differs', 'not reviewed']);
    expect(() => compareWithReviewed(stacks, '{"stacks":[{}]}', 'reviewed.json')).toThrow('reviewed.json is no summary of a plan');
  });
});

test.each([
  ['no JSON', 'x', 'p.json is not JSON'],
  ['no object', 'null', 'p.json is not what terraform show -json prints'],
  ['another format', planJson([], { format_version: '2.0' }), 'p.json has format 2.0'],
  ['a state', JSON.stringify({ format_version: '1.0', values: {} }), 'p.json is a state or a configuration'],
  ['a plan that failed', planJson([], { errored: true }), 'p.json is a plan that ended in an error'],
  ['a change without actions', planJson([{ address: 'a.b', mode: 'managed', type: 'a' } as never]), 'p.json: resource_changes[0] has no'],
])('refuses %s', (_, text, message) =>
  expect(() => parsePlan(text, 'p.json', 's')).toThrow(expect.objectContaining({ message: expect.stringContaining(message), exitCode: 2 })),
);

test('an empty plan is a plan', () => {
  const text = JSON.stringify({ format_version: '1.2', planned_values: {} });
  expect(summarise([parsePlan(text, 'p.json', 's')], facts).stacks[0]!.counts.create).toBe(0);
});
