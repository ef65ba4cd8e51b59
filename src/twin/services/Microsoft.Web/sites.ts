import { createHash } from 'node:crypto';
import type { ArmResource, Json } from '../../../arm/resource';
import { parseResourceId } from '../../../arm/resource-id';
import { defineService } from '../../service';
import type { ActionHandler, ServiceContext, WriteContext } from '../../service';
import { defaultConfiguration, LOGS_OFF, SITE_SINGLETONS } from './site-configuration';

/** Settings of a PUT's siteConfig that live in dictionaries of their own. */
const ELSEWHERE = ['appSettings', 'connectionStrings', 'azureStorageAccounts', 'metadata'];

/** Parts of siteConfig that a GET of the site repeats; the rest only stands in config/web. */
const REPEATED = [
  'numberOfWorkers',
  'linuxFxVersion',
  'acrUseManagedIdentityCreds',
  'alwaysOn',
  'http20Enabled',
  'functionAppScaleLimit',
  'minimumElasticInstanceCount',
];

/** Settings of a site that a PUT changes only where it names them: older clients send them once, and the site without them after. */
const KEPT = ['clientAffinityEnabled', 'clientCertEnabled', 'clientCertMode', 'httpsOnly'];

/** `app` of a site, `app/staging` → `app-staging` of a slot: the first label of its host name. */
function labelOf(site: ArmResource): string {
  return parseResourceId(site.id).names.join('-').toLowerCase();
}

function complete(site: ArmResource, context: WriteContext): void {
  const p = site.properties;
  const host = `${labelOf(site)}.azurewebsites.net`;
  const scm = `${labelOf(site)}.scm.azurewebsites.net`;
  site.kind ??= 'app';
  p.state ??= p.enabled === false ? 'Stopped' : 'Running';
  p.enabled ??= true;
  p.defaultHostName ??= host;
  p.hostNames ??= [host];
  p.enabledHostNames ??= [host, scm];
  p.hostNameSslStates ??= [
    { name: host, sslState: 'Disabled', hostType: 'Standard' },
    { name: scm, sslState: 'Disabled', hostType: 'Repository' },
  ];
  p.repositorySiteName ??= site.name;
  p.usageState ??= 'Normal';
  p.availabilityState ??= 'Normal';
  p.reserved ??= site.kind.includes('linux');
  p.httpsOnly ??= false;
  p.clientAffinityEnabled ??= !site.kind.includes('functionapp');
  p.clientCertEnabled ??= false;
  p.clientCertMode ??= 'Required';
  p.keyVaultReferenceIdentity ??= 'SystemAssigned';
  p.redundancyMode ??= 'None';
  p.customDomainVerificationId ??= createHash('sha256').update(context.subscriptionId).digest('hex').toUpperCase();
  const last = 1 + (Number.parseInt(context.guid(site.id, 'address').slice(0, 4), 16) % 250);
  p.outboundIpAddresses ??= `203.0.113.${last},203.0.113.${last + 1}`;
  p.possibleOutboundIpAddresses ??= `203.0.113.${last},203.0.113.${last + 1},203.0.113.${last + 2}`;
  p.inboundIpAddress ??= `203.0.113.${last}`;
  p.resourceGroup ??= site.id.split('/')[4];
}

/** `[{ name, value }]` as a dictionary. */
function toDictionary(list: unknown): Record<string, Json> | undefined {
  if (!Array.isArray(list)) return undefined;
  return Object.fromEntries((list as { name: string; value?: Json }[]).map(({ name, value }) => [name, value ?? '']));
}

/** A PUT's siteConfig lands in config/web and the dictionaries beside it. */
function spreadConfiguration(site: ArmResource, context: WriteContext): void {
  const sent = site.properties.siteConfig as Record<string, Json> | undefined;
  if (!sent || context.cause === 'load') return;
  const web = context.get(`${site.id}/config/web`)!;
  const own = Object.entries(sent).filter(([name, value]) => !ELSEWHERE.includes(name) && value !== null);
  context.put({ id: `${site.id}/config/web`, properties: { ...web.properties, ...Object.fromEntries(own) } });
  const appSettings = toDictionary(sent.appSettings);
  if (appSettings) context.put({ id: `${site.id}/config/appsettings`, properties: appSettings });
  if (Array.isArray(sent.connectionStrings)) {
    const list = sent.connectionStrings as { name: string; connectionString?: string; type?: string }[];
    const properties = Object.fromEntries(list.map(({ name, connectionString, type }) => [name, { value: connectionString, type }]));
    context.put({ id: `${site.id}/config/connectionstrings`, properties });
  }
  if (sent.azureStorageAccounts) context.put({ id: `${site.id}/config/azurestorageaccounts`, properties: sent.azureStorageAccounts });
}

