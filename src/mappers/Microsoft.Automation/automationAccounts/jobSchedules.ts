import type { AutomationJobScheduleConfig } from '@cdktf/provider-azurerm/lib/automation-job-schedule';
import type { ArmResource } from '../../../arm/resource';
import { inAccount } from '../../automation/child';
import { defineMapper, parentIdOf, unlessBlank } from '../../mapper';
import { nameOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    parameters?: Record<string, string>;
    runOn?: string;
    runbook?: { name?: string };
    schedule?: { name?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_job_schedule */
export const automationJobSchedule = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/jobSchedules',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_job_schedule',
  ignored: ['jobScheduleId'],
  importId: (r) => `${parentIdOf(r)}/schedules/${r.properties.schedule?.name}|${parentIdOf(r)}/runbooks/${r.properties.runbook?.name}`,
  toConfig: (r, p) => {
    const names = Object.keys(p.parameters ?? {});
    return {
      ...inAccount(r),
      // The provider takes the names in lower case alone.
      parameters: names.length > 0 ? Object.fromEntries(names.map((name) => [name.toLowerCase(), p.parameters?.[name] ?? ''])) : undefined,
      runOn: unlessBlank(p.runOn),
      runbookName: nameOf(`${parentIdOf(r)}/runbooks/${p.runbook?.name ?? ''}`),
      scheduleName: nameOf(`${parentIdOf(r)}/schedules/${p.schedule?.name ?? ''}`),
    } satisfies AutomationJobScheduleConfig;
  },
});
