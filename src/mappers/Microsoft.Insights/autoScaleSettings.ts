import type { MonitorAutoscaleSettingConfig } from '@cdktf/provider-azurerm/lib/monitor-autoscale-setting';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Rule {
  metricTrigger: {
    dimensions?: { DimensionName: string; Operator: string; Values: string[] }[];
    dividePerInstance?: boolean;
    metricName: string;
    metricNamespace?: string;
    metricResourceUri: string;
    operator: string;
    statistic: string;
    threshold: number;
    timeAggregation: string;
    timeGrain: string;
    timeWindow: string;
  };
  scaleAction: { cooldown: string; direction: string; type: string; value?: string };
}

interface AutoscaleSetting extends ArmResource {
  properties: {
    enabled?: boolean;
    notifications?: {
      email?: { customEmails?: string[]; sendToSubscriptionAdministrator?: boolean; sendToSubscriptionCoAdministrators?: boolean };
      webhooks?: { properties?: Record<string, string>; serviceUri?: string }[];
    }[];
    predictiveAutoscalePolicy?: { scaleLookAheadTime?: string; scaleMode?: string };
    profiles?: {
      capacity: { default: string; maximum: string; minimum: string };
      fixedDate?: { end: string; start: string; timeZone?: string };
      name: string;
      recurrence?: { schedule: { days?: string[]; hours?: number[]; minutes?: number[]; timeZone?: string } };
      rules?: Rule[];
    }[];
    targetResourceUri?: string;
  };
}

type Notification = NonNullable<AutoscaleSetting['properties']['notifications']>[number];

function notificationOf({ email, webhooks }: Notification) {
  return {
    email: email && {
      customEmails: unlessEmpty(email.customEmails),
      sendToSubscriptionAdministrator: unlessDefault(email.sendToSubscriptionAdministrator, false),
      sendToSubscriptionCoAdministrator: unlessDefault(email.sendToSubscriptionCoAdministrators, false),
    },
    webhook: unlessEmpty(
      webhooks?.map(({ properties, serviceUri }) => ({
        properties: Object.keys(properties ?? {}).length > 0 ? properties : undefined,
        serviceUri: serviceUri ?? '',
      })),
    ),
  };
}

const ruleOf = ({ metricTrigger: trigger, scaleAction: action }: Rule) => ({
  metricTrigger: {
    dimensions: unlessEmpty(
      trigger.dimensions?.map(({ DimensionName: name, Operator: operator, Values: values }) => ({ name, operator, values })),
    ),
    divideByInstanceCount: trigger.dividePerInstance || undefined,
    metricName: trigger.metricName,
    metricNamespace: unlessBlank(trigger.metricNamespace),
    metricResourceId: trigger.metricResourceUri,
    operator: trigger.operator,
    statistic: trigger.statistic,
    threshold: trigger.threshold,
    timeAggregation: trigger.timeAggregation,
    timeGrain: trigger.timeGrain,
    timeWindow: trigger.timeWindow,
  },
  scaleAction: { cooldown: action.cooldown, direction: action.direction, type: action.type, value: Number(action.value ?? 1) },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_autoscale_setting */
export const monitorAutoscaleSetting = defineMapper<AutoscaleSetting>({
  armType: 'Microsoft.Insights/autoScaleSettings',
  apiVersion: '2022-10-01',
  terraformType: 'azurerm_monitor_autoscale_setting',
  ignored: [
    'name',
    'targetResourceLocation',
    'notifications.operation',
    'profiles.rules.metricTrigger.metricResourceLocation',
    'profiles.recurrence.frequency',
    'predictiveAutoscalePolicy.scaleLookAheadTime',
  ],
  toConfig: (setting, p) => {
    const predictive = p.predictiveAutoscalePolicy;
    const notifications = p.notifications?.map(notificationOf).filter(({ email, webhook }) => email ?? webhook);
    return {
      ...regional(setting),
      enabled: unlessDefault(p.enabled, true),
      notification: notifications?.[0],
      predictive:
        predictive?.scaleMode && predictive.scaleMode !== 'Disabled'
          ? { lookAheadTime: unlessBlank(predictive.scaleLookAheadTime), scaleMode: predictive.scaleMode }
          : undefined,
      profile: (p.profiles ?? []).map(({ capacity, fixedDate, name, recurrence, rules }) => ({
        name,
        capacity: { default: Number(capacity.default), maximum: Number(capacity.maximum), minimum: Number(capacity.minimum) },
        fixedDate: fixedDate && {
          end: fixedDate.end,
          start: fixedDate.start,
          timezone: unlessDefault(unlessBlank(fixedDate.timeZone), 'UTC'),
        },
        recurrence: recurrence && {
          days: recurrence.schedule.days ?? [],
          hours: recurrence.schedule.hours ?? [],
          minutes: recurrence.schedule.minutes ?? [],
          timezone: unlessDefault(unlessBlank(recurrence.schedule.timeZone), 'UTC'),
        },
        rule: unlessEmpty(rules?.map(ruleOf)),
      })),
      targetResourceId: p.targetResourceUri ?? '',
    } satisfies MonitorAutoscaleSettingConfig;
  },
});
