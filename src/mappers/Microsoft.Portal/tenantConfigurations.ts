import type { PortalTenantConfigurationConfig } from '@cdktf/provider-azurerm/lib/portal-tenant-configuration';
import type { ArmResource } from '../../arm/resource';
import { defineMapper } from '../mapper';

interface TenantConfiguration extends ArmResource {
  properties: { enforcePrivateMarkdownStorage?: boolean };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/portal_tenant_configuration */
export const portalTenantConfiguration = defineMapper<TenantConfiguration>({
  armType: 'Microsoft.Portal/tenantConfigurations',
  apiVersion: '2019-01-01-preview',
  terraformType: 'azurerm_portal_tenant_configuration',
  nameScope: 'parent',
  toConfig: (_configuration, p) =>
    ({ privateMarkdownStorageEnforced: p.enforcePrivateMarkdownStorage ?? false }) satisfies PortalTenantConfigurationConfig,
});
