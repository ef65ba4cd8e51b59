import { MOVE_FACTS } from '../../src/catalog/region-move';
import { coverageOfKnownTypes } from '../../src/coverage/known-types';
import { PROOFS } from '../../src/coverage/proof';
import { printMarkdown } from '../../src/coverage/print';
import { knownPage } from '../../src/coverage/rows';
import { registry, registryOf } from '../../src/mappers/registry';

const coverage = coverageOfKnownTypes(registry(), PROOFS);

test('at least 150 azurerm types are mapped and proven', () => {
  expect(coverage.proven).toBeGreaterThanOrEqual(150);
  expect(coverage.terraformTypes).toBe(new Set(registry().all.map(({ terraformType }) => terraformType)).size);
});

test('every type of the catalog and of the mappers is there once, in order', () => {
  const keys = coverage.types.map(({ armType }) => armType.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
  for (const { armType } of [...MOVE_FACTS, ...registry().all]) expect(keys).toContain(armType.toLowerCase());
  const names = coverage.types.map(({ armType }) => armType);
  expect([...names].sort()).toEqual(names);
});

test('mapped types carry proofs, parts what holds them, the rest why', () => {
  const of = (armType: string) => coverage.types.find((type) => type.armType === armType);
  expect(of('Microsoft.Network/virtualNetworks')).toMatchObject({
    outcome: 'mapped',
    terraformTypes: [{ terraformType: 'azurerm_virtual_network', ...PROOFS['azurerm_virtual_network'] }],
  });
  expect(of('Microsoft.Cdn/profiles')?.disposition).toMatchObject({ disposition: 'keep' });
  expect(of('Microsoft.Migrate/moveCollections')).toMatchObject({ outcome: 'left out', disposition: { disposition: 'ignore' } });
  expect(coverage.types.filter(({ outcome, partOf }) => (outcome === 'part of') !== partOf.length > 0)).toEqual([]);
  expect(coverage.types.filter(({ outcome, terraformTypes }) => (outcome === 'mapped') !== terraformTypes.length > 0)).toEqual([]);
});

test('without mappers everything falls back or is left out', () => {
  const none = coverageOfKnownTypes(registryOf([]), {});
  expect(none).toMatchObject({ terraformTypes: 0, proven: 0 });
  expect(new Set(none.types.map(({ outcome }) => outcome))).toEqual(new Set(['fallback', 'left out']));
});

test('the page has a row for each mapped type', () => {
  const page = knownPage(coverage);
  const listed = new Set(page.tables[0]!.rows.map((row) => row[1]));
  expect(listed.size).toBe(coverage.terraformTypes);
  expect(printMarkdown(page)).toContain('azurerm\\_');
});
