/** App settings of a site: those that the provider sets from attributes of its own, and the rest. */
import type { MapperContext } from '../mapper';
import { unlessBlank, unlessDefault } from '../mapper';
import { nameOf, secret } from '../token';
import type { Site } from './site';
import { configPart } from './site';

type Settings = Record<string, string>;

const OF_EVERY_SITE = [
  'DOCKER_REGISTRY_SERVER_URL',
  'DOCKER_REGISTRY_SERVER_USERNAME',
  'DOCKER_REGISTRY_SERVER_PASSWORD',
  'DIAGNOSTICS_AZUREBLOBCONTAINERSASURL',
  'DIAGNOSTICS_AZUREBLOBRETENTIONINDAYS',
  'WEBSITE_HTTPLOGGING_CONTAINER_URL',
  'WEBSITE_HTTPLOGGING_RETENTION_DAYS',
  'WEBSITE_VNET_ROUTE_ALL',
  'WEBSITE_HEALTHCHECK_MAXPINGFAILURES',
  'spring.datasource.password',
  'spring.datasource.url',
  'spring.datasource.username',
];
const OF_FUNCTIONS = [
  'APPINSIGHTS_INSTRUMENTATIONKEY',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'AzureWebJobsDashboard',
  'AzureWebJobsDashboard__accountName',
  'AzureWebJobsStorage',
  'AzureWebJobsStorage__accountName',
  'DOCKER_REGISTRY_SERVER_URL',
  'DOCKER_REGISTRY_SERVER_USERNAME',
  'DOCKER_REGISTRY_SERVER_PASSWORD',
  'FUNCTIONS_EXTENSION_VERSION',
  'FUNCTIONS_WORKER_RUNTIME',
  'WEBSITE_CONTENTAZUREFILECONNECTIONSTRING',
  'WEBSITE_CONTENTSHARE',
  'WEBSITE_HEALTHCHECK_MAXPINGFAILURES',
  'WEBSITE_HTTPLOGGING_RETENTION_DAYS',
  'WEBSITE_NODE_DEFAULT_VERSION',
  'WEBSITE_VNET_ROUTE_ALL',
];
const OF_WORKFLOWS = [
  'APP_KIND',
  'AzureFunctionsJobHost__extensionBundle__id',
  'AzureFunctionsJobHost__extensionBundle__version',
  'AzureWebJobsDashboard',
  'AzureWebJobsStorage',
  'FUNCTIONS_EXTENSION_VERSION',
  'WEBSITE_CONTENTAZUREFILECONNECTIONSTRING',
  'WEBSITE_CONTENTSHARE',
];

const OWNED = {
  linuxWeb: OF_EVERY_SITE,
  windowsWeb: [...OF_EVERY_SITE, 'WEBSITE_NODE_DEFAULT_VERSION'],
  function: OF_FUNCTIONS,
  workflow: OF_WORKFLOWS,
};

/** All app settings of a site; an empty set when they were not scanned. */
export function settingsOf(site: Site, context: MapperContext): Settings {
  return { ...(configPart(site, 'appsettings', context) as Settings | undefined) };
}

