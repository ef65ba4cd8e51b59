import type { LinuxFunctionAppConfig } from '@cdktf/provider-azurerm/lib/linux-function-app';
import type { LinuxWebAppConfig } from '@cdktf/provider-azurerm/lib/linux-web-app';
import type { LogicAppStandardConfig } from '@cdktf/provider-azurerm/lib/logic-app-standard';
import type { WindowsFunctionAppConfig } from '@cdktf/provider-azurerm/lib/windows-function-app';
import type { WindowsWebAppConfig } from '@cdktf/provider-azurerm/lib/windows-web-app';
import {
  connectedAccount,
  connectionStringsOf,
  hostSettings,
  hostStorage,
  insightsOf,
  ownSettings,
  settingsOf,
  stickySettingsOf,
} from '../app-service/app-settings';
import { SITE_NAME, functionConfigBase, linuxWebConfig, scaleOf, siteBase, siteExports, windowsWebConfig } from '../app-service/common';
import { functionLogsOf, logsOf } from '../app-service/logs';
import type { Site } from '../app-service/site';
import { IGNORED_OF_SITE } from '../app-service/ignored-properties';
import {
  SITE_API_VERSION,
  basicAuthentication,
  configPart,
  isFlex,
  isFunction,
  isLinux,
  isWebApp,
  isWorkflow,
  partsOfSite,
  siteConfigOf,
} from '../app-service/site';
import { accessOf, registryIdentityOf } from '../app-service/site-config';
import { linuxFunctionStack, windowsFunctionStack } from '../app-service/stack';
import { block, defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';

const facts = {
  armType: 'Microsoft.Web/sites',
  apiVersion: SITE_API_VERSION,
  ignored: ['/kind', 'reserved', 'dailyMemoryTimeQuota', 'vnetContentShareEnabled', 'functionAppConfig', ...IGNORED_OF_SITE],
  absorbs: partsOfSite('Microsoft.Web/sites'),
  nameScope: 'global',
  nameRule: SITE_NAME,
  holdsData: true,
  exports: siteExports,
  // Required beside a health check path, but read only where the app setting says it: absent, Azure takes ten minutes.
  unreadOnImport: ['site_config[0].health_check_eviction_time_in_min'],
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/linux_web_app */
export const linuxWebApp = defineMapper<Site>({
  ...facts,
  terraformType: 'azurerm_linux_web_app',
  when: (site, context) => isWebApp(site) && isLinux(site, context),
  toConfig: (site, p, context) => {
    const settings = settingsOf(site, context);
    return {
      ...regional(site),
      ...siteBase(site, p, context, 'Required'),
      appSettings: ownSettings(settings, 'linuxWeb'),
      clientAffinityEnabled: unlessDefault(p.clientAffinityEnabled, false),
      logs: logsOf(site, context),
      servicePlanId: p.serverFarmId ?? '',
      siteConfig: linuxWebConfig(siteConfigOf(site, context), settings),
      stickySettings: stickySettingsOf(site, context),
      vnetImagePullEnabled: unlessDefault(p.vnetImagePullEnabled, false),
    } satisfies LinuxWebAppConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/windows_web_app */
export const windowsWebApp = defineMapper<Site>({
  ...facts,
  terraformType: 'azurerm_windows_web_app',
  when: (site, context) => isWebApp(site) && !isLinux(site, context),
  toConfig: (site, p, context) => {
    const settings = settingsOf(site, context);
    const metadata = { ...(configPart(site, 'metadata', context) as Record<string, string> | undefined) };
    return {
      ...regional(site),
      ...siteBase(site, p, context, 'Required'),
      appSettings: ownSettings(settings, 'windowsWeb'),
      clientAffinityEnabled: unlessDefault(p.clientAffinityEnabled, false),
      logs: logsOf(site, context),
      servicePlanId: p.serverFarmId ?? '',
      siteConfig: windowsWebConfig(siteConfigOf(site, context), settings, metadata),
      stickySettings: stickySettingsOf(site, context),
      virtualNetworkImagePullEnabled: unlessDefault(p.vnetImagePullEnabled, false),
    } satisfies WindowsWebAppConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/linux_function_app */
export const linuxFunctionApp = defineMapper<Site>({
  ...facts,
  terraformType: 'azurerm_linux_function_app',
  when: (site, context) => isFunction(site) && !isFlex(site) && isLinux(site, context),
  toConfig: (site, p, context) => {
    const settings = settingsOf(site, context);
    const config = siteConfigOf(site, context);
    return {
      ...regional(site),
      ...siteBase(site, p, context, 'Optional'),
      ...hostSettings(settings),
      ...hostStorage(settings, context),
      appSettings: ownSettings(settings, 'function'),
      dailyMemoryTimeQuota: unlessDefault(p.dailyMemoryTimeQuota, 0),
      servicePlanId: p.serverFarmId ?? '',
      siteConfig: block({
        ...functionConfigBase(config, settings, false),
        ...insightsOf(settings),
        ...registryIdentityOf(config),
        appServiceLogs: functionLogsOf(site, context),
        applicationStack: linuxFunctionStack(config, settings),
      }),
      stickySettings: stickySettingsOf(site, context),
      vnetImagePullEnabled: unlessDefault(p.vnetImagePullEnabled, false),
    } satisfies LinuxFunctionAppConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/windows_function_app */
export const windowsFunctionApp = defineMapper<Site>({
  ...facts,
  terraformType: 'azurerm_windows_function_app',
  when: (site, context) => isFunction(site) && !isFlex(site) && !isLinux(site, context),
  toConfig: (site, p, context) => {
    const settings = settingsOf(site, context);
    const config = siteConfigOf(site, context);
    return {
      ...regional(site),
      ...siteBase(site, p, context, 'Optional'),
      ...hostSettings(settings),
      ...hostStorage(settings, context),
      appSettings: ownSettings(settings, 'function'),
      dailyMemoryTimeQuota: unlessDefault(p.dailyMemoryTimeQuota, 0),
      servicePlanId: p.serverFarmId ?? '',
      siteConfig: block({
        ...functionConfigBase(config, settings, true),
        ...insightsOf(settings),
        appServiceLogs: functionLogsOf(site, context),
        applicationStack: windowsFunctionStack(config, settings),
      }),
      stickySettings: stickySettingsOf(site, context),
      vnetImagePullEnabled: unlessDefault(p.vnetImagePullEnabled, false),
    } satisfies WindowsFunctionAppConfig;
  },
});

const EXTENSION_BUNDLE = 'AzureFunctionsJobHost__extensionBundle__';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/logic_app_standard */
export const logicAppStandard = defineMapper<Site>({
  ...facts,
  terraformType: 'azurerm_logic_app_standard',
  // It has no eviction time.
  unreadOnImport: [],
  when: isWorkflow,
  toConfig: (site, p, context) => {
    const settings = settingsOf(site, context);
    const config = siteConfigOf(site, context);
    const storage = connectedAccount(settings['AzureWebJobsStorage'], context);
    const { cors, ipRestriction, scmIpRestriction, scmUseMainIpRestriction } = accessOf(config);
    return {
      ...regional(site),
      appServicePlanId: p.serverFarmId ?? '',
      appSettings: ownSettings(settings, 'workflow'),
      bundleVersion: unlessDefault(unlessBlank(settings[`${EXTENSION_BUNDLE}version`]), '[1.*, 2.0.0)'),
      clientAffinityEnabled: p.clientAffinityEnabled || undefined,
      clientCertificateMode: p.clientCertEnabled ? unlessBlank(p.clientCertMode) : undefined,
      connectionString: connectionStringsOf(site, context),
      enabled: unlessDefault(p.enabled ?? false, true),
      ftpPublishBasicAuthenticationEnabled: unlessDefault(basicAuthentication(site, 'ftp', context), true),
      httpsOnly: unlessDefault(p.httpsOnly, false),
      identity: identityOf(site),
      publicNetworkAccess: unlessBlank(p.publicNetworkAccess),
      scmPublishBasicAuthenticationEnabled: unlessDefault(basicAuthentication(site, 'scm', context), true),
      siteConfig: block({
        alwaysOn: unlessDefault(config.alwaysOn, false),
        ...scaleOf(config),
        autoSwapSlotName: unlessBlank(config.autoSwapSlotName),
        cors,
        dotnetFrameworkVersion: unlessDefault(unlessBlank(config.netFrameworkVersion), 'v4.0'),
        ftpsState: unlessBlank(config.ftpsState),
        healthCheckPath: unlessBlank(config.healthCheckPath),
        http2Enabled: unlessDefault(config.http20Enabled, false),
        ipRestriction,
        linuxFxVersion: unlessBlank(config.linuxFxVersion),
        minTlsVersion: unlessBlank(config.minTlsVersion),
        preWarmedInstanceCount: config.preWarmedInstanceCount || undefined,
        runtimeScaleMonitoringEnabled: unlessDefault(config.functionsRuntimeScaleMonitoringEnabled, false),
        scmIpRestriction,
        scmMinTlsVersion: unlessBlank(config.scmMinTlsVersion),
        scmUseMainIpRestriction,
        use32BitWorkerProcess: unlessDefault(config.use32BitWorkerProcess ?? false, true),
        vnetRouteAllEnabled: config.vnetRouteAllEnabled || undefined,
        websocketsEnabled: unlessDefault(config.webSocketsEnabled, false),
      }),
      storageAccountAccessKey: storage.key,
      storageAccountName: storage.name,
      storageAccountShareName: unlessBlank(settings['WEBSITE_CONTENTSHARE']),
      useExtensionBundle: unlessDefault(`${EXTENSION_BUNDLE}id` in settings, true),
      version: unlessDefault(unlessBlank(settings['FUNCTIONS_EXTENSION_VERSION']), '~4'),
      virtualNetworkSubnetId: unlessBlank(p.virtualNetworkSubnetId),
      vnetContentShareEnabled: p.vnetContentShareEnabled || undefined,
    } satisfies LogicAppStandardConfig;
  },
});
