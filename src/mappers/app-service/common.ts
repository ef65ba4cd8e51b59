/** Attributes that every kind of site and slot has alike. */
import type { MapperContext, NameRule } from '../mapper';
import { block, identityOf, unlessBlank, unlessDefault } from '../mapper';
import { connectionStringsOf, mountsOf } from './app-settings';
import { authOf } from './auth';
import { authV2Of } from './auth-v2';
import { backupOf } from './logs';
import { autoHealLinux, autoHealWindows } from './auto-heal';
import type { SiteConfig } from './site-config';
import { registryIdentityOf, siteConfigBase } from './site-config';
import type { Site } from './site';
import { basicAuthentication } from './site';
import { linuxStack, windowsStack } from './stack';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftweb */
export const SITE_NAME: NameRule = { minLength: 2, maxLength: 60, characters: 'a-zA-Z0-9-' };

/** Values of a site that others hold: a DNS record, a back end, an allow-list. */
export const siteExports = ({ properties: p }: Site): Record<string, string | undefined> => ({
  defaultHostname: p.defaultHostName,
  customDomainVerificationId: p.customDomainVerificationId,
});

/**
 * What all web apps, function apps and their slots have alike.
 * @param certificateMode the provider's default of `client_certificate_mode`
 */
export function siteBase(site: Site, p: Site['properties'], context: MapperContext, certificateMode: 'Required' | 'Optional') {
  const identity = unlessBlank(p.keyVaultReferenceIdentity);
  return {
    authSettings: authOf(site, context),
    authSettingsV2: authV2Of(site, context),
    backup: backupOf(site, context),
    clientCertificateEnabled: unlessDefault(p.clientCertEnabled, false),
    clientCertificateExclusionPaths: unlessBlank(p.clientCertExclusionPaths),
    clientCertificateMode: unlessDefault(unlessBlank(p.clientCertMode), certificateMode),
    connectionString: connectionStringsOf(site, context),
    enabled: unlessDefault(p.enabled ?? false, true),
    ftpPublishBasicAuthenticationEnabled: unlessDefault(basicAuthentication(site, 'ftp', context), true),
    httpsOnly: unlessDefault(p.httpsOnly, false),
    identity: identityOf(site),
    keyVaultReferenceIdentityId: identity?.toLowerCase() === 'systemassigned' ? undefined : identity,
    publicNetworkAccessEnabled: p.publicNetworkAccess?.toLowerCase() === 'disabled' ? false : undefined,
    storageAccount: mountsOf(site, context),
    virtualNetworkBackupRestoreEnabled: unlessDefault(p.vnetBackupRestoreEnabled, false),
    virtualNetworkSubnetId: unlessBlank(p.virtualNetworkSubnetId),
    webdeployPublishBasicAuthenticationEnabled: unlessDefault(basicAuthentication(site, 'scm', context), true),
  };
}

/** `site_config` of a Linux web app. */
export function linuxWebConfig(config: SiteConfig, settings: Record<string, string>) {
  return block({
    ...siteConfigBase(config, settings),
    ...registryIdentityOf(config),
    alwaysOn: unlessDefault(config.alwaysOn ?? false, true),
    applicationStack: linuxStack(config, settings),
    autoHealSetting: autoHealLinux(config.autoHealRules),
    localMysqlEnabled: unlessDefault(config.localMySqlEnabled, false),
    use32BitWorker: unlessDefault(config.use32BitWorkerProcess ?? false, true),
  });
}

/** Azure gives every Windows site one application at its root; that is nobody's choice. */
function virtualApplicationsOf({ virtualApplications: applications, alwaysOn }: SiteConfig) {
  const [first, ...others] = applications ?? [];
  const isRoot = first?.virtualPath === '/' && first.physicalPath === 'site\\wwwroot' && !first.virtualDirectories?.length;
  if (!first || (others.length === 0 && isRoot && (first.preloadEnabled ?? false) === (alwaysOn ?? false))) return undefined;
  return [first, ...others].map((application) => ({
    physicalPath: application.physicalPath ?? '',
    preload: application.preloadEnabled ?? false,
    virtualDirectory: application.virtualDirectories?.map(({ physicalPath, virtualPath }) => ({ physicalPath, virtualPath })),
    virtualPath: application.virtualPath ?? '',
  }));
}

/** `site_config` of a Windows web app; `metadata` as in `windowsStack`. */
export function windowsWebConfig(config: SiteConfig, settings: Record<string, string>, metadata: Record<string, string>) {
  const handlers = config.handlerMappings ?? [];
  return block({
    ...siteConfigBase(config, settings),
    ...registryIdentityOf(config),
    alwaysOn: unlessDefault(config.alwaysOn ?? false, true),
    applicationStack: windowsStack(config, settings, metadata),
    autoHealSetting: autoHealWindows(config.autoHealRules),
    handlerMapping:
      handlers.length > 0
        ? handlers.map((handler) => ({
            arguments: unlessBlank(handler.arguments),
            extension: handler.extension ?? '',
            scriptProcessorPath: handler.scriptProcessor ?? '',
          }))
        : undefined,
    localMysqlEnabled: unlessDefault(config.localMySqlEnabled, false),
    use32BitWorker: unlessDefault(config.use32BitWorkerProcess ?? false, true),
    virtualApplication: virtualApplicationsOf(config),
  });
}

/** 200 on a consumption plan, and one always ready on an elastic one, are what Azure starts with. */
const AZURES_SCALE_LIMIT = 200;
const AZURES_ELASTIC_MINIMUM = 1;

/** How far a function or logic app scales, where somebody chose. */
export function scaleOf({ functionAppScaleLimit: limit, minimumElasticInstanceCount: minimum }: SiteConfig) {
  return {
    appScaleLimit: limit && limit !== AZURES_SCALE_LIMIT ? limit : undefined,
    elasticInstanceMinimum: minimum && minimum > AZURES_ELASTIC_MINIMUM ? minimum : undefined,
  };
}

/**
 * What the function apps of both systems have alike in `site_config`.
 * @param worker32 the provider's default of `use_32_bit_worker`
 */
export function functionConfigBase(config: SiteConfig, settings: Record<string, string>, worker32: boolean) {
  return {
    ...siteConfigBase(config, settings),
    alwaysOn: config.alwaysOn || undefined,
    ...scaleOf(config),
    preWarmedInstanceCount: config.preWarmedInstanceCount || undefined,
    runtimeScaleMonitoringEnabled: config.functionsRuntimeScaleMonitoringEnabled || undefined,
    use32BitWorker: unlessDefault(config.use32BitWorkerProcess ?? false, worker32),
  };
}
