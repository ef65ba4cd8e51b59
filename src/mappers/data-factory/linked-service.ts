/** What linked services of every kind have alike. ARM keeps what each kind has of its own in `typeProperties`. */
import type { ArmResource } from '../../arm/resource';
import { ownName, parentIdOf, unlessBlank, unlessEmpty } from '../mapper';
import { nameOf, secret } from '../token';

/** A value in the clear, a secret that Azure keeps (never returned), or one in a Key Vault. */
export type Value = string | { type?: string; value?: string; secretName?: string; store?: { referenceName?: string } };

export interface LinkedService extends ArmResource {
  properties: {
    annotations?: string[];
    connectVia?: { parameters?: Record<string, string>; referenceName?: string };
    description?: string;
    parameters?: Record<string, { defaultValue?: unknown; type?: string }>;
    type?: string;
    // Each kind has properties of its own; its mapper declares them.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    typeProperties?: any;
  };
}

export const DATA_FACTORY_API_VERSION = '2018-06-01';
export const IGNORED_OF_LINKED_SERVICE = ['connectVia.type', 'parameters', 'type', 'typeProperties', 'annotations'] as const;

const KNOWN = ['annotations', 'connectVia', 'description', 'parameters', 'provisioningState', 'type', 'typeProperties'];

/** True when `service` is of this kind and has no property but these. */
export function isKind(service: ArmResource, type: string, keys: readonly string[]): boolean {
  const { type: own, typeProperties } = (service.properties ?? {}) as LinkedService['properties'];
  return own === type && Object.keys((typeProperties ?? {}) as object).every((key) => keys.includes(key));
}

/** Default values of parameters; undefined for none. */
export function parametersOf(parameters: Record<string, { defaultValue?: unknown }> | undefined): Record<string, string> | undefined {
  const entries = Object.entries(parameters ?? {}).map(([name, { defaultValue }]) => {
    return [name, typeof defaultValue === 'string' ? defaultValue : JSON.stringify(defaultValue ?? '')] as const;
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Properties that are none of `known`, as texts; undefined for none. */
export function additionalOf(properties: object, known: readonly string[]): Record<string, string> | undefined {
  const entries = Object.entries(properties).filter(([name]) => !known.includes(name));
  return entries.length > 0 ? Object.fromEntries(entries.map(([name, value]) => [name, String(value)])) : undefined;
}

/** Name, factory and all else but `type_properties` and the integration runtime. */
export function linkedServiceBase(service: LinkedService) {
  const p = service.properties;
  return {
    name: ownName(service),
    additionalProperties: additionalOf(p, KNOWN),
    annotations: unlessEmpty(p.annotations),
    dataFactoryId: parentIdOf(service),
    description: unlessBlank(p.description),
    parameters: parametersOf(p.parameters),
  };
}

/** The same, with the name of the integration runtime, which all kinds but the custom one take so. */
export function linkedServiceCommon(service: LinkedService) {
  const runtime = service.properties.connectVia?.referenceName;
  return {
    ...linkedServiceBase(service),
    integrationRuntimeName: runtime ? nameOf(`${parentIdOf(service)}/integrationRuntimes/${runtime}`) : undefined,
  };
}

/** The value in the clear, or a variable for what Azure keeps to itself; undefined for none and for one in a Key Vault. */
export function clearOf(value: Value | undefined, attribute: string): string | undefined {
  if (value === undefined || typeof value === 'string') return unlessBlank(value);
  return value.type === 'AzureKeyVaultSecret' ? undefined : secret(attribute, `${attribute} of a linked service of the data factory.`);
}

/** The block for a secret in a Key Vault; undefined for anything else. */
export function vaultOf(value: Value | undefined, service: LinkedService) {
  if (typeof value !== 'object' || value.type !== 'AzureKeyVaultSecret') return undefined;
  return {
    linkedServiceName: nameOf(`${parentIdOf(service)}/linkedservices/${value.store?.referenceName ?? ''}`),
    secretName: value.secretName ?? '',
  };
}
