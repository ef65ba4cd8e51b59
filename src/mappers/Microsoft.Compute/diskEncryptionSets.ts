import type { DiskEncryptionSetConfig } from '@cdktf/provider-azurerm/lib/disk-encryption-set';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';

interface DiskEncryptionSet extends ArmResource {
  properties: {
    activeKey?: { keyUrl?: string };
    encryptionType?: string;
    federatedClientId?: string;
    rotationToLatestKeyVersionEnabled?: boolean;
  };
}

/** A key's URL less its version: what the provider reads when keys rotate by themselves. */
const versionless = (url: string): string => url.replace(/^(https:\/\/[^/]+\/keys\/[^/]+)\/.*$/, '$1');

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/disk_encryption_set */
export const diskEncryptionSet = defineMapper<DiskEncryptionSet>({
  armType: 'Microsoft.Compute/diskEncryptionSets',
  apiVersion: '2023-10-02',
  terraformType: 'azurerm_disk_encryption_set',
  ignored: ['activeKey.sourceVault', 'autoKeyRotationError', 'lastKeyRotationTimestamp', 'previousKeys'],
  toConfig: (set, p) => {
    const url = p.activeKey?.keyUrl ?? '';
    const key = p.rotationToLatestKeyVersionEnabled ? versionless(url) : url;
    const isHsm = /^https:\/\/[^/]+\.managedhsm\./i.test(url);
    return {
      ...regional(set),
      autoKeyRotationEnabled: unlessDefault(p.rotationToLatestKeyVersionEnabled, false),
      encryptionType: unlessDefault(p.encryptionType, 'EncryptionAtRestWithCustomerKey'),
      federatedClientId: unlessBlank(p.federatedClientId),
      identity: identityOf(set) ?? { type: 'SystemAssigned' },
      keyVaultKeyId: isHsm ? undefined : key,
      managedHsmKeyId: isHsm ? key : undefined,
    } satisfies DiskEncryptionSetConfig;
  },
});
