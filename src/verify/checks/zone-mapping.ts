import { defineCheck, type Found } from '../check';
import { sourceIds } from '../world';

/** https://learn.microsoft.com/rest/api/resources/subscriptions/check-zone-peers */
interface Peers {
  availabilityZonePeers?: { availabilityZone: string; peers?: { subscriptionId: string; availabilityZone: string }[] }[];
}

export const zoneMapping = defineCheck({
  id: 'zone-mapping',
  title: 'Zone numbers between subscriptions',
  needs: 'Where source and destination subscription differ, zone N of one may be another datacentre than zone N of the other.',
  operations: ['POST /subscriptions/{id}/providers/Microsoft.Resources/checkZonePeers (2022-12-01)'],
  link: 'https://learn.microsoft.com/azure/reliability/availability-zones-overview#physical-and-logical-availability-zones',
  questions: (world) => {
    const zonal = world.arrivals.filter(({ resource }) => (resource.zones ?? []).length > 0);
    const { subscriptionId, destination } = world.move;
    if (zonal.length === 0 || subscriptionId.toLowerCase() === destination.subscriptionId.toLowerCase()) return [];
    return [
      {
        about: 'how the zones of the two subscriptions correspond',
        resources: sourceIds(zonal),
        answer: async (read): Promise<Found[]> => {
          const body = { location: world.region, subscriptionIds: [`subscriptions/${subscriptionId}`] };
          const path = `${world.destinationScope}/providers/Microsoft.Resources/checkZonePeers`;
          const { availabilityZonePeers = [] } = (await read.post(path, '2022-12-01', body)) as unknown as Peers;
          const differing = availabilityZonePeers.flatMap(({ availabilityZone, peers = [] }) =>
            peers
              .filter((peer) => peer.availabilityZone !== availabilityZone)
              .map((peer) => `${peer.availabilityZone} is ${availabilityZone}`),
          );
          if (differing.length === 0) return [];
          return [
            {
              severity: 'warning',
              resources: sourceIds(zonal),
              message: `Zone numbers of ${world.region} differ between the two subscriptions: zone ${differing.join(', zone ')} in the destination’s.`,
              remedy: 'Where resources of both subscriptions are to stand in one datacentre, say so in zones of move.yaml.',
            },
          ];
        },
      },
    ];
  },
});
