import type { ArmResource, ArmSku } from '../arm/resource';

/** `value` without nulls, in objects and in lists; the very same where there are none. */
function withoutNulls<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const kept = entries.filter(([, item]) => item !== null && item !== undefined).map(([key, item]) => [key, withoutNulls(item)] as const);
  if (kept.length === entries.length && kept.every(([, item], index) => item === entries[index]![1])) return value;
  return (Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept)) as T;
}

function skuOf(sku: object): ArmSku {
  return Object.fromEntries(
    Object.entries(sku).filter(([key, value]) => (key === 'capacity' ? typeof value === 'number' : typeof value === 'string')),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * `resource` as checks may trust it: nothing is null, and `sku`, `identity` and `kind` are what ARM means by them or absent. Azure
 * answers many a property with null, and some providers put into the envelope what they like.
 */
export function tidied(resource: ArmResource): ArmResource {
  const { sku, identity, kind, ...rest } = withoutNulls(resource);
  const identityType = isObject(identity) ? identity.type : undefined;
  return {
    ...rest,
    properties: rest.properties ?? {},
    ...(typeof kind === 'string' && { kind }),
    ...(isObject(sku) && { sku: skuOf(sku) }),
    ...(typeof identityType === 'string' && { identity: identity! }),
  };
}
