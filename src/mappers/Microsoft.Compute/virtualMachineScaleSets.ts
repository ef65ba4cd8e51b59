import type { LinuxVirtualMachineScaleSetConfig } from '@cdktf/provider-azurerm/lib/linux-virtual-machine-scale-set';
import type { WindowsVirtualMachineScaleSetConfig } from '@cdktf/provider-azurerm/lib/windows-virtual-machine-scale-set';
import { jsonText } from '../json-text';
import { block, defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';
import type { Extension, ScaleSet } from './scale-set-body';
import { IGNORED, scaleSetOf } from './scale-set';
import { natPoolIdsOf, networkInterfaceOf } from './scale-set-network';
import { dataDiskOf, keyVaultSettingsOf, linuxSecretsOf, listenersOf, osDiskOf, sshKeysOf, windowsSecretsOf } from './scale-set-profile';

const facts = {
  armType: 'Microsoft.Compute/virtualMachineScaleSets',
  apiVersion: '2024-07-01',
  ignored: IGNORED,
  unreadable: ['customData', 'extension.protectedSettings'],
} as const;

const isUniform = (set: ScaleSet): boolean => set.properties.orchestrationMode?.toLowerCase() !== 'flexible';
const osOf = (set: ScaleSet) => set.properties.virtualMachineProfile?.osProfile;

function extensionOf(extension: Extension) {
  const p = extension.properties;
  return {
    name: extension.name,
    automaticUpgradeEnabled: unlessDefault(p?.enableAutomaticUpgrade, false),
    autoUpgradeMinorVersion: unlessDefault(p?.autoUpgradeMinorVersion ?? false, true),
    forceUpdateTag: unlessBlank(p?.forceUpdateTag),
    protectedSettingsFromKeyVault: keyVaultSettingsOf(extension),
    provisionAfterExtensions: unlessEmpty(p?.provisionAfterExtensions),
    publisher: p?.publisher ?? '',
    settings: jsonText(p?.settings),
    type: p?.type ?? '',
    typeHandlerVersion: p?.typeHandlerVersion ?? '',
  };
}

/** What both uniform types have beyond {@link scaleSetOf}. */
function uniformOf(set: ScaleSet, p: ScaleSet['properties']) {
  const profile = p.virtualMachineProfile;
  const upgrade = p.upgradePolicy;
  const disk = profile?.storageProfile?.osDisk?.managedDisk;
  return {
    ...regional(set),
    ...scaleSetOf(set, p),
    adminUsername: profile?.osProfile?.adminUsername ?? '',
    automaticOsUpgradePolicy: upgrade?.automaticOSUpgradePolicy && {
      disableAutomaticRollback: upgrade.automaticOSUpgradePolicy.disableAutomaticRollback ?? false,
      enableAutomaticOsUpgrade: upgrade.automaticOSUpgradePolicy.enableAutomaticOSUpgrade ?? false,
    },
    computerNamePrefix: unlessDefault(profile?.osProfile?.computerNamePrefix, set.name),
    dataDisk: unlessEmpty(profile?.storageProfile?.dataDisks?.map((item) => ({ name: unlessBlank(item.name), ...dataDiskOf(item) }))),
    doNotRunExtensionsOnOverprovisionedMachines: unlessDefault(p.doNotRunExtensionsOnOverprovisionedVMs, false),
    edgeZone: unlessBlank(set.extendedLocation?.name),
    extension: unlessEmpty(profile?.extensionProfile?.extensions?.map(extensionOf)),
    galleryApplication: unlessEmpty(
      profile?.applicationProfile?.galleryApplications?.map((application) => ({
        versionId: application.packageReferenceId,
        configurationBlobUri: unlessBlank(application.configurationReference),
        order: unlessDefault(application.order, 0),
        tag: unlessBlank(application.tags),
      })),
    ),
    healthProbeId: profile?.networkProfile?.healthProbe?.id,
    hostGroupId: p.hostGroup?.id,
    identity: identityOf(set),
    instances: set.sku?.capacity ?? 0,
    networkInterface: (profile?.networkProfile?.networkInterfaceConfigurations ?? []).map((nic) => ({
      ...networkInterfaceOf(nic),
      ipConfiguration: networkInterfaceOf(nic).ipConfiguration.map((configuration, index) => ({
        ...configuration,
        loadBalancerInboundNatRulesIds: natPoolIdsOf(nic.properties!.ipConfigurations[index]!),
      })),
    })),
    osDisk: {
      ...osDiskOf(profile),
      secureVmDiskEncryptionSetId: disk?.securityProfile?.diskEncryptionSet?.id,
      securityEncryptionType: unlessBlank(disk?.securityProfile?.securityEncryptionType),
    },
    overprovision: unlessDefault(p.overprovision, true),
    platformFaultDomainCount: p.platformFaultDomainCount,
    resilientVmCreationEnabled: p.resiliencyPolicy?.resilientVMCreationPolicy?.enabled || undefined,
    resilientVmDeletionEnabled: p.resiliencyPolicy?.resilientVMDeletionPolicy?.enabled || undefined,
    scaleIn:
      p.scaleInPolicy &&
      block({
        forceDeletionEnabled: unlessDefault(p.scaleInPolicy.forceDeletion, false),
        rule: unlessDefault(p.scaleInPolicy.rules?.[0], 'Default'),
      }),
    secureBootEnabled: unlessDefault(profile?.securityProfile?.uefiSettings?.secureBootEnabled, false),
    singlePlacementGroup: unlessDefault(p.singlePlacementGroup, true),
    sku: set.sku?.name ?? '',
    spotRestore:
      p.spotRestorePolicy &&
      block({
        enabled: unlessDefault(p.spotRestorePolicy.enabled, false),
        timeout: unlessDefault(p.spotRestorePolicy.restoreTimeout, 'PT1H'),
      }),
    upgradeMode: unlessDefault(upgrade?.mode, 'Manual'),
    userData: unlessBlank(profile?.userData),
    vtpmEnabled: unlessDefault(profile?.securityProfile?.uefiSettings?.vTpmEnabled, false),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/linux_virtual_machine_scale_set */
export const linuxVirtualMachineScaleSet = defineMapper<ScaleSet>({
  ...facts,
  terraformType: 'azurerm_linux_virtual_machine_scale_set',
  // Sets without an OS profile (specialised images) are refused by the provider's import.
  when: (set) => isUniform(set) && osOf(set)?.linuxConfiguration !== undefined,
  toConfig: (set, p) => {
    const os = p.virtualMachineProfile?.osProfile;
    const withPassword = os?.linuxConfiguration?.disablePasswordAuthentication === false;
    return {
      ...uniformOf(set, p),
      adminPassword: withPassword ? secret('adminPassword', `Password of the administrator of ${set.name}.`) : undefined,
      adminSshKey: sshKeysOf(os),
      disablePasswordAuthentication: withPassword ? false : undefined,
      provisionVmAgent: unlessDefault(os?.linuxConfiguration?.provisionVMAgent, true),
      secret: linuxSecretsOf(os),
    } satisfies LinuxVirtualMachineScaleSetConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/windows_virtual_machine_scale_set */
export const windowsVirtualMachineScaleSet = defineMapper<ScaleSet>({
  ...facts,
  terraformType: 'azurerm_windows_virtual_machine_scale_set',
  when: (set) => isUniform(set) && osOf(set)?.windowsConfiguration !== undefined,
  toConfig: (set, p) => {
    const os = p.virtualMachineProfile?.osProfile;
    const windows = os?.windowsConfiguration;
    return {
      ...uniformOf(set, p),
      additionalUnattendContent: unlessEmpty(
        windows?.additionalUnattendContent?.map(({ settingName }) => ({
          content: secret(
            `${settingName ?? 'unattend'}Content`,
            `Unattended setup of ${set.name}: the XML of ${settingName ?? 'a setting'}.`,
          ),
          setting: settingName ?? '',
        })),
      ),
      adminPassword: secret('adminPassword', `Password of the administrator of ${set.name}.`),
      // Not read where the platform upgrades the system itself.
      enableAutomaticUpdates:
        p.upgradePolicy?.mode === 'Automatic' ? undefined : unlessDefault(windows?.enableAutomaticUpdates ?? false, true),
      licenseType: unlessDefault(unlessBlank(p.virtualMachineProfile?.licenseType), 'None'),
      provisionVmAgent: unlessDefault(windows?.provisionVMAgent, true),
      secret: windowsSecretsOf(os),
      timezone: unlessBlank(windows?.timeZone),
      winrmListener: listenersOf(os),
    } satisfies WindowsVirtualMachineScaleSetConfig;
  },
});
