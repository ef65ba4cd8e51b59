import type { StorageShareConfig } from '@cdktf/provider-azurerm/lib/storage-share';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, unlessBlank, unlessDefault, unlessEmpty } from '../../../mapper';

interface Share extends ArmResource {
  properties: {
    accessTier?: string;
    enabledProtocols?: string;
    metadata?: Record<string, string>;
    shareQuota?: number;
    signedIdentifiers?: { id: string; accessPolicy?: { expiryTime?: string; permission?: string; startTime?: string } }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_share */
export const storageShare = defineMapper<Share>({
  armType: 'Microsoft.Storage/storageAccounts/fileServices/shares',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_storage_share',
  discovery: { by: 'list', parent: 'Microsoft.Storage/storageAccounts', path: 'fileServices/default/shares' },
  holdsData: true,
  ignored: [
    'accessTierChangeTime',
    'accessTierStatus',
    'deleted',
    'fileSharePaidBursting',
    'includedBurstIops',
    'lastModifiedTime',
    'leaseDuration',
    'leaseState',
    'leaseStatus',
    'maxBurstCreditsForIops',
    'nextAllowedProvisionedBandwidthDowngradeTime',
    'nextAllowedProvisionedIopsDowngradeTime',
    'nextAllowedQuotaDowngradeTime',
    'provisionedBandwidthMibps',
    'provisionedIops',
    'remainingRetentionDays',
    'rootSquash',
    'shareUsageBytes',
    'version',
  ],
  toConfig: (share, p) =>
    ({
      name: share.name,
      storageAccountId: share.id.split('/').slice(0, -4).join('/'),
      quota: p.shareQuota ?? 0,
      // What Azure chooses for the account's kind is left to Azure.
      accessTier: ['TransactionOptimized', 'Premium'].includes(p.accessTier ?? '') ? undefined : unlessBlank(p.accessTier),
      acl: unlessEmpty(
        p.signedIdentifiers?.map(({ id, accessPolicy }) => ({
          id,
          accessPolicy: accessPolicy && [
            {
              permissions: accessPolicy.permission ?? '',
              expiry: unlessBlank(accessPolicy.expiryTime),
              start: unlessBlank(accessPolicy.startTime),
            },
          ],
        })),
      ),
      enabledProtocol: unlessDefault(p.enabledProtocols, 'SMB'),
      metadata: p.metadata && Object.keys(p.metadata).length > 0 ? p.metadata : undefined,
    }) satisfies StorageShareConfig,
});
