import { sameId } from '../../arm/resource-id';
import { parseAddress } from '../address';
import { ArmError } from '../arm-error';
import { defineService } from '../service';

/** Role assignments: the same principal, role and scope only once, and nothing of one may change but its description. */
export const roleAssignment = defineService({
  armType: 'Microsoft.Authorization/roleAssignments',
  createStatus: 201,
  provisioningState: false,
  location: false,
  complete: ({ id, properties }, context) => {
    const { scope } = parseAddress(id)!;
    const { previous } = context;
    if (previous && context.cause !== 'load') {
      const same = sameId(previous.properties.roleDefinitionId, properties.roleDefinitionId);
      if (!same || previous.properties.principalId !== properties.principalId) {
        throw new ArmError(
          409,
          'RoleAssignmentUpdateNotPermitted',
          'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
        );
      }
    }
    if (context.cause !== 'load' && !previous) {
      const twin = context
        .ofType('Microsoft.Authorization/roleAssignments')
        .find(
          (other) =>
            sameId(parseAddress(other.id)!.scope || '/', scope || '/') &&
            other.properties.principalId === properties.principalId &&
            sameId(other.properties.roleDefinitionId, properties.roleDefinitionId),
        );
      if (twin) throw new ArmError(409, 'RoleAssignmentExists', 'The role assignment already exists.');
    }
    properties.scope = scope === '' ? '/' : scope;
    properties.principalType ??= 'ServicePrincipal';
    properties.createdOn ??= previous?.properties.createdOn ?? context.now();
    properties.updatedOn = properties.createdOn;
    properties.createdBy ??= previous?.properties.createdBy ?? context.caller.objectId;
    properties.updatedBy = properties.createdBy;
  },
});
