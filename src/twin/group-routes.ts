import type { ArmResource } from '../arm/resource';
import { ArmError, groupNotFound } from './arm-error';
import type { Cloud } from './cloud';
import { refuseWhenInUse } from './in-use';
import { refuseWhenLocked } from './locks';
import type { Management, ManagementHandler } from './management-handler';
import { parseFilter } from './odata-filter';
import { authorityOf, pagedAnswer } from './paging';
import { isKnownLocation, normalLocation } from './regions';
import { removeResource } from './removing';
import type { TwinRequest } from './service';
import { requireJsonBody } from './request-checks';
import { exportTemplate } from './template-export';
import { writeResource } from './writing';

export const GROUP_TYPE = 'Microsoft.Resources/resourceGroups';
const NAME = /^[-\w._()]{0,89}[-\w_()]$/u;

function groupIdOf(request: TwinRequest, { cloud }: Management): string {
  const { subscriptionId } = cloud.subscriptions.get(request.parameters['subscriptionId']!.toLowerCase())!;
  return `/subscriptions/${subscriptionId}/resourceGroups/${request.parameters['group']}`;
}

function existing(request: TwinRequest, management: Management): ArmResource {
  const group = management.cloud.store.get(groupIdOf(request, management))?.resource;
  if (!group) throw groupNotFound(request.parameters['group']!);
  return group;
}

/** All groups of a subscription, in id order. */
export function groupsOf(cloud: Cloud, subscriptionId: string): ArmResource[] {
  const prefix = `/subscriptions/${subscriptionId}/`.toLowerCase();
  return cloud.store
    .ofType(GROUP_TYPE)
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ resource }) => resource);
}

const put: ManagementHandler = (request, management, caller) => {
  const id = groupIdOf(request, management);
  const body = requireJsonBody(request) as Partial<ArmResource>;
  const name = request.parameters['group']!;
  const known = management.cloud.store.get(id)?.resource;
  if (!NAME.test(name)) {
    throw new ArmError(
      400,
      'InvalidResourceGroup',
      `The provided resource group name '${name}' has these invalid characters or a length over 90.`,
    );
  }
  if (typeof body.location !== 'string')
    throw new ArmError(400, 'LocationRequired', `The location property is required for this definition.`);
  if (!isKnownLocation(body.location)) {
    throw new ArmError(
      400,
      'LocationNotAvailableForResourceGroup',
      `The provided location '${body.location}' is not available for resource group.`,
    );
  }
  if (known && known.location !== normalLocation(body.location)) {
    throw new ArmError(
      409,
      'InvalidResourceGroupLocation',
      `Invalid resource group location '${body.location}'. The Resource group already exists in location '${known.location}'.`,
    );
  }
  refuseWhenLocked(management.cloud, id, 'write');
  const written = writeResource(management.cloud, { id, body, cause: 'PUT', apiVersion: request.apiVersion, caller });
  return { status: written.created ? 201 : 200, body: written.resource };
};

const remove: ManagementHandler = (request, management, caller) => {
  const { cloud, operations } = management;
  const group = existing(request, management);
  refuseWhenLocked(cloud, group.id, 'delete');
  for (const { resource } of cloud.store.descendants(group.id)) refuseWhenInUse(cloud, resource, group.id);
  removeResource(cloud, group.id, caller);
  const subscription = group.id.split('/').slice(0, 3).join('/');
  return operations.start('Location', `https://${authorityOf(request)}${subscription}`, request.apiVersion, 202);
};

function tagField(group: ArmResource): (name: string) => string | readonly string[] | undefined {
  return (name) => {
    if (name.toLowerCase() === 'tagname') return Object.keys(group.tags ?? {});
    if (name.toLowerCase() === 'tagvalue') return Object.values(group.tags ?? {});
    return ({ location: group.location, name: group.name } as Record<string, string | undefined>)[name.toLowerCase()];
  };
}

/** Resource groups: create, update, read, check, list, delete with all that is in them. */
export const groupRoutes: Record<string, ManagementHandler> = {
  'GET /subscriptions/{subscriptionId}/resourceGroups': (request, { cloud, pageSize }) => {
    const filter = request.query.get('$filter');
    const test = filter ? parseFilter(filter) : () => true;
    const groups = groupsOf(cloud, request.parameters['subscriptionId']!).filter((group) => test(tagField(group)));
    return pagedAnswer(request, groups, pageSize, (group) => group);
  },
  'GET /subscriptions/{subscriptionId}/resourceGroups/{group}': (request, management) => ({ body: existing(request, management) }),
  'HEAD /subscriptions/{subscriptionId}/resourceGroups/{group}': (request, { cloud }) => {
    const id = groupIdOf(request, { cloud } as Management);
    return { status: cloud.store.get(id) ? 204 : 404 };
  },
  'PUT /subscriptions/{subscriptionId}/resourceGroups/{group}': put,
  'PATCH /subscriptions/{subscriptionId}/resourceGroups/{group}': (request, management, caller) => {
    const { id } = existing(request, management);
    refuseWhenLocked(management.cloud, id, 'write');
    const body = requireJsonBody(request) as Partial<ArmResource>;
    return { body: writeResource(management.cloud, { id, body, cause: 'PATCH', apiVersion: request.apiVersion, caller }).resource };
  },
  'DELETE /subscriptions/{subscriptionId}/resourceGroups/{group}': remove,
  'POST /subscriptions/{subscriptionId}/resourceGroups/{group}/exportTemplate': exportTemplate,
};
