import { regionName, regionOf } from '../../catalog/regions';
import { parseResourceId } from '../../arm/resource-id';
import { inGroup } from '../az';
import { shell } from '../shell';
import { defineStrategy, type StackResource, type Subject, type Surroundings } from '../strategy';

interface ReplicationStatus {
  region?: string;
  state?: string;
  progress?: number;
}

function stackOf({ source }: Subject, { move, adopted }: Surroundings): StackResource[] {
  const version = adopted(source);
  if (!version) return [];
  const present = (version.config['targetRegion'] ?? []) as { name?: string; regionalReplicaCount?: number }[];
  const isThere = present.some(({ name }) => name !== undefined && regionName(name) === move.destination.region);
  const more = { name: move.destination.region, regionalReplicaCount: present[0]?.regionalReplicaCount ?? 1 };
  return [
    { stack: 'extend', armId: source.id, ...version, config: { ...version.config, targetRegion: isThere ? present : [...present, more] } },
  ];
}

/** https://learn.microsoft.com/azure/virtual-machines/azure-compute-gallery#replication */
export const imageReplication = defineStrategy({
  name: 'image-replication',
  summary: 'The image version is replicated to the destination as one more of its target regions; its id stays.',
  comesFirst: true,
  plan: (subject, around) => {
    const [gallery = '', definition = '', version = ''] = parseResourceId(subject.source.id).names;
    const image = shell`${inGroup(subject.source.id)} --gallery-name ${gallery} --gallery-image-definition ${definition} --gallery-image-version ${version}`;
    return {
      stack: stackOf(subject, around),
      steps: [
        {
          moment: 'before the destination',
          title: `Replicate the image version to ${regionOf(around.move.destination.region).displayName}`,
          note: 'The stack extend does it; without it, the command does. Never both.',
          run: [shell`az sig image-version update ${image} --add publishingProfile.targetRegions name=${around.move.destination.region}`],
          after: [
            shell`az sig image-version show ${image} --expand ReplicationStatus --query 'replicationStatus.summary[].[region, state]' --output table`,
          ],
        },
      ],
    };
  },
  look: async ({ source }, { move }, read) => {
    const version = await read.get(source.id, '2023-07-03', { $expand: 'ReplicationStatus' });
    const summary = (version?.properties.replicationStatus?.summary ?? []) as ReplicationStatus[];
    const status = summary.find(({ region }) => region !== undefined && regionName(region) === move.destination.region);
    if (!status) return { state: 'missing', detail: 'The destination is no target region of the version yet: cdktf deploy extend.' };
    const facts = { state: status.state ?? '', progress: status.progress ?? null };
    if (status.state === 'Failed') return { state: 'failed', detail: 'The replication failed.', facts };
    if (status.state !== 'Completed') return { state: 'running', detail: `The replication is at ${status.progress ?? 0} %.`, facts };
    return { state: 'done', detail: 'The version is replicated to the destination region.', facts };
  },
});
