import type { ArmClient } from '../azure/arm-client';
import { ArmError } from '../azure/arm-error';

/** Names under which services list the regions that a resource is in. */
const REGION_KEYS = /^(location|locationname|region|name)$/i;

function regionName(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '');
}

/** True when a list somewhere within `value` names `region`, as accounts and image versions list the regions that they are in. */
function lists(value: unknown, region: string): boolean {
  if (Array.isArray(value)) {
    return value.some((item) => {
      if (typeof item !== 'object' || item === null) return false;
      const isHere = Object.entries(item).some(
        ([key, text]) => REGION_KEYS.test(key) && typeof text === 'string' && regionName(text) === region,
      );
      return isHere || lists(item, region);
    });
  }
  return typeof value === 'object' && value !== null && Object.values(value).some((item) => lists(item, region));
}

/** Where a type keeps the regions that it reaches, below its id; the resource's own body where nothing is said. */
const KEPT_BELOW: Readonly<Record<string, readonly string[]>> = {
  'microsoft.containerregistry/registries': ['replications'],
};

/**
 * True when a resource that keeps its id has come to `region`: it lists the region, or has a part there.
 * @throws ArmError when it cannot be read
 */
export async function reaches(
  client: ArmClient,
  { id, type, apiVersion }: { id: string; type: string; apiVersion: string },
  region: string,
): Promise<boolean> {
  const below = KEPT_BELOW[type.toLowerCase()] ?? [];
  if (below.length === 0) {
    const { properties } = await client.get(id, apiVersion);
    return lists(properties, region);
  }
  for (const collection of below) {
    try {
      if (lists(await client.list(`${id}/${collection}`, apiVersion), region)) return true;
    } catch (error) {
      if (!(error instanceof ArmError) || error.status !== 404) throw error;
    }
  }
  return false;
}
