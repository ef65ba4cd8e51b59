import type { ArmResource } from '../arm/resource';
import { valuesAt } from '../arm/value-at';
import type { Lookup } from '../graph/lookup';

/**
 * Children and extensions that join what they belong to with another resource. When the one stays and the other is recreated, the
 * destination needs a join of its own, beside the source's.
 */
const JOINS: Readonly<Record<string, string>> = {
  'microsoft.authorization/roleassignments': 'properties.principalId',
  'microsoft.network/dnsforwardingrulesets/virtualnetworklinks': 'properties.virtualNetwork.id',
  'microsoft.network/privatednszones/virtualnetworklinks': 'properties.virtualNetwork.id',
  'microsoft.network/virtualnetworks/virtualnetworkpeerings': 'properties.remoteVirtualNetwork.id',
  'microsoft.sql/servers/virtualnetworkrules': 'properties.virtualNetworkSubnetId',
};

/** The id or GUID of the other end of a join, as written; undefined when `resource` is none. */
export function joinedWith(resource: ArmResource): string | undefined {
  const path = JOINS[resource.type.toLowerCase()];
  const [value] = path === undefined ? [] : valuesAt(resource, path);
  return typeof value === 'string' ? value : undefined;
}

/** The scanned resource at the other end of a join. */
export function joinedResource(resource: ArmResource, lookup: Lookup): ArmResource | undefined {
  const end = joinedWith(resource);
  return end === undefined ? undefined : (lookup.get(end) ?? lookup.byGuid(end)?.resource);
}