function showConfiguration(site: ArmResource, context: ServiceContext): void {
  const web = context.get(`${site.id}/config/web`)?.properties ?? {};
  site.properties.siteConfig = Object.fromEntries(REPEATED.flatMap((name) => (web[name] === undefined ? [] : [[name, web[name]]])));
}

const credentials: ActionHandler = (_request, context, site) => ({
  body: {
    id: `${site.id}/config/publishingcredentials`,
    name: site.name,
    type: 'Microsoft.Web/sites/config',
    location: site.location,
    properties: {
      name: null,
      publishingUserName: `$${labelOf(site).replace('-', '__')}`,
      publishingPassword: context.key(`${site.id}/publishing`, 45).replace(/[^A-Za-z0-9]/g, ''),
      scmUri: `https://${labelOf(site)}.scm.azurewebsites.net`,
    },
  },
});

const done: ActionHandler = () => ({ status: 204 });

const actions: Record<string, ActionHandler> = {
  'config/publishingcredentials/list': credentials,
  restart: () => ({ status: 200 }),
  start: () => ({ status: 200 }),
  stop: () => ({ status: 200 }),
  syncfunctiontriggers: done,
  sync: done,
  'host/default/sync': done,
  'host/default/listkeys': (_request, context, site) => ({
    body: {
      masterKey: context.key(`${site.id}/master`, 40),
      functionKeys: { default: context.key(`${site.id}/default`, 40) },
      systemKeys: {},
    },
  }),
};

/** https://learn.microsoft.com/rest/api/appservice/web-apps */
export const site = defineService({
  armType: 'Microsoft.Web/sites',
  globalName: { code: 'Conflict' },
  kept: KEPT,
  complete,
  afterWrite: spreadConfiguration,
  onRead: showConfiguration,
  singletons: SITE_SINGLETONS,
  actions,
});

export const slot = defineService({
  armType: 'Microsoft.Web/sites/slots',
  kept: KEPT,
  complete,
  afterWrite: spreadConfiguration,
  onRead: showConfiguration,
  singletons: SITE_SINGLETONS,
  actions,
});

/** What an estate leaves out of a site's configuration is as nobody configured it; dictionaries stay as they are. */
function completeConfiguration(config: ArmResource, context: WriteContext): void {
  const path = config.id.slice(config.id.toLowerCase().lastIndexOf('/config/') + 1).toLowerCase();
  if (context.cause === 'load' && path === 'config/web') {
    const site = context.get(config.id.slice(0, -'/config/web'.length));
    if (site) config.properties = { ...defaultConfiguration(site), ...config.properties };
  }
  if (context.cause === 'load' && path === 'config/logs') config.properties = { ...LOGS_OFF, ...config.properties };
  preloadWhenAlwaysOn(config);
}

const list: ActionHandler = (_request, _context, config) => ({ body: config });

/** The default virtual application is preloaded when the site is always on. */
function preloadWhenAlwaysOn({ id, properties }: ArmResource): void {
  const [only, ...others] = (properties.virtualApplications ?? []) as { virtualPath?: string; preloadEnabled?: boolean }[];
  if (id.toLowerCase().endsWith('/config/web') && only?.virtualPath === '/' && others.length === 0)
    only.preloadEnabled = properties.alwaysOn === true;
}

/** Dictionaries keep what is unknown to ARM, so nothing is added; they are read by POST. */
export const siteConfig = defineService({
  armType: 'Microsoft.Web/sites/config',
  provisioningState: false,
  complete: completeConfiguration,
  actions: { list },
});

export const slotConfig = defineService({
  armType: 'Microsoft.Web/sites/slots/config',
  provisioningState: false,
  complete: completeConfiguration,
  actions: { list },
});
