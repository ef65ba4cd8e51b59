import type { ArmResource } from '../arm/resource';
import type { Shown } from '../secrets/redact-text';
import { keyRuleOf, redactText } from '../secrets/redact-text';
import { REDACTED } from '../secrets/redacted';
import { isReference, isSwitch } from '../secrets/reference';
import { SECRET_SUBTREES, SECRET_TYPES } from '../secrets/rules';
import type { Redaction } from './inventory';
import { redactKeyValues } from './key-values';
import type { Surroundings } from './plain-values';
import { isAllowed, isPlainSetting } from './plain-values';
import { quotedText, settingNameOf, tellingKeyOf } from './settings';

/** A URL less the values of its query and its user; undefined for other texts. */
function redactUrl(text: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[\w.-]+(:\d+)?\/[^\s?]{0,200}\?[^\s]+$/i.test(text)) return undefined;
  const cut = text.indexOf('?');
  const query = text.slice(cut + 1).replace(/=([^&#]*)/g, (_, value: string) => `=${value === '' ? '' : REDACTED}`);
  return `${text.slice(0, cut)}?${query.includes('=') ? query : REDACTED}`;
}

function redactConnectionString(text: string, around: Surroundings): string | undefined {
  return redactKeyValues(text, (value) => around.known.has(value.toLowerCase()));
}

function redactSetting(name: string, value: string, around: Surroundings): Shown {
  const byShape = redactText(value);
  if (isAllowed(name, around)) return byShape;
  if (isReference(value)) return { text: value };
  if (byShape.rule === undefined && isPlainSetting(name, value, around)) return byShape;
  const text = redactConnectionString(value, around) ?? redactUrl(byShape.text) ?? REDACTED;
  return text === value ? { text } : { text, rule: byShape.rule ?? 'setting that is not evidently plain' };
}

/** A setting that is kept as JSON text keeps its quotes: what reads it tells its type by them. */
function redactQuoted(name: string, value: string, around: Surroundings): Shown {
  const inner = quotedText(value);
  if (inner === undefined || /^\/Date\(-?\d+\)\/$/.test(inner))
    return inner === undefined ? redactSetting(name, value, around) : { text: value };
  const { text, rule } = redactSetting(name, inner, around);
  return text === inner ? { text: value } : { text: JSON.stringify(text), ...(rule !== undefined && { rule }) };
}

function redactKeyed(rule: string, value: string, around: Surroundings): Shown {
  const isHarmless = value === '' || value === REDACTED || isReference(value) || around.known.has(value.toLowerCase());
  if (isHarmless || isSwitch(value)) return { text: value };
  const text = (rule === 'connection string' ? redactConnectionString(value, around) : undefined) ?? REDACTED;
  return text === value ? { text } : { text, rule };
}

/** Not secrets by Microsoft's word, and the place from which all others are known. */
function isShownByDesign(resource: ArmResource, path: string): boolean {
  const type = resource.type.toLowerCase();
  return type === 'microsoft.insights/components' && /^properties\.(InstrumentationKey|ConnectionString)$/i.test(path);
}

interface Place {
  path: string;
  key: string;
  /** The text is the value of the setting of this name. */
  setting?: string;
  inSecrets: boolean;
}

/**
 * `resource` with every secret replaced by {@link REDACTED}, and where that was done. Doing it again changes nothing. The input
 * is not changed.
 */
export function redactSecrets(resource: ArmResource, around: Surroundings): { resource: ArmResource; redactions: Redaction[] } {
  const redactions: Redaction[] = [];

  const redactLeaf = (value: string, place: Place): string => {
    const keyRule = keyRuleOf(place.key);
    let shown: Shown;
    if (place.inSecrets) shown = value === '' || isReference(value) ? { text: value } : { text: REDACTED, rule: 'protected settings' };
    else if (place.setting !== undefined) shown = redactQuoted(place.setting, value, around);
    else if (keyRule !== undefined && !isShownByDesign(resource, place.path)) shown = redactKeyed(keyRule, value, around);
    else shown = redactText(value);
    if (shown.rule !== undefined && shown.text !== value) redactions.push({ id: resource.id, path: place.path, rule: shown.rule });
    return shown.text;
  };

  const walk = (value: unknown, place: Place, isListed = false): unknown => {
    if (typeof value === 'string') return redactLeaf(value, place);
    if (Array.isArray(value)) return value.map((item, index) => walk(item, { ...place, path: `${place.path}.${index}` }, true));
    if (typeof value !== 'object' || value === null) return value;
    const holder = value as Record<string, unknown>;
    const isSecretPair = typeof holder['type'] === 'string' && SECRET_TYPES.test(holder['type']);
    const entries = Object.entries(holder).map(([key, item]) => {
      const setting = settingNameOf(resource, { path: place.path, key: place.key, isListed, value: holder }, key);
      const inSecrets = place.inSecrets || SECRET_SUBTREES.test(key.toLowerCase()) || (isSecretPair && key === 'value');
      const telling = tellingKeyOf(place, key);
      return [
        key,
        walk(item, { path: `${place.path}.${key}`, key: telling, inSecrets, ...(setting !== undefined && { setting }) }),
      ] as const;
    });
    return Object.fromEntries(entries);
  };

  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(resource)) {
    const isIdentity = key === 'id' || key === 'name' || key === 'type';
    result[key] = isIdentity ? item : walk(item, { path: key, key, inSecrets: false });
  }
  return { resource: result as unknown as ArmResource, redactions };
}
