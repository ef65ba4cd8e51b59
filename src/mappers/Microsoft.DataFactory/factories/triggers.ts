import type { DataFactoryTriggerScheduleConfig } from '@cdktf/provider-azurerm/lib/data-factory-trigger-schedule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface Trigger extends ArmResource {
  properties: {
    annotations?: string[];
    description?: string;
    pipelines?: { parameters?: Record<string, string>; pipelineReference?: { referenceName?: string } }[];
    runtimeState?: string;
    type?: string;
    typeProperties?: {
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

/** With the offset that the provider demands: ARM leaves it out where the trigger has a time zone of its own. */
const timeOf = (time: string | undefined): string | undefined =>
  unlessBlank(time) && (/(Z|[+-]\d\d:\d\d)$/.test(time ?? '') ? time : `${time}Z`);

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_trigger_schedule */
export const dataFactoryTriggerSchedule = defineMapper<Trigger>({
  armType: 'Microsoft.DataFactory/factories/triggers',
  apiVersion: '2018-06-01',
  terraformType: 'azurerm_data_factory_trigger_schedule',
  ignored: ['type', 'pipelines.pipelineReference.type'],
  when: ({ properties: p }) => p?.type === 'ScheduleTrigger',
  toConfig: (r, p) => {
    const { endTime, frequency, interval, schedule, startTime, timeZone } = p.typeProperties?.recurrence ?? {};
    return {
      name: ownName(r),
      activated: unlessDefault(p.runtimeState !== 'Stopped', true),
      annotations: unlessEmpty(p.annotations),
      dataFactoryId: parentIdOf(r),
      description: unlessBlank(p.description),
      endTime: timeOf(endTime),
      frequency: unlessDefault(frequency, 'Minute'),
      interval: unlessDefault(interval, 1),
      pipeline: unlessEmpty(
        p.pipelines?.map(({ parameters, pipelineReference }) => ({
          name: nameOf(`${parentIdOf(r)}/pipelines/${pipelineReference?.referenceName ?? ''}`),
          parameters: Object.keys(parameters ?? {}).length > 0 ? parameters : undefined,
        })),
      ),
      schedule: schedule && {
        daysOfMonth: unlessEmpty(schedule.monthDays),
        daysOfWeek: unlessEmpty(schedule.weekDays),
        hours: unlessEmpty(schedule.hours),
        minutes: unlessEmpty(schedule.minutes),
        monthly: unlessEmpty(schedule.monthlyOccurrences?.map(({ day, occurrence }) => ({ week: occurrence, weekday: day ?? '' }))),
      },
      startTime: timeOf(startTime),
      timeZone: unlessBlank(timeZone),
    } satisfies DataFactoryTriggerScheduleConfig;
  },
});
