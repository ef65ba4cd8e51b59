import type { RelayHybridConnectionConfig } from '@cdktf/provider-azurerm/lib/relay-hybrid-connection';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank } from '../../mapper';
import { nameOf } from '../../token';

interface HybridConnection extends ArmResource {
  properties: { requiresClientAuthorization?: boolean; userMetadata?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/relay_hybrid_connection */
export const relayHybridConnection = defineMapper<HybridConnection>({
  armType: 'Microsoft.Relay/namespaces/hybridConnections',
  apiVersion: '2021-11-01',
  terraformType: 'azurerm_relay_hybrid_connection',
  ignored: ['/location', 'createdAt', 'listenerCount', 'updatedAt'],
  toConfig: (connection, p) =>
    ({
      ...named(connection),
      relayNamespaceName: nameOf(parentIdOf(connection)),
      requiresClientAuthorization: p.requiresClientAuthorization === false ? false : undefined,
      userMetadata: unlessBlank(p.userMetadata),
    }) satisfies RelayHybridConnectionConfig,
});
