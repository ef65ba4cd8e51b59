import type { LogicAppIntegrationAccountBatchConfigurationConfig } from '@cdktf/provider-azurerm/lib/logic-app-integration-account-batch-configuration';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    batchGroupName?: string;
    createdTime?: string;
    metadata?: Record<string, string>;
    releaseCriteria?: {
      batchSize?: number;
      messageCount?: number;
      recurrence?: {
        endTime?: string;
        frequency?: string;
        interval?: number;
        schedule?: {
          hours?: number[];
          minutes?: number[];
          monthDays?: number[];
          monthlyOccurrences?: { day?: string; occurrence?: number }[];
          weekDays?: string[];
        };
        startTime?: string;
        timeZone?: string;
      };
    };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/logic_app_integration_account_batch_configuration */
export const logicAppIntegrationAccountBatchConfiguration = defineMapper<Resource>({
  armType: 'Microsoft.Logic/integrationAccounts/batchConfigurations',
  apiVersion: '2019-05-01',
  terraformType: 'azurerm_logic_app_integration_account_batch_configuration',
  ignored: ['createdTime', 'changedTime'],
  toConfig: (r, p) => {
    const { batchSize, messageCount, recurrence } = p.releaseCriteria ?? {};
    const schedule = recurrence?.schedule;
    return {
      ...named(r),
      batchGroupName: p.batchGroupName ?? '',
      integrationAccountName: nameOf(parentIdOf(r)),
      metadata: p.metadata && Object.keys(p.metadata).length > 0 ? p.metadata : undefined,
      releaseCriteria: {
        batchSize: batchSize || undefined,
        messageCount: messageCount || undefined,
        recurrence: recurrence && {
          endTime: unlessBlank(recurrence.endTime),
          frequency: recurrence.frequency ?? '',
          interval: recurrence.interval ?? 1,
          schedule: schedule && {
            hours: unlessEmpty(schedule.hours),
            minutes: unlessEmpty(schedule.minutes),
            monthDays: unlessEmpty(schedule.monthDays),
            monthly: unlessEmpty(
              schedule.monthlyOccurrences?.map(({ day, occurrence }) => ({ week: occurrence ?? 1, weekday: day ?? '' })),
            ),
            weekDays: unlessEmpty(schedule.weekDays),
          },
          startTime: unlessBlank(recurrence.startTime),
          timeZone: unlessBlank(recurrence.timeZone),
        },
      },
    } satisfies LogicAppIntegrationAccountBatchConfigurationConfig;
  },
});
