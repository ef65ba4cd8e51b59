import type { ArmResource } from '../../arm/resource';
import { tryParseResourceId } from '../../arm/resource-id';

/** No mapper: the id that an extension resource (lock, assignment, definition) stands on, as its own id tells it. */
export function scopeOf(resource: ArmResource): string {
  return resource.id.slice(0, resource.id.toLowerCase().lastIndexOf('/providers/microsoft.authorization/'));
}

/** What kind of thing a scope is; each has a Terraform type of its own. */
export type ScopeKind = 'management group' | 'subscription' | 'resource group' | 'resource';

/** The kind of scope that `resource` stands on. */
export function scopeKindOf(resource: ArmResource): ScopeKind {
  const scope = scopeOf(resource);
  if (/^\/providers\/microsoft\.management\/managementgroups\/[^/]+$/i.test(scope)) return 'management group';
  const armType = tryParseResourceId(scope)?.armType;
  if (armType === 'Microsoft.Resources/subscriptions') return 'subscription';
  return armType === 'Microsoft.Resources/resourceGroups' ? 'resource group' : 'resource';
}
