/** `config/web` of a site: what web apps and function apps on either system have in common. */
import { unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { AutoHealRules } from './auto-heal';

interface IpRestriction {
  name?: string;
  action?: string;
  description?: string;
  headers?: Record<string, string[]>;
  ipAddress?: string;
  priority?: number;
  tag?: string;
  vnetSubnetResourceId?: string;
}

export interface SiteConfig {
  acrUseManagedIdentityCreds?: boolean;
  acrUserManagedIdentityID?: string;
  alwaysOn?: boolean;
  apiDefinition?: { url?: string };
  apiManagementConfig?: { id?: string };
  appCommandLine?: string;
  autoHealRules?: AutoHealRules;
  autoSwapSlotName?: string;
  cors?: { allowedOrigins?: string[]; supportCredentials?: boolean };
  defaultDocuments?: string[];
  ftpsState?: string;
  functionAppScaleLimit?: number;
  functionsRuntimeScaleMonitoringEnabled?: boolean;
  handlerMappings?: { extension?: string; scriptProcessor?: string; arguments?: string }[];
  healthCheckPath?: string;
  http20Enabled?: boolean;
  ipSecurityRestrictions?: IpRestriction[];
  ipSecurityRestrictionsDefaultAction?: string;
  javaContainer?: string;
  javaContainerVersion?: string;
  javaVersion?: string;
  linuxFxVersion?: string;
  loadBalancing?: string;
  localMySqlEnabled?: boolean;
  managedPipelineMode?: string;
  minTlsVersion?: string;
  minimumElasticInstanceCount?: number;
  netFrameworkVersion?: string;
  numberOfWorkers?: number;
  phpVersion?: string;
  powerShellVersion?: string;
  preWarmedInstanceCount?: number;
  remoteDebuggingEnabled?: boolean;
  remoteDebuggingVersion?: string;
  scmIpSecurityRestrictions?: IpRestriction[];
  scmIpSecurityRestrictionsDefaultAction?: string;
  scmIpSecurityRestrictionsUseMain?: boolean;
  scmMinTlsVersion?: string;
  use32BitWorkerProcess?: boolean;
  virtualApplications?: {
    virtualPath?: string;
    physicalPath?: string;
    preloadEnabled?: boolean;
    virtualDirectories?: { virtualPath?: string; physicalPath?: string }[];
  }[];
  vnetRouteAllEnabled?: boolean;
  webSocketsEnabled?: boolean;
  windowsFxVersion?: string;
}

/** What Azure serves when nobody said otherwise. */
const DEFAULT_DOCUMENTS = [
  'Default.htm',
  'Default.html',
  'Default.asp',
  'index.htm',
  'index.html',
  'iisstart.htm',
  'default.aspx',
  'index.php',
  'hostingstart.html',
].join();

/** The app setting in which Azure keeps how many failed pings take an instance out. */
const PING_FAILURES = 'WEBSITE_HEALTHCHECK_MAXPINGFAILURES';
/** Azure's, where that setting is absent. */
const DEFAULT_PING_FAILURES = 10;

/** `cors`, or undefined when no origin is allowed. */
export function corsOf(config: SiteConfig): { allowedOrigins?: string[]; supportCredentials?: boolean } | undefined {
  const { allowedOrigins, supportCredentials } = config.cors ?? {};
  if (!allowedOrigins?.length && !supportCredentials) return undefined;
  return { allowedOrigins: unlessEmpty(allowedOrigins), supportCredentials: unlessDefault(supportCredentials, false) };
}

/** Access rules; the rule for `Any` address is Azure's own and stands for the default action. */
export function restrictionsOf(rules: IpRestriction[] | undefined) {
  const own = rules?.filter(({ ipAddress }) => ipAddress !== 'Any');
  return unlessEmpty(
    own?.map((rule) => {
      const headers = rule.headers ?? {};
      return {
        name: unlessBlank(rule.name),
        action: unlessDefault(rule.action, 'Allow'),
        description: unlessBlank(rule.description),
        headers: Object.keys(headers).length
          ? [
              {
                xAzureFdid: headers['x-azure-fdid'] ?? [],
                xFdHealthProbe: headers['x-fd-healthprobe'] ?? [],
                xForwardedFor: headers['x-forwarded-for'] ?? [],
                xForwardedHost: headers['x-forwarded-host'] ?? [],
              },
            ]
          : undefined,
        ipAddress: rule.tag === 'ServiceTag' ? undefined : unlessBlank(rule.ipAddress),
        priority: unlessDefault(rule.priority, 65000),
        serviceTag: rule.tag === 'ServiceTag' ? unlessBlank(rule.ipAddress) : undefined,
        virtualNetworkSubnetId: unlessBlank(rule.vnetSubnetResourceId),
      };
    }),
  );
}

/** Who may reach the site and its deployment endpoint. */
export function accessOf(config: SiteConfig) {
  return {
    cors: corsOf(config),
    ipRestriction: restrictionsOf(config.ipSecurityRestrictions),
    ipRestrictionDefaultAction: unlessDefault(unlessBlank(config.ipSecurityRestrictionsDefaultAction), 'Allow'),
    scmIpRestriction: restrictionsOf(config.scmIpSecurityRestrictions),
    scmIpRestrictionDefaultAction: unlessDefault(unlessBlank(config.scmIpSecurityRestrictionsDefaultAction), 'Allow'),
    scmUseMainIpRestriction: unlessDefault(config.scmIpSecurityRestrictionsUseMain, false),
  };
}

/** The path that Azure pings and after how many failures an instance is taken out; the provider wants both or neither. */
export function healthCheckOf(config: SiteConfig, settings: Record<string, string>) {
  const path = unlessBlank(config.healthCheckPath);
  const failures = Number(settings[PING_FAILURES] ?? DEFAULT_PING_FAILURES);
  return { healthCheckPath: path, healthCheckEvictionTimeInMin: path === undefined ? undefined : failures };
}

/** What every kind of site has alike. */
export function siteConfigBase(config: SiteConfig, settings: Record<string, string>) {
  const documents = config.defaultDocuments?.join() === DEFAULT_DOCUMENTS ? undefined : config.defaultDocuments;
  return {
    ...accessOf(config),
    ...healthCheckOf(config, settings),
    apiDefinitionUrl: unlessBlank(config.apiDefinition?.url),
    apiManagementApiId: unlessBlank(config.apiManagementConfig?.id),
    appCommandLine: unlessBlank(config.appCommandLine),
    defaultDocuments: unlessEmpty(documents),
    ftpsState: unlessDefault(unlessBlank(config.ftpsState), 'Disabled'),
    http2Enabled: unlessDefault(config.http20Enabled, false),
    loadBalancingMode: unlessDefault(unlessBlank(config.loadBalancing), 'LeastRequests'),
    managedPipelineMode: unlessDefault(unlessBlank(config.managedPipelineMode), 'Integrated'),
    minimumTlsVersion: unlessDefault(unlessBlank(config.minTlsVersion), '1.2'),
    remoteDebuggingEnabled: unlessDefault(config.remoteDebuggingEnabled, false),
    remoteDebuggingVersion: config.remoteDebuggingEnabled ? unlessBlank(config.remoteDebuggingVersion)?.toUpperCase() : undefined,
    scmMinimumTlsVersion: unlessDefault(unlessBlank(config.scmMinTlsVersion), '1.2'),
    vnetRouteAllEnabled: unlessDefault(config.vnetRouteAllEnabled, false),
    websocketsEnabled: unlessDefault(config.webSocketsEnabled, false),
    // Azure starts every app with one; then it is nobody's choice.
    workerCount: config.numberOfWorkers && config.numberOfWorkers > 1 ? config.numberOfWorkers : undefined,
  };
}

/** Images from a registry that is signed in to with an identity. */
export function registryIdentityOf(config: SiteConfig) {
  return {
    containerRegistryManagedIdentityClientId: unlessBlank(config.acrUserManagedIdentityID),
    containerRegistryUseManagedIdentity: unlessDefault(config.acrUseManagedIdentityCreds, false),
  };
}
