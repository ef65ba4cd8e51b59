import type { NetappSnapshotPolicyConfig } from '@cdktf/provider-azurerm/lib/netapp-snapshot-policy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, regional } from '../../mapper';
import { nameOf } from '../../token';

const accountIdOf = ({ id }: ArmResource): string => id.split('/').slice(0, 9).join('/');

interface Schedule {
  hour?: number;
  minute?: number;
  snapshotsToKeep?: number;
}

const keeps = <S extends Schedule>(schedule: S | undefined): schedule is S => schedule?.snapshotsToKeep !== undefined;
const countOf = ({ minute, snapshotsToKeep }: Schedule) => ({ minute: minute ?? 0, snapshotsToKeep: snapshotsToKeep ?? 0 });
interface Policy extends ArmResource {
  properties: {
    dailySchedule?: Schedule;
    enabled?: boolean;
    hourlySchedule?: Schedule;
    monthlySchedule?: Schedule & { daysOfMonth?: string };
    weeklySchedule?: Schedule & { day?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/netapp_snapshot_policy */
export const netappSnapshotPolicy = defineMapper<Policy>({
  armType: 'Microsoft.NetApp/netAppAccounts/snapshotPolicies',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_netapp_snapshot_policy',
  ignored: ['hourlySchedule', 'dailySchedule', 'weeklySchedule', 'monthlySchedule'],
  toConfig: (r, p) => {
    const { dailySchedule: daily, hourlySchedule: hourly, monthlySchedule: monthly, weeklySchedule: weekly } = p;
    return {
      ...regional(r),
      accountName: nameOf(accountIdOf(r)),
      dailySchedule: keeps(daily) ? { ...countOf(daily), hour: daily.hour ?? 0 } : undefined,
      enabled: p.enabled ?? false,
      hourlySchedule: keeps(hourly) ? countOf(hourly) : undefined,
      monthlySchedule: keeps(monthly)
        ? { ...countOf(monthly), daysOfMonth: (monthly.daysOfMonth ?? '').split(',').map(Number), hour: monthly.hour ?? 0 }
        : undefined,
      weeklySchedule: keeps(weekly) ? { ...countOf(weekly), daysOfWeek: (weekly.day ?? '').split(','), hour: weekly.hour ?? 0 } : undefined,
    } satisfies NetappSnapshotPolicyConfig;
  },
});
