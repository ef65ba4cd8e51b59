import type { ArmResource } from '../../arm/resource';
import type { MapperContext } from '../mapper';
import { unlessBlank, unlessEmpty } from '../mapper';

interface Schedule {
  absoluteMonthly?: { dayOfMonth?: number; intervalMonths?: number };
  daily?: { intervalDays?: number };
  relativeMonthly?: { dayOfWeek?: string; intervalMonths?: number; weekIndex?: string };
  weekly?: { dayOfWeek?: string; intervalWeeks?: number };
}

interface MaintenanceConfiguration extends ArmResource {
  properties: {
    maintenanceWindow?: {
      durationHours?: number;
      notAllowedDates?: { end: string; start: string }[];
      schedule?: Schedule;
      startDate?: string;
      startTime?: string;
      utcOffset?: string;
    };
    notAllowedTime?: { end?: string; start?: string }[];
    timeInWeek?: { day?: string; hourSlots?: number[] }[];
  };
}

const find = (cluster: ArmResource, name: string, context: MapperContext) =>
  (context.part(cluster, `maintenanceConfigurations/${name}`) as MaintenanceConfiguration | undefined)?.properties;

function frequencyOf(schedule: Schedule | undefined) {
  if (schedule?.weekly) return { frequency: 'Weekly', interval: schedule.weekly.intervalWeeks ?? 1, dayOfWeek: schedule.weekly.dayOfWeek };
  if (schedule?.absoluteMonthly) {
    const { dayOfMonth, intervalMonths } = schedule.absoluteMonthly;
    return { frequency: 'AbsoluteMonthly', interval: intervalMonths ?? 1, dayOfMonth };
  }
  if (schedule?.relativeMonthly) {
    const { dayOfWeek, intervalMonths, weekIndex } = schedule.relativeMonthly;
    return { frequency: 'RelativeMonthly', interval: intervalMonths ?? 1, dayOfWeek, weekIndex };
  }
  return { frequency: 'Daily', interval: schedule?.daily?.intervalDays ?? 1 };
}

function plannedOf(cluster: ArmResource, name: string, context: MapperContext) {
  const window = find(cluster, name, context)?.maintenanceWindow;
  if (!window) return undefined;
  const midnight = (date: string): string => `${date}T00:00:00Z`;
  return {
    ...frequencyOf(window.schedule),
    duration: window.durationHours ?? 4,
    notAllowed: unlessEmpty(window.notAllowedDates?.map(({ end, start }) => ({ end: midnight(end), start: midnight(start) }))),
    startDate: window.startDate ? midnight(window.startDate) : undefined,
    startTime: unlessBlank(window.startTime),
    utcOffset: unlessBlank(window.utcOffset),
  };
}

/** No mapper: the three `maintenance_window…` blocks, each a resource of its own for ARM. */
export function maintenanceOf(cluster: ArmResource, context: MapperContext) {
  const weekly = find(cluster, 'default', context);
  return {
    maintenanceWindow: weekly && {
      allowed: unlessEmpty(weekly.timeInWeek?.map(({ day, hourSlots }) => ({ day: day ?? '', hours: hourSlots ?? [] }))),
      notAllowed: unlessEmpty(weekly.notAllowedTime?.map(({ end, start }) => ({ end: end ?? '', start: start ?? '' }))),
    },
    maintenanceWindowAutoUpgrade: plannedOf(cluster, 'aksManagedAutoUpgradeSchedule', context),
    maintenanceWindowNodeOs: plannedOf(cluster, 'aksManagedNodeOSUpgradeSchedule', context),
  };
}
