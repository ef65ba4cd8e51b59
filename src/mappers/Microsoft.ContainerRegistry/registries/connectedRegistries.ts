import type { ContainerConnectedRegistryConfig } from '@cdktf/provider-azurerm/lib/container-connected-registry';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';

interface ConnectedRegistry extends ArmResource {
  properties: {
    clientTokenIds?: string[] | null;
    logging?: { auditLogStatus?: string; logLevel?: string };
    mode?: string;
    notificationsList?: string[];
    parent?: { id?: string; syncProperties?: { messageTtl?: string; schedule?: string; syncWindow?: string; tokenId?: string } };
  };
}

/** `name:tag:action`, `name@digest:action` or `name:action`, as ARM writes what to notify about. */
function notificationOf(text: string) {
  const [, name = text, tag, digest, action = ''] = /^([^:@]+)(?::([^:@]+))?(?:@(.+))?:([^:]+)$/.exec(text) ?? [];
  return { name, action, tag: unlessBlank(tag), digest: unlessBlank(digest) };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_connected_registry */
export const containerConnectedRegistry = defineMapper<ConnectedRegistry>({
  armType: 'Microsoft.ContainerRegistry/registries/connectedRegistries',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_container_connected_registry',
  ignored: [
    'activation',
    'connectionState',
    'garbageCollection',
    'lastActivityTime',
    'loginServer',
    'parent.syncProperties.gatewayEndpoint',
    'parent.syncProperties.lastSyncTime',
    'statusDetails',
    'version',
  ],
  toConfig: (registry, p) => {
    const sync = p.parent?.syncProperties;
    return {
      name: registry.name,
      containerRegistryId: parentIdOf(registry),
      syncTokenId: sync?.tokenId ?? '',
      auditLogEnabled: p.logging?.auditLogStatus === 'Enabled' || undefined,
      clientTokenIds: unlessEmpty(p.clientTokenIds),
      logLevel: unlessDefault(p.logging?.logLevel, 'None'),
      mode: unlessDefault(p.mode, 'ReadWrite'),
      notification: unlessEmpty(p.notificationsList?.map(notificationOf)),
      parentRegistryId: unlessBlank(p.parent?.id),
      syncMessageTtl: unlessDefault(sync?.messageTtl, 'P1D'),
      syncSchedule: unlessDefault(sync?.schedule, '* * * * *'),
      syncWindow: unlessBlank(sync?.syncWindow),
    } satisfies ContainerConnectedRegistryConfig;
  },
});
