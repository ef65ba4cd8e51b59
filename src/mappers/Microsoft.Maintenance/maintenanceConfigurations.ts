import type { MaintenanceConfigurationConfig } from '@cdktf/provider-azurerm/lib/maintenance-configuration';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Resource extends ArmResource {
  properties: {
    extensionProperties?: Record<string, string>;
    installPatches?: {
      linuxParameters?: { classificationsToInclude?: string[]; packageNameMasksToExclude?: string[]; packageNameMasksToInclude?: string[] };
      rebootSetting?: string;
      windowsParameters?: { classificationsToInclude?: string[]; kbNumbersToExclude?: string[]; kbNumbersToInclude?: string[] };
    };
    maintenanceScope?: string;
    maintenanceWindow?: { duration?: string; expirationDateTime?: string; recurEvery?: string; startDateTime?: string; timeZone?: string };
    visibility?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/maintenance_configuration */
export const maintenanceConfiguration = defineMapper<Resource>({
  armType: 'Microsoft.Maintenance/maintenanceConfigurations',
  apiVersion: '2023-04-01',
  terraformType: 'azurerm_maintenance_configuration',
  ignored: ['installPatches.windowsParameters.excludeKbsRequiringReboot', 'namespace'],
  toConfig: (r, p) => {
    const { InGuestPatchMode: patchMode, ...others } = p.extensionProperties ?? {};
    const { linuxParameters: linux, rebootSetting, windowsParameters: windows } = p.installPatches ?? {};
    const window = p.maintenanceWindow;
    return {
      ...regional(r),
      inGuestUserPatchMode: unlessBlank(patchMode),
      installPatches: p.installPatches && {
        linux: linux && [
          {
            classificationsToInclude: unlessEmpty(linux.classificationsToInclude),
            packageNamesMaskToExclude: unlessEmpty(linux.packageNameMasksToExclude),
            packageNamesMaskToInclude: unlessEmpty(linux.packageNameMasksToInclude),
          },
        ],
        reboot: unlessBlank(rebootSetting)?.replace(/Reboot$/, ''),
        windows: windows && [
          {
            classificationsToInclude: unlessEmpty(windows.classificationsToInclude),
            kbNumbersToExclude: unlessEmpty(windows.kbNumbersToExclude),
            kbNumbersToInclude: unlessEmpty(windows.kbNumbersToInclude),
          },
        ],
      },
      properties: Object.keys(others).length > 0 ? others : undefined,
      scope: p.maintenanceScope ?? '',
      visibility: unlessDefault(p.visibility, 'Custom'),
      window: window && {
        duration: unlessBlank(window.duration),
        expirationDateTime: unlessBlank(window.expirationDateTime),
        recurEvery: unlessBlank(window.recurEvery),
        startDateTime: window.startDateTime ?? '',
        timeZone: window.timeZone ?? '',
      },
    } satisfies MaintenanceConfigurationConfig;
  },
});
