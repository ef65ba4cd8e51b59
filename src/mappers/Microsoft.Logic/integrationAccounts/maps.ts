import type { LogicAppIntegrationAccountMapConfig } from '@cdktf/provider-azurerm/lib/logic-app-integration-account-map';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf, secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    content?: string;
    mapType?: string;
    metadata?: Record<string, string>;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/logic_app_integration_account_map */
export const logicAppIntegrationAccountMap = defineMapper<Resource>({
  armType: 'Microsoft.Logic/integrationAccounts/maps',
  apiVersion: '2019-05-01',
  terraformType: 'azurerm_logic_app_integration_account_map',
  ignored: ['createdTime', 'changedTime', 'contentType', 'contentLink', 'parametersSchema'],
  unreadOnImport: ['content'],
  toConfig: (r, p) =>
    ({
      ...named(r),
      integrationAccountName: nameOf(parentIdOf(r)),
      content: p.content ?? secret('content', 'Content, which Azure does not return: the file that was uploaded.'),
      mapType: p.mapType ?? '',
      metadata: p.metadata && Object.keys(p.metadata).length > 0 ? p.metadata : undefined,
    }) satisfies LogicAppIntegrationAccountMapConfig,
});
