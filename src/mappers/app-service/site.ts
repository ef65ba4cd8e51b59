/** What the mappers of web apps, function apps, logic apps and their slots share: where ARM keeps the parts of a site. */
import type { ArmResource } from '../../arm/resource';
import type { AbsorbedPart, Discovery, MapperContext } from '../mapper';
import { IGNORED_OF_CONFIG } from './ignored-properties';
import type { SiteConfig } from './site-config';

export interface Site extends ArmResource {
  properties: {
    clientAffinityEnabled?: boolean;
    clientCertEnabled?: boolean;
    clientCertExclusionPaths?: string;
    clientCertMode?: string;
    dailyMemoryTimeQuota?: number;
    defaultHostName?: string;
    enabled?: boolean;
    functionAppConfig?: object;
    httpsOnly?: boolean;
    keyVaultReferenceIdentity?: string;
    customDomainVerificationId?: string;
    publicNetworkAccess?: string;
    reserved?: boolean;
    serverFarmId?: string;
    siteConfig?: SiteConfig;
    virtualNetworkSubnetId?: string;
    vnetBackupRestoreEnabled?: boolean;
    vnetContentShareEnabled?: boolean;
    vnetImagePullEnabled?: boolean;
  };
}

export const SITE_API_VERSION = '2023-12-01';

const SINGLETONS = ['config/web', 'config/logs', 'config/authsettingsV2', 'config/slotConfigNames'];
const LISTED = ['appsettings', 'connectionstrings', 'authsettings', 'azurestorageaccounts', 'metadata', 'backup'];

/** The parts of sites (`Microsoft.Web/sites`) or of slots that Terraform keeps in the block of the site. */
export function partsOfSite(parent: 'Microsoft.Web/sites' | 'Microsoft.Web/sites/slots'): AbsorbedPart[] {
  const isSlot = parent.endsWith('/slots');
  const singletons = SINGLETONS.filter((path) => !isSlot || path !== 'config/slotConfigNames');
  return [
    {
      armType: `${parent}/config`,
      apiVersion: SITE_API_VERSION,
      discovery: [
        ...singletons.map((path): Discovery => ({ by: 'singleton', parent, path })),
        ...LISTED.map((name): Discovery => ({ by: 'post', parent, path: `config/${name}/list` })),
      ],
      ignored: IGNORED_OF_CONFIG,
    },
    {
      armType: `${parent}/basicPublishingCredentialsPolicies`,
      apiVersion: SITE_API_VERSION,
      discovery: ['ftp', 'scm'].map((name): Discovery => ({ by: 'singleton', parent, path: `basicPublishingCredentialsPolicies/${name}` })),
      ignored: ['/location', '/kind'],
    },
    // Only a site that is deployed from a repository has one that says something: it has a mapper of its own.
    {
      armType: `${parent}/sourceControls`,
      apiVersion: SITE_API_VERSION,
      discovery: [],
      ignored: [
        '/location',
        '/kind',
        'repoUrl',
        'branch',
        'isManualIntegration',
        'isGitHubAction',
        'deploymentRollbackEnabled',
        'isMercurial',
        'gitHubActionConfiguration',
      ],
    },
    // The binding of the name that Azure gives; custom names have a mapper of their own.
    {
      armType: `${parent}/hostNameBindings`,
      apiVersion: SITE_API_VERSION,
      discovery: [],
      ignored: [
        '/location',
        '/kind',
        'siteName',
        'hostNameType',
        'domainId',
        'azureResourceName',
        'azureResourceType',
        'customHostNameDnsRecordType',
        'virtualIP',
        'sslState',
        'thumbprint',
      ],
    },
  ];
}

/** Properties of the part `config/NAME`; empty when the part was not scanned. */
// The parts of a site have each a shape of their own; their readers declare it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function configPart(site: ArmResource, name: string, context: MapperContext): any {
  return context.part(site, `config/${name}`)?.properties;
}

/** `config/web`; what the site's own body says of it is mostly null and serves only where the part was not scanned. */
export function siteConfigOf(site: Site, context: MapperContext): SiteConfig {
  return (configPart(site, 'web', context) as SiteConfig | undefined) ?? site.properties.siteConfig ?? {};
}

const kinds = (site: ArmResource): string[] => (site.kind ?? '').toLowerCase().split(',');

/** Linux or Windows: as the plan says when it is known, for `kind` and `reserved` of a site may be missing. */
export function isLinux(site: Site, context: MapperContext): boolean {
  const plan = site.properties.serverFarmId ? context.get(site.properties.serverFarmId) : undefined;
  return (plan?.properties?.reserved as boolean | undefined) ?? site.properties.reserved ?? kinds(site).includes('linux');
}

export const isWorkflow = (site: ArmResource): boolean => kinds(site).includes('workflowapp');
export const isFunction = (site: ArmResource): boolean => kinds(site).includes('functionapp') && !isWorkflow(site);
/** Functions on the Flex Consumption plan are described by `functionAppConfig`, not by a stack. */
export const isFlex = (site: Site): boolean => isFunction(site) && Boolean(site.properties.functionAppConfig);
export const isWebApp = (site: ArmResource): boolean => !kinds(site).includes('functionapp') && !isWorkflow(site);

/** True unless the publishing profile's basic authentication (`ftp` or `scm`) was switched off. */
export function basicAuthentication(site: Site, kind: 'ftp' | 'scm', context: MapperContext): boolean {
  return (context.part(site, `basicPublishingCredentialsPolicies/${kind}`)?.properties?.allow as boolean | undefined) ?? true;
}
