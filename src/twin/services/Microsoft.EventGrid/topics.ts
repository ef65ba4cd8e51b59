import type { ActionHandler } from '../../service';
import { defineService } from '../../service';

const listKeys: ActionHandler = (_request, context, topic) => ({
  body: { key1: context.key(`${topic.id}/key1`, 32), key2: context.key(`${topic.id}/key2`, 32) },
});

/** Creation is answered by 201 only. https://learn.microsoft.com/rest/api/eventgrid/controlplane/topics */
export const eventGridTopic = defineService({
  armType: 'Microsoft.EventGrid/topics',
  createStatus: 201,
  updateStatus: 201,
  complete: (topic) => {
    topic.properties.endpoint ??= `https://${topic.name.toLowerCase()}.${topic.location}-1.eventgrid.azure.net/api/events`;
    topic.properties.publicNetworkAccess ??= 'Enabled';
    topic.properties.inputSchema ??= 'EventGridSchema';
  },
  actions: { listKeys },
});

export const eventGridDomain = defineService({
  armType: 'Microsoft.EventGrid/domains',
  createStatus: 201,
  updateStatus: 201,
  complete: (domain) => {
    domain.properties.endpoint ??= `https://${domain.name.toLowerCase()}.${domain.location}-1.eventgrid.azure.net/api/events`;
    domain.properties.publicNetworkAccess ??= 'Enabled';
    domain.properties.inputSchema ??= 'EventGridSchema';
  },
  actions: { listKeys },
});

export const eventGridDomainTopic = defineService({
  armType: 'Microsoft.EventGrid/domains/topics',
  createStatus: 201,
  updateStatus: 201,
  provisioningState: true,
});

export const eventGridPartnerNamespace = defineService({
  armType: 'Microsoft.EventGrid/partnerNamespaces',
  createStatus: 201,
  updateStatus: 201,
  complete: (namespace) => {
    namespace.properties.endpoint ??= `https://${namespace.name.toLowerCase()}.${namespace.location}-1.eventgrid.azure.net/api/events`;
  },
  actions: { listKeys },
});
