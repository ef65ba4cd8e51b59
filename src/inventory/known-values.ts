import type { ArmResource } from '../arm/resource';

/** Attributes that hold ids of principals, applications and tenants: they name, they do not open. */
const ID_KEYS = /^(principalId|clientId|tenantId|customerId|objectId|appId|instrumentationKey|applicationId|immutableId)$/i;

function* idsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'string' && ID_KEYS.test(key) && /^[0-9a-f-]{36}$/i.test(item)) yield item.toLowerCase();
    else yield* idsIn(item);
  }
}

/**
 * Values that stand openly in the scanned resources, and so are no secrets where a setting repeats them: names, ids of principals
 * and clients, instrumentation keys. Lower case.
 */
export function knownValues(resources: readonly ArmResource[]): Set<string> {
  const known = new Set<string>();
  for (const resource of resources) {
    known.add(resource.name.toLowerCase());
    // Settings hold ids of anything; only what the resources proper say counts.
    if (!/\/config$/i.test(resource.type)) for (const id of [...idsIn(resource.properties), ...idsIn(resource.identity)]) known.add(id);
  }
  return known;
}
