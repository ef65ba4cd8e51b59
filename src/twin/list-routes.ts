import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { groupNotFound } from './arm-error';
import type { Cloud } from './cloud';
import { GROUP_TYPE } from './group-routes';
import type { ManagementHandler } from './management-handler';
import { parseFilter, type Field } from './odata-filter';
import { pagedAnswer } from './paging';
import { normalLocation } from './regions';
import type { TwinRequest } from './service';
import type { Stored } from './store';

/** Top-level types that ARM's lists leave out although they may have a location. */
const UNTRACKED = new Set(['microsoft.resources/resourcegroups', 'microsoft.resources/deployments']);

/** Nested types that are tracked resources of their own; all other nested types only their service lists. Source: ARM's lists. */
const NESTED = new Set(
  `microsoft.automation/automationaccounts/runbooks microsoft.automation/automationaccounts/configurations microsoft.cdn/profiles/endpoints
  microsoft.cdn/profiles/afdendpoints microsoft.compute/galleries/images microsoft.compute/galleries/images/versions
  microsoft.compute/galleries/applications microsoft.compute/galleries/applications/versions microsoft.compute/virtualmachines/extensions
  microsoft.compute/virtualmachines/runcommands microsoft.compute/hostgroups/hosts microsoft.compute/capacityreservationgroups/capacityreservations
  microsoft.containerregistry/registries/webhooks microsoft.containerregistry/registries/replications microsoft.containerregistry/registries/tasks
  microsoft.devtestlab/labs/virtualmachines microsoft.devtestlab/labs/servicerunners microsoft.devcenter/projects/pools
  microsoft.hybridcompute/machines/extensions microsoft.kusto/clusters/databases
  microsoft.netapp/netappaccounts/capacitypools microsoft.netapp/netappaccounts/capacitypools/volumes
  microsoft.netapp/netappaccounts/capacitypools/volumes/snapshots microsoft.network/privatednszones/virtualnetworklinks
  microsoft.network/dnsresolvers/inboundendpoints microsoft.network/dnsresolvers/outboundendpoints
  microsoft.network/networkwatchers/flowlogs microsoft.network/networkwatchers/connectionmonitors microsoft.network/networkwatchers/packetcaptures
  microsoft.sql/servers/databases microsoft.sql/servers/elasticpools microsoft.sql/servers/jobagents microsoft.sql/managedinstances/databases
  microsoft.synapse/workspaces/sqlpools microsoft.synapse/workspaces/bigdatapools microsoft.web/sites/slots
  microsoft.machinelearningservices/workspaces/onlineendpoints microsoft.machinelearningservices/workspaces/batchendpoints`.split(/\s+/),
);

/** True for what the resources lists and Resource Graph hold: a tracked resource that extends no other. */
export function isTracked({ resource, typeKey, key }: Stored): boolean {
  if (resource.location === undefined || UNTRACKED.has(typeKey)) return false;
  if (typeKey.split('/').length > 2 && !NESTED.has(typeKey)) return false;
  return key.split('/providers/').length === 2;
}

/** The tracked resources at `scope` and below, in id order. */
export function trackedIn(cloud: Cloud, scope: string): Stored[] {
  const prefix = `${idKey(scope)}/`;
  return cloud.store.all().filter((stored) => stored.key.startsWith(prefix) && isTracked(stored));
}

function fieldsOf(resource: ArmResource): Field {
  return (name) => {
    const key = name.toLowerCase();
    if (key === 'resourcetype') return resource.type;
    if (key === 'location') return resource.location;
    if (key === 'name') return resource.name;
    if (key === 'resourcegroup') return resource.id.split('/')[4];
    if (key === 'tagname') return Object.keys(resource.tags ?? {});
    if (key === 'tagvalue') return Object.values(resource.tags ?? {});
    const [first, second] = name.split('/');
    const value = (resource as unknown as Record<string, Record<string, string> | string | undefined>)[first!];
    return typeof value === 'object' && second !== undefined ? value[second] : typeof value === 'string' ? value : undefined;
  };
}

/** What lists show of a resource: no properties. */
function summary({ resource, createdTime, changedTime }: Stored, expand: ReadonlySet<string>): object {
  const { id, name, type, location, kind, tags, sku, identity, plan, zones, managedBy, extendedLocation } = resource;
  const { provisioningState } = (resource.properties ?? {}) as { provisioningState?: string };
  return {
    id,
    name,
    type,
    ...(sku && { sku }),
    ...(kind !== undefined && { kind }),
    ...(managedBy !== undefined && { managedBy }),
    location,
    ...(identity && { identity }),
    ...(plan && { plan }),
    ...(zones && { zones }),
    ...(extendedLocation && { extendedLocation }),
    ...(tags && { tags }),
    ...(expand.has('createdtime') && { createdTime }),
    ...(expand.has('changedtime') && { changedTime }),
    ...(expand.has('provisioningstate') && { provisioningState: provisioningState ?? 'Succeeded' }),
  };
}

/** `location eq 'West Europe'` holds for `westeurope`. */
function normalised(filter: string): string {
  return filter.replace(
    /(location\s+(?:eq|ne)\s+)'([^']*)'/gi,
    (_all, start: string, location: string) => `${start}'${normalLocation(location)}'`,
  );
}

function list(request: TwinRequest, stored: Stored[], pageSize: number): { body: object } {
  const filter = request.query.get('$filter');
  const test = filter ? parseFilter(normalised(filter)) : () => true;
  const expand = new Set(
    (request.query.get('$expand') ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  );
  const wanted = stored.filter(({ resource }) => test(fieldsOf(resource)));
  return pagedAnswer(request, wanted, pageSize, (one) => summary(one, expand));
}

/** The resources of a subscription and of a group. */
export const listRoutes: Record<string, ManagementHandler> = {
  'GET /subscriptions/{subscriptionId}/resources': (request, { cloud, pageSize }) =>
    list(request, trackedIn(cloud, `/subscriptions/${request.parameters['subscriptionId']}`), pageSize),
  'GET /subscriptions/{subscriptionId}/resourceGroups/{group}/resources': (request, { cloud, pageSize }) => {
    const id = `/subscriptions/${request.parameters['subscriptionId']}/resourceGroups/${request.parameters['group']}`;
    if (cloud.store.get(id)?.resource.type !== GROUP_TYPE) throw groupNotFound(request.parameters['group']!);
    return list(request, trackedIn(cloud, id), pageSize);
  },
};
