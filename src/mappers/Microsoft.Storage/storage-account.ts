import type { ArmResource } from '../../arm/resource';
import { block, unlessDefault } from '../mapper';

interface Endpoints {
  blob?: string;
  dfs?: string;
  file?: string;
  queue?: string;
  table?: string;
  web?: string;
}

/** No mapper: a storage account's body, for the files that map a part of it each. */
export interface StorageAccount extends ArmResource {
  properties: {
    accessTier?: string;
    allowBlobPublicAccess?: boolean;
    allowCrossTenantReplication?: boolean;
    allowSharedKeyAccess?: boolean;
    allowedCopyScope?: string;
    azureFilesIdentityBasedAuthentication?: {
      activeDirectoryProperties?: {
        azureStorageSid?: string;
        domainGuid?: string;
        domainName?: string;
        domainSid?: string;
        forestName?: string;
        netBiosDomainName?: string;
      };
      defaultSharePermission?: string;
      directoryServiceOptions?: string;
    };
    customDomain?: { name?: string };
    defaultToOAuthAuthentication?: boolean;
    dnsEndpointType?: string;
    encryption?: {
      identity?: { federatedIdentityClientId?: string; userAssignedIdentity?: string };
      keySource?: string;
      keyvaultproperties?: { keyname?: string; keyvaulturi?: string; keyversion?: string };
      requireInfrastructureEncryption?: boolean;
      services?: { queue?: { keyType?: string }; table?: { keyType?: string } };
    };
    immutableStorageWithVersioning?: {
      immutabilityPolicy?: { allowProtectedAppendWrites?: boolean; immutabilityPeriodSinceCreationInDays?: number; state?: string };
    };
    isHnsEnabled?: boolean;
    isLocalUserEnabled?: boolean;
    isNfsV3Enabled?: boolean;
    isSftpEnabled?: boolean;
    largeFileSharesState?: string;
    minimumTlsVersion?: string;
    networkAcls?: {
      bypass?: string;
      defaultAction?: string;
      ipRules?: { value?: string }[];
      resourceAccessRules?: { resourceId?: string; tenantId?: string }[];
      virtualNetworkRules?: { id: string }[];
    };
    primaryEndpoints?: Endpoints;
    publicNetworkAccess?: string;
    routingPreference?: { publishInternetEndpoints?: boolean; publishMicrosoftEndpoints?: boolean; routingChoice?: string };
    sasPolicy?: { expirationAction?: string; sasExpirationPeriod?: string };
    secondaryEndpoints?: Endpoints;
    supportsHttpsTrafficOnly?: boolean;
  };
}

interface RetentionPolicy {
  allowPermanentDelete?: boolean;
  days?: number;
  enabled?: boolean;
}

interface Cors {
  corsRules?: {
    allowedHeaders?: string[];
    allowedMethods?: string[];
    allowedOrigins?: string[];
    exposedHeaders?: string[];
    maxAgeInSeconds?: number;
  }[];
}

/** `blobServices/default` of an account. */
export interface BlobService extends ArmResource {
  properties: {
    changeFeed?: { enabled?: boolean; retentionInDays?: number };
    containerDeleteRetentionPolicy?: RetentionPolicy;
    cors?: Cors;
    defaultServiceVersion?: string;
    deleteRetentionPolicy?: RetentionPolicy;
    isVersioningEnabled?: boolean;
    lastAccessTimeTrackingPolicy?: { enable?: boolean };
    restorePolicy?: { days?: number; enabled?: boolean };
  };
}

/** `fileServices/default` of an account. */
export interface FileService extends ArmResource {
  properties: {
    cors?: Cors;
    protocolSettings?: {
      smb?: {
        authenticationMethods?: string;
        channelEncryption?: string;
        kerberosTicketEncryption?: string;
        multichannel?: { enabled?: boolean };
        versions?: string;
      };
    };
    shareDeleteRetentionPolicy?: RetentionPolicy;
  };
}

const corsRulesOf = (cors: Cors | undefined) =>
  cors?.corsRules && cors.corsRules.length > 0
    ? cors.corsRules.map((rule) => ({
        allowedHeaders: rule.allowedHeaders ?? [],
        allowedMethods: rule.allowedMethods ?? [],
        allowedOrigins: rule.allowedOrigins ?? [],
        exposedHeaders: rule.exposedHeaders ?? [],
        maxAgeInSeconds: rule.maxAgeInSeconds ?? 0,
      }))
    : undefined;

