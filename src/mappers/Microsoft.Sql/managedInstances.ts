import type { MssqlManagedInstanceConfig } from '@cdktf/provider-azurerm/lib/mssql-managed-instance';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';
import { secret } from '../token';

interface ManagedInstance extends ArmResource {
  properties: {
    administratorLogin?: string;
    administrators?: { azureADOnlyAuthentication?: boolean; login?: string; principalType?: string; sid?: string; tenantId?: string };
    collation?: string;
    databaseFormat?: string;
    dnsZonePartner?: string;
    fullyQualifiedDomainName?: string;
    hybridSecondaryUsage?: string;
    licenseType?: string;
    maintenanceConfigurationId?: string;
    minimalTlsVersion?: string;
    proxyOverride?: string;
    publicDataEndpointEnabled?: boolean;
    requestedBackupStorageRedundancy?: string;
    servicePrincipal?: { type?: string };
    storageSizeInGB?: number;
    subnetId?: string;
    timezoneId?: string;
    vCores?: number;
    zoneRedundant?: boolean;
  };
}

const STORAGE: Record<string, string> = { Geo: 'GRS', GeoZone: 'GZRS', Local: 'LRS', Zone: 'ZRS' };
/** ARM's older names of SKUs, and what the provider calls them. */
const SKUS: Record<string, string> = {
  MIBC64G8IH: 'BC_Gen8IH',
  BC_G8IH: 'BC_Gen8IH',
  MIBC64G8IM: 'BC_Gen8IM',
  BC_G8IM: 'BC_Gen8IM',
  MIGP4G8IH: 'GP_Gen8IH',
  GP_G8IH: 'GP_Gen8IH',
  MIGP4G8IM: 'GP_Gen8IM',
  GP_G8IM: 'GP_Gen8IM',
};

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_managed_instance */
export const mssqlManagedInstance = defineMapper<ManagedInstance>({
  armType: 'Microsoft.Sql/managedInstances',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_managed_instance',
  nameScope: 'global',
  nameRule: { minLength: 1, maxLength: 63, characters: 'a-z0-9-' },
  ignored: [
    '/sku',
    'administratorLogin',
    'administratorLoginPassword',
    'administrators.administratorType',
    'createTime',
    'currentBackupStorageRedundancy',
    'dnsZone',
    'externalGovernanceStatus',
    'fullyQualifiedDomainName',
    'hybridSecondaryUsageDetected',
    'instancePoolId',
    'isGeneralPurposeV2',
    'keyId',
    'memorySizeInGB',
    'pricingModel',
    'primaryUserAssignedIdentityId',
    'privateEndpointConnections',
    'servicePrincipal',
    'state',
    'storageIOps',
    'storageThroughputMBps',
    'virtualClusterId',
    'managedInstanceCreateMode',
    'authenticationMetadata',
  ],
  absorbs: [
    {
      armType: 'Microsoft.Sql/managedInstances/administrators',
      apiVersion: '2023-08-01-preview',
      discovery: [],
      ignored: ['/properties'],
    },
  ],
  unreadOnImport: ['administrator_login_password', 'azure_active_directory_administrator', 'dns_zone_partner_id'],
  exports: ({ properties: p }) => ({ fqdn: p.fullyQualifiedDomainName }),
  toConfig: (instance, p) => {
    const admin = p.administrators;
    const hasLogin = !admin?.azureADOnlyAuthentication;
    const skuName = instance.sku?.name ?? '';
    return {
      ...regional(instance),
      administratorLogin: hasLogin ? unlessBlank(p.administratorLogin) : undefined,
      administratorLoginPassword: hasLogin
        ? secret('administratorLoginPassword', 'Password of the administrator of the managed instance.')
        : undefined,
      azureActiveDirectoryAdministrator: admin?.sid
        ? {
            azureadAuthenticationOnlyEnabled: unlessDefault(admin.azureADOnlyAuthentication, false),
            loginUsername: admin.login ?? '',
            objectId: admin.sid,
            principalType: admin.principalType ?? 'User',
            tenantId: unlessBlank(admin.tenantId),
          }
        : undefined,
      collation: unlessDefault(unlessBlank(p.collation), 'SQL_Latin1_General_CP1_CI_AS'),
      databaseFormat: unlessDefault(unlessBlank(p.databaseFormat), 'SQLServer2022'),
      dnsZonePartnerId: unlessBlank(p.dnsZonePartner),
      hybridSecondaryUsage: unlessDefault(unlessBlank(p.hybridSecondaryUsage), 'Active'),
      identity: identityOf(instance),
      licenseType: p.licenseType ?? '',
      maintenanceConfigurationName: unlessDefault(p.maintenanceConfigurationId?.split('/').pop(), 'SQL_Default'),
      minimumTlsVersion: unlessDefault(unlessBlank(p.minimalTlsVersion), '1.2'),
      proxyOverride: unlessDefault(unlessBlank(p.proxyOverride), 'Default'),
      publicDataEndpointEnabled: unlessDefault(p.publicDataEndpointEnabled, false),
      servicePrincipalType: p.servicePrincipal?.type === 'SystemAssigned' ? 'SystemAssigned' : undefined,
      skuName: SKUS[skuName] ?? skuName,
      storageAccountType: unlessDefault(STORAGE[p.requestedBackupStorageRedundancy ?? 'Geo'] ?? 'GRS', 'GRS'),
      storageSizeInGb: p.storageSizeInGB ?? 0,
      subnetId: p.subnetId ?? '',
      timezoneId: unlessDefault(unlessBlank(p.timezoneId), 'UTC'),
      vcores: p.vCores ?? 0,
      zoneRedundantEnabled: unlessDefault(p.zoneRedundant, false),
    } satisfies MssqlManagedInstanceConfig;
  },
});
