import type { ArmResource } from '../../arm/resource';
import { block, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface IdReference {
  id: string;
}

interface ManagedDisk {
  diskEncryptionSet?: IdReference;
  securityProfile?: { diskEncryptionSet?: IdReference; securityEncryptionType?: string };
  storageAccountType?: string;
}

interface PublicIpAddress {
  name: string;
  properties?: {
    dnsSettings?: { domainNameLabel?: string };
    idleTimeoutInMinutes?: number;
    ipTags?: { ipTagType?: string; tag?: string }[];
    publicIPAddressVersion?: string;
    publicIPPrefix?: IdReference;
  };
  sku?: { name?: string; tier?: string };
}

interface IpConfiguration {
  name: string;
  properties?: {
    applicationGatewayBackendAddressPools?: IdReference[];
    applicationSecurityGroups?: IdReference[];
    loadBalancerBackendAddressPools?: IdReference[];
    loadBalancerInboundNatPools?: IdReference[];
    primary?: boolean;
    privateIPAddressVersion?: string;
    publicIPAddressConfiguration?: PublicIpAddress;
    subnet?: IdReference;
  };
}

export interface NetworkInterface {
  name: string;
  properties?: {
    auxiliaryMode?: string;
    auxiliarySku?: string;
    dnsSettings?: { dnsServers?: string[] };
    enableAcceleratedNetworking?: boolean;
    enableIPForwarding?: boolean;
    ipConfigurations: IpConfiguration[];
    networkSecurityGroup?: IdReference;
    primary?: boolean;
  };
}

export interface Extension {
  name: string;
  properties?: {
    autoUpgradeMinorVersion?: boolean;
    enableAutomaticUpgrade?: boolean;
    forceUpdateTag?: string;
    protectedSettingsFromKeyVault?: { secretUrl: string; sourceVault: IdReference };
    provisionAfterExtensions?: string[];
    publisher?: string;
    settings?: object;
    suppressFailures?: boolean;
    type?: string;
    typeHandlerVersion?: string;
  };
}

interface DataDisk {
  caching?: string;
  createOption?: string;
  diskIOPSReadWrite?: number;
  diskMBpsReadWrite?: number;
  diskSizeGB?: number;
  lun: number;
  managedDisk?: ManagedDisk;
  name?: string;
  writeAcceleratorEnabled?: boolean;
}

/** No mapper: what the three kinds of scale sets have in common. */
export interface ScaleSet extends ArmResource {
  properties: {
    additionalCapabilities?: { ultraSSDEnabled?: boolean };
    automaticRepairsPolicy?: { enabled?: boolean; gracePeriod?: string; repairAction?: string };
    doNotRunExtensionsOnOverprovisionedVMs?: boolean;
    hostGroup?: IdReference;
    orchestrationMode?: string;
    overprovision?: boolean;
    platformFaultDomainCount?: number;
    priorityMixPolicy?: { baseRegularPriorityCount?: number; regularPriorityPercentageAboveBase?: number };
    proximityPlacementGroup?: IdReference;
    resiliencyPolicy?: { resilientVMCreationPolicy?: { enabled?: boolean }; resilientVMDeletionPolicy?: { enabled?: boolean } };
    scaleInPolicy?: { forceDeletion?: boolean; rules?: string[] };
    singlePlacementGroup?: boolean;
    skuProfile?: { allocationStrategy?: string; vmSizes?: { name?: string }[] };
    spotRestorePolicy?: { enabled?: boolean; restoreTimeout?: string };
    upgradePolicy?: {
      automaticOSUpgradePolicy?: { disableAutomaticRollback?: boolean; enableAutomaticOSUpgrade?: boolean };
      mode?: string;
      rollingUpgradePolicy?: {
        enableCrossZoneUpgrade?: boolean;
        maxBatchInstancePercent?: number;
        maxSurge?: boolean;
        maxUnhealthyInstancePercent?: number;
        maxUnhealthyUpgradedInstancePercent?: number;
        pauseTimeBetweenBatches?: string;
        prioritizeUnhealthyInstances?: boolean;
      };
    };
    virtualMachineProfile?: MachineProfile;
    zoneBalance?: boolean;
  };
}

interface MachineProfile {
  applicationProfile?: {
    galleryApplications?: { configurationReference?: string; order?: number; packageReferenceId: string; tags?: string }[];
  };
  billingProfile?: { maxPrice?: number };
  capacityReservation?: { capacityReservationGroup?: { id?: string } };
  diagnosticsProfile?: { bootDiagnostics?: { enabled?: boolean; storageUri?: string } };
  evictionPolicy?: string;
  extensionProfile?: { extensions?: Extension[]; extensionsTimeBudget?: string };
  licenseType?: string;
  networkProfile?: { healthProbe?: IdReference; networkApiVersion?: string; networkInterfaceConfigurations?: NetworkInterface[] };
  osProfile?: OsProfile;
  priority?: string;
  scheduledEventsProfile?: { terminateNotificationProfile?: { enable?: boolean; notBeforeTimeout?: string } };
  securityProfile?: { encryptionAtHost?: boolean; uefiSettings?: { secureBootEnabled?: boolean; vTpmEnabled?: boolean } };
  storageProfile?: {
    dataDisks?: DataDisk[];
    imageReference?: {
      communityGalleryImageId?: string;
      id?: string;
      offer?: string;
      publisher?: string;
      sharedGalleryImageId?: string;
      sku?: string;
      version?: string;
    };
    osDisk?: {
      caching?: string;
      diffDiskSettings?: { option?: string; placement?: string };
      diskSizeGB?: number;
      managedDisk?: ManagedDisk;
      osType?: string;
      writeAcceleratorEnabled?: boolean;
    };
  };
  userData?: string;
}

interface OsProfile {
  adminUsername?: string;
  allowExtensionOperations?: boolean;
  computerNamePrefix?: string;
  linuxConfiguration?: {
    disablePasswordAuthentication?: boolean;
    patchSettings?: { assessmentMode?: string; patchMode?: string };
    provisionVMAgent?: boolean;
    ssh?: { publicKeys?: { keyData?: string; path?: string }[] };
  };
  secrets?: { sourceVault?: IdReference; vaultCertificates?: { certificateStore?: string; certificateUrl?: string }[] }[];
  windowsConfiguration?: {
    additionalUnattendContent?: { settingName?: string }[];
    enableAutomaticUpdates?: boolean;
    patchSettings?: { assessmentMode?: string; enableHotpatching?: boolean; patchMode?: string };
    provisionVMAgent?: boolean;
    timeZone?: string;
    winRM?: { listeners?: { certificateUrl?: string; protocol?: string }[] };
  };
}

const PROFILE = 'virtualMachineProfile';

/** Properties that are read-only or have no place in the provider. */
export const IGNORED = [
  'constrainedMaximumCapacity',
  'orchestrationMode',
  'timeCreated',
  'uniqueId',
  'upgradePolicy.rollingUpgradePolicy.rollbackFailedInstancesOnPolicyBreach',
  `${PROFILE}.extensionProfile.extensions.id`,
  `${PROFILE}.extensionProfile.extensions.type`,
  `${PROFILE}.networkProfile.networkInterfaceConfigurations.properties.disableTcpStateTracking`,
  `${PROFILE}.networkProfile.networkInterfaceConfigurations.properties.ipConfigurations.properties.publicIPAddressConfiguration.properties.deleteOption`,
  `${PROFILE}.networkProfile.networkInterfaceConfigurations.properties.ipConfigurations.properties.publicIPAddressConfiguration.sku`,
  `${PROFILE}.networkProfile.networkInterfaceConfigurations.properties.deleteOption`,
  `${PROFILE}.osProfile.linuxConfiguration.enableVMAgentPlatformUpdates`,
  `${PROFILE}.osProfile.requireGuestProvisionSignal`,
  `${PROFILE}.osProfile.windowsConfiguration.additionalUnattendContent.componentName`,
  `${PROFILE}.osProfile.windowsConfiguration.additionalUnattendContent.passName`,
  `${PROFILE}.osProfile.windowsConfiguration.enableVMAgentPlatformUpdates`,
  `${PROFILE}.securityProfile.securityType`,
  `${PROFILE}.storageProfile.diskControllerType`,
  `${PROFILE}.storageProfile.imageReference.exactVersion`,
  `${PROFILE}.storageProfile.osDisk.createOption`,
  `${PROFILE}.storageProfile.osDisk.osType`,
  `${PROFILE}.timeCreated`,
] as const;

const idsOf = (references: IdReference[] | undefined): string[] | undefined => unlessEmpty(references?.map(({ id }) => id));

function publicIpOf(address: PublicIpAddress) {
  const p = address.properties;
  return {
    name: address.name,
    domainNameLabel: unlessBlank(p?.dnsSettings?.domainNameLabel),
    idleTimeoutInMinutes: unlessDefault(p?.idleTimeoutInMinutes, 4),
    ipTag: unlessEmpty(p?.ipTags?.map(({ ipTagType, tag }) => ({ tag: tag ?? '', type: ipTagType ?? '' }))),
    publicIpPrefixId: p?.publicIPPrefix?.id,
    version: unlessDefault(p?.publicIPAddressVersion, 'IPv4'),
  };
}

function ipConfigurationOf({ name, properties: p }: IpConfiguration) {
  return {
    name,
    applicationGatewayBackendAddressPoolIds: idsOf(p?.applicationGatewayBackendAddressPools),
    applicationSecurityGroupIds: idsOf(p?.applicationSecurityGroups),
    loadBalancerBackendAddressPoolIds: idsOf(p?.loadBalancerBackendAddressPools),
    primary: unlessDefault(p?.primary, false),
    publicIpAddress: p?.publicIPAddressConfiguration && [publicIpOf(p.publicIPAddressConfiguration)],
    subnetId: p?.subnet?.id,
    version: unlessDefault(unlessBlank(p?.privateIPAddressVersion), 'IPv4'),
  };
}

/** One `network_interface` block, as all three types have it. */
export function networkInterfaceOf({ name, properties: p }: NetworkInterface) {
  return {
    name,
    auxiliaryMode: unlessDefault(unlessBlank(p?.auxiliaryMode), 'None'),
    auxiliarySku: unlessDefault(unlessBlank(p?.auxiliarySku), 'None'),
    dnsServers: unlessEmpty(p?.dnsSettings?.dnsServers),
    enableAcceleratedNetworking: unlessDefault(p?.enableAcceleratedNetworking, false),
    enableIpForwarding: unlessDefault(p?.enableIPForwarding, false),
    ipConfiguration: (p?.ipConfigurations ?? []).map(ipConfigurationOf),
    networkSecurityGroupId: p?.networkSecurityGroup?.id,
    primary: unlessDefault(p?.primary, false),
  };
}

/** NAT pools of an interface's address configurations; an orchestrated set has no place for them. */
export function natPoolIdsOf(configuration: IpConfiguration): string[] | undefined {
  return idsOf(configuration.properties?.loadBalancerInboundNatPools);
}

/** The SKU of a public address as an orchestrated set names it, for example `Standard_Regional`. */
export function publicIpSkuOf(configuration: IpConfiguration): string | undefined {
  const sku = configuration.properties?.publicIPAddressConfiguration?.sku;
  return sku?.name && sku.tier ? `${sku.name}_${sku.tier}` : undefined;
}

/** One `data_disk` block less its name, which an orchestrated set has no place for. */
export function dataDiskOf(disk: DataDisk) {
  return {
    caching: disk.caching ?? 'None',
    createOption: unlessDefault(disk.createOption, 'Empty'),
    diskEncryptionSetId: disk.managedDisk?.diskEncryptionSet?.id,
    diskSizeGb: disk.diskSizeGB ?? 0,
    lun: disk.lun,
    storageAccountType: disk.managedDisk?.storageAccountType ?? '',
    ultraSsdDiskIopsReadWrite: disk.diskIOPSReadWrite || undefined,
    ultraSsdDiskMbpsReadWrite: disk.diskMBpsReadWrite || undefined,
    writeAcceleratorEnabled: unlessDefault(disk.writeAcceleratorEnabled, false),
  };
}

/** The `os_disk` block. */
export function osDiskOf(profile: MachineProfile | undefined) {
  const disk = profile?.storageProfile?.osDisk;
  const diff = disk?.diffDiskSettings;
  return {
    caching: disk?.caching ?? 'None',
    diffDiskSettings: diff?.option ? { option: diff.option, placement: unlessDefault(diff.placement, 'CacheDisk') } : undefined,
    diskEncryptionSetId: disk?.managedDisk?.diskEncryptionSet?.id,
    diskSizeGb: disk?.diskSizeGB || undefined,
    storageAccountType: disk?.managedDisk?.storageAccountType ?? '',
    writeAcceleratorEnabled: unlessDefault(disk?.writeAcceleratorEnabled, false),
  };
}

/** `protected_settings_from_key_vault` of an extension. */
export function keyVaultSettingsOf(extension: Extension) {
  const reference = extension.properties?.protectedSettingsFromKeyVault;
  return reference && { secretUrl: reference.secretUrl, sourceVaultId: reference.sourceVault.id };
}

/** The agent writes a user's keys to one fixed place; the provider reads the user from it. */
export function sshKeysOf(os: OsProfile | undefined) {
  return unlessEmpty(
    os?.linuxConfiguration?.ssh?.publicKeys?.map(({ keyData, path }) => ({
      publicKey: keyData ?? '',
      username: /\/home\/(.*?)\/\.ssh\/authorized_keys/.exec(path ?? '')?.[1] ?? '',
    })),
  );
}

/** `secret` blocks of a Linux profile. */
export function linuxSecretsOf(os: OsProfile | undefined) {
  return unlessEmpty(
    os?.secrets?.map(({ sourceVault, vaultCertificates }) => ({
      keyVaultId: sourceVault?.id ?? '',
      certificate: (vaultCertificates ?? []).map(({ certificateUrl }) => ({ url: certificateUrl ?? '' })),
    })),
  );
}

/** `secret` blocks of a Windows profile. */
export function windowsSecretsOf(os: OsProfile | undefined) {
  return unlessEmpty(
    os?.secrets?.map(({ sourceVault, vaultCertificates }) => ({
      keyVaultId: sourceVault?.id ?? '',
      certificate: (vaultCertificates ?? []).map((certificate) => ({
        store: certificate.certificateStore ?? '',
        url: certificate.certificateUrl ?? '',
      })),
    })),
  );
}

/** `winrm_listener` blocks. */
export function listenersOf(os: OsProfile | undefined) {
  return unlessEmpty(
    os?.windowsConfiguration?.winRM?.listeners?.map(({ certificateUrl, protocol }) => ({
      certificateUrl: unlessBlank(certificateUrl),
      protocol: protocol ?? 'Http',
    })),
  );
}

/** What all three types have and read alike; blocks that ARM returns at all also read as blocks, whatever is in them. */
export function scaleSetOf(set: ScaleSet, p: ScaleSet['properties']) {
  const profile = p.virtualMachineProfile;
  const image = profile?.storageProfile?.imageReference;
  const imageId = unlessBlank(image?.communityGalleryImageId ?? image?.sharedGalleryImageId ?? image?.id);
  const boot = profile?.diagnosticsProfile?.bootDiagnostics;
  const rolling = p.upgradePolicy?.rollingUpgradePolicy;
  const termination = profile?.scheduledEventsProfile;
  return {
    additionalCapabilities:
      p.additionalCapabilities && block({ ultraSsdEnabled: unlessDefault(p.additionalCapabilities.ultraSSDEnabled, false) }),
    automaticInstanceRepair: p.automaticRepairsPolicy && {
      enabled: p.automaticRepairsPolicy.enabled ?? false,
      action: unlessDefault(unlessBlank(p.automaticRepairsPolicy.repairAction), 'Replace'),
      gracePeriod: unlessBlank(p.automaticRepairsPolicy.gracePeriod),
    },
    bootDiagnostics: boot?.enabled ? block({ storageAccountUri: unlessBlank(boot.storageUri) }) : undefined,
    capacityReservationGroupId: profile?.capacityReservation?.capacityReservationGroup?.id,
    encryptionAtHostEnabled: unlessDefault(profile?.securityProfile?.encryptionAtHost, false),
    evictionPolicy: unlessBlank(profile?.evictionPolicy),
    extensionOperationsEnabled: unlessDefault(profile?.osProfile?.allowExtensionOperations, true),
    extensionsTimeBudget: unlessDefault(profile?.extensionProfile?.extensionsTimeBudget, 'PT1H30M'),
    maxBidPrice: unlessDefault(profile?.billingProfile?.maxPrice, -1),
    plan: set.plan && { name: set.plan.name ?? '', product: set.plan.product ?? '', publisher: set.plan.publisher ?? '' },
    priority: unlessDefault(unlessBlank(profile?.priority), 'Regular'),
    proximityPlacementGroupId: p.proximityPlacementGroup?.id,
    rollingUpgradePolicy: rolling && {
      crossZoneUpgradesEnabled: rolling.enableCrossZoneUpgrade || undefined,
      maxBatchInstancePercent: rolling.maxBatchInstancePercent ?? 0,
      maximumSurgeInstancesEnabled: rolling.maxSurge || undefined,
      maxUnhealthyInstancePercent: rolling.maxUnhealthyInstancePercent ?? 0,
      maxUnhealthyUpgradedInstancePercent: rolling.maxUnhealthyUpgradedInstancePercent ?? 0,
      pauseTimeBetweenBatches: rolling.pauseTimeBetweenBatches ?? '',
      prioritizeUnhealthyInstancesEnabled: rolling.prioritizeUnhealthyInstances || undefined,
    },
    sourceImageId: imageId,
    sourceImageReference:
      image && !imageId
        ? { offer: image.offer ?? '', publisher: image.publisher ?? '', sku: image.sku ?? '', version: image.version ?? '' }
        : undefined,
    terminationNotification: termination && {
      enabled: termination.terminateNotificationProfile?.enable ?? false,
      timeout: unlessDefault(termination.terminateNotificationProfile?.notBeforeTimeout, 'PT5M'),
    },
    zoneBalance: unlessDefault(p.zoneBalance, false),
    zones: unlessEmpty(set.zones),
  };
}
