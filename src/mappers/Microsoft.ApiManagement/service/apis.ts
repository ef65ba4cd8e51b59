import type { ApiManagementApiConfig } from '@cdktf/provider-azurerm/lib/api-management-api';
import type { ArmResource } from '../../../arm/resource';
import { apiNameOf, inService } from '../../api-management/child';
import { defineMapper, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';

const revisionOf = (api: ArmResource): string =>
  (api.properties?.apiRevision as string | undefined) ?? /;rev=(\d+)$/.exec(api.id)?.[1] ?? '1';

interface Api extends ArmResource {
  properties: {
    apiRevision?: string;
    apiRevisionDescription?: string;
    apiVersion?: string;
    apiVersionDescription?: string;
    apiVersionSetId?: string;
    authenticationSettings?: {
      oAuth2?: { authorizationServerId?: string; scope?: string };
      openid?: { bearerTokenSendingMethods?: string[]; openidProviderId?: string };
    };
    contact?: { email?: string; name?: string; url?: string };
    description?: string;
    displayName?: string;
    license?: { name?: string; url?: string };
    path?: string;
    protocols?: string[];
    serviceUrl?: string;
    subscriptionKeyParameterNames?: { header?: string; query?: string };
    subscriptionRequired?: boolean;
    termsOfServiceUrl?: string;
    type?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_api */
export const apiManagementApi = defineMapper<Api>({
  armType: 'Microsoft.ApiManagement/service/apis',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_api',
  ignored: ['isOnline', 'isCurrent', 'sourceApiId', 'apiVersionSet', 'provider', 'authenticationSettings', 'subscriptionKeyParameterNames'],
  unreadOnImport: ['import'],
  importId: (r) => (/;rev=/.test(r.id) ? r.id : `${r.id};rev=${revisionOf(r)}`),
  toConfig: (r, p) => {
    const { oAuth2, openid } = p.authenticationSettings ?? {};
    const { header, query } = p.subscriptionKeyParameterNames ?? {};
    const isUsual = header === 'Ocp-Apim-Subscription-Key' && query === 'subscription-key';
    return {
      name: apiNameOf(r.id),
      ...inService(r),
      apiType: unlessDefault(unlessBlank(p.type), 'http'),
      contact: p.contact && { email: unlessBlank(p.contact.email), name: unlessBlank(p.contact.name), url: unlessBlank(p.contact.url) },
      description: unlessBlank(p.description),
      displayName: unlessBlank(p.displayName),
      license: p.license && { name: unlessBlank(p.license.name), url: unlessBlank(p.license.url) },
      oauth2Authorization: oAuth2?.authorizationServerId
        ? { authorizationServerName: oAuth2.authorizationServerId, scope: unlessBlank(oAuth2.scope) }
        : undefined,
      openidAuthentication: openid?.openidProviderId
        ? { bearerTokenSendingMethods: unlessEmpty(openid.bearerTokenSendingMethods), openidProviderName: openid.openidProviderId }
        : undefined,
      path: p.path ?? '',
      protocols: unlessEmpty(p.protocols),
      revision: revisionOf(r),
      revisionDescription: unlessBlank(p.apiRevisionDescription),
      serviceUrl: unlessBlank(p.serviceUrl),
      // The provider leaves these to Azure unless both differ from what every API starts with.
      subscriptionKeyParameterNames: header && query && !isUsual ? { header, query } : undefined,
      subscriptionRequired: unlessDefault(p.subscriptionRequired ?? false, true),
      termsOfServiceUrl: unlessBlank(p.termsOfServiceUrl),
      version: unlessBlank(p.apiVersion),
      versionDescription: unlessBlank(p.apiVersionDescription),
      versionSetId: unlessBlank(p.apiVersionSetId),
    } satisfies ApiManagementApiConfig;
  },
});
