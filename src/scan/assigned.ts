import type { ArmResource } from '../arm/resource';
import { idKey, parseResourceId } from '../arm/resource-id';
import type { ArmClient, Body } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import type { Presence, Unestablished } from './presence';

const ASSIGNMENT_API_VERSION = '2022-04-01';

interface Assignment {
  roleDefinitionId?: string;
  principalId?: string;
}

export interface AssignedOptions {
  client: ArmClient;
  /** Role assignments that are to stand; principals as in the source. */
  assignments: readonly ArmResource[];
  /** All that is to stand in the destination, with the principals of the source: whose identities they are. */
  expected: readonly ArmResource[];
  apiVersionOf: (armType: string) => string | undefined;
}

export function isRoleAssignment({ type }: Pick<ArmResource, 'type'>): boolean {
  return type.toLowerCase() === 'microsoft.authorization/roleassignments';
}

function principalIn(resource: Pick<ArmResource, 'identity' | 'properties'>): string | undefined {
  return resource.identity?.principalId ?? (resource.properties as { principalId?: string } | undefined)?.principalId;
}

/** A principal of the source as the destination has it: that of the identity which took its place, once that stands. */
function principalsIn({ client, expected, apiVersionOf }: AssignedOptions): (principal: string) => Promise<string | undefined> {
  const owners = new Map(
    expected
      .filter((resource) => !isRoleAssignment(resource))
      .flatMap((resource) => {
        const principal = principalIn(resource);
        return principal === undefined ? [] : [[principal.toLowerCase(), resource] as const];
      }),
  );
  const known = new Map<string, string | undefined>();
  const read = async ({ id, type }: ArmResource): Promise<string | undefined> => {
    try {
      return principalIn((await client.get(id, apiVersionOf(type) ?? '')) as unknown as ArmResource)?.toLowerCase();
    } catch (error) {
      if (error instanceof ArmError && error.status === 404) return undefined;
      throw error;
    }
  };
  return async (principal) => {
    const owner = owners.get(principal.toLowerCase());
    if (!owner) return principal.toLowerCase();
    const key = idKey(owner.id);
    if (!known.has(key)) known.set(key, await read(owner));
    return known.get(key);
  };
}

function lastPart(id: string | undefined): string {
  return (id ?? '').slice((id ?? '').lastIndexOf('/') + 1).toLowerCase();
}

/**
 * Which role assignments stand. Terraform gives them names of its own, so they are known by scope, role and principal; principals are
 * those of the destination's identities.
 */
export async function lookForAssignments(options: AssignedOptions): Promise<Presence> {
  const { client, assignments } = options;
  const principalOf = principalsIn(options);
  const lists = new Map<string, Body[]>();
  const standing = new Set<string>();
  const absent = new Set<string>();
  const unknown: Unestablished[] = [];
  for (const { id, properties } of assignments) {
    const { principalId = '', roleDefinitionId } = properties as Assignment;
    const scope = parseResourceId(id).parentId ?? '';
    try {
      const list =
        lists.get(idKey(scope)) ??
        (await client.list(`${scope}/providers/Microsoft.Authorization/roleAssignments`, ASSIGNMENT_API_VERSION, { $filter: 'atScope()' }));
      lists.set(idKey(scope), list);
      const principal = await principalOf(principalId);
      const isThere = list.some((body) => {
        const found = body['properties'] as Assignment | undefined;
        const isHere = idKey(parseResourceId(String(body['id'])).parentId ?? '') === idKey(scope);
        return (
          isHere && found?.principalId?.toLowerCase() === principal && lastPart(found?.roleDefinitionId) === lastPart(roleDefinitionId)
        );
      });
      (isThere ? standing : absent).add(idKey(id));
    } catch (error) {
      if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
      if (error.status === 404) absent.add(idKey(id));
      else unknown.push({ id, code: error.code, message: error.message });
    }
  }
  return { standing, absent, unknown };
}
