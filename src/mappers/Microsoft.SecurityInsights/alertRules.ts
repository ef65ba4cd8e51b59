import type { SentinelAlertRuleFusionConfig } from '@cdktf/provider-azurerm/lib/sentinel-alert-rule-fusion';
import type { SentinelAlertRuleMachineLearningBehaviorAnalyticsConfig } from '@cdktf/provider-azurerm/lib/sentinel-alert-rule-machine-learning-behavior-analytics';
import type { SentinelAlertRuleMsSecurityIncidentConfig } from '@cdktf/provider-azurerm/lib/sentinel-alert-rule-ms-security-incident';
import type { SentinelAlertRuleScheduledConfig } from '@cdktf/provider-azurerm/lib/sentinel-alert-rule-scheduled';
import type { ArmResource } from '../../arm/resource';
import { inWorkspace, workspaceIdOf } from '../sentinel/workspace';
import { block, defineMapper, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Rule extends ArmResource {
  properties: {
    alertDetailsOverride?: Override;
    alertRuleTemplateName?: string;
    customDetails?: Record<string, string>;
    description?: string;
    displayName?: string;
    displayNamesExcludeFilter?: string[];
    displayNamesFilter?: string[];
    enabled?: boolean;
    entityMappings?: { entityType?: string; fieldMappings?: { columnName?: string; identifier?: string }[] }[];
    eventGroupingSettings?: { aggregationKind?: string };
    incidentConfiguration?: Incident;
    productFilter?: string;
    query?: string;
    queryFrequency?: string;
    queryPeriod?: string;
    sentinelEntitiesMappings?: { columnName?: string }[];
    severitiesFilter?: string[];
    severity?: string;
    sourceSettings?: {
      enabled?: boolean;
      sourceName?: string;
      sourceSubTypes?: {
        enabled?: boolean;
        severityFilters?: { filters?: { enabled?: boolean; severity?: string }[] };
        sourceSubTypeName?: string;
      }[];
    }[];
    suppressionDuration?: string;
    suppressionEnabled?: boolean;
    tactics?: string[];
    techniques?: string[];
    templateVersion?: string;
    triggerOperator?: string;
    triggerThreshold?: number;
  };
}

const facts = {
  armType: 'Microsoft.SecurityInsights/alertRules',
  apiVersion: '2023-11-01',
  nameScope: 'parent',
} as const;

const OF_TEMPLATE = [
  '/kind',
  'lastModifiedUtc',
  'displayName',
  'description',
  'severity',
  'tactics',
  'techniques',
  'subTechniques',
  'scenarioExclusionPatterns',
] as const;

const fromTemplate = (p: Rule['properties']) => ({
  alertRuleTemplateGuid: p.alertRuleTemplateName ?? '',
  enabled: unlessDefault(p.enabled ?? false, true),
});

interface Override {
  alertDescriptionFormat?: string;
  alertDisplayNameFormat?: string;
  alertDynamicProperties?: { alertProperty?: string; value?: string }[];
  alertSeverityColumnName?: string;
  alertTacticsColumnName?: string;
}

interface Incident {
  createIncident?: boolean;
  groupingConfiguration?: {
    enabled?: boolean;
    groupByAlertDetails?: string[];
    groupByCustomDetails?: string[];
    groupByEntities?: string[];
    lookbackDuration?: string;
    matchingMethod?: string;
    reopenClosedIncident?: boolean;
  };
}

function overrideOf(override: Override | undefined) {
  if (!override) return undefined;
  return [
    {
      descriptionFormat: unlessBlank(override.alertDescriptionFormat),
      displayNameFormat: unlessBlank(override.alertDisplayNameFormat),
      dynamicProperty: unlessEmpty(
        override.alertDynamicProperties?.map(({ alertProperty, value }) => ({ name: alertProperty ?? '', value: value ?? '' })),
      ),
      severityColumnName: unlessBlank(override.alertSeverityColumnName),
      tacticsColumnName: unlessBlank(override.alertTacticsColumnName),
    },
  ];
}

function incidentOf(incident: Incident | undefined) {
  const grouping = incident?.groupingConfiguration;
  return (
    incident && {
      createIncidentEnabled: incident.createIncident ?? false,
      grouping: block({
        byAlertDetails: unlessEmpty(grouping?.groupByAlertDetails),
        byCustomDetails: unlessEmpty(grouping?.groupByCustomDetails),
        byEntities: unlessEmpty(grouping?.groupByEntities),
        enabled: unlessDefault(grouping?.enabled, true),
        entityMatchingMethod: unlessDefault(grouping?.matchingMethod, 'AnyAlert'),
        lookbackDuration: unlessDefault(grouping?.lookbackDuration, 'PT5M'),
        reopenClosedIncidents: unlessDefault(grouping?.reopenClosedIncident, false),
      }),
    }
  );
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_alert_rule_fusion */
export const sentinelAlertRuleFusion = defineMapper<Rule>({
  ...facts,
  terraformType: 'azurerm_sentinel_alert_rule_fusion',
  ignored: [...OF_TEMPLATE],
  when: (r) => r.kind === 'Fusion',
  toConfig: (r, p) => {
    const sources = p.sourceSettings ?? [];
    const isOwn = sources.some(({ enabled, sourceSubTypes }) => !enabled || (sourceSubTypes ?? []).some((subType) => !subType.enabled));
    return {
      logAnalyticsWorkspaceId: workspaceIdOf(r),
      ...fromTemplate(p),
      // Everything is on at first.
      source: isOwn
        ? sources.map(({ enabled, sourceName, sourceSubTypes }) => ({
            enabled: unlessDefault(enabled, true),
            name: sourceName ?? '',
            subType: unlessEmpty(
              sourceSubTypes?.map((subType) => ({
                enabled: unlessDefault(subType.enabled, true),
                name: subType.sourceSubTypeName ?? '',
                severitiesAllowed: (subType.severityFilters?.filters ?? []).flatMap((filter) =>
                  filter.enabled ? (filter.severity ?? []) : [],
                ),
              })),
            ),
          }))
        : undefined,
    } satisfies SentinelAlertRuleFusionConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_alert_rule_machine_learning_behavior_analytics */
export const sentinelAlertRuleMachineLearningBehaviorAnalytics = defineMapper<Rule>({
  ...facts,
  terraformType: 'azurerm_sentinel_alert_rule_machine_learning_behavior_analytics',
  ignored: [...OF_TEMPLATE],
  when: (r) => r.kind === 'MLBehaviorAnalytics',
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      ...fromTemplate(p),
    }) satisfies SentinelAlertRuleMachineLearningBehaviorAnalyticsConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_alert_rule_ms_security_incident */
export const sentinelAlertRuleMsSecurityIncident = defineMapper<Rule>({
  ...facts,
  terraformType: 'azurerm_sentinel_alert_rule_ms_security_incident',
  ignored: ['/kind', 'lastModifiedUtc'],
  when: (r) => r.kind === 'MicrosoftSecurityIncidentCreation',
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      alertRuleTemplateGuid: unlessBlank(p.alertRuleTemplateName),
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      displayNameExcludeFilter: unlessEmpty(p.displayNamesExcludeFilter),
      displayNameFilter: unlessEmpty(p.displayNamesFilter),
      enabled: unlessDefault(p.enabled ?? false, true),
      productFilter: p.productFilter ?? '',
      severityFilter: p.severitiesFilter ?? [],
    }) satisfies SentinelAlertRuleMsSecurityIncidentConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_alert_rule_scheduled */
export const sentinelAlertRuleScheduled = defineMapper<Rule>({
  ...facts,
  terraformType: 'azurerm_sentinel_alert_rule_scheduled',
  ignored: ['/kind', 'lastModifiedUtc', 'subTechniques'],
  when: (r) => r.kind === 'Scheduled',
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      alertDetailsOverride: overrideOf(p.alertDetailsOverride),
      alertRuleTemplateGuid: unlessBlank(p.alertRuleTemplateName),
      alertRuleTemplateVersion: unlessBlank(p.templateVersion),
      customDetails: Object.keys(p.customDetails ?? {}).length > 0 ? p.customDetails : undefined,
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      enabled: unlessDefault(p.enabled ?? false, true),
      entityMapping: unlessEmpty(
        p.entityMappings?.map(({ entityType, fieldMappings }) => ({
          entityType: entityType ?? '',
          fieldMapping: (fieldMappings ?? []).map(({ columnName, identifier }) => ({
            columnName: columnName ?? '',
            identifier: identifier ?? '',
          })),
        })),
      ),
      eventGrouping: p.eventGroupingSettings && { aggregationMethod: p.eventGroupingSettings.aggregationKind ?? '' },
      incident: incidentOf(p.incidentConfiguration),
      query: p.query ?? '',
      queryFrequency: unlessDefault(p.queryFrequency, 'PT5H'),
      queryPeriod: unlessDefault(p.queryPeriod, 'PT5H'),
      sentinelEntityMapping: unlessEmpty(p.sentinelEntitiesMappings?.map(({ columnName }) => ({ columnName: columnName ?? '' }))),
      severity: p.severity ?? '',
      suppressionDuration: unlessDefault(p.suppressionDuration, 'PT5H'),
      suppressionEnabled: unlessDefault(p.suppressionEnabled, false),
      tactics: unlessEmpty(p.tactics),
      techniques: unlessEmpty(p.techniques),
      triggerOperator: unlessDefault(p.triggerOperator, 'GreaterThan'),
      triggerThreshold: unlessDefault(p.triggerThreshold, 0),
    }) satisfies SentinelAlertRuleScheduledConfig,
});
