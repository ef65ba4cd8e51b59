import type { ArmResource } from '../arm/resource';
import { ArmError } from './arm-error';
import type { ManagementHandler } from './management-handler';

/** What an export leaves out: what Azure computes has no place in a template. */
const COMPUTED = new Set(['provisioningState', 'resourceGuid', 'uniqueId', 'timeCreated']);

/** A resource as templates have it: a child named with its parents before it. */
function templateResource({ id, type, location, sku, kind, tags, identity, zones, properties }: ArmResource): object {
  const own = id.slice(id.toLowerCase().lastIndexOf('/providers/') + '/providers/'.length).split('/');
  const name = own.filter((_, index) => index >= 2 && index % 2 === 0).join('/');
  const kept = Object.fromEntries(Object.entries((properties ?? {}) as object).filter(([key]) => !COMPUTED.has(key)));
  return { type, apiVersion: '2021-04-01', name, ...{ location, sku, kind, tags, identity, zones }, properties: kept };
}

/** https://learn.microsoft.com/rest/api/resources/resource-groups/export-template */
export const exportTemplate: ManagementHandler = (request, { cloud }) => {
  const { subscriptionId } = cloud.subscriptions.get(request.parameters['subscriptionId']!.toLowerCase())!;
  const groupId = `/subscriptions/${subscriptionId}/resourceGroups/${request.parameters['group']}`;
  const group = cloud.store.get(groupId)?.resource;
  if (!group) throw new ArmError(404, 'ResourceGroupNotFound', `Resource group '${request.parameters['group']}' could not be found.`);
  const resources = cloud.store.descendants(group.id).map(({ resource }) => templateResource(resource));
  return {
    body: {
      template: {
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        contentVersion: '1.0.0.0',
        parameters: {},
        variables: {},
        resources,
      },
    } as never,
  };
};
