import type { ApiManagementOpenidConnectProviderConfig } from '@cdktf/provider-azurerm/lib/api-management-openid-connect-provider';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    clientId?: string;
    description?: string;
    displayName?: string;
    metadataEndpoint?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_openid_connect_provider */
export const apiManagementOpenidConnectProvider = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/openidConnectProviders',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_openid_connect_provider',
  ignored: ['clientSecret', 'useInTestConsole', 'useInApiDocumentation'],
  unreadOnImport: ['client_secret'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      ...inService(r),
      clientId: p.clientId ?? '',
      clientSecret: secret('clientSecret', 'Secret of the OpenID Connect client.'),
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      metadataEndpoint: p.metadataEndpoint ?? '',
    }) satisfies ApiManagementOpenidConnectProviderConfig,
});
