import type { ArmResource } from '../../src/arm/resource';
import { buildGraph } from '../../src/graph/build';
import type { Graph } from '../../src/graph/graph';
import { bindsWhere, islandsOf, moveSets, type MoveSet } from '../../src/graph/move-sets';
import { whatIf } from '../../src/graph/what-if';
import { inventoryOf, SUBSCRIPTION } from '../relocate/estate';

const S = `/subscriptions/${SUBSCRIPTION}`;
const ALL = bindsWhere(() => true);

function idOf(group: string, path: string): string {
  return `${S}/resourceGroups/${group}/providers/${path}`;
}

/** A storage account `name` in `group` that refers to other accounts, each `group/name`. */
function account(group: string, name: string, ...needs: string[]): ArmResource {
  const others = needs.map((need) => {
    const [otherGroup, other] = need.split('/');
    return { id: idOf(otherGroup!, `Microsoft.Storage/storageAccounts/${other}`) };
  });
  return {
    id: idOf(group, `Microsoft.Storage/storageAccounts/${name}`),
    name,
    type: 'Microsoft.Storage/storageAccounts',
    properties: { others },
  };
}

function graphOf(...resources: ArmResource[]): Graph {
  return buildGraph(inventoryOf(resources));
}

function names(sets: readonly MoveSet[]): string[][] {
  return sets.map(({ groups }) => groups.map((group) => group.slice(group.lastIndexOf('/') + 1)));
}

describe('sets of groups', () => {
  test('groups without references are sets of their own, in the order of their names', () => {
    const sets = moveSets(graphOf(account('rg-b', 'b'), account('rg-a', 'a')), ALL);
    expect(names(sets)).toEqual([['rg-a'], ['rg-b']]);
    expect(sets.map(({ step, needs }) => [step, needs])).toEqual([
      [1, []],
      [1, []],
    ]);
    expect(islandsOf(sets).map(({ groups }) => groups.length)).toEqual([1, 1]);
  });

  test('a group comes after those that it needs, in one island with them', () => {
    const graph = graphOf(account('rg-a', 'app', 'rg-m/data'), account('rg-m', 'data', 'rg-z/net'), account('rg-z', 'net'));
    const sets = moveSets(graph, ALL);
    expect(names(sets)).toEqual([['rg-z'], ['rg-m'], ['rg-a']]);
    expect(sets.map(({ step }) => step)).toEqual([1, 2, 3]);
    expect(sets[2]!.needs).toEqual([1]);
    expect(islandsOf(sets)).toHaveLength(1);
    expect(islandsOf(sets)[0]!.resources).toBe(3);
  });

  test('groups that refer to one another over a third cannot be parted', () => {
    const graph = graphOf(
      account('rg-a', 'a', 'rg-b/b'),
      account('rg-b', 'b', 'rg-c/c'),
      account('rg-c', 'c'),
      account('rg-c', 'd', 'rg-a/a'),
      account('rg-d', 'e', 'rg-b/b'),
    );
    const sets = moveSets(graph, ALL);
    expect(names(sets)).toEqual([['rg-a', 'rg-b', 'rg-c'], ['rg-d']]);
    expect(sets[0]).toMatchObject({ resources: 4, step: 1, needs: [] });
  });

  test('what stays for both regions binds nobody', () => {
    const graph = graphOf(account('rg-a', 'a', 'rg-b/shared'), account('rg-b', 'shared', 'rg-a/a'), account('rg-b', 'b'));
    expect(names(moveSets(graph, ALL))).toEqual([['rg-a', 'rg-b']]);
    const binds = bindsWhere((id) => !id.endsWith('/shared'));
    expect(names(moveSets(graph, binds))).toEqual([['rg-a'], ['rg-b']]);
  });

  test('no reference ever leads from a set to a later one', () => {
    const resources = Array.from({ length: 60 }, (_, index) =>
      account(
        `rg-${index % 17}`,
        `st${index}`,
        ...[(index * 7) % 60, (index * 13) % 60].filter((o) => o > index).map((o) => `rg-${o % 17}/st${o}`),
      ),
    );
    const graph = graphOf(...resources);
    const sets = moveSets(graph, ALL);
    const rank = new Map(sets.flatMap(({ groups }, index) => groups.map((group) => [group, index])));
    const groupOf = new Map(graph.nodes.map(({ id, group }) => [id, group!]));
    expect(graph.edges.length).toBeGreaterThan(20);
    for (const { source, target } of graph.edges) {
      expect(rank.get(groupOf.get(target)!)!).toBeLessThanOrEqual(rank.get(groupOf.get(source)!)!);
    }
  });
});

describe('what if', () => {
  const vnet: ArmResource = {
    id: idOf('rg-net', 'Microsoft.Network/virtualNetworks/vnet'),
    name: 'vnet',
    type: 'Microsoft.Network/virtualNetworks',
    properties: {},
  };
  const subnet: ArmResource = { ...vnet, id: `${vnet.id}/subnets/a`, name: 'a', type: `${vnet.type}/subnets` };
  const nic: ArmResource = {
    id: idOf('rg-app', 'Microsoft.Network/networkInterfaces/nic'),
    name: 'nic',
    type: 'Microsoft.Network/networkInterfaces',
    properties: { ipConfigurations: [{ properties: { subnet: { id: subnet.id } } }] },
  };
  const vault: ArmResource = {
    id: idOf('rg-app', 'Microsoft.KeyVault/vaults/kv'),
    name: 'kv',
    type: 'Microsoft.KeyVault/vaults',
    properties: {
      networkAcls: { virtualNetworkRules: [{ id: subnet.id }] },
      store: { id: idOf('rg-data', 'Microsoft.Storage/storageAccounts/st') },
    },
  };
  const graph = graphOf(vnet, subnet, nic, vault, account('rg-data', 'st'));

  test('a group left behind cuts what refers to it; Azure refuses some of it between regions', () => {
    const left = whatIf(graph, ['RG-NET'], ALL);
    expect(left.excluded).toEqual([vnet.id, subnet.id]);
    expect(left.cut.map(({ source, direction, effect }) => [source, direction, effect])).toEqual([
      [vault.id, 'needs', 'crosses'],
      [nic.id, 'needs', 'refused'],
    ]);
    expect(left.cut[1]!.consequence).toContain('cannot be deployed');
  });

  test('a type, and what it refers to', () => {
    const left = whatIf(graph, ['microsoft.keyvault/vaults'], ALL);
    expect(left.cut.map(({ target, direction }) => [target, direction])).toEqual([
      [subnet.id, 'needed by'],
      [idOf('rg-data', 'Microsoft.Storage/storageAccounts/st'), 'needed by'],
    ]);
  });

  test('a resource takes what is nested in it along', () => {
    expect(whatIf(graph, [vnet.id.toUpperCase()], ALL).excluded).toEqual([vnet.id, subnet.id]);
  });

  test('all of it, or what nobody binds, cuts nothing; what is not there is said', () => {
    expect(whatIf(graph, ['rg-net', 'rg-app', 'rg-data'], ALL).cut).toEqual([]);
    expect(whatIf(graph, ['rg-net'], () => false).cut).toEqual([]);
    expect(whatIf(graph, ['rg-net', 'rg-nope', 'Microsoft.Foo/bars'], ALL).unmatched).toEqual(['rg-nope', 'Microsoft.Foo/bars']);
  });
});
