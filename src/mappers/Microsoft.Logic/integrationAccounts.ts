import type { LogicAppIntegrationAccountConfig } from '@cdktf/provider-azurerm/lib/logic-app-integration-account';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank } from '../mapper';

interface Resource extends ArmResource {
  properties: {
    integrationServiceEnvironment?: { id?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/logic_app_integration_account */
export const logicAppIntegrationAccount = defineMapper<Resource>({
  armType: 'Microsoft.Logic/integrationAccounts',
  apiVersion: '2019-05-01',
  terraformType: 'azurerm_logic_app_integration_account',
  ignored: ['state'],
  toConfig: (r, p) =>
    ({
      ...regional(r),
      integrationServiceEnvironmentId: unlessBlank(p.integrationServiceEnvironment?.id),
      skuName: r.sku?.name ?? '',
    }) satisfies LogicAppIntegrationAccountConfig,
});
