import type { LogAnalyticsWorkspaceTableConfig } from '@cdktf/provider-azurerm/lib/log-analytics-workspace-table';
import type { LogAnalyticsWorkspaceTableCustomLogConfig } from '@cdktf/provider-azurerm/lib/log-analytics-workspace-table-custom-log';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';

interface Table extends ArmResource {
  properties: {
    plan?: string;
    retentionInDays?: number;
    retentionInDaysAsDefault?: boolean;
    schema?: {
      columns?: { name: string; type: string; description?: string; displayName?: string }[];
      description?: string;
      displayName?: string;
      tableSubType?: string;
      tableType?: string;
    };
    totalRetentionInDays?: number;
    totalRetentionInDaysAsDefault?: boolean;
  };
}

const facts = {
  armType: 'Microsoft.OperationalInsights/workspaces/tables',
  apiVersion: '2023-09-01',
  holdsData: true,
  ignored: [
    'archiveRetentionInDays',
    'lastPlanModifiedDate',
    'resultStatistics',
    'retentionInDaysAsDefault',
    'retentionInDays',
    'totalRetentionInDaysAsDefault',
    'totalRetentionInDays',
    'schema',
    'searchResults',
    'restoredLogs',
  ],
} as const;

/** Made by the workspace's owner, through the API of today (those of the agent of old have no schema that can be given). */
const isCustom = (table: Table): boolean => ownName(table).endsWith('_CL') && table.properties?.schema?.tableSubType !== 'Classic';
/** A time that Azure does not call its default is the owner's; -1 asks for the default. */
const ownTime = (days: number | undefined, isDefault: boolean | undefined) => (isDefault || days === -1 ? undefined : days);
const ownRetention = (p: Table['properties']) => ({
  retentionInDays: ownTime(p?.retentionInDays, p?.retentionInDaysAsDefault),
  totalRetentionInDays: ownTime(p?.totalRetentionInDays, p?.totalRetentionInDaysAsDefault),
});
const isChanged = ({ properties: p }: Table): boolean =>
  (p?.plan ?? 'Analytics') !== 'Analytics' || Object.values(ownRetention(p)).some((days) => days !== undefined);

const retentionOf = (p: Table['properties']) => ({
  plan: unlessDefault(unlessBlank(p.plan), 'Analytics'),
  // Basic and auxiliary tables keep data for a time of Azure's choosing.
  retentionInDays: (p.plan ?? 'Analytics') === 'Analytics' ? ownRetention(p).retentionInDays : undefined,
  totalRetentionInDays: ownRetention(p).totalRetentionInDays,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_workspace_table_custom_log */
export const logAnalyticsWorkspaceTableCustomLog = defineMapper<Table>({
  ...facts,
  terraformType: 'azurerm_log_analytics_workspace_table_custom_log',
  when: isCustom,
  toConfig: (table, p) =>
    ({
      name: ownName(table),
      workspaceId: parentIdOf(table),
      ...retentionOf(p),
      column: (p.schema?.columns ?? []).map((column) => ({
        name: column.name,
        type: column.type,
        description: unlessBlank(column.description),
        displayName: unlessBlank(column.displayName),
      })),
      description: unlessBlank(p.schema?.description),
      displayName: unlessBlank(p.schema?.displayName),
    }) satisfies LogAnalyticsWorkspaceTableCustomLogConfig,
});

/**
 * A table of Azure's whose plan or retention was changed; the others are absorbed by the workspace.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_workspace_table
 */
export const logAnalyticsWorkspaceTable = defineMapper<Table>({
  ...facts,
  terraformType: 'azurerm_log_analytics_workspace_table',
  when: (table) => !isCustom(table) && isChanged(table),
  toConfig: (table, p) =>
    ({ name: ownName(table), workspaceId: parentIdOf(table), ...retentionOf(p) }) satisfies LogAnalyticsWorkspaceTableConfig,
});