/** `app_settings`: less those that an attribute of their own sets; undefined for none. */
export function ownSettings(settings: Settings, kind: keyof typeof OWNED): Settings | undefined {
  const own = Object.entries(settings).filter(([name]) => !OWNED[kind].includes(name));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** The name of the storage account, as a reference where the account moves along. */
function accountName(name: string, context: MapperContext): string {
  const account = context.byName('Microsoft.Storage/storageAccounts', name);
  return account ? nameOf(account.id) : name;
}

const partOf = (connection: string, key: string): string | undefined =>
  connection
    .split(';')
    .find((part) => part.startsWith(`${key}=`))
    ?.slice(key.length + 1);

const WHY_NAME = 'Name of the storage account that the host keeps its state in; its connection string was not readable.';
const WHY_KEY = 'Access key of the storage account that the host keeps its state in.';

/** The account in a connection string such as `AzureWebJobsStorage`, and its key. */
export function connectedAccount(connection: string | undefined, context: MapperContext): { name: string; key: string } {
  const name = partOf(connection ?? '', 'AccountName');
  const key = partOf(connection ?? '', 'AccountKey');
  return {
    name: name === undefined ? secret('storageAccountName', WHY_NAME) : accountName(name, context),
    key: key ?? secret('storageAccountAccessKey', WHY_KEY),
  };
}

/** The storage that the Functions host uses: an account and its key, an identity's, or a secret in a Key Vault. */
export function hostStorage(settings: Settings, context: MapperContext) {
  const connection = settings['AzureWebJobsStorage'];
  const identityName = settings['AzureWebJobsStorage__accountName'];
  const vaultSecret = /^@Microsoft\.KeyVault\(SecretUri=(.*)\)$/.exec(connection ?? '')?.[1];
  if (vaultSecret !== undefined) return { storageKeyVaultSecretId: vaultSecret };
  if (identityName !== undefined) {
    return { storageAccountName: accountName(identityName, context), storageUsesManagedIdentity: true };
  }
  const { name, key } = connectedAccount(connection, context);
  return { storageAccountName: name, storageAccountAccessKey: key };
}

/** What else attributes of a function app say of its settings. */
export function hostSettings(settings: Settings) {
  const isBuiltinLogging = 'AzureWebJobsDashboard' in settings || 'AzureWebJobsDashboard__accountName' in settings;
  return {
    builtinLoggingEnabled: unlessDefault(isBuiltinLogging, true),
    functionsExtensionVersion: unlessDefault(unlessBlank(settings['FUNCTIONS_EXTENSION_VERSION']), '~4'),
  };
}

/** Application Insights of a function app. */
export function insightsOf(settings: Settings) {
  return {
    applicationInsightsConnectionString: unlessBlank(settings['APPLICATIONINSIGHTS_CONNECTION_STRING']),
    applicationInsightsKey: unlessBlank(settings['APPINSIGHTS_INSTRUMENTATIONKEY']),
  };
}

/** `connection_string` blocks, by name. */
export function connectionStringsOf(site: Site, context: MapperContext) {
  const strings = (configPart(site, 'connectionstrings', context) ?? {}) as Record<string, { type?: string; value?: string }>;
  const names = Object.keys(strings).sort();
  if (names.length === 0) return undefined;
  return names.map((name) => ({
    name,
    type: strings[name]?.type ?? 'Custom',
    value: strings[name]?.value ?? secret(`${name}ConnectionString`, `Connection string ${name} of the app.`),
  }));
}

/** `storage_account` blocks: shares and containers mounted into the site, by name. */
export function mountsOf(site: Site, context: MapperContext) {
  interface Mount {
    type?: string;
    accountName?: string;
    shareName?: string;
    accessKey?: string;
    mountPath?: string;
  }
  const mounts = (configPart(site, 'azurestorageaccounts', context) ?? {}) as Record<string, Mount>;
  const names = Object.keys(mounts).sort();
  if (names.length === 0) return undefined;
  return names.map((name) => {
    const mount = mounts[name]!;
    return {
      name,
      accessKey: mount.accessKey ?? secret(`${name}AccessKey`, `Access key of the storage account mounted as ${name}.`),
      accountName: accountName(mount.accountName ?? '', context),
      mountPath: unlessBlank(mount.mountPath),
      shareName: mount.shareName ?? '',
      type: mount.type ?? 'AzureFiles',
    };
  });
}

/** `sticky_settings`: what stays with its slot in a swap. */
export function stickySettingsOf(site: Site, context: MapperContext) {
  const names = (configPart(site, 'slotConfigNames', context) ?? {}) as { appSettingNames?: string[]; connectionStringNames?: string[] };
  const [appSettingNames, connectionStringNames] = [names.appSettingNames ?? [], names.connectionStringNames ?? []];
  if (appSettingNames.length + connectionStringNames.length === 0) return undefined;
  return {
    appSettingNames: appSettingNames.length > 0 ? appSettingNames : undefined,
    connectionStringNames: connectionStringNames.length > 0 ? connectionStringNames : undefined,
  };
}
