import type { MonitorScheduledQueryRulesAlertV2Config } from '@cdktf/provider-azurerm/lib/monitor-scheduled-query-rules-alert-v2';
import type { MonitorScheduledQueryRulesLogConfig } from '@cdktf/provider-azurerm/lib/monitor-scheduled-query-rules-log';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Dimension {
  name: string;
  operator: string;
  values: string[];
}

interface ScheduledQueryRule extends ArmResource {
  properties: {
    action?: { criteria?: { dimensions?: Dimension[]; metricName?: string }[]; 'odata.type'?: string };
    actions?: { actionGroups?: string[]; customProperties?: Record<string, string> };
    autoMitigate?: boolean;
    checkWorkspaceAlertsStorageConfigured?: boolean;
    criteria?: {
      allOf?: {
        dimensions?: Dimension[];
        failingPeriods?: { minFailingPeriodsToAlert?: number; numberOfEvaluationPeriods?: number };
        metricMeasureColumn?: string;
        operator?: string;
        query?: string;
        resourceIdColumn?: string;
        threshold?: number;
        timeAggregation?: string;
      }[];
    };
    description?: string;
    displayName?: string;
    enabled?: boolean | string;
    evaluationFrequency?: string;
    muteActionsDuration?: string;
    overrideQueryTimeRange?: string;
    scopes?: string[];
    severity?: number;
    skipQueryValidation?: boolean;
    source?: { authorizedResources?: string[]; dataSourceId?: string };
    targetResourceTypes?: string[];
    windowSize?: string;
  };
}

const facts = { armType: 'Microsoft.Insights/scheduledQueryRules', apiVersion: '2023-12-01' } as const;
const isLogToMetric = ({ properties: p }: ScheduledQueryRule): boolean => p?.action?.['odata.type']?.endsWith('LogToMetricAction') ?? false;
/** Rules of the API before 2020 have a `source`. */
const isOld = ({ properties: p }: ScheduledQueryRule): boolean => p?.source !== undefined;
const dimensionsOf = (dimensions: Dimension[] | undefined) =>
  unlessEmpty(dimensions?.map(({ name, operator, values }) => ({ name, operator, values })));

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_scheduled_query_rules_alert_v2 */
export const monitorScheduledQueryRulesAlert = defineMapper<ScheduledQueryRule>({
  ...facts,
  terraformType: 'azurerm_monitor_scheduled_query_rules_alert_v2',
  ignored: [
    '/kind',
    'createdWithApiVersion',
    'isLegacyLogAnalyticsRule',
    'isWorkspaceAlertsStorageConfigured',
    'ruleResolveConfiguration',
    'resolveConfiguration',
    'criteria.allOf.metricName',
    'actions.actionProperties',
    'publicNetworkAccess',
  ],
  when: (rule) => !isOld(rule),
  toConfig: (rule, p) => {
    const identity = identityOf(rule);
    const properties = p.actions?.customProperties ?? {};
    const actionGroups = unlessEmpty(p.actions?.actionGroups);
    const customProperties = Object.keys(properties).length > 0 ? properties : undefined;
    return {
      ...regional(rule),
      action: (actionGroups ?? customProperties) ? { actionGroups, customProperties } : undefined,
      autoMitigationEnabled: unlessDefault(p.autoMitigate, false),
      criteria: (p.criteria?.allOf ?? []).map((criterion) => ({
        dimension: dimensionsOf(criterion.dimensions),
        failingPeriods: criterion.failingPeriods && {
          minimumFailingPeriodsToTriggerAlert: criterion.failingPeriods.minFailingPeriodsToAlert ?? 1,
          numberOfEvaluationPeriods: criterion.failingPeriods.numberOfEvaluationPeriods ?? 1,
        },
        metricMeasureColumn: unlessBlank(criterion.metricMeasureColumn),
        operator: criterion.operator ?? '',
        query: criterion.query ?? '',
        resourceIdColumn: unlessBlank(criterion.resourceIdColumn),
        threshold: criterion.threshold ?? 0,
        timeAggregationMethod: criterion.timeAggregation ?? '',
      })),
      description: unlessBlank(p.description),
      displayName: unlessBlank(p.displayName),
      enabled: unlessDefault(p.enabled === true, true),
      evaluationFrequency: p.evaluationFrequency ?? '',
      identity: identity && { type: identity.type, identityIds: identity.identityIds },
      muteActionsAfterAlertDuration: unlessBlank(p.muteActionsDuration),
      queryTimeRangeOverride: unlessBlank(p.overrideQueryTimeRange),
      scopes: p.scopes ?? [],
      severity: p.severity ?? 0,
      skipQueryValidation: p.skipQueryValidation || undefined,
      targetResourceTypes: unlessEmpty(p.targetResourceTypes),
      windowDuration: p.windowSize ?? '',
      workspaceAlertsStorageEnabled: unlessDefault(p.checkWorkspaceAlertsStorageConfigured, false),
    } satisfies MonitorScheduledQueryRulesAlertV2Config;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_scheduled_query_rules_log */
export const monitorScheduledQueryRulesLog = defineMapper<ScheduledQueryRule>({
  ...facts,
  terraformType: 'azurerm_monitor_scheduled_query_rules_log',
  ignored: [
    '/kind',
    'action.odata.type',
    'lastUpdatedTime',
    'source.queryType',
    'createdWithApiVersion',
    'isLegacyLogAnalyticsRule',
    'autoMitigate',
  ],
  when: isLogToMetric,
  toConfig: (rule, p) => {
    const [criterion] = p.action?.criteria ?? [];
    return {
      ...regional(rule),
      authorizedResourceIds: unlessEmpty(p.source?.authorizedResources),
      criteria: {
        dimension: (criterion?.dimensions ?? []).map(({ name, operator, values }) => ({
          name,
          operator: unlessDefault(operator, 'Include'),
          values,
        })),
        metricName: criterion?.metricName ?? '',
      },
      dataSourceId: p.source?.dataSourceId ?? '',
      description: unlessBlank(p.description),
      enabled: unlessDefault(String(p.enabled) === 'true', true),
    } satisfies MonitorScheduledQueryRulesLogConfig;
  },
});
