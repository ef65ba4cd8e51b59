import type { EventgridSystemTopicEventSubscriptionConfig } from '@cdktf/provider-azurerm/lib/eventgrid-system-topic-event-subscription';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';
import type { EventSubscription } from '../event-subscription';
import { SUBSCRIPTION_IGNORED, hasKnownDestination, subscriptionOf } from '../event-subscription';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_system_topic_event_subscription */
export const eventgridSystemTopicEventSubscription = defineMapper<EventSubscription>({
  armType: 'Microsoft.EventGrid/systemTopics/eventSubscriptions',
  apiVersion: '2025-02-15',
  terraformType: 'azurerm_eventgrid_system_topic_event_subscription',
  ignored: SUBSCRIPTION_IGNORED,
  when: hasKnownDestination,
  toConfig: (subscription) =>
    ({
      ...named(subscription),
      systemTopic: nameOf(parentIdOf(subscription)),
      ...subscriptionOf(subscription),
    }) satisfies EventgridSystemTopicEventSubscriptionConfig,
});
