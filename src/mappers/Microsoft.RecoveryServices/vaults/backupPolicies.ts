import type { BackupPolicyFileShareConfig } from '@cdktf/provider-azurerm/lib/backup-policy-file-share';
import type { BackupPolicyVmConfig } from '@cdktf/provider-azurerm/lib/backup-policy-vm';
import type { BackupPolicyVmWorkloadConfig } from '@cdktf/provider-azurerm/lib/backup-policy-vm-workload';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';
import type { RetentionPolicy } from '../backup-retention';
import { RETENTION_IGNORED, retentionOf, shortRetentionOf, timeOf, weeksOf } from '../backup-retention';

interface HourlySchedule {
  interval?: number;
  scheduleWindowDuration?: number;
  scheduleWindowStartTime?: string;
}

interface SchedulePolicy {
  dailySchedule?: { scheduleRunTimes?: string[] };
  hourlySchedule?: HourlySchedule;
  scheduleFrequencyInMins?: number;
  schedulePolicyType?: string;
  scheduleRunDays?: string[];
  scheduleRunFrequency?: string;
  scheduleRunTimes?: string[];
  weeklySchedule?: { scheduleRunDays?: string[]; scheduleRunTimes?: string[] };
}

interface BackupPolicy extends ArmResource {
  properties: {
    backupManagementType?: string;
    instantRPDetails?: { azureBackupRGNamePrefix?: string; azureBackupRGNameSuffix?: string };
    instantRpRetentionRangeInDays?: number;
    policyType?: string;
    retentionPolicy?: RetentionPolicy;
    schedulePolicy?: SchedulePolicy;
    settings?: { isCompression?: boolean; timeZone?: string };
    subProtectionPolicy?: { policyType?: string; retentionPolicy?: RetentionPolicy; schedulePolicy?: SchedulePolicy }[];
    tieringPolicy?: { ArchivedRP?: { duration?: number; durationType?: string; tieringMode?: string } };
    timeZone?: string;
    workLoadType?: string;
  };
}

/** Every vault is born with these. */
const BUILT_IN = ['DefaultPolicy', 'EnhancedPolicy', 'HourlyLogBackup'];

const facts = (managementType: string) => ({
  armType: 'Microsoft.RecoveryServices/vaults/backupPolicies',
  apiVersion: '2024-04-01',
  when: (policy: BackupPolicy) => policy.properties.backupManagementType === managementType && !BUILT_IN.includes(policy.name),
});

const IGNORED = [
  '/location',
  'backupManagementType',
  'isDailySchedule',
  'protectedItemsCount',
  'resourceGuardOperationRequests',
  'schedulePolicy',
  ...RETENTION_IGNORED,
] as const;

const placed = (policy: BackupPolicy) => ({ ...named(policy), recoveryVaultName: nameOf(parentIdOf(policy)) });

