import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/aiservices/accountmanagement/accounts */
export const cognitiveAccount = defineService({
  armType: 'Microsoft.CognitiveServices/accounts',
  writeOnly: ['restore'],
  complete: (account) => {
    const p = account.properties;
    const host = p.customSubDomainName
      ? `${p.customSubDomainName}.cognitiveservices.azure.com`
      : `${account.location}.api.cognitive.microsoft.com`;
    p.endpoint ??= `https://${host}/`;
    p.publicNetworkAccess ??= 'Enabled';
    p.disableLocalAuth ??= false;
    p.restrictOutboundNetworkAccess ??= false;
  },
  actions: {
    listKeys: (_request, context, account) => ({
      body: { key1: context.key(`${account.id}/key1`, 32), key2: context.key(`${account.id}/key2`, 32) },
    }),
  },
});
