import type { GeneratedConstruct } from '../../src/generate/construct';
import { planStacks, withoutStackCircles } from '../../src/generate/stack-layout';
import { referencesIn, Text } from '../../src/generate/value';

const auto = { layout: 'auto', maximum: 20 } as const;

function construct(key: string, group: string, needs: { to: string; soft?: boolean }[] = []): GeneratedConstruct {
  return {
    key,
    armId: key,
    sourceId: key,
    group,
    terraformType: 'azurerm_virtual_network',
    path: [key],
    config: Object.fromEntries(
      needs.map(({ to, soft = false }) => [to, new Text([{ construct: to, attribute: 'id', soft, literal: to }])]),
    ),
    importId: key,
    dependsOn: [],
    ignoreChanges: [],
    comments: [],
  };
}

const summary = (plans: ReturnType<typeof planStacks>): string[] => plans.map(({ id, groups }) => `${id}: ${groups.join(' ')}`);

describe('planStacks', () => {
  it('gives each group a stack named after what it makes, needed ones first', () => {
    const constructs = [construct('app', 'rg-app', [{ to: 'net' }]), construct('net', 'rg-net')];
    const destinationNames = new Map([['rg-net', 'rg-net-neu']]);
    expect(summary(planStacks(constructs, auto, destinationNames))).toEqual([
      'destination-rg-net-neu: rg-net',
      'destination-rg-app: rg-app',
    ]);
  });

  it('puts groups that refer to one another in a circle together', () => {
    const constructs = [
      construct('a', 'A', [{ to: 'b' }]),
      construct('b', 'B', [{ to: 'c' }]),
      construct('c', 'C', [{ to: 'a' }]),
      construct('d', 'D', [{ to: 'a' }]),
    ];
    expect(summary(planStacks(constructs, auto, new Map()))).toEqual(['destination-a: A B C', 'destination-d: D']);
  });

  it('packs groups in the order of their needs when there are more than cdktf takes well', () => {
    const constructs = Array.from({ length: 100 }, (_, index) =>
      construct(`r${index}`, `g${index}`, index === 0 ? [] : [{ to: `r${index - 1}` }]),
    );
    const plans = planStacks(constructs, auto, new Map());
    expect(plans).toHaveLength(20);
    expect(plans[0]!.groups.sort()).toEqual(['g0', 'g1', 'g2', 'g3', 'g4']);
    expect(plans.flatMap(({ groups }) => groups)).toHaveLength(100);
  });

  it('makes one stack when told so', () => {
    expect(summary(planStacks([construct('a', 'A'), construct('b', 'B')], { layout: 'single', maximum: 20 }, new Map()))).toEqual([
      'destination: A B',
    ]);
  });

  it('refuses two stacks of one name', () => {
    expect(() => planStacks([construct('a', 'rg-App'), construct('b', 'rg-app')], auto, new Map())).toThrow(
      'Two stacks would be called destination-rg-app: groups rg-App and groups rg-app.',
    );
  });
});

describe('withoutStackCircles', () => {
  it('writes a soft reference as a literal where it would close a circle of stacks, and keeps it elsewhere', () => {
    const constructs = [
      construct('a', 'A', [{ to: 'b' }]),
      construct('b', 'B', [
        { to: 'a', soft: true },
        { to: 'c', soft: true },
      ]),
      construct('c', 'C'),
    ];
    const plans = planStacks(constructs, auto, new Map());
    const [, b] = withoutStackCircles(constructs, plans);
    expect([...referencesIn(b!.config)].map(({ construct: key }) => key)).toEqual(['c']);
    expect(b!.config['a']).toBe('a');
  });
});
