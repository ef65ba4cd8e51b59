import type { Address } from './address';
import { ArmError } from './arm-error';
import { isPseudoType, namespaceOf } from './provider-manifest';

const FORM = /^\d{4}-\d{2}-\d{2}(-[a-z0-9.-]+)?$/i;
/** ARM came out in 2014; no api-version of it is older than this. */
const OLDEST = '2014-01-01';

/** @throws ArmError when the query has no api-version, or one that is not of the form of a date */
export function requireApiVersion(version: string, now: string): void {
  if (version === '') {
    throw new ArmError(400, 'MissingApiVersionParameter', 'The api-version query parameter (?api-version=) is required for all requests.');
  }
  const aYearOn = `${Number(now.slice(0, 4)) + 1}${now.slice(4, 10)}`;
  const date = version.slice(0, 10);
  if (!FORM.test(version) || Number.isNaN(Date.parse(date)) || date < OLDEST || date > aYearOn) {
    throw new ArmError(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${version}' is invalid. The supported versions are of the form 'YYYY-MM-DD' or 'YYYY-MM-DD-preview'.`,
    );
  }
}

/**
 * Refuses what Azure has not: an unknown namespace, an unknown top-level type, an api-version that its namespace never had.
 * The lists of single types are older than those of the namespaces, so that a namespace's version is good for all its types.
 */
export function requireKnownType(address: Address, version: string, location?: string): void {
  const namespace = namespaceOf(address.provider);
  if (!namespace) throw new ArmError(404, 'InvalidResourceNamespace', `The resource namespace '${address.provider}' is invalid.`);
  const top = address.types[0]!;
  if (namespace.types.size > 0 && !address.isExtension && !isPseudoType(top) && !hasTopLevel(namespace.types, top)) {
    throw new ArmError(
      404,
      'InvalidResourceType',
      `The resource type '${top}' could not be found in the namespace '${address.provider}' for api version '${version}'. The supported api-versions are '${namespace.versions.join(',')}'.`,
    );
  }
  if (namespace.versions.some((known) => known.toLowerCase() === version.toLowerCase())) return;
  const type = address.types.join('/');
  const supported = namespace.types.get(type.toLowerCase())?.versions ?? namespace.versions;
  throw new ArmError(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location '${location ?? ''}' and API version '${version}' for type '${type}'. The supported api-versions are '${supported.join(', ')}'.`,
  );
}

function hasTopLevel(types: ReadonlyMap<string, unknown>, top: string): boolean {
  const wanted = top.toLowerCase();
  if (types.has(wanted)) return true;
  for (const type of types.keys()) if (type.startsWith(`${wanted}/`)) return true;
  return false;
}
