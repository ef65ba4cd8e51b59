import type { ManagedDiskConfig } from '@cdktf/provider-azurerm/lib/managed-disk';
import type { SnapshotConfig } from '@cdktf/provider-azurerm/lib/snapshot';
import type { ArmResource } from '../../arm/resource';
import { parseResourceId, sameId } from '../../arm/resource-id';
import { regionOf } from '../../catalog/regions';
import { nameOf } from '../../mappers/token';
import { destinationPlace, MADE_BY_AZMOVE, nameFor, placeResource, sourcePlace } from '../place';
import { shell } from '../shell';
import {
  defineStrategy,
  type DestinationChange,
  type Seen,
  type StackResource,
  type Step,
  type Subject,
  type Surroundings,
} from '../strategy';

const API_VERSION = '2023-10-02';
/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftcompute */
const LONGEST_NAME = 80;

interface Snapshots {
  /** In the source region: of the disk, or the scanned snapshot itself. */
  source: string;
  /** In the destination region. */
  copy: string;
}

const isDisk = ({ source }: Subject): boolean => source.type.toLowerCase() === 'microsoft.compute/disks';

function snapshotsOf(subject: Subject, { move }: Surroundings): Snapshots {
  const { id } = subject.source;
  const name = nameFor(id, LONGEST_NAME, subject.choice.round > 1 ? `-r${subject.choice.round}` : '');
  const below = (group: string): string => `${group}/providers/Microsoft.Compute/snapshots/${name}`;
  return { source: isDisk(subject) ? below(sourcePlace(move).id) : id, copy: below(destinationPlace(move).id) };
}

function stackOf(subject: Subject, around: Surroundings): StackResource[] {
  const { move } = around;
  const places = [placeResource(sourcePlace(move)), placeResource(destinationPlace(move))];
  if (!isDisk(subject)) return places.slice(1);
  const { source } = snapshotsOf(subject, around);
  const config = {
    name: parseResourceId(source).name,
    resourceGroupName: nameOf(sourcePlace(move).id),
    location: move.source.region,
    createOption: 'Copy',
    incrementalEnabled: true,
    sourceResourceId: subject.source.id,
    tags: { ...MADE_BY_AZMOVE },
  } satisfies SnapshotConfig;
  return [...places, { stack: 'prepare', armId: source, terraformType: 'azurerm_snapshot', config }];
}

/** The machine that holds the disk as its OS disk, as it is to stand in the destination. */
function machineOf({ source, destination }: Subject, { arriving }: Surroundings): ArmResource | undefined {
  const machine = arriving(source.managedBy);
  const osDisk = machine?.properties?.storageProfile?.osDisk;
  return destination && sameId(osDisk?.managedDisk?.id as string | undefined, destination.id) ? machine : undefined;
}

/** A machine around a disk that is there before it: Azure then takes neither an image nor an OS profile. */
function aroundDisk(machine: ArmResource): ArmResource {
  const { osProfile: _osProfile, storageProfile, ...properties } = machine.properties as Record<string, Record<string, unknown>>;
  const { imageReference: _imageReference, osDisk, ...storage } = storageProfile!;
  return {
    ...machine,
    properties: { ...properties, storageProfile: { ...storage, osDisk: { ...(osDisk as object), createOption: 'Attach' } } },
  };
}

function fromCopy(copy: string): (disk: ArmResource) => ArmResource {
  return (disk) => {
    const { logicalSectorSize, performancePlus } = (disk.properties.creationData ?? {}) as Record<string, unknown>;
    const creationData = {
      createOption: 'Copy',
      sourceResourceId: copy,
      ...(logicalSectorSize !== undefined && { logicalSectorSize }),
      ...(performancePlus !== undefined && { performancePlus }),
    };
    return { ...disk, properties: { ...disk.properties, creationData } };
  };
}

function destinationOf(subject: Subject, around: Surroundings): DestinationChange[] {
  const { destination } = subject;
  if (!destination || !isDisk(subject)) return [];
  const { copy } = snapshotsOf(subject, around);
  const changes: DestinationChange[] = [{ kind: 'resource', id: destination.id, change: fromCopy(copy) }];
  if (destination.properties.securityProfile?.securityType === 'TrustedLaunch') {
    const omit: (keyof ManagedDiskConfig)[] = ['trustedLaunchEnabled'];
    // azurerm 4.55 refuses the attribute on copies, which take it over from the snapshot, and would replace a disk that has it.
    changes.push({ kind: 'attributes', id: destination.id, omit, ignoreChanges: ['trusted_launch_enabled'] });
  }
  const machine = machineOf(subject, around);
  if (machine) changes.push({ kind: 'resource', id: machine.id, change: aroundDisk });
  return changes;
}

