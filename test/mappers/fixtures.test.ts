import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ArmResource } from '../../src/arm/resource';
import { applyMappers } from '../../src/mappers/apply';
import { registry } from '../../src/mappers/registry';
import { replaceTokens } from '../../src/mappers/token';
import { violationsOf } from '../corpus/constraints';
import { emit } from '../corpus/emit';
import { factsOf, type BlockFacts } from '../corpus/facts';

/** What a fixture's expected file holds, one entry per Terraform resource, in any order. */
interface Expected {
  terraformType: string;
  importId: string;
  config: unknown;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** `value` with what tokens stand for: the literal of a reference, `<secret: attribute>` for a secret. */
function resolved(value: unknown): unknown {
  if (typeof value === 'string') {
    return replaceTokens(value, (token) => (token.kind === 'secret' ? `<secret: ${token.attribute}>` : token.literal));
  }
  if (Array.isArray(value)) return value.map(resolved);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item)]));
}

/** How many values a configuration holds; the bindings drop attributes that they don't know without a word. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return value === undefined || value === null ? 0 : 1;
  return Object.values(value).reduce((sum: number, item) => sum + valuesIn(item), 0);
}

/** Attributes of `block` that say what the provider assumes anyway. */
function defaultsIn(block: Record<string, unknown>, facts: BlockFacts, path = ''): string[] {
  return Object.entries(facts).flatMap(([name, own]) => {
    const value = block[name];
    if (value === undefined) return [];
    if (own.default !== undefined && own.default === value) return [path + name];
    const inner = own.of;
    if (!inner) return [];
    return [value].flat().flatMap((item) => defaultsIn(item as Record<string, unknown>, inner, `${path}${name}.`));
  });
}

/** What the provider's schema has against `config`, and what of it the bindings don't know. */
function objectionsTo({ terraformType, config }: Expected): string[] {
  const [block] = emit([{ terraformType, config: config as Record<string, unknown> }]);
  if (block === undefined || block instanceof Error) return [block?.message ?? 'not emitted'];
  const lost = valuesIn(config) - valuesIn(block);
  const facts = factsOf(terraformType);
  return [
    ...(lost === 0 ? [] : [`${terraformType}: the bindings know nothing of ${lost} values`]),
    ...violationsOf(block, facts).map(({ rule, attribute, detail }) => `${terraformType}.${attribute} ${rule}: ${detail}`),
    ...defaultsIn(block, facts).map((attribute) => `${terraformType}.${attribute} is the default`),
  ];
}

const keyOf = ({ terraformType, importId }: Expected): string => `${terraformType} ${importId}`;
const inOrder = (a: Expected, b: Expected): number => (keyOf(a) < keyOf(b) ? -1 : 1);

const fixtures = filesBelow(__dirname).filter((path) => path.endsWith('.arm.json'));

/**
 * `NAME.arm.json` holds one ARM resource or an array of them, as Azure answers; `NAME.expected.json` beside it all that the
 * mappers make of them.
 */
describe('mapper fixtures', () => {
  test('are there', () => {
    expect(fixtures.length).toBeGreaterThan(0);
  });

  test.each(fixtures.map((path) => [relative(__dirname, path), path]))('%s', (_name, path) => {
    const expectedPath = path.replace(/\.arm\.json$/, '.expected.json');
    expect(existsSync(expectedPath) || `${expectedPath} is missing`).toBe(true);
    const content = read(path);
    const resources = (Array.isArray(content) ? content : [content]) as ArmResource[];
    const before = structuredClone(resources);

    const applied = applyMappers(resources, registry());

    expect(applied.failed).toEqual([]);
    expect(applied.unmapped.map(({ id }) => id)).toEqual([]);
    const actual = applied.mapped.map(({ terraformType, importId, config }) => ({ terraformType, importId, config: resolved(config) }));
    expect([...actual].sort(inOrder)).toEqual([...(read(expectedPath) as Expected[])].sort(inOrder));
    expect(actual.flatMap(objectionsTo)).toEqual([]);
    expect(applied.unread).toEqual([]);
    expect(resources).toEqual(before);
  });
});
