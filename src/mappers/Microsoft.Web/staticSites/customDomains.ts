import type { StaticWebAppCustomDomainConfig } from '@cdktf/provider-azurerm/lib/static-web-app-custom-domain';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

interface CustomDomain extends ArmResource {
  properties: { validationMethod?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/static_web_app_custom_domain */
export const staticWebAppCustomDomain = defineMapper<CustomDomain>({
  armType: 'Microsoft.Web/staticSites/customDomains',
  apiVersion: '2023-12-01',
  terraformType: 'azurerm_static_web_app_custom_domain',
  ignored: ['domainName', 'createdOn', 'status', 'validationToken', 'errorMessage', '/kind', '/location'],
  unreadOnImport: ['validation_type'],
  toConfig: (domain, p) =>
    ({
      domainName: ownName(domain),
      staticWebAppId: parentIdOf(domain),
      // ARM forgets how a domain was proven; a name below the apex can have a CNAME record.
      validationType: p.validationMethod ?? (ownName(domain).split('.').length > 2 ? 'cname-delegation' : 'dns-txt-token'),
    }) satisfies StaticWebAppCustomDomainConfig,
});
