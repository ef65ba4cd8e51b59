import type { LogicAppIntegrationAccountSchemaConfig } from '@cdktf/provider-azurerm/lib/logic-app-integration-account-schema';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank } from '../../mapper';
import { nameOf, secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    content?: string;
    fileName?: string;
    metadata?: object;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/logic_app_integration_account_schema */
export const logicAppIntegrationAccountSchema = defineMapper<Resource>({
  armType: 'Microsoft.Logic/integrationAccounts/schemas',
  apiVersion: '2019-05-01',
  terraformType: 'azurerm_logic_app_integration_account_schema',
  ignored: ['createdTime', 'changedTime', 'contentType', 'contentLink', 'schemaType', 'targetNamespace', 'documentName'],
  // Neither is read on import (https://learn.microsoft.com/rest/api/logic/integration-account-schemas/get returns a link to the content).
  unreadOnImport: ['content', 'file_name'],
  toConfig: (r, p) =>
    ({
      ...named(r),
      integrationAccountName: nameOf(parentIdOf(r)),
      content: p.content ?? secret('content', 'Content, which Azure does not return: the file that was uploaded.'),
      fileName: unlessBlank(p.fileName),
      metadata: p.metadata && JSON.stringify(p.metadata),
    }) satisfies LogicAppIntegrationAccountSchemaConfig,
});
