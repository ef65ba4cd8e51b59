import type { ApiManagementNotificationRecipientEmailConfig } from '@cdktf/provider-azurerm/lib/api-management-notification-recipient-email';
import { parseResourceId } from '../../../../arm/resource-id';
import { serviceIdOf } from '../../../api-management/child';
import { defineMapper, ownName } from '../../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_notification_recipient_email */
export const apiManagementNotificationRecipientEmail = defineMapper({
  armType: 'Microsoft.ApiManagement/service/notifications/recipientEmails',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_notification_recipient_email',
  ignored: ['email'],
  toConfig: (r) =>
    ({
      apiManagementId: serviceIdOf(r),
      email: ownName(r),
      notificationType: parseResourceId(r.id).names[1] ?? '',
    }) satisfies ApiManagementNotificationRecipientEmailConfig,
});
