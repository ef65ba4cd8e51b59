import { unlessEmpty } from '../mapper';

/** No mapper: Azure Disk Encryption as disks and snapshots hold it. */
export interface EncryptionSettingsCollection {
  enabled?: boolean;
  encryptionSettings?: {
    diskEncryptionKey?: { secretUrl: string; sourceVault: { id: string } };
    keyEncryptionKey?: { keyUrl: string; sourceVault: { id: string } };
  }[];
}

/** The `encryption_settings` block; only the first entry has a place in the provider. */
export function encryptionSettingsOf(collection: EncryptionSettingsCollection | undefined) {
  const settings = unlessEmpty(collection?.encryptionSettings)?.[0];
  const [disk, key] = [settings?.diskEncryptionKey, settings?.keyEncryptionKey];
  if (!disk) return undefined;
  return {
    diskEncryptionKey: { secretUrl: disk.secretUrl, sourceVaultId: disk.sourceVault.id },
    keyEncryptionKey: key && { keyUrl: key.keyUrl, sourceVaultId: key.sourceVault.id },
  };
}
