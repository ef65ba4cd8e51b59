import type { ArmResource, Json } from '../../../arm/resource';
import type { Singleton } from '../../service';

const ANY = { ipAddress: 'Any', action: 'Allow', priority: 2147483647, name: 'Allow all', description: 'Allow all access' };

/** `config/web` of a site that nobody configured. https://learn.microsoft.com/rest/api/appservice/web-apps/get-configuration */
export function defaultConfiguration(site: ArmResource): Record<string, Json> {
  const isFunction = site.kind?.includes('functionapp') ?? false;
  return {
    numberOfWorkers: 1,
    defaultDocuments: [
      'Default.htm',
      'Default.html',
      'Default.asp',
      'index.htm',
      'index.html',
      'iisstart.htm',
      'default.aspx',
      'index.php',
      'hostingstart.html',
    ],
    netFrameworkVersion: 'v4.0',
    phpVersion: '',
    pythonVersion: '',
    nodeVersion: '',
    powerShellVersion: '',
    linuxFxVersion: '',
    requestTracingEnabled: false,
    remoteDebuggingEnabled: false,
    remoteDebuggingVersion: 'VS2022',
    httpLoggingEnabled: false,
    acrUseManagedIdentityCreds: false,
    logsDirectorySizeLimit: 35,
    detailedErrorLoggingEnabled: false,
    publishingUsername: `$${site.name}`,
    scmType: 'None',
    use32BitWorkerProcess: true,
    webSocketsEnabled: false,
    alwaysOn: false,
    appCommandLine: '',
    managedPipelineMode: 'Integrated',
    virtualApplications: [{ virtualPath: '/', physicalPath: 'site\\wwwroot', preloadEnabled: false }],
    loadBalancing: 'LeastRequests',
    experiments: { rampUpRules: [] },
    autoHealEnabled: false,
    vnetName: '',
    vnetRouteAllEnabled: false,
    vnetPrivatePortsCount: 0,
    localMySqlEnabled: false,
    ipSecurityRestrictions: [ANY],
    ipSecurityRestrictionsDefaultAction: 'Allow',
    scmIpSecurityRestrictions: [ANY],
    scmIpSecurityRestrictionsDefaultAction: 'Allow',
    scmIpSecurityRestrictionsUseMain: false,
    http20Enabled: false,
    minTlsVersion: '1.2',
    scmMinTlsVersion: '1.2',
    ftpsState: 'FtpsOnly',
    preWarmedInstanceCount: 0,
    ...(isFunction && { functionAppScaleLimit: 0, functionsRuntimeScaleMonitoringEnabled: false, minimumElasticInstanceCount: 0 }),
    azureStorageAccounts: {},
  };
}

/** `config/logs` of a site that keeps none. https://learn.microsoft.com/rest/api/appservice/web-apps/get-diagnostic-logs-configuration */
export const LOGS_OFF: Readonly<Record<string, Json>> = {
  applicationLogs: {
    fileSystem: { level: 'Off' },
    azureTableStorage: { level: 'Off' },
    azureBlobStorage: { level: 'Off' },
  },
  httpLogs: {
    fileSystem: { retentionInMb: 35, retentionInDays: 0, enabled: false },
    azureBlobStorage: { retentionInDays: 0, enabled: false },
  },
  failedRequestsTracing: { enabled: false },
  detailedErrorMessages: { enabled: false },
};

const CONFIG = 'Microsoft.Web/sites/config';

const dictionary = (path: string): Singleton => ({ path: `config/${path}`, listed: false, body: () => ({ type: CONFIG, properties: {} }) });

/** What every site and slot has from the start. */
export const SITE_SINGLETONS: readonly Singleton[] = [
  { path: 'config/web', body: (site) => ({ properties: defaultConfiguration(site) }) },
  dictionary('appsettings'),
  dictionary('connectionstrings'),
  dictionary('azurestorageaccounts'),
  dictionary('metadata'),
  { path: 'config/slotConfigNames', listed: false, body: () => ({ properties: {} }) },
  {
    path: 'config/logs',
    listed: false,
    body: () => ({ properties: { ...LOGS_OFF } }),
  },
  {
    path: 'config/authsettings',
    listed: false,
    body: () => ({
      properties: { enabled: false, unauthenticatedClientAction: 'RedirectToLoginPage', tokenStoreEnabled: false, configVersion: 'v1' },
    }),
  },
  {
    path: 'config/authsettingsV2',
    listed: false,
    body: () => ({
      properties: {
        platform: { enabled: false, runtimeVersion: '~1' },
        globalValidation: { unauthenticatedClientAction: 'RedirectToLoginPage', redirectToProvider: 'azureactivedirectory' },
        identityProviders: {},
        login: { routes: {}, tokenStore: { enabled: false }, preserveUrlFragmentsForLogins: false, cookieExpiration: {}, nonce: {} },
        httpSettings: { requireHttps: true, routes: { apiPrefix: '/.auth' }, forwardProxy: { convention: 'NoProxy' } },
      },
    }),
  },
  { path: 'basicPublishingCredentialsPolicies/ftp', body: () => ({ properties: { allow: true } }) },
  { path: 'basicPublishingCredentialsPolicies/scm', body: () => ({ properties: { allow: true } }) },
  {
    path: 'sourcecontrols/web',
    listed: false,
    body: () => ({
      properties: { isManualIntegration: false, isGitHubAction: false, deploymentRollbackEnabled: false, isMercurial: false },
    }),
  },
];
