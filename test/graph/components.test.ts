import fc from 'fast-check';
import { connected, depths, stronglyConnected } from '../../src/graph/components';

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(fc.constant(count), fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 30 })));

function reach(count: number, pairs: readonly (readonly [number, number])[]): boolean[][] {
  const reached = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (__, b) => a === b || pairs.some(([x, y]) => x === a && y === b)),
  );
  for (let k = 0; k < count; k += 1) {
    for (let a = 0; a < count; a += 1) for (let b = 0; b < count; b += 1) reached[a]![b] ||= reached[a]![k]! && reached[k]![b]!;
  }
  return reached;
}

test('strongly connected components are the classes of mutual reach', () => {
  fc.assert(
    fc.property(graphs, ([count, pairs]) => {
      const successors = Array.from({ length: count }, (_, node) => pairs.filter(([a]) => a === node).map(([, b]) => b));
      const components = stronglyConnected(count, successors);
      const reached = reach(count, pairs);
      const classOf = new Map(components.flatMap((component, index) => component.map((node) => [node, index] as const)));
      for (let a = 0; a < count; a += 1) {
        for (let b = 0; b < count; b += 1) expect(classOf.get(a) === classOf.get(b)).toBe(reached[a]![b]! && reached[b]![a]!);
      }
    }),
  );
});

test('connected components are the classes of reach either way', () => {
  fc.assert(
    fc.property(graphs, ([count, pairs]) => {
      const reached = reach(count, [...pairs, ...pairs.map(([a, b]) => [b, a] as const)]);
      const components = connected(count, pairs);
      expect(components.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, node) => node));
      const classOf = new Map(components.flatMap((component, index) => component.map((node) => [node, index] as const)));
      for (let a = 0; a < count; a += 1) for (let b = 0; b < count; b += 1) expect(classOf.get(a) === classOf.get(b)).toBe(reached[a]![b]);
    }),
  );
});

test('depth is the longest chain of needs, and deep chains need no call stack', () => {
  expect([...depths(4, [[], [0], [0, 1], [2]])]).toEqual([0, 1, 2, 3]);
  const chain = Array.from({ length: 50_000 }, (_, node) => (node === 0 ? [] : [node - 1]));
  expect(depths(50_000, chain)[49_999]).toBe(49_999);
});
