import type { EventhubConsumerGroupConfig } from '@cdktf/provider-azurerm/lib/eventhub-consumer-group';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank } from '../../../mapper';
import { nameOf } from '../../../token';

interface ConsumerGroup extends ArmResource {
  properties: { userMetadata?: string };
}

/** Less `$Default`, which comes with its event hub. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventhub_consumer_group */
export const eventhubConsumerGroup = defineMapper<ConsumerGroup>({
  armType: 'Microsoft.EventHub/namespaces/eventhubs/consumerGroups',
  apiVersion: '2024-01-01',
  terraformType: 'azurerm_eventhub_consumer_group',
  ignored: ['/location', 'createdAt', 'updatedAt'],
  when: ({ name }) => name !== '$Default',
  toConfig: (group, p) => {
    const hubId = parentIdOf(group);
    return {
      ...named(group),
      namespaceName: nameOf(hubId.split('/').slice(0, -2).join('/')),
      eventhubName: nameOf(hubId),
      userMetadata: unlessBlank(p.userMetadata),
    } satisfies EventhubConsumerGroupConfig;
  },
});
