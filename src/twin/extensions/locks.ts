import { ArmError } from '../arm-error';
import { defineService } from '../service';

/** Management locks. What they forbid is in `locks.ts`. */
export const lock = defineService({
  armType: 'Microsoft.Authorization/locks',
  createStatus: 201,
  provisioningState: false,
  location: false,
  complete: ({ properties }) => {
    if (!['CanNotDelete', 'ReadOnly', 'NotSpecified'].includes(properties.level)) {
      throw new ArmError(400, 'InvalidLockLevel', `The lock level '${properties.level}' is invalid: it must be CanNotDelete or ReadOnly.`);
    }
  },
});
