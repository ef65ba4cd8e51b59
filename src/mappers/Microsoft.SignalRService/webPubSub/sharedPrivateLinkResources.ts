import type { WebPubsubSharedPrivateLinkResourceConfig } from '@cdktf/provider-azurerm/lib/web-pubsub-shared-private-link-resource';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../mapper';

interface Link extends ArmResource {
  properties: {
    groupId?: string;
    privateLinkResourceId?: string;
    requestMessage?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/web_pubsub_shared_private_link_resource */
export const webPubsubSharedPrivateLinkResource = defineMapper<Link>({
  armType: 'Microsoft.SignalRService/webPubSub/sharedPrivateLinkResources',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_web_pubsub_shared_private_link_resource',
  ignored: ['status'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      requestMessage: unlessBlank(p.requestMessage),
      webPubsubId: parentIdOf(r),
      subresourceName: p.groupId ?? '',
      targetResourceId: p.privateLinkResourceId ?? '',
    }) satisfies WebPubsubSharedPrivateLinkResourceConfig,
});
