import type { SignalrSharedPrivateLinkResourceConfig } from '@cdktf/provider-azurerm/lib/signalr-shared-private-link-resource';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../mapper';

interface Link extends ArmResource {
  properties: {
    groupId?: string;
    privateLinkResourceId?: string;
    requestMessage?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/signalr_shared_private_link_resource */
export const signalrSharedPrivateLinkResource = defineMapper<Link>({
  armType: 'Microsoft.SignalRService/signalR/sharedPrivateLinkResources',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_signalr_shared_private_link_resource',
  ignored: ['status'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      requestMessage: unlessBlank(p.requestMessage),
      signalrServiceId: parentIdOf(r),
      subResourceName: p.groupId ?? '',
      targetResourceId: p.privateLinkResourceId ?? '',
    }) satisfies SignalrSharedPrivateLinkResourceConfig,
});
