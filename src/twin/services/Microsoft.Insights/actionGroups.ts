import { defineService } from '../../service';

const RECEIVERS = [
  'emailReceivers',
  'smsReceivers',
  'webhookReceivers',
  'eventHubReceivers',
  'itsmReceivers',
  'azureAppPushReceivers',
  'automationRunbookReceivers',
  'voiceReceivers',
  'logicAppReceivers',
  'azureFunctionReceivers',
  'armRoleReceivers',
] as const;

/** https://learn.microsoft.com/rest/api/monitor/action-groups */
export const actionGroup = defineService({
  armType: 'Microsoft.Insights/actionGroups',
  provisioningState: false,
  complete: (group) => {
    const p = group.properties;
    p.enabled ??= true;
    for (const receivers of RECEIVERS) p[receivers] ??= [];
    for (const receiver of [...p.emailReceivers, ...p.smsReceivers] as { status?: string }[]) receiver.status ??= 'Enabled';
  },
});
