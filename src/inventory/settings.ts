import type { ArmResource } from '../arm/resource';

/** Resources whose `properties` are the settings of a site. */
const SITE_SETTINGS = /^microsoft\.web\/(sites|sites\/slots|staticsites|staticsites\/builds)\/config$/;
const SETTINGS_NAMES = /^(appsettings|functionappsettings)$/;
/** What a script wrote: whoever may read the script may read it. */
const DEPLOYMENT_SCRIPT = 'microsoft.resources/deploymentscripts';
/** Variables of runbooks: whoever may read the account may read them, and few think of that. */
const AUTOMATION_VARIABLE = 'microsoft.automation/automationaccounts/variables';
/** Lists of `{ name, value }`, or objects of names, that a program reads as its environment. */
const SETTINGS_HOLDER = /^(appsettings|env|environmentvariables|environmentsettings|applicationsettings)$/;

/** An object on the way to a value. */
export interface Holder {
  /** From the resource, joined by dots. */
  path: string;
  /** Under which it stands; of a list's items the list's. */
  key: string;
  isListed: boolean;
  value: Record<string, unknown>;
}

/** The name of the setting whose value stands in `holder` under `key`; undefined where that is no setting. */
export function settingNameOf({ type, name }: Pick<ArmResource, 'type' | 'name'>, holder: Holder, key: string): string | undefined {
  const own = type.toLowerCase();
  const isHolder = SETTINGS_HOLDER.test(holder.key.toLowerCase());
  if (isHolder && holder.isListed) return key === 'value' || key === 'secureValue' ? String(holder.value['name'] ?? '') : undefined;
  if (isHolder && typeof holder.value[key] === 'string') return key;
  if (own === AUTOMATION_VARIABLE && holder.path === 'properties' && key === 'value') return name.split('/').pop();
  if (own === DEPLOYMENT_SCRIPT && /^properties\.outputs(\.|$)/.test(holder.path)) return key;
  if (!SITE_SETTINGS.test(own)) return undefined;
  if (SETTINGS_NAMES.test(name.toLowerCase()) && holder.path === 'properties') return key;
  const isConnection = name.toLowerCase() === 'connectionstrings' && /^properties\.[^.]+$/.test(holder.path) && key === 'value';
  return isConnection ? `${holder.path}.password` : undefined;
}

/** The key whose word tells what stands at `key` in `holder`: the parameter's name, of parameters of workflows and templates. */
export function tellingKeyOf(holder: Pick<Holder, 'path' | 'key'>, key: string): string {
  const isParameter = /(^|\.)parameters\.[^.]+$/.test(holder.path) && /^(value|defaultValue)$/.test(key);
  return isParameter ? holder.key : key;
}

/** The text in a JSON string, as Automation keeps its variables; undefined for any other text. */
export function quotedText(value: string): string | undefined {
  if (!/^"[^]*"$/.test(value)) return undefined;
  try {
    const text: unknown = JSON.parse(value);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
