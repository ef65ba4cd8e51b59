import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/searchmanagement/services */
export const searchService = defineService({
  armType: 'Microsoft.Search/searchServices',
  globalName: { code: 'ServiceNameUnavailable' },
  complete: (service) => {
    const p = service.properties;
    p.status ??= 'running';
    p.replicaCount ??= 1;
    p.partitionCount ??= 1;
    p.hostingMode ??= 'default';
    p.publicNetworkAccess ??= 'Enabled';
    p.networkRuleSet = { ipRules: [], bypass: 'None', ...p.networkRuleSet };
    p.encryptionWithCmk = { enforcement: 'Unspecified', ...p.encryptionWithCmk };
    p.semanticSearch ??= 'disabled';
  },
  actions: {
    listAdminKeys: (_request, context, service) => ({
      body: { primaryKey: context.key(`${service.id}/primary`, 32), secondaryKey: context.key(`${service.id}/secondary`, 32) },
    }),
    listQueryKeys: (_request, context, service) => ({ body: { value: [{ name: '', key: context.key(`${service.id}/query`, 32) }] } }),
  },
});
