import type { EventgridEventSubscriptionConfig } from '@cdktf/provider-azurerm/lib/eventgrid-event-subscription';
import type { Discovery } from '../mapper';
import { defineMapper, ownName } from '../mapper';
import type { EventSubscription } from './event-subscription';
import { SUBSCRIPTION_IGNORED, hasKnownDestination, subscriptionOf } from './event-subscription';

const COLLECTION = '/providers/Microsoft.EventGrid/eventSubscriptions';

/** Those of Azure's own sources are found below their system topics. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_event_subscription */
export const eventgridEventSubscription = defineMapper<EventSubscription>({
  armType: 'Microsoft.EventGrid/eventSubscriptions',
  apiVersion: '2025-02-15',
  terraformType: 'azurerm_eventgrid_event_subscription',
  nameScope: 'parent',
  ignored: SUBSCRIPTION_IGNORED,
  discovery: ['topics', 'domains', 'domains/topics'].map(
    (type): Discovery => ({ by: 'list', parent: `Microsoft.EventGrid/${type}`, path: COLLECTION.slice(1) }),
  ),
  when: hasKnownDestination,
  toConfig: (subscription) =>
    ({
      name: ownName(subscription),
      scope: subscription.id.slice(0, subscription.id.toLowerCase().lastIndexOf(COLLECTION.toLowerCase())),
      ...subscriptionOf(subscription),
    }) satisfies EventgridEventSubscriptionConfig,
});
