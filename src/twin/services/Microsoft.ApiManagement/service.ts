import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/apimanagement/api-management-service */
export const apiManagement = defineService({
  armType: 'Microsoft.ApiManagement/service',
  globalName: { code: 'ServiceAlreadyExists' },
  complete: (service) => {
    const p = service.properties;
    const name = service.name.toLowerCase();
    p.gatewayUrl ??= `https://${name}.azure-api.net`;
    p.gatewayRegionalUrl ??= `https://${name}-${service.location}-01.regional.azure-api.net`;
    p.developerPortalUrl ??= `https://${name}.developer.azure-api.net`;
    p.managementApiUrl ??= `https://${name}.management.azure-api.net`;
    p.scmUrl ??= `https://${name}.scm.azure-api.net`;
    p.publicNetworkAccess ??= 'Enabled';
    p.virtualNetworkType ??= 'None';
    p.disableGateway ??= false;
    p.platformVersion ??= 'stv2';
  },
  singletons: [
    { path: 'portalsettings/signin', body: () => ({ properties: { enabled: false } }) },
    {
      path: 'portalsettings/signup',
      body: () => ({ properties: { enabled: true, termsOfService: { enabled: false, consentRequired: false } } }),
    },
    {
      path: 'portalsettings/delegation',
      body: () => ({ properties: { subscriptions: { enabled: false }, userRegistration: { enabled: false } } }),
    },
    { path: 'tenant/access', body: () => ({ properties: { id: 'access', principalId: 'integration', enabled: false } }) },
    { path: 'tenant/gitAccess', body: () => ({ properties: { id: 'gitAccess', principalId: 'git', enabled: false } }) },
  ],
});

export const portalSettings = defineService({
  armType: 'Microsoft.ApiManagement/service/portalsettings',
  actions: { listSecrets: (_request, context, settings) => ({ body: { validationKey: context.key(`${settings.id}/validation`) } }) },
});

export const tenantAccess = defineService({
  armType: 'Microsoft.ApiManagement/service/tenant',
  actions: {
    listSecrets: (_request, context, access) => ({
      body: {
        id: access.properties.id,
        principalId: access.properties.principalId,
        enabled: access.properties.enabled,
        primaryKey: context.key(`${access.id}/primary`),
        secondaryKey: context.key(`${access.id}/secondary`),
      },
    }),
  },
});

/** Clients say `If-Match: *` for whatever is there, also when they create. */
export const unconditional = defineService({ armType: 'Microsoft.ApiManagement/service/*', matchesNothing: true });
