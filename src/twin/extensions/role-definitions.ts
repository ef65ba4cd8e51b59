import { defineService } from '../service';

/** Custom roles; the built-in ones are in `built-in-roles.ts`. */
export const roleDefinition = defineService({
  armType: 'Microsoft.Authorization/roleDefinitions',
  createStatus: 201,
  updateStatus: 201,
  provisioningState: false,
  location: false,
  complete: ({ properties }, context) => {
    properties.type = 'CustomRole';
    properties.createdOn ??= context.previous?.properties.createdOn ?? context.now();
    properties.updatedOn ??= context.previous?.properties.updatedOn ?? properties.createdOn;
    for (const permission of (properties.permissions ?? []) as Record<string, string[]>[]) {
      for (const name of ['actions', 'notActions', 'dataActions', 'notDataActions']) permission[name] ??= [];
    }
  },
});
