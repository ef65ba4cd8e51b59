import type { ArmResource } from '../../src/arm/resource';
import { coverageOfEstate, OUTCOMES } from '../../src/coverage/estate';
import { MARKDOWN_LIMIT, printMarkdown, printText } from '../../src/coverage/print';
import { estatePage } from '../../src/coverage/rows';
import type { Inventory } from '../../src/inventory/inventory';
import { registry } from '../../src/mappers/registry';
import { decideDispositions } from '../../src/relocate/dispositions';
import { estateInventory, inventoryOf, moveOf, SUBSCRIPTION } from '../relocate/estate';

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-contoso-app-weu`;

function resource(type: string, name: string, body: Partial<ArmResource> = {}): ArmResource {
  return { id: `${GROUP}/providers/${type}/${name}`, name, type, location: 'westeurope', properties: {}, ...body };
}

function coverageOf(inventory: Inventory, move = moveOf()) {
  return coverageOfEstate(inventory, decideDispositions(inventory, move).decisions, registry());
}

test('the outcomes add up to the resources, in all and type by type', () => {
  const inventory = estateInventory();
  const before = structuredClone(inventory);
  const coverage = coverageOf(inventory);
  const total = (outcomes: Record<string, number>): number => OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome]!, 0);
  expect(coverage.resources).toBe(inventory.resources.length);
  expect(total(coverage.outcomes)).toBe(inventory.resources.length);
  for (const type of coverage.types)
    expect({ type: type.armType, total: total(type.outcomes) }).toEqual({ type: type.armType, total: type.resources });
  expect(coverage.outcomes.mapped).toBeGreaterThan(50);
  expect(coverage.outcomes.failed).toBe(0);
  expect(inventory).toEqual(before);
});

test('each outcome is told from the others', () => {
  const coverage = coverageOf(
    inventoryOf(
      [
        { ...resource('Microsoft.Resources/resourceGroups', 'x'), id: GROUP, name: 'rg-contoso-app-weu' },
        resource('Microsoft.Contoso/widgets', 'one', { properties: { size: 3 } }),
        resource('Microsoft.Contoso/widgets', 'two'),
        resource('Microsoft.Cdn/profiles', 'afd-contoso', { location: 'global', sku: { name: 'Standard_AzureFrontDoor' } }),
        resource('Microsoft.Network/applicationSecurityGroups', 'asg-web', { properties: { someNewFeature: { mode: 'fast' } } }),
        resource('Microsoft.Web/sites', 'app-contoso', {
          kind: 'app,linux',
          properties: { serverFarmId: `${GROUP}/providers/Microsoft.Web/serverFarms/plan` },
        }),
        resource('Microsoft.Web/sites/config', 'web', {
          id: `${GROUP}/providers/Microsoft.Web/sites/app-contoso/config/web`,
          properties: {},
        }),
        resource('Microsoft.Network/publicIPAddresses', 'pip-lost', { sku: { name: 'Standard' } }),
      ].map((one) => (one.name === 'pip-lost' ? { ...one, location: undefined } : one)),
    ),
  );
  const of = (armType: string) => coverage.types.find((type) => type.armType === armType);
  expect(of('Microsoft.Contoso/widgets')).toMatchObject({
    resources: 2,
    outcomes: { fallback: 2, mapped: 0 },
    terraformTypes: [],
    unread: [],
  });
  expect(of('Microsoft.Cdn/profiles')).toMatchObject({
    outcomes: { 'left out': 1 },
    leftOut: [{ disposition: 'keep', resources: 1 }],
    terraformTypes: [],
  });
  expect(of('Microsoft.Network/applicationSecurityGroups')).toMatchObject({
    outcomes: { mapped: 1 },
    terraformTypes: ['azurerm_application_security_group'],
    unread: [{ path: 'properties.someNewFeature.mode', resources: 1 }],
  });
  expect(of('Microsoft.Web/sites/config')).toMatchObject({ outcomes: { 'part of': 1 }, partOf: ['Microsoft.Web/sites'] });
  expect(of('Microsoft.Network/publicIPAddresses')).toMatchObject({
    outcomes: { failed: 1, mapped: 0 },
    failed: [{ message: expect.stringContaining('has no location') }],
  });
});

test('the order of the inventory plays no part', () => {
  const inventory = estateInventory();
  const { types } = coverageOf({ ...inventory, resources: [...inventory.resources].reverse() });
  const inOrder = coverageOf(inventory).types;
  expect(types.map(({ armType, outcomes }) => ({ armType, outcomes }))).toEqual(
    inOrder.map(({ armType, outcomes }) => ({ armType, outcomes })),
  );
});

test('text and Markdown say the same, and names cannot break out of either', () => {
  const hostile = 'we|ird`\u001b[31m<b>';
  const page = estatePage(coverageOf(inventoryOf([resource('Microsoft.Contoso/widgets', 'w')])), hostile);
  expect(printText(page)).not.toContain('\u001b');
  expect(printText(page)).toContain('Microsoft.Contoso/widgets');
  expect(printMarkdown(page)).toContain('we\\|ird\\`\\\\u001b\\[31m&lt;b\\>');
  expect(printMarkdown(page)).toContain('| Microsoft.Contoso/widgets | 1 | azapi\\_resource |');
});

test('Markdown for an estate of any size fits a comment on GitHub, and says what it has no room for', () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    resource(`Microsoft.Contoso/widgets${String(index).padStart(4, '0')}`, `w${index}`),
  );
  const text = printMarkdown(estatePage(coverageOf(inventoryOf(many)), 'westeurope'));
  expect(text.length).toBeLessThan(MARKDOWN_LIMIT + 1000);
  expect(text).toMatch(/And \d+ more: `azmove coverage --format table` lists all\./);
  expect(text).toContain('### Not in the code: the mapper failed');
});
