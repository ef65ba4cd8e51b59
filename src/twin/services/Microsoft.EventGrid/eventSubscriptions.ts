import type { ArmResource } from '../../../arm/resource';
import { ArmError } from '../../arm-error';
import type { ActionHandler } from '../../service';
import { defineService } from '../../service';

/** Subscriptions of webhooks only have an address, of which other answers show no more than the base. */
const getFullUrl: ActionHandler = (_request, _context, subscription) => {
  const p = subscription.properties;
  const destination = p.deliveryWithResourceIdentity?.destination ?? p.destination;
  if (destination?.endpointType !== 'WebHook') {
    throw new ArmError(400, 'InvalidRequest', 'Only webhook destination type supports full URL.');
  }
  return { body: { endpointUrl: destination.properties?.endpointUrl ?? destination.properties?.endpointBaseUrl } };
};

/** Every write is answered by 201. */
const service = {
  createStatus: 201 as const,
  updateStatus: 201 as const,
  provisioningState: true,
  secret: ['destination.properties.endpointUrl'],
  complete: (subscription: ArmResource) => {
    // An empty date means that it never ends; none is told then.
    if (subscription.properties.expirationTimeUtc === '') delete subscription.properties.expirationTimeUtc;
    const webhook = subscription.properties.destination?.properties;
    if (typeof webhook?.endpointUrl === 'string') webhook.endpointBaseUrl = webhook.endpointUrl.replace(/[?#].*$/, '');
  },
  onRead: (subscription: ArmResource) => {
    delete subscription.properties.destination?.properties?.endpointUrl;
  },
  actions: { getFullUrl },
};
export const eventSubscription = defineService({ armType: 'Microsoft.EventGrid/eventSubscriptions', ...service });
export const systemTopicEventSubscription = defineService({ armType: 'Microsoft.EventGrid/systemTopics/eventSubscriptions', ...service });
