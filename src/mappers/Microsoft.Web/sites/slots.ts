import type { LinuxFunctionAppSlotConfig } from '@cdktf/provider-azurerm/lib/linux-function-app-slot';
import type { LinuxWebAppSlotConfig } from '@cdktf/provider-azurerm/lib/linux-web-app-slot';
import type { WindowsFunctionAppSlotConfig } from '@cdktf/provider-azurerm/lib/windows-function-app-slot';
import type { WindowsWebAppSlotConfig } from '@cdktf/provider-azurerm/lib/windows-web-app-slot';
import { sameId } from '../../../arm/resource-id';
import { hostSettings, hostStorage, insightsOf, ownSettings, settingsOf } from '../../app-service/app-settings';
import { functionConfigBase, linuxWebConfig, siteBase, siteExports, windowsWebConfig } from '../../app-service/common';
import { functionLogsOf, logsOf } from '../../app-service/logs';
import type { Site } from '../../app-service/site';
import { IGNORED_OF_SITE } from '../../app-service/ignored-properties';
import { SITE_API_VERSION, configPart, isFunction, isLinux, isWebApp, partsOfSite, siteConfigOf } from '../../app-service/site';
import { registryIdentityOf } from '../../app-service/site-config';
import { linuxFunctionStack, windowsFunctionStack } from '../../app-service/stack';
import type { MapperContext } from '../../mapper';
import { block, defineMapper, ownName, parentIdOf, tagsOf, unlessBlank, unlessDefault } from '../../mapper';

const facts = {
  armType: 'Microsoft.Web/sites/slots',
  apiVersion: SITE_API_VERSION,
  discovery: { by: 'list', parent: 'Microsoft.Web/sites', path: 'slots' },
  // A slot stands where its app does.
  ignored: ['/kind', '/location', 'reserved', 'dailyMemoryTimeQuota', 'vnetContentShareEnabled', 'functionAppConfig', ...IGNORED_OF_SITE],
  absorbs: partsOfSite('Microsoft.Web/sites/slots'),
  holdsData: true,
  exports: siteExports,
} as const;

/** The slot's plan, where it is another than its app's: the provider refuses the same. */
function ownPlan(slot: Site, context: MapperContext): string | undefined {
  const plan = unlessBlank(slot.properties.serverFarmId);
  const appPlan = context.get(parentIdOf(slot))?.properties?.serverFarmId as string | undefined;
  return appPlan === undefined || sameId(plan, appPlan) ? undefined : plan;
}

const swapOf = (autoSwapSlotName: string | undefined) => ({ autoSwapSlotName: unlessBlank(autoSwapSlotName) });

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/linux_web_app_slot */
export const linuxWebAppSlot = defineMapper<Site>({
  ...facts,
  terraformType: 'azurerm_linux_web_app_slot',
  when: (slot, context) => isWebApp(slot) && isLinux(slot, context),
  toConfig: (slot, p, context) => {
    const [settings, config] = [settingsOf(slot, context), siteConfigOf(slot, context)];
    return {
      name: ownName(slot),
      tags: tagsOf(slot),
      ...siteBase(slot, p, context, 'Required'),
      appServiceId: parentIdOf(slot),
      appSettings: ownSettings(settings, 'linuxWeb'),
      clientAffinityEnabled: unlessDefault(p.clientAffinityEnabled, false),
      logs: logsOf(slot, context),
      servicePlanId: ownPlan(slot, context),
      siteConfig: block({ ...linuxWebConfig(config, settings), ...swapOf(config.autoSwapSlotName) }),
      vnetImagePullEnabled: unlessDefault(p.vnetImagePullEnabled, false),
    } satisfies LinuxWebAppSlotConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/windows_web_app_slot */
export const windowsWebAppSlot = defineMapper<Site>({
  ...facts,
  terraformType: 'azurerm_windows_web_app_slot',
  when: (slot, context) => isWebApp(slot) && !isLinux(slot, context),
  toConfig: (slot, p, context) => {
    const [settings, config] = [settingsOf(slot, context), siteConfigOf(slot, context)];
    const metadata = { ...(configPart(slot, 'metadata', context) as Record<string, string> | undefined) };
    return {
      name: ownName(slot),
      tags: tagsOf(slot),
      ...siteBase(slot, p, context, 'Required'),
      appServiceId: parentIdOf(slot),
      appSettings: ownSettings(settings, 'windowsWeb'),
      clientAffinityEnabled: unlessDefault(p.clientAffinityEnabled, false),
      logs: logsOf(slot, context),
      servicePlanId: ownPlan(slot, context),
      siteConfig: block({
        ...windowsWebConfig(config, settings, metadata),
        ...swapOf(config.autoSwapSlotName),
        // Unlike the app's, the slot's has no default in the provider.
        use32BitWorker: config.use32BitWorkerProcess,
      }),
      virtualNetworkImagePullEnabled: unlessDefault(p.vnetImagePullEnabled, false),
    } satisfies WindowsWebAppSlotConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/linux_function_app_slot */
export const linuxFunctionAppSlot = defineMapper<Site>({
  ...facts,
  terraformType: 'azurerm_linux_function_app_slot',
  when: (slot, context) => isFunction(slot) && isLinux(slot, context),
  toConfig: (slot, p, context) => {
    const [settings, config] = [settingsOf(slot, context), siteConfigOf(slot, context)];
    return {
      name: ownName(slot),
      tags: tagsOf(slot),
      ...siteBase(slot, p, context, 'Optional'),
      ...hostSettings(settings),
      ...hostStorage(settings, context),
      appSettings: ownSettings(settings, 'function'),
      dailyMemoryTimeQuota: unlessDefault(p.dailyMemoryTimeQuota, 0),
      functionAppId: parentIdOf(slot),
      servicePlanId: ownPlan(slot, context),
      siteConfig: block({
        ...functionConfigBase(config, settings, false),
        ...insightsOf(settings),
        ...registryIdentityOf(config),
        ...swapOf(config.autoSwapSlotName),
        appServiceLogs: functionLogsOf(slot, context),
        applicationStack: linuxFunctionStack(config, settings),
      }),
      vnetImagePullEnabled: unlessDefault(p.vnetImagePullEnabled, false),
    } satisfies LinuxFunctionAppSlotConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/windows_function_app_slot */
export const windowsFunctionAppSlot = defineMapper<Site>({
  ...facts,
  terraformType: 'azurerm_windows_function_app_slot',
  when: (slot, context) => isFunction(slot) && !isLinux(slot, context),
  toConfig: (slot, p, context) => {
    const [settings, config] = [settingsOf(slot, context), siteConfigOf(slot, context)];
    return {
      name: ownName(slot),
      tags: tagsOf(slot),
      ...siteBase(slot, p, context, 'Optional'),
      ...hostSettings(settings),
      ...hostStorage(settings, context),
      appSettings: ownSettings(settings, 'function'),
      dailyMemoryTimeQuota: unlessDefault(p.dailyMemoryTimeQuota, 0),
      functionAppId: parentIdOf(slot),
      servicePlanId: ownPlan(slot, context),
      siteConfig: block({
        ...functionConfigBase(config, settings, true),
        ...insightsOf(settings),
        ...swapOf(config.autoSwapSlotName),
        appServiceLogs: functionLogsOf(slot, context),
        applicationStack: windowsFunctionStack(config, settings),
      }),
      vnetImagePullEnabled: unlessDefault(p.vnetImagePullEnabled, false),
    } satisfies WindowsFunctionAppSlotConfig;
  },
});
