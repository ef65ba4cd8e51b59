/** What everything of Microsoft Sentinel has alike: it extends a Log Analytics workspace. */
import type { ArmResource } from '../../arm/resource';
import { parseResourceId } from '../../arm/resource-id';
import { ownName } from '../mapper';

/** Id of the workspace that `resource` extends. */
export const workspaceIdOf = (resource: ArmResource): string => parseResourceId(resource.id).scopeId ?? '';

/** `name` and `log_analytics_workspace_id`. */
export const inWorkspace = (resource: ArmResource): { name: string; logAnalyticsWorkspaceId: string } => ({
  name: ownName(resource),
  logAnalyticsWorkspaceId: workspaceIdOf(resource),
});
