import type { AutomationHybridRunbookWorkerConfig } from '@cdktf/provider-azurerm/lib/automation-hybrid-runbook-worker';
import type { ArmResource } from '../../../../arm/resource';
import { inAccount } from '../../../automation/child';
import { defineMapper, ownName, parentIdOf } from '../../../mapper';
import { nameOf } from '../../../token';

interface Resource extends ArmResource {
  properties: {
    vmResourceId?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_hybrid_runbook_worker */
export const automationHybridRunbookWorker = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/hybridRunbookWorkerGroups/hybridRunbookWorkers',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_hybrid_runbook_worker',
  ignored: ['ip', 'registeredDateTime', 'lastSeenDateTime', 'workerType', 'workerName'],
  toConfig: (r, p) =>
    ({
      ...inAccount(r),
      vmResourceId: p.vmResourceId ?? '',
      workerGroupName: nameOf(parentIdOf(r)),
      workerId: ownName(r),
    }) satisfies AutomationHybridRunbookWorkerConfig,
});
