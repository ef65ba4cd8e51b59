import type { AutomationScheduleConfig } from '@cdktf/provider-azurerm/lib/automation-schedule';
import type { ArmResource } from '../../../arm/resource';
import { inAccount } from '../../automation/child';
import { defineMapper, ownName, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    advancedSchedule?: { monthDays?: number[]; monthlyOccurrences?: { day?: string; occurrence?: number }[]; weekDays?: string[] };
    description?: string;
    expiryTime?: string;
    frequency?: string;
    interval?: number;
    startTime?: string;
    timeZone?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_schedule */
export const automationSchedule = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/schedules',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_schedule',
  ignored: [
    'creationTime',
    'lastModifiedTime',
    'isEnabled',
    'nextRun',
    'nextRunOffsetMinutes',
    'startTimeOffsetMinutes',
    'expiryTimeOffsetMinutes',
  ],
  toConfig: (r, p) => {
    const { monthDays, monthlyOccurrences, weekDays } = p.advancedSchedule ?? {};
    const [occurrence] = monthlyOccurrences ?? [];
    return {
      name: ownName(r),
      ...inAccount(r),
      description: unlessBlank(p.description),
      // Azure's way of saying never.
      expiryTime: p.expiryTime?.startsWith('9999') ? undefined : unlessBlank(p.expiryTime),
      frequency: p.frequency ?? '',
      interval: p.frequency === 'OneTime' ? undefined : p.interval,
      monthDays: unlessEmpty(monthDays),
      monthlyOccurrence: occurrence && { day: occurrence.day ?? '', occurrence: occurrence.occurrence ?? 1 },
      startTime: unlessBlank(p.startTime),
      timezone: unlessDefault(unlessBlank(p.timeZone), 'Etc/UTC'),
      weekDays: unlessEmpty(weekDays),
    } satisfies AutomationScheduleConfig;
  },
});
