import type { VirtualMachineExtensionConfig } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
import type { ArmResource } from '../../../arm/resource';
import { jsonText } from '../../json-text';
import { defineMapper, parentIdOf, tagsOf, unlessDefault, unlessEmpty } from '../../mapper';

interface VirtualMachineExtension extends ArmResource {
  properties: {
    autoUpgradeMinorVersion?: boolean;
    enableAutomaticUpgrade?: boolean;
    protectedSettingsFromKeyVault?: { secretUrl: string; sourceVault: { id: string } };
    provisionAfterExtensions?: string[];
    publisher?: string;
    settings?: object;
    suppressFailures?: boolean;
    type?: string;
    typeHandlerVersion?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_machine_extension */
export const virtualMachineExtension = defineMapper<VirtualMachineExtension>({
  armType: 'Microsoft.Compute/virtualMachines/extensions',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_virtual_machine_extension',
  ignored: ['/location', 'instanceView', 'forceUpdateTag'],
  unreadable: ['protectedSettings'],
  toConfig: (extension, p) =>
    ({
      name: extension.name,
      virtualMachineId: parentIdOf(extension),
      publisher: p.publisher ?? '',
      type: p.type ?? '',
      typeHandlerVersion: p.typeHandlerVersion ?? '',
      autoUpgradeMinorVersion: unlessDefault(p.autoUpgradeMinorVersion, false),
      automaticUpgradeEnabled: unlessDefault(p.enableAutomaticUpgrade, false),
      failureSuppressionEnabled: unlessDefault(p.suppressFailures, false),
      protectedSettingsFromKeyVault: p.protectedSettingsFromKeyVault && {
        secretUrl: p.protectedSettingsFromKeyVault.secretUrl,
        sourceVaultId: p.protectedSettingsFromKeyVault.sourceVault.id,
      },
      provisionAfterExtensions: unlessEmpty(p.provisionAfterExtensions),
      settings: jsonText(p.settings),
      tags: tagsOf(extension),
    }) satisfies VirtualMachineExtensionConfig,
});
