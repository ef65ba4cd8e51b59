import type { ArmResource } from '../../../arm/resource';
import { sameId } from '../../../arm/resource-id';
import { defineService } from '../../service';
import type { PartialResource, ServiceContext } from '../../service';

interface Disk {
  name?: string;
  lun?: number;
  osType?: string;
  createOption?: string;
  deleteOption?: string;
  diskSizeGB?: number;
  managedDisk?: { id?: string; storageAccountType?: string };
}

function groupOf(vm: ArmResource): string {
  return vm.id.split('/').slice(0, 5).join('/');
}

function diskId(vm: ArmResource, name: string): string {
  return `${groupOf(vm)}/providers/Microsoft.Compute/disks/${name}`;
}

function osTypeOf(vm: ArmResource): string {
  const { osProfile, storageProfile } = vm.properties;
  return storageProfile?.osDisk?.osType ?? (osProfile?.windowsConfiguration ? 'Windows' : 'Linux');
}

/** Azure's size of an image's disk where the body gives none. */
const IMAGE_SIZE_GB: Record<string, number> = { Linux: 30, Windows: 127 };

function completeDisk(vm: ArmResource, disk: Disk, fallbackName: string, context: ServiceContext): void {
  disk.name ??= fallbackName;
  disk.deleteOption ??= 'Detach';
  if (!disk.managedDisk && disk.createOption === 'Attach') return;
  disk.managedDisk ??= {};
  disk.managedDisk.id ??= diskId(vm, disk.name);
  const stored = context.get(disk.managedDisk.id);
  disk.managedDisk.storageAccountType ??= stored?.sku?.name ?? 'Standard_LRS';
  disk.diskSizeGB ??= stored?.properties.diskSizeGB;
}

/** Disks that Azure makes for a VM: the OS disk, and data disks created empty or from an image. */
function disksOf(vm: ArmResource): PartialResource[] {
  const { osDisk, dataDisks = [], imageReference } = vm.properties.storageProfile ?? {};
  return ([...(osDisk ? [osDisk] : []), ...dataDisks] as Disk[])
    .filter((disk) => disk.createOption !== 'Attach' && disk.managedDisk?.id)
    .map((disk) => ({
      id: disk.managedDisk!.id!,
      location: vm.location,
      ...(vm.zones && { zones: vm.zones }),
      sku: { name: disk.managedDisk!.storageAccountType },
      properties: {
        ...(disk === osDisk && { osType: osTypeOf(vm), hyperVGeneration: 'V2' }),
        creationData: disk.createOption === 'FromImage' ? { createOption: 'FromImage', imageReference } : { createOption: 'Empty' },
        diskSizeGB: disk.diskSizeGB ?? (disk === osDisk ? IMAGE_SIZE_GB[osTypeOf(vm)] : undefined),
      },
    }));
}