function machineScheduleOf(schedule: SchedulePolicy | undefined) {
  const frequency = schedule?.scheduleRunFrequency ?? 'Daily';
  if (schedule?.schedulePolicyType !== 'SimpleSchedulePolicyV2') {
    return { frequency, time: timeOf(schedule?.scheduleRunTimes?.[0]) ?? '', weekdays: unlessEmpty(schedule?.scheduleRunDays) };
  }
  if (frequency === 'Hourly') {
    const hourly = schedule.hourlySchedule;
    return {
      frequency,
      time: timeOf(hourly?.scheduleWindowStartTime) ?? '',
      hourDuration: hourly?.scheduleWindowDuration,
      hourInterval: hourly?.interval,
    };
  }
  const run = frequency === 'Weekly' ? schedule.weeklySchedule : schedule.dailySchedule;
  return {
    frequency,
    time: timeOf(run?.scheduleRunTimes?.[0]) ?? '',
    weekdays: frequency === 'Weekly' ? unlessEmpty(schedule.weeklySchedule?.scheduleRunDays) : undefined,
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/backup_policy_vm */
export const backupPolicyVm = defineMapper<BackupPolicy>({
  ...facts('AzureIaasVM'),
  terraformType: 'azurerm_backup_policy_vm',
  ignored: [...IGNORED, 'snapshotConsistencyType', 'tieringPolicy'],
  toConfig: (policy, p) => {
    const tier = p.tieringPolicy?.ArchivedRP;
    const isTiered = tier?.tieringMode !== undefined && tier.tieringMode !== 'DoNotTier';
    return {
      ...placed(policy),
      backup: machineScheduleOf(p.schedulePolicy),
      instantRestoreResourceGroup: p.instantRPDetails?.azureBackupRGNamePrefix
        ? { prefix: p.instantRPDetails.azureBackupRGNamePrefix, suffix: unlessBlank(p.instantRPDetails.azureBackupRGNameSuffix) }
        : undefined,
      instantRestoreRetentionDays: p.instantRpRetentionRangeInDays,
      policyType: unlessDefault(unlessBlank(p.policyType), 'V1'),
      ...retentionOf(p.retentionPolicy),
      tieringPolicy: isTiered
        ? {
            archivedRestorePoint: {
              mode: tier.tieringMode!,
              duration: tier.duration || undefined,
              durationType: unlessDefault(tier.durationType, 'Invalid'),
            },
          }
        : undefined,
      timezone: unlessDefault(p.timeZone, 'UTC'),
    } satisfies BackupPolicyVmConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/backup_policy_file_share */
export const backupPolicyFileShare = defineMapper<BackupPolicy>({
  ...facts('AzureStorage'),
  terraformType: 'azurerm_backup_policy_file_share',
  ignored: [...IGNORED, 'workLoadType', 'vaultRetentionPolicy'],
  toConfig: (policy, p) => {
    const schedule = p.schedulePolicy;
    const hourly = schedule?.hourlySchedule;
    const retention = retentionOf(p.retentionPolicy);
    return {
      ...placed(policy),
      backup: {
        frequency: schedule?.scheduleRunFrequency ?? 'Daily',
        time: timeOf(schedule?.scheduleRunTimes?.[0]),
        hourly: hourly && {
          interval: hourly.interval ?? 0,
          startTime: timeOf(hourly.scheduleWindowStartTime) ?? '',
          windowDuration: hourly.scheduleWindowDuration ?? 0,
        },
      },
      ...retention,
      retentionDaily: retention.retentionDaily ?? { count: 0 },
      timezone: unlessDefault(p.timeZone, 'UTC'),
    } satisfies BackupPolicyFileShareConfig;
  },
});

function workloadPartOf(part: NonNullable<BackupPolicy['properties']['subProtectionPolicy']>[number]) {
  const { policyType, retentionPolicy: retention, schedulePolicy: schedule } = part;
  const long = (period: NonNullable<RetentionPolicy['monthlySchedule']>) => {
    const formatType = period.retentionScheduleFormatType ?? 'Weekly';
    const count = period.retentionDuration?.count ?? 0;
    return formatType === 'Daily'
      ? {
          count,
          formatType,
          // 0 is the last day.
          monthdays: period.retentionScheduleDaily?.daysOfTheMonth?.map(({ date, isLast }) => (isLast ? 0 : (date ?? 0))),
        }
      : { count, formatType, ...weeksOf(period.retentionScheduleWeekly) };
  };
  return {
    policyType: policyType ?? '',
    backup:
      policyType === 'Log'
        ? { frequencyInMinutes: schedule?.scheduleFrequencyInMins }
        : {
            frequency: unlessBlank(schedule?.scheduleRunFrequency),
            time: timeOf(schedule?.scheduleRunTimes?.[0]),
            weekdays: unlessEmpty(schedule?.scheduleRunDays),
          },
    ...shortRetentionOf(retention),
    retentionMonthly: retention?.monthlySchedule && long(retention.monthlySchedule),
    retentionYearly: retention?.yearlySchedule && {
      ...long(retention.yearlySchedule),
      months: retention.yearlySchedule.monthsOfYear ?? [],
    },
    simpleRetention: retention?.retentionDuration && { count: retention.retentionDuration.count ?? 0 },
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/backup_policy_vm_workload */
export const backupPolicyVmWorkload = defineMapper<BackupPolicy>({
  ...facts('AzureWorkload'),
  terraformType: 'azurerm_backup_policy_vm_workload',
  ignored: [...IGNORED, 'makePolicyConsistent', 'settings.issqlcompression', 'subProtectionPolicy'],
  toConfig: (policy, p) =>
    ({
      ...placed(policy),
      workloadType: p.workLoadType ?? '',
      protectionPolicy: (p.subProtectionPolicy ?? []).map(workloadPartOf),
      settings: { compressionEnabled: p.settings?.isCompression || undefined, timeZone: p.settings?.timeZone ?? 'UTC' },
    }) satisfies BackupPolicyVmWorkloadConfig,
});
