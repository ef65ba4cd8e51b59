import type { ArmResource } from '../../arm/resource';
import { idKey, sameId, tryParseResourceId } from '../../arm/resource-id';
import { valuesAt } from '../../arm/value-at';
import { counted } from '../../graph/safe-text';
import { overlaps, rangesOf, spacesOf, type Range } from '../addresses';
import { defineCheck, type Found, type Question } from '../check';
import { groupBy, listed, type Arrival, type World } from '../world';

const VNET = 'Microsoft.Network/virtualNetworks';
/** Subscriptions asked in one run, with a query each. */
const MOST_SUBSCRIPTIONS = 15;
const LINK = 'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview';

interface Peering {
  arrival: Arrival;
  network: Arrival;
  remoteId: string;
}

/** Peerings of the destination's networks with networks that do not move. */
function lastingPeerings(world: World): Peering[] {
  return world.arriving(`${VNET}/virtualNetworkPeerings`).flatMap((arrival): Peering[] => {
    const network = world.arrived(arrival.resource.id.split('/').slice(0, -2).join('/'));
    const [remoteId] = valuesAt(arrival.resource, 'properties.remoteVirtualNetwork.id');
    if (!network || typeof remoteId !== 'string' || world.arrived(remoteId)) return [];
    return [{ arrival, network, remoteId }];
  });
}

/** Spaces of the remote's other peers, but for the one that is this network's twin in the source: that is told apart. */
function peersOf(remote: Pick<ArmResource, 'properties'>): { id: string; spaces: Range[] }[] {
  const peerings = (remote.properties.virtualNetworkPeerings ?? []) as { properties?: unknown }[];
  return peerings.map((peering) => ({
    id: String(valuesAt(peering, 'properties.remoteVirtualNetwork.id')[0] ?? ''),
    spaces: rangesOf(valuesAt(peering, 'properties.remoteAddressSpace.addressPrefixes')),
  }));
}

function judge({ arrival, network, remoteId }: Peering, remote: Pick<ArmResource, 'properties'>): Found[] {
  const name = remoteId.split('/').pop();
  const own = spacesOf(network.resource);
  const blocker = (message: string, remedy: string): Found => ({
    severity: 'blocker',
    resources: [network.source.id, arrival.source.id],
    message,
    remedy,
  });
  const remap = 'Remap the range under addresses in move.yaml';
  const direct = overlaps(own, spacesOf(remote));
  const peers = peersOf(remote);
  const twin = peers.find(({ id }) => sameId(id, network.source.id));
  const twinOverlap = overlaps(own, twin ? spacesOf(network.source) : []);
  const others = peers.filter(({ id }) => !sameId(id, network.source.id) && !sameId(id, network.resource.id));
  return [
    ...(direct.length > 0
      ? [blocker(`${network.resource.name} overlaps with ${name}, with which it is to be peered: ${listed(direct)}.`, `${remap}.`)]
      : []),
    ...(twinOverlap.length > 0
      ? [
          blocker(
            `${name} is peered with the source’s ${network.source.name}, whose range ${listed(twinOverlap)} the destination keeps: Azure refuses a second peer of that range.`,
            `${remap}, or remove the source’s peering at the cutover, before the destination’s is made.`,
          ),
        ]
      : []),
    ...others.flatMap(({ id, spaces }) => {
      const shared = overlaps(own, spaces);
      return shared.length > 0
        ? [
            blocker(
              `${name} is also peered with ${id.split('/').pop()}, whose range overlaps with ${network.resource.name}: ${listed(shared)}.`,
              `${remap}.`,
            ),
          ]
        : [];
    }),
  ];
}

/** Peered networks outside the inventory, one Resource Graph query for each subscription. */
function questionsOn(world: World, peerings: readonly Peering[]): Question[] {
  const subscriptionOf = ({ remoteId }: Peering): string => tryParseResourceId(remoteId)?.subscriptionId?.toLowerCase() ?? '';
  const groups = groupBy(peerings, subscriptionOf);
  const rest = groups.slice(MOST_SUBSCRIPTIONS).flatMap(([, group]) => group);
  return [...groups.slice(0, MOST_SUBSCRIPTIONS).map(([subscriptionId, group]) => askedFor(subscriptionId, group)), ...unasked(rest)];
}

function unasked(rest: readonly Peering[]): Question[] {
  if (rest.length === 0) return [];
  const resources = rest.map(({ arrival }) => arrival.source.id);
  const found: Found = {
    severity: 'unknown',
    resources,
    message: `${counted(rest.length, 'peering')} with networks of further subscriptions were not looked at: a run asks ${MOST_SUBSCRIPTIONS}.`,
    remedy: 'Compare the ranges by hand, or verify group by group (source.resourceGroups in move.yaml).',
  };
  return [{ about: 'networks of further subscriptions', resources, answer: () => [found] }];
}

function askedFor(subscriptionId: string, group: readonly Peering[]): Question {
  return {
    about: `the address spaces of ${listed(group.map(({ remoteId }) => remoteId.split('/').pop()!))} in subscription ${subscriptionId}`,
    resources: group.map(({ arrival }) => arrival.source.id),
    answer: async (read): Promise<Found[]> => {
      const query = `resources | where type =~ 'microsoft.network/virtualnetworks' | project id, name, properties | order by id asc`;
      const networks = (await read.graph([subscriptionId], query)) as unknown as ArmResource[];
      const byId = new Map(networks.map((network) => [idKey(network.id), network]));
      return group.flatMap((peering): Found[] => {
        const remote = byId.get(idKey(peering.remoteId));
        if (remote) return judge(peering, remote);
        const message = `The address space of ${peering.remoteId} cannot be read: whether ${peering.network.resource.name} may be peered with it is not known.`;
        return [
          {
            severity: 'unknown',
            resources: [peering.arrival.source.id],
            message,
            remedy: 'Give the identity Reader on that network, or compare the ranges by hand.',
          },
        ];
      });
    },
  };
}

/** A copy with the same range can never reach the source: data has to cross in another way. */
function sameRange(world: World): Question[] {
  const same = world.arriving(VNET).filter(({ source, resource }) => overlaps(spacesOf(source), spacesOf(resource)).length > 0);
  if (same.length === 0) return [];
  const ids = same.map(({ source }) => source.id);
  const found: Found = {
    severity: 'info',
    resources: ids,
    message: `${listed(same.map(({ source }) => source.name))} keep their range: they cannot be peered with their source, so data must be copied over public endpoints or by replication.`,
    remedy: 'Remap ranges under addresses in move.yaml if both regions are to run side by side.',
    link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/relocation/relocation-virtual-network',
  };
  return [{ about: 'ranges that stay', resources: ids, answer: () => [found] }];
}

export const addressOverlap = defineCheck({
  id: 'address-overlap',
  title: 'Overlapping address spaces',
  needs: 'Networks of the destination share no address with the networks that they are peered with, nor with those networks’ other peers.',
  operations: ['POST /providers/Microsoft.ResourceGraph/resources (2024-04-01), for peered networks that do not move'],
  link: LINK,
  questions: (world) => [...questionsOn(world, lastingPeerings(world)), ...sameRange(world)],
});
