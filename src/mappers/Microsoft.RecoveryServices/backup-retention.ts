import { unlessEmpty } from '../mapper';

interface Duration {
  count?: number;
  durationType?: string;
}

interface DailyFormat {
  daysOfTheMonth?: { date?: number; isLast?: boolean }[];
}

interface WeeklyFormat {
  daysOfTheWeek?: string[];
  weeksOfTheMonth?: string[];
}

interface LongSchedule {
  monthsOfYear?: string[];
  retentionDuration?: Duration;
  retentionScheduleDaily?: DailyFormat;
  retentionScheduleFormatType?: string;
  retentionScheduleWeekly?: WeeklyFormat;
}

/** No mapper: `retentionPolicy` of a backup policy, as virtual machines, file shares and workloads share it. */
export interface RetentionPolicy {
  dailySchedule?: { retentionDuration?: Duration };
  monthlySchedule?: LongSchedule;
  /** Of a simple policy. */
  retentionDuration?: Duration;
  weeklySchedule?: { daysOfTheWeek?: string[]; retentionDuration?: Duration };
  yearlySchedule?: LongSchedule;
}

/** What repeats the schedule or is always in one unit. */
export const RETENTION_IGNORED = [
  'retentionPolicy.retentionPolicyType',
  ...['dailySchedule', 'weeklySchedule', 'monthlySchedule', 'yearlySchedule'].flatMap((schedule) => [
    `retentionPolicy.${schedule}.retentionDuration.durationType`,
    `retentionPolicy.${schedule}.retentionScheduleFormatType`,
    `retentionPolicy.${schedule}.retentionTimes`,
  ]),
] as const;

/** The days of a month and whether its last one is among them. */
export const daysOf = (format: DailyFormat | undefined) => ({
  days: unlessEmpty(format?.daysOfTheMonth?.flatMap(({ date }) => date || [])),
  includeLastDays: format?.daysOfTheMonth?.some(({ isLast }) => isLast) || undefined,
});

/** The weekdays and the weeks of a month. */
export const weeksOf = (format: WeeklyFormat | undefined) => ({
  weekdays: unlessEmpty(format?.daysOfTheWeek),
  weeks: unlessEmpty(format?.weeksOfTheMonth),
});

/** The `retention_daily` and `retention_weekly` blocks. */
export const shortRetentionOf = (policy: RetentionPolicy | undefined) => ({
  retentionDaily: policy?.dailySchedule && { count: policy.dailySchedule.retentionDuration?.count ?? 0 },
  retentionWeekly: policy?.weeklySchedule && {
    count: policy.weeklySchedule.retentionDuration?.count ?? 0,
    weekdays: policy.weeklySchedule.daysOfTheWeek ?? [],
  },
});

const longOf = (schedule: LongSchedule) => ({
  count: schedule.retentionDuration?.count ?? 0,
  // ARM keeps the other format too, unset or ignored.
  ...(schedule.retentionScheduleFormatType === 'Daily'
    ? daysOf(schedule.retentionScheduleDaily)
    : weeksOf(schedule.retentionScheduleWeekly)),
});

/** All `retention_…` blocks of a policy for virtual machines or file shares. */
export const retentionOf = (policy: RetentionPolicy | undefined) => ({
  ...shortRetentionOf(policy),
  retentionMonthly: policy?.monthlySchedule && longOf(policy.monthlySchedule),
  retentionYearly: policy?.yearlySchedule && { ...longOf(policy.yearlySchedule), months: policy.yearlySchedule.monthsOfYear ?? [] },
});

/** `HH:MM` of a moment, in whose own zone the policy counts. */
export const timeOf = (moment: string | undefined): string | undefined => /T(\d\d:\d\d)/.exec(moment ?? '')?.[1];
