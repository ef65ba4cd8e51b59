import type { StorageObjectReplicationConfig } from '@cdktf/provider-azurerm/lib/storage-object-replication';
import { sameId } from '../../arm/resource-id';
import { inGroup } from '../az';
import { shell } from '../shell';
import { containersOf, restNote } from '../storage-copy';
import { defineStrategy, type StackResource, type Subject, type Surroundings } from '../strategy';

function stackOf(subject: Subject, around: Surroundings): StackResource[] {
  const { source, destination } = subject;
  const containers = containersOf(subject, around);
  if (!destination || containers.length === 0) return [];
  const config = {
    sourceStorageAccountId: source.id,
    destinationStorageAccountId: destination.id,
    rules: containers.map((name) => ({
      sourceContainerName: name,
      destinationContainerName: name,
      copyBlobsCreatedAfter: 'Everything',
    })),
  } satisfies StorageObjectReplicationConfig;
  return [
    {
      stack: 'replicate',
      armId: `${source.id}/objectReplicationPolicies/default`,
      terraformType: 'azurerm_storage_object_replication',
      config,
    },
  ];
}

/** https://learn.microsoft.com/azure/storage/blobs/object-replication-overview */
export const objectReplication = defineStrategy({
  name: 'object-replication',
  summary:
    'Block blobs are replicated to the destination while the source is in use. Versioning and change feed must be on; page and append blobs, files, tables and queues are not replicated.',
  comesFirst: false,
  plan: (subject, around) => ({
    stack: stackOf(subject, around),
    steps: [
      {
        moment: 'once the destination stands',
        title: 'Replicate the blobs',
        note: `The stack replicate does it: every block blob, also those that are there already. Containers of the destination are read-only meanwhile.${restNote(subject, around)}`,
        run: [
          shell`az storage account or-policy list ${inGroup(subject.source.id)} --account-name ${subject.source.name} --query '[].[policyId, destinationAccount]' --output table`,
        ],
      },
      {
        moment: 'at cut-over',
        title: 'End the replication',
        note: 'When nothing writes to the source any longer and the last blobs are over (replication status of a blob: complete), make the destination’s containers writable: cdktf destroy replicate.',
        run: [],
      },
    ],
  }),
  look: async ({ source, destinationId }, _around, read) => {
    const policies = await read.list(`${source.id}/objectReplicationPolicies`, '2023-05-01');
    const name = destinationId?.slice(destinationId.lastIndexOf('/') + 1);
    const policy = policies.find(
      ({ properties: { destinationAccount: to } }) => sameId(to as string | undefined, destinationId) || to === name,
    );
    if (!policy) return { state: 'missing', detail: 'No replication policy leads to the destination: cdktf deploy replicate.' };
    const facts = {
      policy: String(policy.properties.policyId ?? policy.name),
      rules: ((policy.properties.rules ?? []) as unknown[]).length,
    };
    return { state: 'ask', detail: 'The replication is in force; whether the last blob is over, only the blobs tell.', facts };
  },
});
