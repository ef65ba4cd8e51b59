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