/** The `blob_properties` block; undefined when the service is as Azure makes it. */
export function blobPropertiesOf(service: BlobService | undefined) {
  const p = service?.properties;
  const [blobs, containers, restore] = [p?.deleteRetentionPolicy, p?.containerDeleteRetentionPolicy, p?.restorePolicy];
  return {
    changeFeedEnabled: p?.changeFeed?.enabled || undefined,
    changeFeedRetentionInDays: p?.changeFeed?.retentionInDays || undefined,
    containerDeleteRetentionPolicy: containers?.enabled ? block({ days: unlessDefault(containers.days, 7) }) : undefined,
    corsRule: corsRulesOf(p?.cors),
    defaultServiceVersion: p?.defaultServiceVersion,
    deleteRetentionPolicy: blobs?.enabled
      ? block({ days: unlessDefault(blobs.days, 7), permanentDeleteEnabled: blobs.allowPermanentDelete || undefined })
      : undefined,
    lastAccessTimeEnabled: p?.lastAccessTimeTrackingPolicy?.enable || undefined,
    restorePolicy: restore?.enabled ? { days: restore.days ?? 1 } : undefined,
    versioningEnabled: p?.isVersioningEnabled || undefined,
  };
}

const listOf = (text: string | undefined): string[] | undefined => (text ? text.split(';').filter((item) => item !== '') : undefined);

/** The `share_properties` block; undefined when the service is as Azure makes it: seven days of retention, no SMB limits. */
export function sharePropertiesOf(service: FileService | undefined) {
  const p = service?.properties;
  const [retention, smb] = [p?.shareDeleteRetentionPolicy, p?.protocolSettings?.smb];
  const rules = {
    corsRule: corsRulesOf(p?.cors),
    smb: {
      authenticationTypes: listOf(smb?.authenticationMethods),
      channelEncryptionType: listOf(smb?.channelEncryption),
      kerberosTicketEncryptionType: listOf(smb?.kerberosTicketEncryption),
      multichannelEnabled: smb?.multichannel?.enabled || undefined,
      versions: listOf(smb?.versions),
    },
  };
  const hasOther = rules.corsRule !== undefined || Object.values(rules.smb).some((value) => value !== undefined);
  // Without retention the block stands empty: no block at all would leave the service's default, which is on.
  if (retention?.enabled === false) return hasOther ? rules : {};
  const isDefault = (retention?.days ?? 7) === 7;
  if (isDefault && !hasOther) return undefined;
  return { ...rules, retentionPolicy: retention?.enabled ? block({ days: unlessDefault(retention.days, 7) }) : undefined };
}

/** The `network_rules` block; undefined when everything is allowed. */
export function networkRulesOf(account: StorageAccount) {
  const acls = account.properties.networkAcls;
  if (!acls) return undefined;
  const ipRules = (acls.ipRules ?? []).flatMap(({ value }) => value ?? []);
  const subnetIds = (acls.virtualNetworkRules ?? []).map(({ id }) => id);
  const access = (acls.resourceAccessRules ?? []).map(({ resourceId, tenantId }) => ({
    endpointResourceId: resourceId ?? '',
    endpointTenantId: tenantId,
  }));
  const bypass = (acls.bypass ?? 'AzureServices').split(',').map((item) => item.trim());
  const bypassIsDefault = bypass.length === 1 && bypass[0] === 'AzureServices';
  if (acls.defaultAction !== 'Deny' && bypassIsDefault && ipRules.length + subnetIds.length + access.length === 0) return undefined;
  return {
    defaultAction: acls.defaultAction ?? 'Allow',
    bypass: bypassIsDefault ? undefined : bypass,
    ipRules: ipRules.length > 0 ? ipRules : undefined,
    privateLinkAccess: access.length > 0 ? access : undefined,
    virtualNetworkSubnetIds: subnetIds.length > 0 ? subnetIds : undefined,
  };
}

/** URL of the customer's key, with its version only where one is pinned; undefined for keys of the service's own. */
export function customerKeyOf(account: StorageAccount): { url: string; isHsm: boolean } | undefined {
  const encryption = account.properties.encryption;
  const key = encryption?.keyvaultproperties;
  if (encryption?.keySource?.toLowerCase() !== 'microsoft.keyvault' || !key?.keyvaulturi || !key.keyname) return undefined;
  const base = key.keyvaulturi.replace(/\/$/, '');
  return { url: [base, 'keys', key.keyname, key.keyversion].filter(Boolean).join('/'), isHsm: base.includes('.managedhsm.') };
}

const hostOf = (endpoint: string | undefined): string | undefined => endpoint && new URL(endpoint).host;

/** Endpoints and host names by the attribute of the bindings. */
export function endpointsOf(account: StorageAccount): Record<string, string | undefined> {
  const entries = (['Blob', 'Dfs', 'File', 'Queue', 'Table', 'Web'] as const).flatMap((service) => {
    const key = service.toLowerCase() as keyof Endpoints;
    const [primary, secondary] = [account.properties.primaryEndpoints?.[key], account.properties.secondaryEndpoints?.[key]];
    return [
      [`primary${service}Endpoint`, primary],
      [`primary${service}Host`, hostOf(primary)],
      [`secondary${service}Endpoint`, secondary],
      [`secondary${service}Host`, hostOf(secondary)],
    ];
  });
  return Object.fromEntries(entries) as Record<string, string | undefined>;
}
