import { defineService } from '../../service';

/** How far a copy across regions comes between two looks at it, in percent. */
const STEP = 50;

/** https://learn.microsoft.com/rest/api/compute/snapshots, https://learn.microsoft.com/azure/virtual-machines/disks-copy-incremental-snapshot-across-regions */
export const snapshot = defineService({
  armType: 'Microsoft.Compute/snapshots',
  longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  complete: (snapshot, context) => {
    const p = snapshot.properties;
    const source = context.get(String(p.creationData?.sourceResourceId ?? ''))?.properties;
    snapshot.sku ??= { name: 'Standard_LRS', tier: 'Standard' };
    p.diskSizeGB ??= source?.diskSizeGB ?? 32;
    p.osType ??= source?.osType;
    p.hyperVGeneration ??= source?.hyperVGeneration;
    p.securityProfile ??= source?.securityProfile && { securityType: source.securityProfile.securityType };
    p.incremental ??= false;
    p.networkAccessPolicy ??= 'AllowAll';
    p.publicNetworkAccess ??= 'Enabled';
    p.encryption = { type: 'EncryptionAtRestWithPlatformKey', ...p.encryption };
    p.timeCreated ??= context.now();
    p.uniqueId ??= context.guid(snapshot.id, 'uniqueId');
    p.diskState ??= 'Unattached';
  },
  // A copy across regions takes its time: every look finds it further.
  onRead: (snapshot, context) => {
    const p = snapshot.properties;
    if (p.creationData?.createOption !== 'CopyStart') {
      if (p.incremental) p.completionPercent = 100;
      return;
    }
    const looks = context.documents(snapshot.id);
    const percent = Math.min(100, Number(looks.get('completionPercent') ?? 0));
    p.completionPercent = percent;
    if (!context.inList) looks.set('completionPercent', percent + STEP);
  },
});
