import type { ApiManagementNotificationRecipientUserConfig } from '@cdktf/provider-azurerm/lib/api-management-notification-recipient-user';
import { parseResourceId } from '../../../../arm/resource-id';
import { serviceIdOf } from '../../../api-management/child';
import { defineMapper, ownName } from '../../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_notification_recipient_user */
export const apiManagementNotificationRecipientUser = defineMapper({
  armType: 'Microsoft.ApiManagement/service/notifications/recipientUsers',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_notification_recipient_user',
  ignored: ['userId'],
  toConfig: (r) =>
    ({
      apiManagementId: serviceIdOf(r),
      notificationType: parseResourceId(r.id).names[1] ?? '',
      userId: ownName(r),
    }) satisfies ApiManagementNotificationRecipientUserConfig,
});
