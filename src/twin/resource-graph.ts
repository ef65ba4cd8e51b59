import { idKey } from '../arm/resource-id';
import { ArmError } from './arm-error';
import type { Caller, Cloud } from './cloud';
import { groupsOf } from './group-routes';
import { parseQuery, runQuery } from './kql/query';
import { QueryError } from './kql/tokens';
import type { Row } from './kql/values';
import { isTracked } from './list-routes';
import type { ManagementHandler } from './management-handler';
import { offsetOf, pageOf } from './paging';
import { show } from './showing';

/** Columns of the tables, in Resource Graph's order; each row has them all. */
const COLUMNS =
  'tenantId kind location resourceGroup subscriptionId managedBy sku plan properties tags identity zones extendedLocation'.split(' ');

/** A row as Resource Graph gives it: type, location and group in lower case; properties are read only when a query wants them. */
function rowOf(cloud: Cloud, resource: Parameters<typeof show>[1], apiVersion: string, caller: Caller): Row {
  const own = resource as unknown as Record<string, unknown>;
  const parts = resource.id.split('/');
  const row: Row = { id: resource.id, name: resource.name, type: resource.type.toLowerCase() };
  for (const column of COLUMNS) row[column] = own[column] ?? (['kind', 'managedBy', 'location'].includes(column) ? '' : null);
  row['tenantId'] = cloud.tenantId;
  row['subscriptionId'] = parts[1]?.toLowerCase() === 'subscriptions' ? (parts[2] ?? '') : '';
  row['resourceGroup'] = parts[3]?.toLowerCase() === 'resourcegroups' ? (parts[4] ?? '').toLowerCase() : '';
  let properties: unknown;
  Object.defineProperty(row, 'properties', {
    enumerable: true,
    configurable: true,
    get: () => (properties ??= show(cloud, resource, { apiVersion, query: new Map(), inList: true, caller }).properties),
  });
  return row;
}

/** Types of the authorization table. */
const AUTHORIZATION = ['Microsoft.Authorization/roleAssignments', 'Microsoft.Authorization/roleDefinitions'];

function tablesOf(cloud: Cloud, subscriptions: ReadonlySet<string>, apiVersion: string, caller: Caller): Record<string, () => Row[]> {
  const isIn = (id: string): boolean => subscriptions.has(idKey(id).split('/')[2] ?? '');
  const rows = (resources: Parameters<typeof show>[1][]): Row[] => resources.map((resource) => rowOf(cloud, resource, apiVersion, caller));
  const containers = (): Row[] => {
    const own = [...cloud.subscriptions.values()].filter(({ subscriptionId }) => subscriptions.has(subscriptionId.toLowerCase()));
    const asResources = own.map(({ subscriptionId, displayName }) => ({
      id: `/subscriptions/${subscriptionId}`,
      name: displayName,
      type: 'microsoft.resources/subscriptions',
      properties: { state: 'Enabled', managedByTenants: [] },
    }));
    const groups = own.flatMap(({ subscriptionId }) => groupsOf(cloud, subscriptionId));
    return [...rows(asResources), ...rows(groups).map((row) => withType(row, 'microsoft.resources/subscriptions/resourcegroups'))];
  };
  return {
    resources: () =>
      rows(
        cloud.store
          .all()
          .filter((stored) => isIn(stored.key) && isTracked(stored))
          .map(({ resource }) => resource),
      ),
    resourcecontainers: containers,
    authorizationresources: () =>
      rows(
        AUTHORIZATION.flatMap((type) => cloud.store.ofType(type))
          .map(({ resource }) => resource)
          .filter(({ id }) => isIn(id) || id.toLowerCase().startsWith('/providers/')),
      ),
  };
}

function withType(row: Row, type: string): Row {
  row['type'] = type;
  return row;
}

interface Asked {
  query?: unknown;
  subscriptions?: unknown;
  options?: { $top?: number; $skip?: number; $skipToken?: string; resultFormat?: string };
}

function refused(error: QueryError): ArmError {
  return new ArmError(400, 'BadRequest', 'Please provide below info when asking for support.', {}, [
    {
      code: 'InvalidQuery',
      message:
        'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.',
    },
    { code: error.code, message: error.message },
  ]);
}

function asTable(rows: Row[]): object {
  const names = Object.keys(rows[0] ?? {});
  return {
    columns: names.map((name) => ({
      name,
      type: typeof rows[0]?.[name] === 'number' ? 'integer' : typeof rows[0]?.[name] === 'object' ? 'object' : 'string',
    })),
    rows: rows.map((row) => names.map((name) => row[name])),
  };
}

const resources: ManagementHandler = (request, { cloud, pageSize }, caller) => {
  const { query, subscriptions, options = {} } = request.body as Asked;
  if (typeof query !== 'string') throw new ArmError(400, 'BadRequest', 'The query is missing.');
  const wanted = Array.isArray(subscriptions) && subscriptions.length > 0 ? (subscriptions as string[]) : [...cloud.subscriptions.keys()];
  const known = wanted.filter((one) => cloud.subscriptions.has(one.toLowerCase()));
  if (known.length === 0) {
    throw new ArmError(403, 'AccessDenied', 'Access denied to all of the requested subscriptions.');
  }
  const tables = tablesOf(cloud, new Set(known.map((one) => one.toLowerCase())), request.apiVersion, caller);
  let rows: Row[];
  try {
    rows = runQuery(parseQuery(query), tables);
  } catch (error) {
    throw error instanceof QueryError ? refused(error) : error;
  }
  const size = Math.min(options.$top ?? pageSize, pageSize, 1000);
  const page = pageOf(rows, offsetOf(options.$skipToken) + (options.$skipToken ? 0 : (options.$skip ?? 0)), size);
  // Paging goes by id: without that column the rest is cut off.
  const canPage = rows.length > 0 && 'id' in rows[0]!;
  return {
    // As text, for the answer's nulls to stay: rows have every column, unlike ARM's bodies.
    body: JSON.stringify({
      totalRecords: rows.length,
      count: page.items.length,
      data: options.resultFormat === 'table' ? asTable(page.items) : page.items,
      facets: [],
      resultTruncated: page.skipToken === undefined ? 'false' : 'true',
      ...(page.skipToken !== undefined && canPage && { $skipToken: page.skipToken }),
    }),
  };
};

/** Azure Resource Graph. */
export const graphRoutes: Record<string, ManagementHandler> = {
  'POST /providers/Microsoft.ResourceGraph/resources': resources,
};
