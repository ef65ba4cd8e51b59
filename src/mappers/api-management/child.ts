/** What everything below an API Management service has alike. */
import type { ArmResource } from '../../arm/resource';
import { resourceGroupIdOf } from '../../arm/resource-id';
import { nameOf } from '../token';

export const APIM_API_VERSION = '2022-08-01';

/** Id of the service that `resource` lies in. */
export const serviceIdOf = (resource: ArmResource): string => resource.id.split('/').slice(0, 9).join('/');

/** `api_management_name` and `resource_group_name`. */
export function inService(resource: ArmResource): { apiManagementName: string; resourceGroupName: string } {
  return { apiManagementName: nameOf(serviceIdOf(resource)), resourceGroupName: nameOf(resourceGroupIdOf(resource.id) ?? '') };
}

/** Name of an API less its revision: `echo;rev=2` is a revision of `echo`. */
export const apiNameOf = (apiId: string): string => (apiId.split('/').pop() ?? '').replace(/;rev=\d+$/, '');

/** Id of what a policy belongs to; the provider knows the policy by it. */
export const ownerIdOf = (policy: ArmResource): string => policy.id.split('/').slice(0, -2).join('/');
