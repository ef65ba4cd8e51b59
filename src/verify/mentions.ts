import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { mapIps } from '../relocate/ip';

/** A place where a resource's body holds an address. */
export interface Mention {
  resource: ArmResource;
  path: string;
}

/** What Azure says of a resource's own addresses: apps of one scale unit share them. */
const OWN =
  /(^|\.)(inboundIpAddress|outboundIpAddresses|possible(In|Out)boundIpAddresses|ipAddress|publicIpAddresses|loadBalancerIPs)(\.\d+)?$/i;

function* texts(value: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* texts(item, path === '' ? key : `${path}.${key}`);
  }
}

/**
 * Where `addresses` (address → id key of its owner) are mentioned in `resources`, in their order; an owner's mentions of its own
 * address do not count. Ranges of one address (`/32`) count as the address.
 */
export function mentionsOf(addresses: ReadonlyMap<string, string>, resources: readonly ArmResource[]): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  if (addresses.size === 0) return found;
  for (const resource of resources) {
    for (const [path, text] of texts(resource.properties, 'properties')) {
      mapIps(text, (_ip, written) => {
        const address = written.replace(/\/32$/, '');
        const owner = addresses.get(address);
        if (owner !== undefined && owner !== idKey(resource.id) && !OWN.test(path)) {
          const known = found.get(address);
          if (known) known.push({ resource, path });
          else found.set(address, [{ resource, path }]);
        }
        return written;
      });
    }
  }
  return found;
}
