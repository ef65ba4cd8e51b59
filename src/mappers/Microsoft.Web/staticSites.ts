import type { StaticWebAppConfig } from '@cdktf/provider-azurerm/lib/static-web-app';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';
import { secret } from '../token';

interface StaticSite extends ArmResource {
  properties: {
    allowConfigFileUpdates?: boolean;
    branch?: string;
    defaultHostname?: string;
    publicNetworkAccess?: string;
    repositoryUrl?: string;
    stagingEnvironmentPolicy?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/static_web_app */
export const staticWebApp = defineMapper<StaticSite>({
  armType: 'Microsoft.Web/staticSites',
  apiVersion: '2023-12-01',
  terraformType: 'azurerm_static_web_app',
  holdsData: true,
  ignored: [
    'defaultHostname',
    'customDomains',
    'buildProperties',
    'contentDistributionEndpoint',
    'keyVaultReferenceIdentity',
    'userProvidedFunctionApps',
    'linkedBackends',
    'databaseConnections',
    'privateEndpointConnections',
    'provider',
    'templateProperties',
    'enterpriseGradeCdnStatus',
    'trafficSplitting',
    'stableInboundIP',
    'areStaticSitesDistributedBackendsEnabled',
    'deploymentAuthPolicy',
    '/kind',
  ],
  absorbs: [
    { armType: 'Microsoft.Web/staticSites/config', apiVersion: '2023-12-01', discovery: [] },
    {
      armType: 'Microsoft.Web/staticSites/basicAuth',
      apiVersion: '2023-12-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.Web/staticSites', path: 'basicAuth/default' }],
      ignored: ['secretUrl', 'secretState', 'environments'],
    },
  ],
  unreadable: ['repositoryToken'],
  unreadOnImport: ['repository_token', 'basic_auth'],
  exports: ({ properties: p }) => ({ defaultHostName: p.defaultHostname }),
  toConfig: (site, p, context) => {
    const settings = { ...(context.part(site, 'config/appsettings')?.properties as Record<string, string> | undefined) };
    const environments = context.part(site, 'basicAuth/default')?.properties?.applicableEnvironmentsMode as string | undefined;
    const hasPassword = environments !== undefined && environments !== 'SpecifiedEnvironments';
    const repository = unlessBlank(p.repositoryUrl);
    return {
      ...regional(site),
      appSettings: Object.keys(settings).length > 0 ? settings : undefined,
      basicAuth: hasPassword
        ? { environments, password: secret('visitorPassword', 'Password that visitors of the site enter.') }
        : undefined,
      configurationFileChangesEnabled: unlessDefault(p.allowConfigFileUpdates ?? false, true),
      identity: identityOf(site),
      previewEnvironmentsEnabled: unlessDefault(p.stagingEnvironmentPolicy === 'Enabled', true),
      publicNetworkAccessEnabled: p.publicNetworkAccess?.toLowerCase() === 'disabled' ? false : undefined,
      // The provider wants all three of these or none.
      repositoryBranch: repository && unlessBlank(p.branch),
      repositoryToken: repository && secret('repositoryToken', 'Token with which the site reads its repository.'),
      repositoryUrl: repository,
      skuSize: unlessDefault(site.sku?.name, 'Free'),
      skuTier: unlessDefault(site.sku?.tier, 'Free'),
    } satisfies StaticWebAppConfig;
  },
});
