import type { ContainerRegistryWebhookConfig } from '@cdktf/provider-azurerm/lib/container-registry-webhook';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, regional, unlessBlank, unlessDefault } from '../../mapper';
import { nameOf, secret } from '../../token';

interface Webhook extends ArmResource {
  properties: { actions?: string[]; scope?: string; status?: string };
}

interface CallbackConfig extends ArmResource {
  properties: { customHeaders?: Record<string, string>; serviceUri?: string };
}

/** Where the webhook calls is told by an action of its own. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_registry_webhook */
export const containerRegistryWebhook = defineMapper<Webhook>({
  armType: 'Microsoft.ContainerRegistry/registries/webHooks',
  apiVersion: '2023-07-01',
  terraformType: 'azurerm_container_registry_webhook',
  absorbs: [
    {
      armType: 'Microsoft.ContainerRegistry/registries/webHooks/getCallbackConfig',
      apiVersion: '2023-07-01',
      discovery: [{ by: 'post', parent: 'Microsoft.ContainerRegistry/registries/webHooks', path: 'getCallbackConfig' }],
    },
  ],
  toConfig: (webhook, p, context) => {
    const callback = (context.part(webhook, 'getCallbackConfig') as CallbackConfig | undefined)?.properties;
    const headers = callback?.customHeaders ?? {};
    return {
      ...regional(webhook),
      registryName: nameOf(parentIdOf(webhook)),
      actions: p.actions ?? [],
      serviceUri:
        unlessBlank(callback?.serviceUri) ??
        `https://${secret('serviceAddress', `What the webhook ${webhook.name} calls, after https://.`)}`,
      customHeaders: Object.keys(headers).length > 0 ? headers : undefined,
      scope: unlessBlank(p.scope),
      status: unlessDefault(p.status, 'enabled'),
    } satisfies ContainerRegistryWebhookConfig;
  },
});
