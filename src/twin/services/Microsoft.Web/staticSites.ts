import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/appservice/static-sites/list-static-site-secrets and list-static-site-app-settings */
export const staticSite = defineService({
  armType: 'Microsoft.Web/staticSites',
  complete: (site, context) => {
    const p = site.properties;
    p.defaultHostname ??= context.previous?.properties.defaultHostname ?? `${site.name.toLowerCase()}.1.azurestaticapps.net`;
  },
  actions: {
    listAppSettings: (_request, context, site) => ({
      body: { properties: context.get(`${site.id}/config/appsettings`)?.properties ?? {} },
    }),
    listSecrets: (_request, context, site) => ({ body: { properties: { apiKey: context.key(`${site.id}/apiKey`) } } }),
  },
});

/**
 * A domain that is proven by a TXT record shows the token that the record has to hold.
 * https://learn.microsoft.com/rest/api/appservice/static-sites/get-static-site-custom-domain
 */
export const staticSiteDomain = defineService({
  armType: 'Microsoft.Web/staticSites/customDomains',
  longRunning: { put: 'Azure-AsyncOperation' },
  complete: (domain, context) => {
    const { validationMethod, ...p } = domain.properties;
    const isByText = validationMethod === 'dns-txt-token' || p.validationToken !== undefined;
    domain.properties = { domainName: domain.name, ...p, status: isByText ? 'Validating' : 'Ready' };
    if (isByText) domain.properties.validationToken ??= context.guid(domain.id, 'validationToken').replaceAll('-', '');
    domain.properties.createdOn ??= context.now();
  },
});
