import type { OrchestratedVirtualMachineScaleSetConfig } from '@cdktf/provider-azurerm/lib/orchestrated-virtual-machine-scale-set';
import { jsonText } from '../json-text';
import { block, defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';
import type { Extension, NetworkInterface, ScaleSet } from './scale-set-body';
import { IGNORED, scaleSetOf } from './scale-set';
import { networkInterfaceOf, publicIpSkuOf } from './scale-set-network';
import { dataDiskOf, keyVaultSettingsOf, linuxSecretsOf, listenersOf, osDiskOf, sshKeysOf, windowsSecretsOf } from './scale-set-profile';

function extensionOf(extension: Extension) {
  const p = extension.properties;
  return {
    name: extension.name,
    autoUpgradeMinorVersionEnabled: unlessDefault(p?.autoUpgradeMinorVersion ?? false, true),
    extensionsToProvisionAfterVmCreation: unlessEmpty(p?.provisionAfterExtensions),
    failureSuppressionEnabled: unlessDefault(p?.suppressFailures, false),
    forceExtensionExecutionOnChange: unlessBlank(p?.forceUpdateTag),
    protectedSettingsFromKeyVault: keyVaultSettingsOf(extension),
    publisher: p?.publisher ?? '',
    settings: jsonText(p?.settings),
    type: p?.type ?? '',
    typeHandlerVersion: p?.typeHandlerVersion ?? '',
  };
}

function interfaceOf(nic: NetworkInterface) {
  const block = networkInterfaceOf(nic);
  const ipConfiguration = block.ipConfiguration.map((configuration, index) => {
    const skuName = publicIpSkuOf(nic.properties!.ipConfigurations[index]!);
    return { ...configuration, publicIpAddress: configuration.publicIpAddress?.map((address) => ({ ...address, skuName })) };
  });
  return { ...block, ipConfiguration };
}

function osProfileOf(set: ScaleSet) {
  const os = set.properties.virtualMachineProfile?.osProfile as NonNullable<ScaleSet['properties']['virtualMachineProfile']>['osProfile'];
  const [linux, windows] = [os?.linuxConfiguration, os?.windowsConfiguration];
  const password = (): string => secret('adminPassword', `Password of the administrator of ${set.name}.`);
  const common = { adminUsername: os?.adminUsername ?? '', computerNamePrefix: unlessDefault(os?.computerNamePrefix, set.name) };
  if (linux) {
    const withPassword = linux.disablePasswordAuthentication === false;
    return {
      linuxConfiguration: {
        ...common,
        adminPassword: withPassword ? password() : undefined,
        adminSshKey: sshKeysOf(os),
        disablePasswordAuthentication: withPassword ? false : undefined,
        patchAssessmentMode: unlessDefault(unlessBlank(linux.patchSettings?.assessmentMode), 'ImageDefault'),
        patchMode: unlessDefault(unlessBlank(linux.patchSettings?.patchMode), 'ImageDefault'),
        provisionVmAgent: unlessDefault(linux.provisionVMAgent, true),
        secret: linuxSecretsOf(os),
      },
    };
  }
  if (!windows) return undefined;
  return {
    windowsConfiguration: {
      ...common,
      additionalUnattendContent: unlessEmpty(
        windows.additionalUnattendContent?.map(({ settingName }) => ({
          content: secret(
            `${settingName ?? 'unattend'}Content`,
            `Unattended setup of ${set.name}: the XML of ${settingName ?? 'a setting'}.`,
          ),
          setting: settingName ?? '',
        })),
      ),
      adminPassword: password(),
      enableAutomaticUpdates: unlessDefault(windows.enableAutomaticUpdates, true),
      hotpatchingEnabled: unlessDefault(windows.patchSettings?.enableHotpatching, false),
      patchAssessmentMode: unlessDefault(unlessBlank(windows.patchSettings?.assessmentMode), 'ImageDefault'),
      patchMode: unlessDefault(unlessBlank(windows.patchSettings?.patchMode), 'AutomaticByOS'),
      provisionVmAgent: unlessDefault(windows.provisionVMAgent, true),
      secret: windowsSecretsOf(os),
      timezone: unlessBlank(windows.timeZone),
      winrmListener: listenersOf(os),
    },
  };
}

/** An orchestrated set takes user-assigned identities only. */
function userAssignedOf(set: ScaleSet) {
  const identityIds = identityOf(set)?.identityIds;
  return identityIds && { type: 'UserAssigned', identityIds };
}

const isFlexible = (set: ScaleSet): boolean => set.properties.orchestrationMode?.toLowerCase() === 'flexible';

const facts = {
  armType: 'Microsoft.Compute/virtualMachineScaleSets',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_orchestrated_virtual_machine_scale_set',
  // The provider puts no VMSS-wide uefi settings, probes or scale-in policies on a flexible set.
  ignored: [...IGNORED, 'overprovision', 'doNotRunExtensionsOnOverprovisionedVMs'],
  unreadable: ['osProfile.customData', 'extension.protectedSettings'],
  toConfig: (set: ScaleSet, p: ScaleSet['properties']) => {
    const profile = p.virtualMachineProfile;
    return {
      ...regional(set),
      ...scaleSetOf(set, p),
      dataDisk: unlessEmpty(profile?.storageProfile?.dataDisks?.map(dataDiskOf)),
      extension: unlessEmpty(profile?.extensionProfile?.extensions?.map(extensionOf)),
      identity: userAssignedOf(set),
      instances: set.sku?.capacity,
      licenseType: unlessDefault(unlessBlank(profile?.licenseType), 'None'),
      networkApiVersion: unlessDefault(profile?.networkProfile?.networkApiVersion, '2020-11-01'),
      networkInterface: unlessEmpty(profile?.networkProfile?.networkInterfaceConfigurations?.map(interfaceOf)),
      osDisk: profile?.storageProfile?.osDisk && osDiskOf(profile),
      osProfile: osProfileOf(set),
      platformFaultDomainCount: p.platformFaultDomainCount ?? 1,
      priorityMix:
        p.priorityMixPolicy &&
        block({
          baseRegularCount: unlessDefault(p.priorityMixPolicy.baseRegularPriorityCount, 0),
          regularPercentageAboveBase: unlessDefault(p.priorityMixPolicy.regularPriorityPercentageAboveBase, 0),
        }),
      // The service's default for flexible sets.
      singlePlacementGroup: unlessDefault(p.singlePlacementGroup, false),
      skuName: set.sku?.name,
      skuProfile: p.skuProfile && {
        allocationStrategy: p.skuProfile.allocationStrategy ?? '',
        vmSizes: (p.skuProfile.vmSizes ?? []).flatMap(({ name }) => name ?? []),
      },
      upgradeMode: unlessDefault(p.upgradePolicy?.mode, 'Manual'),
      userDataBase64: unlessBlank(profile?.userData),
    } satisfies OrchestratedVirtualMachineScaleSetConfig;
  },
};

/** Sets in flexible mode. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/orchestrated_virtual_machine_scale_set */
export const orchestratedVirtualMachineScaleSet = defineMapper<ScaleSet>({
  ...facts,
  when: (set) => isFlexible(set) && set.properties.virtualMachineProfile !== undefined,
});

/** A set without a profile, for machines that name it: an import does not even read the defaults of what a profile has. */
export const emptyOrchestratedVirtualMachineScaleSet = defineMapper<ScaleSet>({
  ...facts,
  unreadOnImport: ['extensions_time_budget', 'max_bid_price', 'priority'],
  when: isFlexible,
});
