import type { MonitorMetricAlertConfig } from '@cdktf/provider-azurerm/lib/monitor-metric-alert';
import type { ArmResource } from '../../arm/resource';
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

const criterionOf = (criterion: Criterion) => ({
  aggregation: criterion.timeAggregation ?? '',
  dimension: unlessEmpty(criterion.dimensions?.map(({ name, operator, values }) => ({ name, operator, values }))),
  metricName: criterion.metricName ?? '',
  metricNamespace: criterion.metricNamespace ?? '',
  operator: criterion.operator ?? '',
  skipMetricValidation: unlessDefault(criterion.skipMetricValidation, false),
});

const isDynamic = ({ criterionType }: Criterion): boolean => criterionType === 'DynamicThresholdCriterion';

function dynamicOf(criterion: Criterion) {
  return {
    ...criterionOf(criterion),
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
      criteria: unlessEmpty(fixed.map((criterion) => ({ ...criterionOf(criterion), threshold: criterion.threshold ?? 0 }))),
      description: unlessBlank(p.description),
      dynamicCriteria: dynamic && dynamicOf(dynamic),
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
