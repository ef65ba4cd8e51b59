import type { MonitorActivityLogAlertConfig } from '@cdktf/provider-azurerm/lib/monitor-activity-log-alert';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Leaf {
  field?: string;
  equals?: string;
  containsAny?: string[];
}

interface ActivityLogAlert extends ArmResource {
  properties: {
    actions?: { actionGroups?: { actionGroupId: string; webhookProperties?: Record<string, string> }[] };
    condition?: { allOf?: (Leaf & { anyOf?: Leaf[] })[] };
    description?: string;
    enabled?: boolean;
    scopes?: string[];
  };
}

const REGION = 'properties.impactedservices[*].impactedregions[*].regionname';
const SERVICE = 'properties.impactedservices[*].servicename';

/** Field of the activity log, lower case → the values that it is compared with, and whether with one or several. */
function fieldsOf(allOf: (Leaf & { anyOf?: Leaf[] })[]): { one: Record<string, string>; many: Record<string, string[]> } {
  const [one, many]: [Record<string, string>, Record<string, string[]>] = [{}, {}];
  for (const condition of allOf) {
    const field = condition.field?.toLowerCase();
    if (field && condition.equals) one[field] = condition.equals;
    else if (field && condition.containsAny) many[field] = [...condition.containsAny];
    for (const leaf of condition.anyOf ?? []) {
      const name = leaf.field?.toLowerCase();
      if (name && leaf.equals) many[name] = [...(many[name] ?? []), leaf.equals];
    }
  }
  return { one, many };
}

function criteriaOf(allOf: (Leaf & { anyOf?: Leaf[] })[]) {
  const { one, many } = fieldsOf(allOf);
  const category = one['category'] ?? '';
  const [current, previous, reason] = [
    many['properties.currenthealthstatus'],
    many['properties.previoushealthstatus'],
    many['properties.cause'],
  ];
  const [events, locations, services] = [many['properties.incidenttype'], many[REGION], many[SERVICE]];
  return {
    caller: one['caller'],
    category,
    level: one['level'],
    levels: many['level'],
    operationName: one['operationname'],
    recommendationCategory: one['properties.recommendationcategory'],
    recommendationImpact: one['properties.recommendationimpact'],
    recommendationType: one['properties.recommendationtype'],
    resourceGroup: one['resourcegroup'],
    resourceGroups: many['resourcegroup'],
    resourceHealth: category === 'ResourceHealth' && (current ?? previous ?? reason) ? { current, previous, reason } : undefined,
    resourceId: one['resourceid'],
    resourceIds: many['resourceid'],
    resourceProvider: one['resourceprovider'],
    resourceProviders: many['resourceprovider'],
    resourceType: one['resourcetype'],
    resourceTypes: many['resourcetype'],
    serviceHealth: category === 'ServiceHealth' && (events ?? locations ?? services) ? { events, locations, services } : undefined,
    status: one['status'],
    statuses: many['status'],
    subStatus: one['substatus'],
    subStatuses: many['substatus'],
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_activity_log_alert */
export const monitorActivityLogAlert = defineMapper<ActivityLogAlert>({
  armType: 'Microsoft.Insights/activityLogAlerts',
  apiVersion: '2020-10-01',
  terraformType: 'azurerm_monitor_activity_log_alert',
  toConfig: (alert, p) => {
    const { location, ...place } = regional(alert);
    return {
      ...place,
      location: location.toLowerCase(),
      action: unlessEmpty(
        p.actions?.actionGroups?.map(({ actionGroupId, webhookProperties }) => ({
          actionGroupId,
          webhookProperties: Object.keys(webhookProperties ?? {}).length > 0 ? webhookProperties : undefined,
        })),
      ),
      criteria: criteriaOf(p.condition?.allOf ?? []),
      description: unlessBlank(p.description),
      enabled: unlessDefault(p.enabled, true),
      scopes: p.scopes ?? [],
    } satisfies MonitorActivityLogAlertConfig;
  },
});
