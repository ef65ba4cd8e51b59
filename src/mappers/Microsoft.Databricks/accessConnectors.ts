import type { DatabricksAccessConnectorConfig } from '@cdktf/provider-azurerm/lib/databricks-access-connector';
import { defineMapper, identityOf, regional } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/databricks_access_connector */
export const databricksAccessConnector = defineMapper({
  armType: 'Microsoft.Databricks/accessConnectors',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_databricks_access_connector',
  ignored: ['referedBy'],
  toConfig: (r) =>
    ({
      ...regional(r),
      identity: identityOf(r),
    }) satisfies DatabricksAccessConnectorConfig,
});
