import type { ArmResource } from '../../arm/resource';
import { parseResourceId, sameId } from '../../arm/resource-id';
import type { ReadContext } from '../service';

/**
 * Public suffix of a private link target by its group id, `{name}` the target's name, `{region}` its location.
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
const PUBLIC_NAMES: Record<string, string> = {
  account: '{name}.cognitiveservices.azure.com',
  blob: '{name}.blob.core.windows.net',
  configurationstores: '{name}.azconfig.io',
  dfs: '{name}.dfs.core.windows.net',
  file: '{name}.file.core.windows.net',
  gateway: '{name}.azure-api.net',
  mongodb: '{name}.mongo.cosmos.azure.com',
  mysqlserver: '{name}.mysql.database.azure.com',
  namespace: '{name}.servicebus.windows.net',
  postgresqlserver: '{name}.postgres.database.azure.com',
  queue: '{name}.queue.core.windows.net',
  rediscache: '{name}.redis.cache.windows.net',
  registry: '{name}.azurecr.io',
  searchservice: '{name}.search.windows.net',
  sites: '{name}.azurewebsites.net',
  sql: '{name}.documents.azure.com',
  sqlserver: '{name}.database.windows.net',
  table: '{name}.table.core.windows.net',
  vault: '{name}.vault.azure.net',
  web: '{name}.z6.web.core.windows.net',
};

/** Host name that clients use for `groupId` of the private link target `targetId`; undefined where none is known. */
export function publicNameOf(targetId: string, groupId: string): string | undefined {
  return PUBLIC_NAMES[groupId.toLowerCase()]?.replace('{name}', parseResourceId(targetId).name);
}

/** What a private endpoint says of its target. */
export interface PrivateLinkConnection {
  name: string;
  id?: string;
  type?: string;
  properties: {
    privateLinkServiceId?: string;
    groupIds?: string[];
    provisioningState?: string;
    privateLinkServiceConnectionState?: { status: string; description: string; actionsRequired: string };
  };
}

/** All connections of a private endpoint, manual ones included. */
export function connectionsOf(endpoint: ArmResource): PrivateLinkConnection[] {
  const { privateLinkServiceConnections = [], manualPrivateLinkServiceConnections = [] } = endpoint.properties;
  return [...privateLinkServiceConnections, ...manualPrivateLinkServiceConnections];
}

/** Adds to a private link target the connections of the endpoints that point at it, as most services return them. */
export function addPrivateEndpointConnections(target: ArmResource, context: ReadContext): void {
  const connections = (target.properties.privateEndpointConnections ??= []) as { properties?: { privateEndpoint?: { id?: string } } }[];
  for (const own of context.referrers(target.id) as (ArmResource & PrivateLinkConnection)[]) {
    if (!sameId(own.properties?.privateLinkServiceId, target.id)) continue;
    const endpoint = own.id.split('/').slice(0, -2).join('/');
    if (connections.some(({ properties }) => sameId(properties?.privateEndpoint?.id, endpoint))) continue;
    const name = `${endpoint.split('/').at(-1)}.${context.guid(endpoint, 'connection')}`;
    connections.push({
      id: `${target.id}/privateEndpointConnections/${name}`,
      name,
      type: `${target.type}/privateEndpointConnections`,
      properties: {
        provisioningState: 'Succeeded',
        privateEndpoint: { id: endpoint },
        groupIds: own.properties.groupIds ?? [],
        privateLinkServiceConnectionState: own.properties.privateLinkServiceConnectionState,
      },
    } as (typeof connections)[number]);
  }
}
