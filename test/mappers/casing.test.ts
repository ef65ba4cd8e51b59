import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArmResource } from '../../src/arm/resource';
import { tryParseResourceId } from '../../src/arm/resource-id';
import { MOVE_FACTS } from '../../src/catalog/region-move';
import { canonicalise } from '../../src/inventory/canonical';
import { typeCasingOf } from '../../src/inventory/type-casing';
import { applyMappers } from '../../src/mappers/apply';
import type { Mapper } from '../../src/mappers/mapper';
import { registry } from '../../src/mappers/registry';
import { readFixtures } from '../corpus/fixtures';

/**
 * ARM answers `resourcegroups` and `microsoft.insights/actiongroups` as it likes; the provider takes one casing only, or refuses the
 * import. `import-ids.json` has the fixed parts of each type's import id as azurerm 4.55.0 documents them, names left out.
 */
const DOCUMENTED = JSON.parse(readFileSync(join(__dirname, 'import-ids.json'), 'utf8')) as Record<string, string>;

const REGIONS = new Set(['westeurope', 'northeurope']);
const casing = typeCasingOf([
  ...registry().all.map(({ armType }) => armType),
  ...registry()
    .all.flatMap(({ absorbs }) => absorbs ?? [])
    .map(({ armType }) => armType),
  // The scan also takes the casing of Azure's own list of types.
  ...MOVE_FACTS.map(({ armType }) => armType),
]);

/** The parts of an id that are not names: `subscriptions/resourceGroups/providers/Microsoft.Web/sites`. */
function fixedParts(id: string): string {
  const parts = id
    .replace(/[;|].*$/, '')
    .split('/')
    .slice(1);
  return parts
    .flatMap((part, index) => (index % 2 === 0 ? (part.toLowerCase() === 'providers' ? [part, parts[index + 1]!] : [part]) : []))
    .join('/');
}

/** The namespace and types at the end: what says of which type an id is, whatever scope it extends. */
const typeParts = (fixed: string): string => fixed.slice(fixed.lastIndexOf('providers/') + 'providers/'.length);

/** `id` as a careless service writes it: all lower case but the names. */
function carelessly(id: string): string {
  if (!id.startsWith('/subscriptions/') || !tryParseResourceId(id)) return id;
  const parts = id.split('/').slice(1);
  return `/${parts.map((part, index) => (index % 2 === 0 || parts[index - 1]!.toLowerCase() === 'providers' ? part.toLowerCase() : part)).join('/')}`;
}

function withCarelessIds<T>(value: T): T {
  if (typeof value === 'string') return carelessly(value) as T;
  if (Array.isArray(value)) return value.map(withCarelessIds) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [carelessly(key), withCarelessIds(item)])) as T;
}

function exampleId(armType: string): string {
  const [namespace, ...types] = armType.split('/');
  const path = types.map((type, index) => `${type}/Name${index}`).join('/');
  return `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/RG-App/providers/${namespace}/${path}`;
}

const plain = registry().all.filter((mapper): mapper is Mapper => mapper.kind === 'resource' && mapper.importId === undefined);
const table = [...new Map(plain.map(({ armType, terraformType }) => [`${armType} ${terraformType}`, { armType, terraformType }])).values()];

test.each(table)('$armType in lower case is imported as $terraformType documents', ({ armType, terraformType }) => {
  const id = exampleId(armType);
  const { resources } = canonicalise([{ id: carelessly(id), name: 'x', type: armType.toLowerCase(), properties: {} }], casing, REGIONS);
  expect(resources[0]).toMatchObject({ id, type: armType });
  const documented = typeParts(DOCUMENTED[terraformType] ?? '');
  // Where the documentation shows another type (a scope, an older path) there is nothing to compare; fixtures and pairs tell.
  if (documented.toLowerCase() === armType.toLowerCase()) expect(typeParts(fixedParts(resources[0]!.id))).toBe(documented);
});

test('the table covers most of what is mapped', () => {
  const compared = table.filter(
    ({ armType, terraformType }) => typeParts(DOCUMENTED[terraformType] ?? '').toLowerCase() === armType.toLowerCase(),
  );
  expect(compared.length).toBeGreaterThan(0.8 * table.length);
});

const fixtures = readFixtures().map(({ fixture }) => fixture);

function mapped(resources: readonly ArmResource[]) {
  return applyMappers(canonicalise(resources, casing, REGIONS).resources, registry()).mapped.map(({ terraformType, importId, config }) => ({
    terraformType,
    importId,
    config,
  }));
}

test.each(fixtures)('%s: the casing of ids makes no difference', (fixture) => {
  const content = JSON.parse(readFileSync(join(__dirname, `${fixture}.arm.json`), 'utf8')) as ArmResource | ArmResource[];
  const resources = [content].flat();
  const careless = mapped(withCarelessIds(resources));
  expect(careless).toEqual(mapped(resources));
  for (const { terraformType, importId } of careless) {
    const [own, documented] = [fixedParts(importId), DOCUMENTED[terraformType] ?? ''].map(typeParts);
    if (own!.toLowerCase() === documented!.toLowerCase()) expect({ terraformType, own }).toEqual({ terraformType, own: documented });
  }
});
