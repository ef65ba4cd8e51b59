import { isReference } from '../secrets/reference';

/** What a value may be compared with to be known as harmless. */
export interface Surroundings {
  /** Settings that move.yaml says are no secrets; `*` as wildcard. */
  plainSettings: readonly string[];
  /** Lower case: names of scanned resources, ids of principals, clients, tenants, subscriptions; keys of Application Insights. */
  known: ReadonlySet<string>;
  /** Names of regions, as ARM writes them. */
  regions: ReadonlySet<string>;
}

/** Settings of App Service, Functions and the runtimes on them whose values are documented and no secrets. `*` as wildcard. */
const PLATFORM_SETTINGS = [
  'FUNCTIONS_*',
  'AzureFunctionsJobHost__*',
  'AzureWebJobsDisableHomepage',
  'AzureWebJobsFeatureFlags',
  'AzureWebJobsSecretStorageType',
  'AzureWebJobs.*.Disabled',
  'WEBSITE_*',
  'WEBSITES_*',
  'SCM_*',
  'ENABLE_ORYX_BUILD',
  'ORYX_*',
  'DOCKER_ENABLE_CI',
  'DOCKER_CUSTOM_IMAGE_NAME',
  'DOCKER_REGISTRY_SERVER_URL',
  'DOCKER_REGISTRY_SERVER_USERNAME',
  'APP_KIND',
  'ApplicationInsightsAgent_EXTENSION_VERSION',
  'XDT_MicrosoftApplicationInsights_*',
  'APPINSIGHTS_PROFILERFEATURE_VERSION',
  'APPINSIGHTS_SNAPSHOTFEATURE_VERSION',
  'DiagnosticServices_EXTENSION_VERSION',
  'InstrumentationEngine_EXTENSION_VERSION',
  'SnapshotDebugger_EXTENSION_VERSION',
  'MSDEPLOY_RENAME_LOCKED_FILES',
  'PROJECT',
  'PORT',
  'NODE_ENV',
  'ASPNETCORE_ENVIRONMENT',
  'DOTNET_ENVIRONMENT',
  'JAVA_OPTS',
  'PHP_INI_SCAN_DIR',
  'PYTHON_*',
  'TZ',
  'LANG',
];

/** Settings that one of the wildcards above would let through. */
const NOT_PLATFORM =
  /(CONNECTIONSTRING|ENCRYPTION_KEY|SIGNING_KEY|PASSWORD|SECRET|TOKEN)$|^WEBSITE_CONTENTAZUREFILE|^WEBSITE_RUN_FROM_PACKAGE$/i;

const SECRET_NAME =
  /(pass(word|wd|phrase|code)?|pwd|secret|token|credential|api[-_]?key|access[-_]?key|private|sas|signature)s?([-_.:]*(value|text|\d+))?$|(^|[-_.:a-z])(key|pin|salt|psk)[12]?$/i;

/** `pattern` with `*` for any characters, ignoring case. */
function matches(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    new RegExp(
      `^${pattern
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
      'i',
    ).test(name),
  );
}

/** True when the user allowed the setting `name` to be shown. */
export function isAllowed(name: string, { plainSettings }: Surroundings): boolean {
  return matches(name, plainSettings);
}

/** True for values that cannot be a secret by their form: numbers, versions, switches, hosts, addresses without credentials. */
function isPlainForm(value: string): boolean {
  const host = String.raw`[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+`;
  return (
    /^(true|false|yes|no|on|off|enabled?|disabled?|default|none|null|all)$/i.test(value) ||
    /^-?\d{1,6}(\.\d{1,3})?$/.test(value) ||
    /^[~v]?\d{1,3}(\.\d{1,5}){0,3}(-[a-z]+(\.\d+)?)?$/i.test(value) ||
    /^\d\d?:\d\d(:\d\d)?$/.test(value) ||
    new RegExp(`^${host}(:\\d{1,5})?$`, 'i').test(value) ||
    /^\d{1,3}(\.\d{1,3}){3}(:\d{1,5}|\/\d\d?)?$/.test(value) ||
    // Only a short path: what is long and random in a path may be a webhook's code.
    new RegExp(`^(https?|wss?|amqps?|sb|tcp|abfss?|ldaps?)://${host}(:\\d{1,5})?(/[\\w.~@%+-]{1,40}){0,6}/?$`, 'i').test(value)
  );
}

/** True when the value of the setting `name` is evidently no secret; whatever is not evident is one. */
export function isPlainSetting(name: string, value: string, around: Surroundings): boolean {
  if (value === '' || isReference(value)) return true;
  if (around.known.has(value.toLowerCase()) || around.regions.has(value.replace(/\s/g, '').toLowerCase())) return true;
  if (isSecretName(name)) return false;
  return isPlainForm(value) || (matches(name, PLATFORM_SETTINGS) && !NOT_PLATFORM.test(name));
}

/** True when a setting's name says that its value is a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}
