import type { PortalDashboardConfig } from '@cdktf/provider-azurerm/lib/portal-dashboard';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

interface Dashboard extends ArmResource {
  properties: { lenses?: object; metadata?: object };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/portal_dashboard */
export const portalDashboard = defineMapper<Dashboard>({
  armType: 'Microsoft.Portal/dashboards',
  apiVersion: '2019-01-01-preview',
  terraformType: 'azurerm_portal_dashboard',
  toConfig: (dashboard, p) =>
    ({
      ...regional(dashboard),
      // Keys as ARM has them; the provider compares the JSON, not the text.
      dashboardProperties: JSON.stringify({ ...(p.lenses && { lenses: p.lenses }), ...(p.metadata && { metadata: p.metadata }) }),
    }) satisfies PortalDashboardConfig,
});
