import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets */
export const virtualMachineScaleSet = defineService({
  armType: 'Microsoft.Compute/virtualMachineScaleSets',
  longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  writeOnly: ['virtualMachineProfile.userData', 'virtualMachineProfile.osProfile.windowsConfiguration.additionalUnattendContent.content'],
  complete: (set, context) => {
    const p = set.properties;
    p.uniqueId ??= context.guid(set.id, 'uniqueId');
    p.timeCreated ??= context.previous?.properties.timeCreated ?? context.now();
    p.orchestrationMode ??= 'Uniform';
    if (set.sku) set.sku.tier ??= 'Standard';
    if (p.additionalCapabilities && !Object.values(p.additionalCapabilities).includes(true)) delete p.additionalCapabilities;
    const profile = p.virtualMachineProfile;
    if (!profile) return;
    profile.timeCreated ??= p.timeCreated;
    // ARM leaves out a profile without extensions; azurerm's import falls over an empty one.
    if (profile.extensionProfile && !profile.extensionProfile.extensions) delete profile.extensionProfile;
    const { osDisk } = profile.storageProfile ?? {};
    if (osDisk) {
      osDisk.osType ??= profile.osProfile?.windowsConfiguration ? 'Windows' : 'Linux';
      osDisk.diskSizeGB ??= osDisk.osType === 'Windows' ? 127 : 30;
    }
    if (profile.osProfile) {
      profile.osProfile.secrets ??= [];
      profile.osProfile.allowExtensionOperations ??= true;
    }
  },
  views: {
    instanceView: (_request, _context, set) => ({
      body: {
        virtualMachine: { statusesSummary: [{ code: 'ProvisioningState/succeeded', count: set.sku?.capacity ?? 0 }] },
        statuses: [{ code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded' }],
      },
    }),
  },
});
