import type { AutomationWebhookConfig } from '@cdktf/provider-azurerm/lib/automation-webhook';
import type { ArmResource } from '../../../arm/resource';
import { inAccount } from '../../automation/child';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { nameOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    expiryTime?: string;
    isEnabled?: boolean;
    parameters?: Record<string, string>;
    runOn?: string;
    runbook?: { name?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_webhook */
export const automationWebhook = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/webHooks',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_webhook',
  ignored: ['creationTime', 'lastModifiedTime', 'lastInvokedTime', 'lastModifiedBy', 'uri'],
  toConfig: (r, p) => {
    const hasParameters = Object.keys(p.parameters ?? {}).length > 0;
    return {
      name: ownName(r),
      ...inAccount(r),
      enabled: unlessDefault(p.isEnabled ?? false, true),
      expiryTime: p.expiryTime ?? '',
      parameters: hasParameters ? p.parameters : undefined,
      runOnWorkerGroup: unlessBlank(p.runOn),
      runbookName: nameOf(`${parentIdOf(r)}/runbooks/${p.runbook?.name ?? ''}`),
    } satisfies AutomationWebhookConfig;
  },
});
