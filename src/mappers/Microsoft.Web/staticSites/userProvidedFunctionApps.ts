import type { StaticWebAppFunctionAppRegistrationConfig } from '@cdktf/provider-azurerm/lib/static-web-app-function-app-registration';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf } from '../../mapper';

interface UserProvidedFunctionApp extends ArmResource {
  properties: { functionAppResourceId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/static_web_app_function_app_registration */
export const staticWebAppFunctionAppRegistration = defineMapper<UserProvidedFunctionApp>({
  armType: 'Microsoft.Web/staticSites/userProvidedFunctionApps',
  apiVersion: '2023-12-01',
  terraformType: 'azurerm_static_web_app_function_app_registration',
  ignored: ['createdOn', 'functionAppRegion', '/kind'],
  toConfig: (registration, p) =>
    ({
      functionAppId: p.functionAppResourceId ?? '',
      staticWebAppId: parentIdOf(registration),
    }) satisfies StaticWebAppFunctionAppRegistrationConfig,
});
