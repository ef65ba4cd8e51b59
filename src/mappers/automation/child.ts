/** What everything below an Automation account has alike. */
import type { ArmResource } from '../../arm/resource';
import { resourceGroupIdOf } from '../../arm/resource-id';
import { nameOf } from '../token';

/** Id of the account that `resource` lies in. */
export const accountIdOf = (resource: ArmResource): string => resource.id.split('/').slice(0, 9).join('/');

/** `automation_account_name` and `resource_group_name`. */
export function inAccount(resource: ArmResource): { automationAccountName: string; resourceGroupName: string } {
  return { automationAccountName: nameOf(accountIdOf(resource)), resourceGroupName: nameOf(resourceGroupIdOf(resource.id) ?? '') };
}

/** What a module or package was made from. */
export interface ContentLink {
  contentHash?: { algorithm?: string; value?: string };
  uri?: string;
  version?: string;
}

/** ARM forgets where a module came from; the gallery keeps every version of it. */
export function moduleLinkOf(link: ContentLink | undefined, name: string, version: string | undefined) {
  const uri = link?.uri ?? `https://www.powershellgallery.com/api/v2/package/${name}${version ? `/${version}` : ''}`;
  const { algorithm, value } = link?.contentHash ?? {};
  return { hash: algorithm && value ? { algorithm, value } : undefined, uri };
}
