/** Resource Graph queries. All order by id: without an order Azure may repeat or skip rows between pages. */

/** A text literal of the query language. */
function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

/** All that stands in `region`, by id and group. */
export function groupsWithSomethingIn(region: string): string {
  return `resources | where location =~ ${quoted(region)} | project id, resourceGroup | order by id asc`;
}

/** All resources of `groups`, with every attribute that ARM's own GET has. */
export function resourcesOf(groups: readonly string[]): string {
  const attributes = 'id, name, type, location, kind, managedBy, tags, sku, plan, identity, zones, extendedLocation, properties';
  return `resources | where resourceGroup in~ (${groups.map(quoted).join(', ')}) | project ${attributes} | order by id asc`;
}

/** Everything of the subscription, with what may refer to something else. */
export function everythingIn(): string {
  return 'resources | project id, type, managedBy, identity, properties | order by id asc';
}

/** The ids of all resources of `groups`. */
export function idsIn(groups: readonly string[]): string {
  return `resources | where resourceGroup in~ (${groups.map(quoted).join(', ')}) | project id | order by id asc`;
}

/** All role assignments of the subscription. */
export function roleAssignments(): string {
  return "authorizationresources | where type =~ 'microsoft.authorization/roleassignments' | project id, name, type, properties | order by id asc";
}
