import { defineService } from '../../service';
import type { ActionHandler } from '../../service';

/** Any connector there could be: which ones a region has changes from month to month, and nothing else depends on it. */
const managedApi: ActionHandler = ({ parameters }) => {
  const { subscriptionId, location, name } = parameters as Record<'subscriptionId' | 'location' | 'name', string>;
  if (!/^[a-z0-9]+$/i.test(name)) return undefined;
  return {
    body: {
      id: `/subscriptions/${subscriptionId}/providers/Microsoft.Web/locations/${location}/managedApis/${name}`,
      name,
      type: 'Microsoft.Web/locations/managedApis',
      location,
      properties: { name, apiEnvironment: 'Shared', generalInformation: { displayName: name } },
    },
  };
};

/** https://learn.microsoft.com/rest/api/logic/managed-apis/get */
export const connection = defineService({
  armType: 'Microsoft.Web/connections',
  routes: { 'GET /subscriptions/{subscriptionId}/providers/Microsoft.Web/locations/{location}/managedApis/{name}': managedApi },
});
