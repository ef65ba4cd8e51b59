import type { ArmResource } from '../arm/resource';
import { writeResource } from '../twin/writing';
import type { Twin } from '../twin/twin';

/** The tag of what the prepare stack makes. */
function isOfPreparing({ tags }: ArmResource): boolean {
  return tags?.['azmove'] === 'prepare';
}

/**
 * Does in the twin what the runbook has a person do with `az`: copies the snapshots that the prepare stack made to the destination region.
 * @returns how many were copied
 */
export function copySnapshots({ cloud, store }: Twin, destinationRegion: string): number {
  const made = store
    .all()
    .map(({ resource }) => resource)
    .filter(isOfPreparing);
  const group = made.find(
    ({ type, location }) => type.toLowerCase() === 'microsoft.resources/resourcegroups' && location === destinationRegion,
  );
  const snapshots = made.filter(
    ({ type, location }) => type.toLowerCase() === 'microsoft.compute/snapshots' && location !== destinationRegion,
  );
  if (!group) return 0;
  for (const { id, name, tags } of snapshots) {
    writeResource(cloud, {
      id: `${group.id}/providers/Microsoft.Compute/snapshots/${name}`,
      body: {
        location: destinationRegion,
        ...(tags && { tags }),
        properties: { incremental: true, creationData: { createOption: 'Copy', sourceResourceId: id } },
      },
      cause: 'PUT',
      apiVersion: '2023-10-02',
      caller: cloud.principal,
    });
  }
  return snapshots.length;
}
