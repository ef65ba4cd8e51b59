import type { FunctionAppHybridConnectionConfig } from '@cdktf/provider-azurerm/lib/function-app-hybrid-connection';
import type { WebAppHybridConnectionConfig } from '@cdktf/provider-azurerm/lib/web-app-hybrid-connection';
import type { ArmResource } from '../../../../arm/resource';
import type { MapperContext } from '../../../mapper';
import { defineMapper, unlessBlank, unlessDefault } from '../../../mapper';

interface HybridConnection extends ArmResource {
  properties: { hostname?: string; port?: number; relayArmUri?: string; sendKeyName?: string };
}

const facts = {
  armType: 'Microsoft.Web/sites/hybridConnectionNamespaces/relays',
  apiVersion: '2023-12-01',
  discovery: { by: 'list', parent: 'Microsoft.Web/sites', path: 'hybridConnectionRelays' },
  // The key is the relay's, and the rest follows from its id.
  ignored: ['serviceBusNamespace', 'serviceBusSuffix', 'relayName', 'sendKeyValue', '/kind', '/location'],
} as const;

const siteIdOf = (connection: ArmResource): string => connection.id.split('/').slice(0, -4).join('/');
const isOfFunction = (connection: ArmResource, context: MapperContext): boolean =>
  (context.get(siteIdOf(connection))?.kind ?? '').toLowerCase().includes('functionapp');

const targetOf = (p: HybridConnection['properties']) => ({
  hostname: p.hostname ?? '',
  port: p.port ?? 0,
  relayId: p.relayArmUri ?? '',
  sendKeyName: unlessDefault(unlessBlank(p.sendKeyName), 'RootManageSharedAccessKey'),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/function_app_hybrid_connection */
export const functionAppHybridConnection = defineMapper<HybridConnection>({
  ...facts,
  terraformType: 'azurerm_function_app_hybrid_connection',
  when: isOfFunction,
  toConfig: (connection, p) => ({ functionAppId: siteIdOf(connection), ...targetOf(p) }) satisfies FunctionAppHybridConnectionConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/web_app_hybrid_connection */
export const webAppHybridConnection = defineMapper<HybridConnection>({
  ...facts,
  terraformType: 'azurerm_web_app_hybrid_connection',
  when: (connection, context) => !isOfFunction(connection, context),
  toConfig: (connection, p) => ({ webAppId: siteIdOf(connection), ...targetOf(p) }) satisfies WebAppHybridConnectionConfig,
});
