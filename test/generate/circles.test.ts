import { breakCircles, inDependencyOrder, needsOf } from '../../src/generate/circles';
import type { GeneratedConstruct } from '../../src/generate/construct';
import { Text } from '../../src/generate/value';

function construct(
  key: string,
  needs: { to: string; soft?: boolean; attribute?: string }[] = [],
  dependsOn: string[] = [],
): GeneratedConstruct {
  return {
    key,
    armId: `/subscriptions/s/resourceGroups/g/providers/P/t/${key}`,
    sourceId: `/subscriptions/s/resourceGroups/g/providers/P/t/${key}`,
    group: 'g',
    terraformType: 'azurerm_resource_group',
    path: [key],
    config: Object.fromEntries(
      needs.map(({ to, soft = false, attribute = 'id' }) => [
        `to${to}`,
        new Text([{ construct: to, attribute, soft, literal: `literal of ${to}` }]),
      ]),
    ),
    importId: key,
    dependsOn,
    ignoreChanges: [],
    comments: [],
  };
}

const keys = (constructs: readonly GeneratedConstruct[]): string[] => constructs.map(({ key }) => key);

describe('inDependencyOrder', () => {
  it('puts needs first and otherwise keeps the order', () => {
    const constructs = [construct('a', [{ to: 'c' }]), construct('b'), construct('c', [{ to: 'd' }]), construct('d')];
    expect(keys(inDependencyOrder(constructs))).toEqual(['d', 'c', 'a', 'b']);
  });

  it('takes a chain of 20,000', () => {
    const constructs = Array.from({ length: 20_000 }, (_, index) =>
      construct(String(index), index < 19_999 ? [{ to: String(index + 1) }] : []),
    );
    expect(keys(inDependencyOrder(constructs))[0]).toBe('19999');
  });
});

describe('breakCircles', () => {
  it('leaves what has no circle', () => {
    const constructs = [construct('a', [{ to: 'b' }]), construct('b')];
    expect(breakCircles(constructs)).toEqual({ constructs, broken: [] });
  });

  it('breaks at the reference that follows from a name, and tells which', () => {
    const constructs = [
      construct('vault', [{ to: 'app' }]),
      construct('app', [{ to: 'vault', soft: true, attribute: 'vaultUri' }]),
      construct('other', [{ to: 'app' }]),
    ];
    const { constructs: unbound, broken } = breakCircles(constructs);
    expect(broken).toEqual([{ from: 'app', to: 'vault', attribute: 'vaultUri', circle: ['app', 'vault'] }]);
    expect(unbound[1]!.config).toEqual({ tovault: 'literal of vault' });
    expect(needsOf(unbound[0]!)).toEqual(['app']);
  });

  it('breaks several circles that share a resource', () => {
    const constructs = [construct('a', [{ to: 'b' }, { to: 'c' }]), construct('b', [{ to: 'a' }]), construct('c', [{ to: 'a' }])];
    const { constructs: unbound, broken } = breakCircles(constructs);
    expect(broken).toHaveLength(2);
    expect(keys(inDependencyOrder(unbound)).sort()).toEqual(['a', 'b', 'c']);
    expect(breakCircles(unbound).broken).toEqual([]);
  });

  it('refuses a circle of explicit dependencies, as no attribute could be written otherwise', () => {
    expect(() => breakCircles([construct('a', [], ['b']), construct('b', [], ['a'])])).toThrow('Circle of explicit dependencies: a → b');
  });
});
