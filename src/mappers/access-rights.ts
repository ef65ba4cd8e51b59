import type { ArmResource } from '../arm/resource';

/** An authorization rule of Service Bus, Event Hubs, Relay or Notification Hubs. */
export interface AuthorizationRule extends ArmResource {
  properties: { rights?: string[] };
}

/** The rule that Azure makes in every namespace; it can neither be made nor removed. */
export const ROOT_RULE = 'RootManageSharedAccessKey';

/** The three switches by which the provider shows an authorization rule's rights. */
export function rightsOf(rule: AuthorizationRule): { listen?: true; send?: true; manage?: true } {
  const has = (right: string): boolean => (rule.properties.rights ?? []).includes(right);
  return { ...(has('Listen') && { listen: true }), ...(has('Send') && { send: true }), ...(has('Manage') && { manage: true }) };
}

/** Read-only properties of authorization rules, and keys, which Azure makes anew. */
export const RULE_IGNORED = [
  '/location',
  'claimType',
  'claimValue',
  'createdTime',
  'keyName',
  'modifiedTime',
  'primaryKey',
  'revision',
  'secondaryKey',
] as const;
