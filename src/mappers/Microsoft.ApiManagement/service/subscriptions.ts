import type { ApiManagementSubscriptionConfig } from '@cdktf/provider-azurerm/lib/api-management-subscription';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank, unlessDefault } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    allowTracing?: boolean;
    displayName?: string;
    ownerId?: string;
    scope?: string;
    state?: string;
  };
}

/**
 * The subscription that opens everything comes with the service, which absorbs it.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_subscription
 */
export const apiManagementSubscription = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/subscriptions',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_subscription',
  ignored: ['createdDate', 'startDate', 'endDate', 'expirationDate', 'notificationDate', 'stateComment', 'primaryKey', 'secondaryKey'],
  when: (r) => ownName(r) !== 'master',
  toConfig: (r, p) => {
    const scope = p.scope ?? '';
    return {
      ...inService(r),
      allowTracing: unlessDefault(p.allowTracing ?? false, true),
      apiId: /\/apis\/[^/]+$/.test(scope) ? scope : undefined,
      displayName: p.displayName ?? '',
      productId: /\/products\/[^/]+$/.test(scope) ? scope : undefined,
      state: unlessDefault(p.state, 'submitted'),
      subscriptionId: ownName(r),
      userId: unlessBlank(p.ownerId),
    } satisfies ApiManagementSubscriptionConfig;
  },
});
