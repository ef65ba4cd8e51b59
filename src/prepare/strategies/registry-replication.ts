import { regionOf } from '../../catalog/regions';
import { shell } from '../shell';
import { named } from '../az';
import { defineStrategy, type StackResource, type Subject, type Surroundings } from '../strategy';

function stackOf({ source }: Subject, { move, adopted }: Surroundings): StackResource[] {
  const registry = adopted(source);
  if (!registry) return [];
  const present = (registry.config['georeplications'] ?? []) as { location?: string }[];
  const isThere = present.some(({ location }) => location === move.destination.region);
  const georeplications = isThere ? present : [...present, { location: move.destination.region }];
  return [{ stack: 'extend', armId: source.id, ...registry, config: { ...registry.config, georeplications } }];
}

/** https://learn.microsoft.com/azure/container-registry/container-registry-geo-replication */
export const registryReplication = defineStrategy({
  name: 'registry-replication',
  summary: 'A Premium registry takes the destination as one more replica: name, images and keys stay. Its home region stays what it is.',
  comesFirst: true,
  plan: (subject, around) => {
    const { source } = subject;
    const { region } = around.move.destination;
    return {
      stack: stackOf(subject, around),
      steps: [
        {
          moment: 'before the destination',
          title: `Replicate the registry to ${regionOf(region).displayName}`,
          note: 'The stack extend does it; without it, the command does. Never both.',
          before: [shell`az acr show ${named(source.id)} --query sku.name --output tsv  # Premium`],
          run: [
            shell`az acr replication show --registry ${source.name} --name ${region} --output none 2>/dev/null || az acr replication create --registry ${source.name} --location ${region}`,
          ],
          after: [
            shell`az acr replication show --registry ${source.name} --name ${region} --query status.displayStatus --output tsv  # Ready`,
          ],
        },
      ],
    };
  },
  look: async ({ source }, { move }, read) => {
    const replica = await read.get(`${source.id}/replications/${move.destination.region}`, '2023-07-01');
    if (!replica) return { state: 'missing', detail: 'The registry has no replica in the destination region: cdktf deploy extend.' };
    const { provisioningState = '', status } = replica.properties as { provisioningState?: string; status?: { displayStatus?: string } };
    const facts = { provisioningState, status: status?.displayStatus ?? null };
    if (provisioningState === 'Failed') return { state: 'failed', detail: 'The replication failed.', facts };
    if (provisioningState !== 'Succeeded' || (status?.displayStatus ?? 'Ready') !== 'Ready') {
      return { state: 'running', detail: `The replica is ${status?.displayStatus ?? 'being made'}.`, facts };
    }
    return { state: 'done', detail: 'The registry is replicated to the destination region.', facts };
  },
});
