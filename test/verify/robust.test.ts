import type { ArmResource } from '../../src/arm/resource';
import type { ArmClient } from '../../src/azure/arm-client';
import { startTwin, type Twin } from '../../src/twin/twin';
import type { Check, Finding } from '../../src/verify/check';
import { allChecks } from '../../src/verify/registry';
import { verify } from '../../src/verify/verify';
import { estateInventory, inventoryOf } from '../relocate/estate';
import { clientOfTwin, ESTATE, only, resource, run, worldFrom } from './estate-world';

jest.setTimeout(180_000);

let twin: Twin;
let client: ArmClient;
beforeAll(async () => {
  twin = await startTwin({ estates: [{ ...ESTATE, scarcities: [], unregistered: {} }] });
  client = await clientOfTwin(twin);
});
afterAll(() => twin.close());

/** What a check says that was led astray. */
const ASTRAY = /TypeError|Azure answered in a form|not as the check expects/;

function astray(findings: readonly Finding[]): string[] {
  return findings.map(({ check, message, remedy }) => `${check}: ${message} ${remedy}`).filter((text) => ASTRAY.test(text));
}

/** `value` with every property that `isHit` picks, at any depth, as null. */
function withNulls(value: unknown, isHit: () => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, isHit() ? null : withNulls(item, isHit)] as const);
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

test.each([2, 3, 5, 11, 29])('one property in %i of the estate is null, and no check is led astray', async (step) => {
  let count = 0;
  const isHit = (): boolean => (count += 1) % step === 0;
  const resources = estateInventory().resources.map((one) => {
    const { sku, identity, kind, properties } = one;
    return { ...one, ...(withNulls({ sku, identity, kind }, isHit) as object), properties: withNulls(properties, isHit) } as ArmResource;
  });
  const { findings } = await run(worldFrom(inventoryOf(resources)), client);
  expect(astray(findings)).toEqual([]);
});

test('bodies that are empty, of unknown types, classic, or in other casing stop nothing', async () => {
  const types = [...new Set(estateInventory().resources.map(({ type }) => type))].filter(
    (type) => type.startsWith('Microsoft.') && !/Authorization|Resources/.test(type),
  );
  const empty = types.map((type, index) =>
    resource(
      type,
      type
        .split('/')
        .slice(1)
        .map((_, part) => `e${index}-${part}`)
        .join('/'),
    ),
  );
  const odd = [
    resource('Microsoft.ClassicCompute/virtualMachines', 'vm-classic', { properties: { hardwareProfile: { size: 'Small' } } }),
    resource('Contoso.Unheard/things', 'thing', { sku: 'Standard' as never, kind: 7 as never, identity: 'None' as never }),
    resource('MICROSOFT.NETWORK/PUBLICIPADDRESSES', 'PIP-UPPER', {
      sku: { name: 'STANDARD' },
      properties: { ipAddress: null, zones: [null] },
    }),
    resource('microsoft.compute/virtualmachines', 'vm-lower', { properties: { hardwareProfile: { vmSize: 'standard_d2s_V5' } } }),
  ];
  const { findings } = await run(only([...empty, ...odd]), client);
  expect(astray(findings)).toEqual([]);
  expect(findings.filter(({ check, message }) => check === 'vm-sizes' && message.includes('standard_d2s_V5'))).toEqual([]);
  const unheard = findings.filter(({ resources }) => resources.some((id) => id.includes('Contoso.Unheard')));
  expect(unheard).toContainEqual(expect.objectContaining({ check: 'types-offered', severity: 'unknown' }));
});

test('a check that fails over a body is unknown, and takes no other with it', async () => {
  const broken: Check = {
    id: 'broken',
    title: 'Broken',
    needs: 'Nothing.',
    operations: [],
    link: 'https://learn.microsoft.com/azure/',
    questions: () => {
      throw new TypeError('x is not a function');
    },
  };
  const checks = [broken, ...allChecks().filter(({ id }) => id === 'region')];
  const { checks: outcomes, findings } = await verify({ world: only([]), client, checks });
  expect(outcomes.map(({ id, result }) => [id, result])).toEqual([
    ['broken', 'unknown'],
    ['region', 'passed'],
  ]);
  expect(findings[0]).toMatchObject({ check: 'broken', severity: 'unknown' });
  expect(findings[0]?.message).toMatch(/Could not ask for Broken .*TypeError: x is not a function.*not as passed/);
});
