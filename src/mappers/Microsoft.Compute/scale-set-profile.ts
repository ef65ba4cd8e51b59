import { unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { DataDisk, Extension, MachineProfile, OsProfile } from './scale-set-body';

// No mapper: blocks of the three kinds of scale sets that tell of the machine itself.

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
