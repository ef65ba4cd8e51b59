import type { ApiManagementAuthorizationServerConfig } from '@cdktf/provider-azurerm/lib/api-management-authorization-server';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank, unlessEmpty } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    authorizationEndpoint?: string;
    authorizationMethods?: string[];
    bearerTokenSendingMethods?: string[];
    clientAuthenticationMethod?: string[];
    clientId?: string;
    clientRegistrationEndpoint?: string;
    defaultScope?: string;
    description?: string;
    displayName?: string;
    grantTypes?: string[];
    supportState?: boolean;
    tokenBodyParameters?: { name?: string; value?: string }[];
    tokenEndpoint?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_authorization_server */
export const apiManagementAuthorizationServer = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/authorizationServers',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_authorization_server',
  ignored: ['clientSecret', 'useInApiDocumentation', 'useInTestConsole', 'resourceOwnerPassword', 'resourceOwnerUsername'],
  unreadOnImport: ['client_secret', 'resource_owner_password', 'resource_owner_username'],
  toConfig: (r, p) =>
    ({
      ...inService(r),
      authorizationEndpoint: p.authorizationEndpoint ?? '',
      authorizationMethods: p.authorizationMethods ?? [],
      bearerTokenSendingMethods: unlessEmpty(p.bearerTokenSendingMethods),
      clientAuthenticationMethod: unlessEmpty(p.clientAuthenticationMethod),
      clientId: p.clientId ?? '',
      clientRegistrationEndpoint: p.clientRegistrationEndpoint ?? '',
      // The secret goes to the token endpoint and nowhere else.
      clientSecret: p.tokenEndpoint ? secret('clientSecret', 'Secret of the client that the portal signs in with.') : undefined,
      defaultScope: unlessBlank(p.defaultScope),
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      grantTypes: p.grantTypes ?? [],
      name: ownName(r),
      supportState: p.supportState || undefined,
      tokenBodyParameter: unlessEmpty(p.tokenBodyParameters?.map(({ name, value }) => ({ name: name ?? '', value: value ?? '' }))),
      tokenEndpoint: unlessBlank(p.tokenEndpoint),
    }) satisfies ApiManagementAuthorizationServerConfig,
});
