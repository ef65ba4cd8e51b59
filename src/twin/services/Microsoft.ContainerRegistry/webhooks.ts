import { defineService } from '../../service';

/** The address is told by one action alone. https://learn.microsoft.com/rest/api/containerregistry/webhooks */
export const containerRegistryWebhook = defineService({
  armType: 'Microsoft.ContainerRegistry/registries/webhooks',
  secret: ['serviceUri', 'customHeaders'],
  onRead: (webhook) => {
    delete webhook.properties.serviceUri;
    delete webhook.properties.customHeaders;
  },
  actions: {
    getCallbackConfig: (_request, _context, { properties: p }) => ({
      body: { serviceUri: p.serviceUri ?? 'https://example.com/hook', customHeaders: p.customHeaders ?? {} },
    }),
  },
});
