import type { MonitorAlertProcessingRuleActionGroupConfig } from '@cdktf/provider-azurerm/lib/monitor-alert-processing-rule-action-group';
import type { MonitorAlertProcessingRuleSuppressionConfig } from '@cdktf/provider-azurerm/lib/monitor-alert-processing-rule-suppression';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Recurrence {
  daysOfMonth?: number[];
  daysOfWeek?: string[];
  endTime?: string;
  recurrenceType?: string;
  startTime?: string;
}

interface ActionRule extends ArmResource {
  properties: {
    actions?: { actionGroupIds?: string[]; actionType?: string }[];
    conditions?: { field?: string; operator?: string; values?: string[] }[];
    description?: string;
    enabled?: boolean;
    schedule?: { effectiveFrom?: string; effectiveUntil?: string; recurrences?: Recurrence[]; timeZone?: string };
    scopes?: string[];
  };
}

const facts = {
  armType: 'Microsoft.AlertsManagement/actionRules',
  apiVersion: '2021-08-08',
  // A rule is global.
  ignored: ['/location', 'actions.actionType', 'createdAt', 'createdBy', 'lastModifiedAt', 'lastModifiedBy'],
} as const;

/** Field of an alert in ARM → block of the provider. */
const FIELDS: Record<string, string> = {
  AlertContext: 'alertContext',
  AlertRuleId: 'alertRuleId',
  AlertRuleName: 'alertRuleName',
  Description: 'description',
  MonitorCondition: 'monitorCondition',
  MonitorService: 'monitorService',
  Severity: 'severity',
  SignalType: 'signalType',
  TargetResource: 'targetResource',
  TargetResourceGroup: 'targetResourceGroup',
  TargetResourceType: 'targetResourceType',
};

function conditionOf(conditions: ActionRule['properties']['conditions']) {
  const known = (conditions ?? []).map(
    ({ field, operator, values }) => [FIELDS[field ?? ''] ?? '', { operator: operator ?? '', values: values ?? [] }] as const,
  );
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

function recurrenceOf(recurrences: Recurrence[]) {
  const ofType = (type: string): Recurrence[] => recurrences.filter(({ recurrenceType }) => recurrenceType === type);
  return {
    daily: unlessEmpty(ofType('Daily').map(({ startTime, endTime }) => ({ startTime: startTime ?? '', endTime: endTime ?? '' }))),
    monthly: unlessEmpty(
      ofType('Monthly').map(({ daysOfMonth, startTime, endTime }) => ({ daysOfMonth: daysOfMonth ?? [], startTime, endTime })),
    ),
    weekly: unlessEmpty(
      ofType('Weekly').map(({ daysOfWeek, startTime, endTime }) => ({ daysOfWeek: daysOfWeek ?? [], startTime, endTime })),
    ),
  };
}

function common(rule: ActionRule, p: ActionRule['properties']) {
  const schedule = p.schedule;
  return {
    ...named(rule),
    tags: tagsOf(rule),
    condition: conditionOf(p.conditions),
    description: unlessBlank(p.description),
    enabled: unlessDefault(p.enabled, true),
    schedule: schedule && {
      effectiveFrom: unlessBlank(schedule.effectiveFrom),
      effectiveUntil: unlessBlank(schedule.effectiveUntil),
      recurrence: schedule.recurrences && recurrenceOf(schedule.recurrences),
      timeZone: unlessDefault(unlessBlank(schedule.timeZone), 'UTC'),
    },
    scopes: p.scopes ?? [],
  };
}

const isSuppression = ({ properties: p }: ActionRule): boolean =>
  (p?.actions ?? []).some(({ actionType }: { actionType?: string }) => actionType === 'RemoveAllActionGroups');

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_alert_processing_rule_action_group */
export const monitorAlertProcessingRuleActionGroup = defineMapper<ActionRule>({
  ...facts,
  terraformType: 'azurerm_monitor_alert_processing_rule_action_group',
  when: (rule) => !isSuppression(rule),
  toConfig: (rule, p) =>
    ({
      ...common(rule, p),
      addActionGroupIds: (p.actions ?? []).flatMap(({ actionGroupIds }) => actionGroupIds ?? []),
    }) satisfies MonitorAlertProcessingRuleActionGroupConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_alert_processing_rule_suppression */
export const monitorAlertProcessingRuleSuppression = defineMapper<ActionRule>({
  ...facts,
  terraformType: 'azurerm_monitor_alert_processing_rule_suppression',
  when: isSuppression,
  toConfig: (rule, p) => common(rule, p) satisfies MonitorAlertProcessingRuleSuppressionConfig,
});
