import type { ArmResource } from '../../../arm/resource';
import { defineService } from '../../service';
import type { ActionHandler, ServiceContext } from '../../service';
import { addPrivateEndpointConnections } from '../private-link';

/** Regions that Azure pairs for geo-replication. https://learn.microsoft.com/azure/reliability/cross-region-replication-azure */
const PAIRS: Record<string, string> = {
  westeurope: 'northeurope',
  northeurope: 'westeurope',
  germanywestcentral: 'germanynorth',
  francecentral: 'francesouth',
  uksouth: 'ukwest',
  ukwest: 'uksouth',
  eastus: 'westus',
  westus: 'eastus',
  eastus2: 'centralus',
  centralus: 'eastus2',
  southeastasia: 'eastasia',
  eastasia: 'southeastasia',
  swedencentral: 'swedensouth',
  switzerlandnorth: 'switzerlandwest',
  norwayeast: 'norwaywest',
};

function endpointsOf(name: string, services: readonly string[]): Record<string, string> {
  const host = (service: string): string =>
    service === 'web' ? `https://${name}.z6.web.core.windows.net/` : `https://${name}.${service}.core.windows.net/`;
  return Object.fromEntries(services.map((service) => [service, host(service)]));
}

/** Which endpoints a kind of account has. https://learn.microsoft.com/azure/storage/common/storage-account-overview */
function servicesOf(account: ArmResource): string[] {
  if (account.kind === 'FileStorage') return ['file'];
  if (account.kind === 'BlobStorage') return ['dfs', 'blob', 'table'];
  if (account.kind === 'BlockBlobStorage') return ['dfs', 'web', 'blob'];
  if (account.sku?.name?.startsWith('Premium')) return ['blob'];
  return ['dfs', 'web', 'blob', 'queue', 'table', 'file'];
}

function keysOf(account: ArmResource, context: ServiceContext): object[] {
  return ['key1', 'key2'].map((keyName) => ({
    creationTime: account.properties.keyCreationTime?.[keyName] ?? account.properties.creationTime,
    keyName,
    value: context.key(`${account.id}/${keyName}`),
    permissions: 'FULL',
  }));
}

const listKeys: ActionHandler = (_request, context, account) => ({ body: { keys: keysOf(account, context) } });

/** https://learn.microsoft.com/rest/api/storagerp/storage-accounts */
export const storageAccount = defineService({
  armType: 'Microsoft.Storage/storageAccounts',
  globalName: { code: 'StorageAccountAlreadyTaken' },
  longRunning: { put: 'Location' },
  complete: (account, context) => {
    const p = account.properties;
    const sku = account.sku?.name ?? 'Standard_LRS';
    account.kind ??= 'StorageV2';
    account.sku = { name: sku, tier: sku.startsWith('Premium') ? 'Premium' : 'Standard' };
    p.creationTime ??= context.previous?.properties.creationTime ?? context.now();
    p.keyCreationTime ??= { key1: p.creationTime, key2: p.creationTime };
    p.minimumTlsVersion ??= 'TLS1_0';
    p.supportsHttpsTrafficOnly ??= true;
    p.networkAcls ??= { bypass: 'AzureServices', virtualNetworkRules: [], ipRules: [], defaultAction: 'Allow' };
    for (const rule of (p.networkAcls.virtualNetworkRules ?? []) as { action?: string; state?: string }[]) {
      rule.action ??= 'Allow';
      rule.state ??= 'Succeeded';
    }
    for (const rule of (p.networkAcls.ipRules ?? []) as { action?: string }[]) rule.action ??= 'Allow';
    p.encryption ??= { keySource: 'Microsoft.Storage' };
    p.encryption.services ??= {};
    for (const service of ['file', 'blob'])
      p.encryption.services[service] ??= { keyType: 'Account', enabled: true, lastEnabledTime: p.creationTime };
    if (['StorageV2', 'BlobStorage'].includes(account.kind)) p.accessTier ??= 'Hot';
    p.primaryEndpoints ??= endpointsOf(account.name, servicesOf(account));
    p.primaryLocation ??= account.location;
    p.statusOfPrimary ??= 'available';
    const pair = PAIRS[account.location ?? ''];
    if (/(GRS|GZRS)$/.test(sku) && pair) {
      p.secondaryLocation ??= pair;
      p.statusOfSecondary ??= 'available';
      const readable = servicesOf(account).filter((service) => service !== 'file');
      if (/_RA/.test(sku)) p.secondaryEndpoints ??= endpointsOf(`${account.name}-secondary`, readable);
    }
  },
  onRead: addPrivateEndpointConnections,
  actions: {
    listKeys,
    regenerateKey: listKeys,
    ListAccountSas: (_request, context, account) => ({
      body: { accountSasToken: `sv=2023-11-03&sig=${encodeURIComponent(context.key(`${account.id}/sas`, 32))}` },
    }),
    ListServiceSas: (_request, context, account) => ({
      body: { serviceSasToken: `sv=2023-11-03&sig=${encodeURIComponent(context.key(`${account.id}/sas`, 32))}` },
    }),
  },
  singletons: [
    {
      path: 'blobServices/default',
      body: (account) => ({
        sku: account.sku,
        properties: { cors: { corsRules: [] }, deleteRetentionPolicy: { allowPermanentDelete: false, enabled: false } },
      }),
    },
    {
      path: 'fileServices/default',
      body: (account) => ({
        sku: account.sku,
        properties: { protocolSettings: { smb: {} }, cors: { corsRules: [] }, shareDeleteRetentionPolicy: { enabled: true, days: 7 } },
      }),
    },
    { path: 'queueServices/default', body: () => ({ properties: { cors: { corsRules: [] } } }) },
    { path: 'tableServices/default', body: () => ({ properties: { cors: { corsRules: [] } } }) },
  ],
});

export const blobContainer = defineService({
  armType: 'Microsoft.Storage/storageAccounts/blobServices/containers',
  location: false,
  createStatus: 201,
  complete: (container, context) => {
    const p = container.properties;
    p.publicAccess ??= 'None';
    p.defaultEncryptionScope ??= '$account-encryption-key';
    p.denyEncryptionScopeOverride ??= false;
    p.leaseStatus ??= 'Unlocked';
    p.leaseState ??= 'Available';
    p.hasImmutabilityPolicy ??= false;
    p.hasLegalHold ??= false;
    p.deleted ??= false;
    p.remainingRetentionDays ??= 0;
    p.lastModifiedTime ??= context.now();
  },
});

export const fileShare = defineService({
  armType: 'Microsoft.Storage/storageAccounts/fileServices/shares',
  location: false,
  createStatus: 201,
  complete: (share, context) => {
    const p = share.properties;
    p.accessTier ??= 'TransactionOptimized';
    p.enabledProtocols ??= 'SMB';
    p.shareQuota ??= 5120;
    p.leaseStatus ??= 'unlocked';
    p.leaseState ??= 'available';
    p.lastModifiedTime ??= context.now();
  },
});
