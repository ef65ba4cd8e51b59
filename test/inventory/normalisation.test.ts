import type { ArmResource } from '../../src/arm/resource';
import { assembleInventory } from '../../src/inventory/assemble';
import { REDACTED } from '../../src/inventory/inventory';
import { typeCasingOf } from '../../src/inventory/type-casing';
import type { MappedResource } from '../../src/mappers/apply';
import { applyMappers } from '../../src/mappers/apply';
import { registry } from '../../src/mappers/registry';
import { asScanned } from '../corpus/as-scanned';
import { readPairs } from '../corpus/pairs';

const pairs = readPairs();
const types = registry();
const casing = typeCasingOf(types.all.flatMap(({ armType, absorbs = [] }) => [armType, ...absorbs.map((part) => part.armType)]));

function assembled(resources: readonly ArmResource[]): ReturnType<typeof assembleInventory>['inventory'] {
  return assembleInventory({
    source: { subscriptionId: '00000000-0000-0000-0000-000000000001', region: 'westeurope', resourceGroups: [] },
    resources,
    errors: [],
    casing,
    regions: new Set(),
    plainSettings: ['*'],
  }).inventory;
}

/** Every leaf of the configurations that mappers made, in lower case. */
function leavesOf(mapped: readonly MappedResource[]): string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`.toLowerCase());
    else found.push(`${path} = ${String(value).toLowerCase()}`);
  };
  for (const { armId, terraformType, part, config } of mapped) walk(config, `${armId} ${terraformType} ${part ?? ''}`.toLowerCase());
  return found.sort();
}

/** Paths at which a leaf of the assembled side holds a mark in place of a secret. */
function maskedPaths(leaves: readonly string[]): Set<string> {
  return new Set(leaves.filter((leaf) => leaf.includes(REDACTED)).map((leaf) => leaf.slice(0, leaf.indexOf(' = '))));
}

const run = pairs ? test : test.skip;

run('what the inventory leaves out, no mapper needs: the corpus maps to the same configuration before and after', () => {
  const lost: string[] = [];
  let compared = 0;
  for (const { name, arm } of pairs!) {
    const raw = asScanned(arm, types);
    const before = leavesOf(applyMappers(raw, types).mapped);
    const after = leavesOf(applyMappers(assembled(raw).resources, types).mapped);
    const masked = maskedPaths(after);
    const isShown = (leaf: string): boolean => !masked.has(leaf.slice(0, leaf.indexOf(' = ')));
    const present = new Set(after);
    const wanted = before.filter(isShown);
    compared += wanted.length;
    lost.push(...wanted.filter((leaf) => !present.has(leaf)).map((leaf) => `${name}: ${leaf}`));
  }
  expect(compared).toBeGreaterThan(1000);
  expect(lost).toEqual([]);
});

run('assembling is idempotent on every pair, and changes none of its input', () => {
  for (const { arm } of pairs!) {
    const before = JSON.stringify(arm);
    const once = assembled(arm).resources;
    expect(JSON.stringify(arm)).toBe(before);
    expect(assembled(once).resources).toEqual(once);
  }
});
