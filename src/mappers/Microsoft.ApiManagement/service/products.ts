import type { ApiManagementProductConfig } from '@cdktf/provider-azurerm/lib/api-management-product';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank, unlessDefault } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    approvalRequired?: boolean;
    description?: string;
    displayName?: string;
    state?: string;
    subscriptionRequired?: boolean;
    subscriptionsLimit?: number;
    terms?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_product */
export const apiManagementProduct = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/products',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_product',
  ignored: ['approvalRequired', 'subscriptionsLimit'],
  toConfig: (r, p) =>
    ({
      ...inService(r),
      // Approval and a limit mean something only where a subscription is asked for.
      approvalRequired: p.subscriptionRequired ? p.approvalRequired || undefined : undefined,
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      productId: ownName(r),
      published: p.state === 'published',
      subscriptionRequired: unlessDefault(p.subscriptionRequired ?? false, true),
      subscriptionsLimit: p.subscriptionRequired ? p.subscriptionsLimit || undefined : undefined,
      terms: unlessBlank(p.terms),
    }) satisfies ApiManagementProductConfig,
});
