import type { LinuxVirtualMachineConfig } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import type { VirtualMachineDataDiskAttachmentConfig } from '@cdktf/provider-azurerm/lib/virtual-machine-data-disk-attachment';
import type { WindowsVirtualMachineConfig } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
import { defineMapper, defineParts, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';
import type { VirtualMachine } from './virtual-machine';
import { IGNORED, OS_DISK, isMappable, machineOf, patchingOf } from './virtual-machine';

const facts = {
  armType: 'Microsoft.Compute/virtualMachines',
  apiVersion: '2024-07-01',
} as const;

const isWindows = (vm: VirtualMachine): boolean => vm.properties.storageProfile?.osDisk?.osType?.toLowerCase() === 'windows';

/** The agent writes a user's keys to one fixed place; the provider reads the user from it. */
const userOf = (path: string | undefined): string => /\/home\/(.*?)\/\.ssh\/authorized_keys/.exec(path ?? '')?.[1] ?? '';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/linux_virtual_machine */
export const linuxVirtualMachine = defineMapper<VirtualMachine>({
  ...facts,
  terraformType: 'azurerm_linux_virtual_machine',
  holdsData: true,
  absorbs: [OS_DISK],
  ignored: IGNORED,
  unreadable: ['customData'],
  when: (vm) => Boolean(vm.properties.storageProfile?.osDisk) && !isWindows(vm) && isMappable(vm),
  toConfig: (vm, p, context) => {
    const linux = p.osProfile?.linuxConfiguration;
    const withPassword = linux?.disablePasswordAuthentication === false;
    return {
      ...machineOf(vm, p, context),
      adminPassword: withPassword ? secret('adminPassword', `Password of the administrator of ${vm.name}.`) : undefined,
      adminSshKey: unlessEmpty(linux?.ssh?.publicKeys?.map(({ keyData, path }) => ({ publicKey: keyData ?? '', username: userOf(path) }))),
      disablePasswordAuthentication: withPassword ? false : undefined,
      provisionVmAgent: unlessDefault(linux?.provisionVMAgent, true),
      ...patchingOf(linux?.patchSettings, 'ImageDefault'),
      secret: unlessEmpty(
        p.osProfile?.secrets?.map(({ sourceVault, vaultCertificates }) => ({
          keyVaultId: sourceVault?.id ?? '',
          certificate: (vaultCertificates ?? []).map(({ certificateUrl }) => ({ url: certificateUrl ?? '' })),
        })),
      ),
    } satisfies LinuxVirtualMachineConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/windows_virtual_machine */
export const windowsVirtualMachine = defineMapper<VirtualMachine>({
  ...facts,
  terraformType: 'azurerm_windows_virtual_machine',
  holdsData: true,
  absorbs: [OS_DISK],
  ignored: IGNORED,
  unreadable: ['customData'],
  when: (vm) => isWindows(vm) && isMappable(vm),
  toConfig: (vm, p, context) => {
    const windows = p.osProfile?.windowsConfiguration;
    return {
      ...machineOf(vm, p, context),
      additionalUnattendContent: unlessEmpty(
        windows?.additionalUnattendContent?.map(({ settingName }) => ({
          content: secret(
            `${settingName ?? 'unattend'}Content`,
            `Unattended setup of ${vm.name}: the XML of ${settingName ?? 'a setting'}.`,
          ),
          setting: settingName ?? '',
        })),
      ),
      adminPassword: p.osProfile?.adminUsername ? secret('adminPassword', `Password of the administrator of ${vm.name}.`) : undefined,
      automaticUpdatesEnabled: unlessDefault(windows?.enableAutomaticUpdates, true),
      hotpatchingEnabled: unlessDefault(windows?.patchSettings?.enableHotpatching, false),
      provisionVmAgent: unlessDefault(windows?.provisionVMAgent, true),
      ...patchingOf(windows?.patchSettings, 'AutomaticByOS'),
      secret: unlessEmpty(
        p.osProfile?.secrets?.map(({ sourceVault, vaultCertificates }) => ({
          keyVaultId: sourceVault?.id ?? '',
          certificate: (vaultCertificates ?? []).map(({ certificateStore, certificateUrl }) => ({
            store: certificateStore ?? '',
            url: certificateUrl ?? '',
          })),
        })),
      ),
      timezone: unlessBlank(windows?.timeZone),
      winrmListener: unlessEmpty(
        windows?.winRM?.listeners?.map(({ certificateUrl, protocol }) => ({
          certificateUrl: unlessBlank(certificateUrl),
          // The service says `Http`, the provider wants it in this case too.
          protocol: protocol ?? 'Http',
        })),
      ),
    } satisfies WindowsVirtualMachineConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_machine_data_disk_attachment */
export const virtualMachineDataDisk = defineParts<VirtualMachine>({
  ...facts,
  terraformType: 'azurerm_virtual_machine_data_disk_attachment',
  // Whether a disk was made with the machine (`Empty`, `FromImage`) or before it: the destination has its disks first, so always `Attach`.
  unreadOnImport: ['create_option'],
  when: (vm) => Boolean(vm.properties.storageProfile?.osDisk) && isMappable(vm),
  toParts: (vm, p) =>
    (p.storageProfile.dataDisks ?? []).flatMap((disk) =>
      disk.managedDisk?.id
        ? [
            {
              key: disk.name,
              importId: `${vm.id}/dataDisks/${disk.name}`,
              config: {
                virtualMachineId: vm.id,
                managedDiskId: disk.managedDisk.id,
                lun: disk.lun,
                caching: disk.caching ?? 'None',
                writeAcceleratorEnabled: unlessDefault(disk.writeAcceleratorEnabled, false),
              } satisfies VirtualMachineDataDiskAttachmentConfig,
            },
          ]
        : [],
    ),
});
