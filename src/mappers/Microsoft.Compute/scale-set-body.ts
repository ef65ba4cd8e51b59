import type { ArmResource } from '../../arm/resource';

// No mapper: scale sets as ARM answers them.

export interface IdReference {
  id: string;
}

export interface ManagedDisk {
  diskEncryptionSet?: IdReference;
  securityProfile?: { diskEncryptionSet?: IdReference; securityEncryptionType?: string };
  storageAccountType?: string;
}

export interface PublicIpAddress {
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

export interface IpConfiguration {
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

export interface DataDisk {
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

/** What the three kinds of scale sets have in common. */
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

export interface MachineProfile {
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

export interface OsProfile {
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