function instanceView(vm: ArmResource): object {
  return {
    computerName: vm.properties.osProfile?.computerName,
    osName: osTypeOf(vm),
    vmAgent: { vmAgentVersion: 'Unknown', statuses: [{ code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Ready' }] },
    statuses: [
      { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded' },
      { code: 'PowerState/running', level: 'Info', displayStatus: 'VM running' },
    ],
  };
}

const accepted = (): { status: number } => ({ status: 200 });

/** https://learn.microsoft.com/rest/api/compute/virtual-machines */
export const virtualMachine = defineService({
  armType: 'Microsoft.Compute/virtualMachines',
  longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  // Clients that only attach a disk leave these out, and they stay.
  kept: ['/identity', 'applicationProfile', 'timeCreated'],
  writeOnly: [
    'userData',
    'osProfile.windowsConfiguration.additionalUnattendContent.content',
    'osProfile.secrets.vaultCertificates.password',
  ],
  complete: (vm, context) => {
    const p = vm.properties;
    p.vmId ??= context.guid(vm.id, 'vmId');
    p.timeCreated ??= context.previous?.properties.timeCreated ?? context.now();
    // Capabilities that are all off are not returned.
    if (p.additionalCapabilities && !Object.values(p.additionalCapabilities).includes(true)) delete p.additionalCapabilities;
    if (p.applicationProfile && !p.applicationProfile.galleryApplications?.length) delete p.applicationProfile;
    const boot = p.diagnosticsProfile?.bootDiagnostics;
    if (boot && boot.storageUri === '') delete boot.storageUri;
    const storage = p.storageProfile;
    if (storage) {
      storage.dataDisks ??= [];
      storage.diskControllerType ??= 'SCSI';
      if (storage.osDisk) {
        storage.osDisk.osType ??= osTypeOf(vm);
        completeDisk(vm, storage.osDisk, `${vm.name}_OsDisk_1_${context.guid(vm.id, 'osDisk').replace(/-/g, '')}`, context);
        storage.osDisk.diskSizeGB ??= IMAGE_SIZE_GB[osTypeOf(vm)];
      }
      for (const disk of storage.dataDisks as Disk[]) {
        completeDisk(
          vm,
          disk,
          `${vm.name}_disk${(disk.lun ?? 0) + 2}_${context.guid(vm.id, 'dataDisk', String(disk.lun)).replace(/-/g, '')}`,
          context,
        );
      }
    }
    if (p.osProfile) {
      p.osProfile.secrets ??= [];
      p.osProfile.allowExtensionOperations ??= true;
      p.osProfile.requireGuestProvisionSignal ??= true;
    }
  },
  createdWith: disksOf,
  deletedWith: (vm) => {
    const { osDisk, dataDisks = [] } = vm.properties.storageProfile ?? {};
    const disks = [...(osDisk ? [osDisk] : []), ...dataDisks] as Disk[];
    const nics = (vm.properties.networkProfile?.networkInterfaces ?? []) as { id: string; properties?: { deleteOption?: string } }[];
    return [
      ...disks.filter(({ deleteOption }) => deleteOption === 'Delete').flatMap(({ managedDisk }) => managedDisk?.id ?? []),
      ...nics.filter(({ properties }) => properties?.deleteOption === 'Delete').map(({ id }) => id),
    ];
  },
  onRead: (vm, context) => {
    if (context.query.get('$expand')?.toLowerCase().includes('instanceview')) vm.properties.instanceView = instanceView(vm);
    const extensions = context.children(vm.id, 'extensions');
    if (extensions.length > 0) (vm as ArmResource & { resources?: object[] }).resources = extensions;
  },
  views: { instanceView: (_request, _context, vm) => ({ body: instanceView(vm) }) },
  actions: { start: accepted, restart: accepted, powerOff: accepted, deallocate: accepted, redeploy: accepted, generalize: accepted },
});

/** https://learn.microsoft.com/rest/api/compute/disks */
export const disk = defineService({
  armType: 'Microsoft.Compute/disks',
  longRunning: { put: 'Location', patch: 'Location', delete: 'Location' },
  complete: (disk, context) => {
    const p = disk.properties;
    const sku = disk.sku?.name ?? 'Standard_LRS';
    disk.sku = { name: sku, tier: sku.startsWith('Premium') ? 'Premium' : sku.startsWith('Ultra') ? 'Ultra' : 'Standard' };
    p.creationData ??= { createOption: 'Empty' };
    if (p.creationData.createOption === 'Copy') {
      const copied = context.get(String(p.creationData.sourceResourceId ?? ''))?.properties;
      p.securityProfile ??= copied?.securityProfile;
      p.diskSizeGB ??= copied?.diskSizeGB;
    }
    p.uniqueId ??= context.guid(disk.id, 'uniqueId');
    p.timeCreated ??= context.previous?.properties.timeCreated ?? context.now();
    p.encryption ??= { type: 'EncryptionAtRestWithPlatformKey' };
    p.networkAccessPolicy ??= 'AllowAll';
    p.publicNetworkAccess ??= 'Enabled';
    p.diskIOPSReadWrite ??= 500;
    p.diskMBpsReadWrite ??= 100;
    if (p.diskSizeGB !== undefined) p.diskSizeBytes = p.diskSizeGB * 1024 ** 3;
  },
  onRead: (disk, context) => {
    const holds = (vm: ArmResource): boolean => {
      const { osDisk, dataDisks = [] } = vm.properties.storageProfile ?? {};
      return ([osDisk, ...dataDisks] as (Disk | undefined)[]).some((one) => sameId(one?.managedDisk?.id, disk.id));
    };
    disk.properties.diskState = context.referrers(disk.id, 'Microsoft.Compute/virtualMachines').some(holds) ? 'Attached' : 'Unattached';
  },
});

/** https://learn.microsoft.com/rest/api/compute/virtual-machine-extensions */
export const virtualMachineExtension = defineService({
  armType: 'Microsoft.Compute/virtualMachines/extensions',
  provisioningState: true,
});
