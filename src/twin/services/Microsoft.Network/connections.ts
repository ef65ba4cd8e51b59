import { defineService } from '../../service';

/**
 * The key that both sides share is no property of the connection, but a document below it.
 * https://learn.microsoft.com/rest/api/network-gateway/virtual-network-gateway-connections/get-shared-key
 */
export const virtualNetworkGatewayConnection = defineService({
  armType: 'Microsoft.Network/connections',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  writeOnly: ['sharedKey'],
  complete: (connection, context) => {
    connection.properties.resourceGuid ??= context.guid(connection.id, 'resourceGuid');
  },
  afterWrite: (connection, context) => {
    const { sharedKey } = connection.properties as { sharedKey?: string };
    if (sharedKey) context.documents(connection.id).set('sharedkey', sharedKey, { secret: true });
  },
  views: {
    // Where none was sent, Azure makes one up.
    sharedkey: (_request, context, connection) => ({
      body: { value: context.documents(connection.id).get('sharedkey') ?? context.key(`${connection.id}/sharedkey`, 24) },
    }),
  },
});
