import { join } from 'node:path';
import { idKey } from '../../src/arm/resource-id';
import { readEstate } from '../../src/twin/estate';
import { largeEstate } from '../../src/twin/large-estate';

const base = readEstate(join(__dirname, '../../src/twin/estates/three-tier.json'));

function groupOf(id: string): string {
  return idKey(id).split('/')[4]!;
}

test.each([100, 1000, 10_000])(
  'an estate of %i resources: every id once, in no more than 200 groups, parents beside their children',
  (size) => {
    const { resources } = largeEstate(base, size, 1);
    const keys = new Set(resources.map(({ id }) => idKey(id)));
    expect(keys.size).toBe(resources.length);
    expect(new Set(resources.map(({ id }) => groupOf(id))).size).toBeLessThanOrEqual(200);
    expect(resources.length).toBeGreaterThan(size * 0.5);
    const orphans = resources.filter(({ id }) => idKey(id).includes('/providers/') && !keys.has(idKey(id).split('/providers/')[0]!));
    expect(orphans.map(({ id }) => id)).toEqual([]);
  },
);

test('the same seed gives the same estate, another seed another', () => {
  const text = (seed: number): string => JSON.stringify(largeEstate(base, 1000, seed));
  expect(text(1)).toBe(text(1));
  expect(text(2)).not.toBe(text(1));
});