function copyStep(subject: Subject, around: Surroundings): Step {
  const { move } = around;
  const { source, copy } = snapshotsOf(subject, around);
  const { name } = parseResourceId(copy);
  const group = destinationPlace(move);
  const keys = subject.destination?.properties.encryption?.diskEncryptionSetId as string | undefined;
  const encryption = keys === undefined ? shell`` : shell` --encryption-type EncryptionAtRestWithCustomerKey --disk-encryption-set ${keys}`;
  return {
    moment: 'before the destination',
    title: `Copy the snapshot to ${regionOf(move.destination.region).displayName}`,
    note: isDisk(subject)
      ? 'The snapshot in the source region is made by the stack prepare. azurerm 4.55 cannot copy across regions, so this is a command.'
      : 'The snapshot stands in the source already.',
    before: [shell`az snapshot show --ids ${source} --query provisioningState --output tsv  # Succeeded`],
    run: [
      shell`az snapshot show --ids ${copy} --output none 2>/dev/null || az snapshot create --subscription ${move.subscriptionId} --resource-group ${group.name} --name ${name} --location ${group.region} --source ${source} --incremental true --copy-start true --tags azmove=prepare${encryption}`,
    ],
    after: [shell`az snapshot show --ids ${copy} --query completionPercent --output tsv  # 100, before the destination is deployed`],
  };
}

function stepsOf(subject: Subject, around: Surroundings): Step[] {
  const { copy } = snapshotsOf(subject, around);
  const { source, choice } = subject;
  const remove: Step = {
    moment: 'after the commit',
    title: 'Delete the copy of the snapshot',
    note: isDisk(subject)
      ? 'The disk in the destination stands by itself. Then: cdktf destroy prepare.'
      : 'Only when it is not wanted any longer.',
    run: [shell`az snapshot delete --ids ${copy}`],
  };
  if (!isDisk(subject)) return [copyStep(subject, around), remove];
  const stop = source.managedBy === undefined ? [] : [shell`az vm deallocate --ids ${source.managedBy}`];
  const next = choice.round + 1;
  return [
    copyStep(subject, around),
    {
      moment: 'at cut-over',
      title: 'Take along what was written since',
      note: `A snapshot holds what was written until it was taken. Stop the machine, set round: ${next} in a data rule of move.yaml for this disk, then azmove generate, cdktf deploy prepare, copy the new snapshot as above, cdktf deploy 'destination*': the disk is replaced by one made of it. Nothing to do where the machine has been stopped since before the snapshot.`,
      run: stop,
    },
    remove,
  ];
}

function stateOf({ properties: p }: ArmResource): Seen {
  const percent = typeof p.completionPercent === 'number' ? p.completionPercent : undefined;
  const facts = { provisioningState: String(p.provisioningState ?? ''), completionPercent: percent ?? null };
  if (p.provisioningState === 'Failed') return { state: 'failed', detail: 'The copy of the snapshot failed.', facts };
  if ((percent ?? 100) < 100) return { state: 'running', detail: `The copy of the snapshot is at ${percent} %.`, facts };
  return { state: 'done', detail: 'The snapshot is copied whole to the destination region.', facts };
}

/** https://learn.microsoft.com/azure/virtual-machines/disks-copy-incremental-snapshot-across-regions */
export const snapshot = defineStrategy({
  name: 'snapshot',
  summary:
    'An incremental snapshot is taken in the source and copied to the destination region; the disk, and the machine of an OS disk, are created from the copy.',
  comesFirst: true,
  plan: (subject, around) => ({
    stack: stackOf(subject, around),
    destination: destinationOf(subject, around),
    steps: stepsOf(subject, around),
  }),
  look: async (subject, around, read) => {
    const { source, copy } = snapshotsOf(subject, around);
    const copied = await read.get(copy, API_VERSION);
    if (copied) return stateOf(copied);
    const taken = await read.get(source, API_VERSION);
    if (!taken) return { state: 'missing', detail: 'There is no snapshot yet: cdktf deploy prepare.' };
    return {
      state: 'running',
      detail: 'The snapshot is taken, its copy to the destination region is not started: see reports/runbook.md.',
    };
  },
});
