import type { MonitorMetricAlertConfig } from '@cdktf/provider-azurerm/lib/monitor-metric-alert';
import type { ArmResource } from '../../arm/resource';
import { tryParseResourceId } from '../../arm/resource-id';
import { defineMapper, named, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Criterion {
  alertSensitivity?: string;
  criterionType?: string;
  dimensions?: { name: string; operator: string; values: string[] }[];
  failingPeriods?: { minFailingPeriodsToAlert?: number; numberOfEvaluationPeriods?: number };
  ignoreDataBefore?: string;
  metricName?: string;
  metricNamespace?: string;
  operator?: string;
  skipMetricValidation?: boolean;
  threshold?: number;
  timeAggregation?: string;
}

interface MetricAlert extends ArmResource {
  properties: {
    actions?: { actionGroupId?: string; webHookProperties?: Record<string, string> }[];
    autoMitigate?: boolean;
    criteria?: { allOf?: Criterion[]; componentId?: string; failedLocationCount?: number; webTestId?: string };
    description?: string;
    enabled?: boolean;
    evaluationFrequency?: string;
    scopes?: string[];
    severity?: number;
    targetResourceRegion?: string;
    targetResourceType?: string;
    windowSize?: string;
  };
}

/** Older alerts name no namespace; ARM then takes the type of what they watch, and the provider refuses an empty one. */
const watchedType = (scopes: readonly string[] = []): string => tryParseResourceId(scopes[0] ?? '')?.armType ?? '';

const criterionOf = (criterion: Criterion, watched: string) => ({
  aggregation: criterion.timeAggregation ?? '',
  dimension: unlessEmpty(criterion.dimensions?.map(({ name, operator, values }) => ({ name, operator, values }))),
  metricName: criterion.metricName ?? '',
  metricNamespace: unlessBlank(criterion.metricNamespace) ?? watched,
  operator: criterion.operator ?? '',
  skipMetricValidation: unlessDefault(criterion.skipMetricValidation, false),
});

const isDynamic = ({ criterionType }: Criterion): boolean => criterionType === 'DynamicThresholdCriterion';

function dynamicOf(criterion: Criterion, watched: string) {
  return {
    ...criterionOf(criterion, watched),
    alertSensitivity: criterion.alertSensitivity ?? '',
    evaluationFailureCount: unlessDefault(criterion.failingPeriods?.minFailingPeriodsToAlert, 4),
    evaluationTotalCount: unlessDefault(criterion.failingPeriods?.numberOfEvaluationPeriods, 4),
    ignoreDataBefore: unlessBlank(criterion.ignoreDataBefore),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_metric_alert */
export const monitorMetricAlert = defineMapper<MetricAlert>({
  armType: 'Microsoft.Insights/metricAlerts',
  apiVersion: '2018-03-01',
  terraformType: 'azurerm_monitor_metric_alert',
  // An alert is global, whatever it watches.
  ignored: [
    '/location',
    'criteria.odata.type',
    'criteria.allOf.name',
    'criteria.allOf.monitorTemplateType',
    'lastUpdatedTime',
    'isMigrated',
  ],
  toConfig: (alert, p) => {
    const { allOf = [], componentId, failedLocationCount, webTestId } = p.criteria ?? {};
    const dynamic = allOf.find(isDynamic);
    const watched = watchedType(p.scopes);
    const fixed = allOf.filter((criterion) => !isDynamic(criterion));
    return {
      ...named(alert),
      tags: tagsOf(alert),
      action: unlessEmpty(
        p.actions?.map(({ actionGroupId, webHookProperties }) => ({
          actionGroupId: actionGroupId ?? '',
          webhookProperties: Object.keys(webHookProperties ?? {}).length > 0 ? webHookProperties : undefined,
        })),
      ),
      applicationInsightsWebTestLocationAvailabilityCriteria: webTestId
        ? { componentId: componentId ?? '', failedLocationCount: failedLocationCount ?? 0, webTestId }
        : undefined,
      autoMitigate: unlessDefault(p.autoMitigate, true),
      criteria: unlessEmpty(fixed.map((criterion) => ({ ...criterionOf(criterion, watched), threshold: criterion.threshold ?? 0 }))),
      description: unlessBlank(p.description),
      dynamicCriteria: dynamic && dynamicOf(dynamic, watched),
      enabled: unlessDefault(p.enabled, true),
      frequency: unlessDefault(p.evaluationFrequency, 'PT1M'),
      scopes: p.scopes ?? [],
      severity: unlessDefault(p.severity, 3),
      targetResourceLocation: unlessBlank(p.targetResourceRegion),
      targetResourceType: unlessBlank(p.targetResourceType),
      windowSize: unlessDefault(p.windowSize, 'PT5M'),
    } satisfies MonitorMetricAlertConfig;
  },
});
