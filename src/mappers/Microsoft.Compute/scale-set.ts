import { block, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { ScaleSet } from './scale-set-body';

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
