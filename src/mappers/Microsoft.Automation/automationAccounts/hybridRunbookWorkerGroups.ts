import type { AutomationHybridRunbookWorkerGroupConfig } from '@cdktf/provider-azurerm/lib/automation-hybrid-runbook-worker-group';
import type { ArmResource } from '../../../arm/resource';
import { inAccount } from '../../automation/child';
import { defineMapper, ownName, unlessBlank } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    credential?: { name?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_hybrid_runbook_worker_group */
export const automationHybridRunbookWorkerGroup = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/hybridRunbookWorkerGroups',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_hybrid_runbook_worker_group',
  ignored: ['groupType'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      ...inAccount(r),
      credentialName: unlessBlank(p.credential?.name),
    }) satisfies AutomationHybridRunbookWorkerGroupConfig,
});
