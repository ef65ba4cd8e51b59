import type { ArmResource } from '../../arm/resource';
import type { AbsorbedPart, MapperContext } from '../mapper';
import { block, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

/** No mapper: what Linux and Windows virtual machines have in common. */
export interface VirtualMachine extends ArmResource {
  properties: {
    additionalCapabilities?: { ultraSSDEnabled?: boolean; hibernationEnabled?: boolean };
    applicationProfile?: { galleryApplications?: GalleryApplication[] };
    availabilitySet?: { id: string };
    billingProfile?: { maxPrice?: number };
    capacityReservation?: { capacityReservationGroup?: { id?: string } };
    diagnosticsProfile?: { bootDiagnostics?: { enabled?: boolean; storageUri?: string } };
    evictionPolicy?: string;
    extensionsTimeBudget?: string;
    hardwareProfile?: { vmSize?: string };
    host?: { id: string };
    hostGroup?: { id: string };
    licenseType?: string;
    networkProfile?: { networkInterfaces?: { id: string }[] };
    osProfile?: OsProfile;
    platformFaultDomain?: number;
    priority?: string;
    proximityPlacementGroup?: { id: string };
    scheduledEventsProfile?: ScheduledEventsProfile;
    securityProfile?: { encryptionAtHost?: boolean; uefiSettings?: { secureBootEnabled?: boolean; vTpmEnabled?: boolean } };
    storageProfile: {
      dataDisks?: DataDisk[];
      diskControllerType?: string;
      imageReference?: ImageReference;
      osDisk: OsDisk;
    };
    userData?: string;
    virtualMachineScaleSet?: { id: string };
  };
}

interface GalleryApplication {
  packageReferenceId: string;
  configurationReference?: string;
  enableAutomaticUpgrade?: boolean;
  order?: number;
  tags?: string;
  treatFailureAsDeploymentFailure?: boolean;
}

interface OsProfile {
  adminUsername?: string;
  allowExtensionOperations?: boolean;
  computerName?: string;
  linuxConfiguration?: {
    disablePasswordAuthentication?: boolean;
    patchSettings?: PatchSettings;
    provisionVMAgent?: boolean;
    ssh?: { publicKeys?: { keyData?: string; path?: string }[] };
  };
  windowsConfiguration?: {
    additionalUnattendContent?: { settingName?: string }[];
    enableAutomaticUpdates?: boolean;
    patchSettings?: PatchSettings & { enableHotpatching?: boolean };
    provisionVMAgent?: boolean;
    timeZone?: string;
    winRM?: { listeners?: { protocol?: string; certificateUrl?: string }[] };
  };
  secrets?: { sourceVault?: { id: string }; vaultCertificates?: { certificateUrl?: string; certificateStore?: string }[] }[];
}

interface PatchSettings {
  assessmentMode?: string;
  automaticByPlatformSettings?: { bypassPlatformSafetyChecksOnUserSchedule?: boolean; rebootSetting?: string };
  patchMode?: string;
}

interface ScheduledEventsProfile {
  osImageNotificationProfile?: { enable?: boolean; notBeforeTimeout?: string };
  terminateNotificationProfile?: { enable?: boolean; notBeforeTimeout?: string };
}

interface ImageReference {
  id?: string;
  communityGalleryImageId?: string;
  sharedGalleryImageId?: string;
  offer?: string;
  publisher?: string;
  sku?: string;
  version?: string;
}

interface OsDisk {
  caching?: string;
  createOption?: string;
  diffDiskSettings?: { option?: string; placement?: string };
  diskSizeGB?: number;
  managedDisk?: {
    id?: string;
    diskEncryptionSet?: { id: string };
    securityProfile?: { diskEncryptionSet?: { id: string }; securityEncryptionType?: string };
    storageAccountType?: string;
  };
  name?: string;
  osType?: string;
  writeAcceleratorEnabled?: boolean;
}

interface DataDisk {
  name: string;
  lun: number;
  caching?: string;
  createOption?: string;
  managedDisk?: { id?: string };
  writeAcceleratorEnabled?: boolean;
}

/** Properties that are read-only, repeat other resources, or have no place in the provider. */
export const IGNORED = [
  'instanceView',
  'networkProfile.networkInterfaces.properties',
  'osProfile.linuxConfiguration.enableVMAgentPlatformUpdates',
  'osProfile.requireGuestProvisionSignal',
  'osProfile.windowsConfiguration.additionalUnattendContent.componentName',
  'osProfile.windowsConfiguration.additionalUnattendContent.passName',
  'osProfile.windowsConfiguration.enableVMAgentPlatformUpdates',
  '/resources',
  'resources',
  'securityProfile.securityType',
  'storageProfile.alignRegionalDisksToVMZone',
  // Data disks are attachments: managed disk and attachment are resources of their own.
  'storageProfile.dataDisks',
  'storageProfile.imageReference.exactVersion',
  'storageProfile.osDisk.deleteOption',
  // Of a disk that existed before, the disk itself tells these.
  'storageProfile.osDisk.diskSizeGB',
  'storageProfile.osDisk.managedDisk.storageAccountType',
  'storageProfile.osDisk.name',
  'storageProfile.osDisk.osType',
  'timeCreated',
  'vmId',
] as const;

/** The OS disk is a disk of its own for ARM, and the `os_disk` block for Terraform. */
export const OS_DISK: AbsorbedPart = {
  armType: 'Microsoft.Compute/disks',
  apiVersion: '2023-10-02',
  discovery: [],
  // What the block needs is in the machine's own body as long as it runs.
  ignored: ['/location', '/managedByExtended', '/properties', '/sku', '/tags', '/zones'],
};

/** True when the machine was made around a disk that existed before it; such a machine has no OS profile. */
export function isFromExistingDisk(vm: VirtualMachine): boolean {
  return vm.properties.storageProfile.osDisk.createOption === 'Attach';
}

/**
 * True when the provider's Linux and Windows types can hold the machine. They want managed disks (unmanaged ones are retired), and
 * an administrator unless the OS disk existed before: a machine from a specialised image has neither and stays with the fallback.
 */
export function isMappable(vm: VirtualMachine): boolean {
  const { osDisk } = vm.properties.storageProfile;
  return osDisk.managedDisk !== undefined && (isFromExistingDisk(vm) || vm.properties.osProfile?.adminUsername !== undefined);
}

/** Azure names an OS disk after its machine when nobody else does. */
function isGeneratedDiskName(name: string, vmName: string): boolean {
  return new RegExp(`^${vmName.replace(/[^\w]/g, '\\$&')}_(OsDisk|disk1?)(_1)?_[0-9a-f]{32}$`, 'i').test(name);
}

function osDiskOf(vm: VirtualMachine, context: MapperContext) {
  const { osDisk } = vm.properties.storageProfile;
  const existing = isFromExistingDisk(vm);
  // A deallocated machine does not tell its disk's type and size: the disk does.
  const disk = osDisk.managedDisk?.id === undefined ? undefined : context.get(osDisk.managedDisk.id);
  const diffDisk = osDisk.diffDiskSettings;
  const storageAccountType = osDisk.managedDisk?.storageAccountType ?? disk?.sku?.name;
  if (!existing && storageAccountType === undefined) {
    throw new Error(
      `${vm.id} does not tell the type of its OS disk, as it does not while deallocated, and the disk was not scanned: start it and scan again`,
    );
  }
  return {
    caching: osDisk.caching ?? 'None',
    diffDiskSettings: diffDisk?.option ? { option: diffDisk.option, placement: unlessDefault(diffDisk.placement, 'CacheDisk') } : undefined,
    diskEncryptionSetId:
      osDisk.managedDisk?.diskEncryptionSet?.id ?? unlessBlank(disk?.properties?.encryption?.diskEncryptionSetId as string),
    diskSizeGb: existing ? undefined : (osDisk.diskSizeGB ?? (disk?.properties?.diskSizeGB as number | undefined)),
    name: existing || !osDisk.name || isGeneratedDiskName(osDisk.name, vm.name) ? undefined : osDisk.name,
    secureVmDiskEncryptionSetId: osDisk.managedDisk?.securityProfile?.diskEncryptionSet?.id,
    securityEncryptionType: unlessBlank(osDisk.managedDisk?.securityProfile?.securityEncryptionType),
    storageAccountType: existing ? undefined : storageAccountType,
    writeAcceleratorEnabled: unlessDefault(osDisk.writeAcceleratorEnabled, false),
  };
}

function imageOf(image: ImageReference | undefined) {
  const id = image?.communityGalleryImageId ?? image?.sharedGalleryImageId ?? image?.id;
  return {
    sourceImageId: unlessBlank(id),
    sourceImageReference:
      image && !id
        ? { offer: image.offer ?? '', publisher: image.publisher ?? '', sku: image.sku ?? '', version: image.version ?? '' }
        : undefined,
  };
}

function notificationsOf(events: ScheduledEventsProfile | undefined) {
  const image = events?.osImageNotificationProfile;
  const termination = events?.terminateNotificationProfile;
  return {
    osImageNotification: image?.enable ? block({ timeout: unlessDefault(image.notBeforeTimeout, 'PT15M') }) : undefined,
    terminationNotification: termination?.enable
      ? { enabled: true, timeout: unlessDefault(termination.notBeforeTimeout, 'PT5M') }
      : undefined,
  };
}

/** The attributes which both types have and read alike. */
export function machineOf(vm: VirtualMachine, p: VirtualMachine['properties'], context: MapperContext) {
  const capabilities = p.additionalCapabilities;
  const boot = p.diagnosticsProfile?.bootDiagnostics;
  return {
    ...regional(vm),
    // Present with both false also reads as a block.
    additionalCapabilities:
      capabilities &&
      block({
        hibernationEnabled: unlessDefault(capabilities.hibernationEnabled, false),
        ultraSsdEnabled: unlessDefault(capabilities.ultraSSDEnabled, false),
      }),
    adminUsername: unlessBlank(p.osProfile?.adminUsername),
    allowExtensionOperations: unlessDefault(p.osProfile?.allowExtensionOperations, true),
    availabilitySetId: p.availabilitySet?.id,
    bootDiagnostics: boot?.enabled ? block({ storageAccountUri: unlessBlank(boot.storageUri) }) : undefined,
    capacityReservationGroupId: p.capacityReservation?.capacityReservationGroup?.id,
    computerName: unlessDefault(p.osProfile?.computerName, vm.name),
    dedicatedHostGroupId: p.hostGroup?.id,
    dedicatedHostId: p.host?.id,
    diskControllerType: unlessDefault(p.storageProfile.diskControllerType, 'SCSI'),
    edgeZone: unlessBlank(vm.extendedLocation?.name),
    encryptionAtHostEnabled: unlessDefault(p.securityProfile?.encryptionAtHost, false),
    evictionPolicy: unlessBlank(p.evictionPolicy),
    extensionsTimeBudget: unlessDefault(p.extensionsTimeBudget, 'PT1H30M'),
    galleryApplication: unlessEmpty(
      p.applicationProfile?.galleryApplications?.map((application) => ({
        versionId: application.packageReferenceId,
        automaticUpgradeEnabled: unlessDefault(application.enableAutomaticUpgrade, false),
        configurationBlobUri: unlessBlank(application.configurationReference),
        order: unlessDefault(application.order, 0),
        tag: unlessBlank(application.tags),
        treatFailureAsDeploymentFailureEnabled: unlessDefault(application.treatFailureAsDeploymentFailure, false),
      })),
    ),
    identity: identityOf(vm),
    licenseType: unlessDefault(unlessBlank(p.licenseType), 'None'),
    maxBidPrice: unlessDefault(p.billingProfile?.maxPrice, -1),
    networkInterfaceIds: (p.networkProfile?.networkInterfaces ?? []).map(({ id }) => id),
    osDisk: osDiskOf(vm, context),
    osManagedDiskId: isFromExistingDisk(vm) ? p.storageProfile.osDisk.managedDisk?.id : undefined,
    plan: vm.plan && { name: vm.plan.name ?? '', product: vm.plan.product ?? '', publisher: vm.plan.publisher ?? '' },
    platformFaultDomain: unlessDefault(p.platformFaultDomain, -1),
    priority: unlessDefault(unlessBlank(p.priority), 'Regular'),
    proximityPlacementGroupId: p.proximityPlacementGroup?.id,
    secureBootEnabled: unlessDefault(p.securityProfile?.uefiSettings?.secureBootEnabled, false),
    size: p.hardwareProfile?.vmSize ?? '',
    ...imageOf(p.storageProfile.imageReference),
    ...notificationsOf(p.scheduledEventsProfile),
    userData: unlessBlank(p.userData),
    virtualMachineScaleSetId: p.virtualMachineScaleSet?.id,
    vtpmEnabled: unlessDefault(p.securityProfile?.uefiSettings?.vTpmEnabled, false),
    zone: vm.zones?.[0],
  };
}

/** The patch attributes of the OS configuration; `patchMode` defaults differ by OS. */
export function patchingOf(settings: PatchSettings | undefined, defaultMode: string) {
  const platform = settings?.automaticByPlatformSettings;
  return {
    bypassPlatformSafetyChecksOnUserScheduleEnabled: unlessDefault(platform?.bypassPlatformSafetyChecksOnUserSchedule, false),
    patchAssessmentMode: unlessDefault(unlessBlank(settings?.assessmentMode), 'ImageDefault'),
    patchMode: unlessDefault(unlessBlank(settings?.patchMode), defaultMode),
    rebootSetting: unlessBlank(platform?.rebootSetting),
  };
}
