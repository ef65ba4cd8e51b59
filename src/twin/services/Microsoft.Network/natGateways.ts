import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/nat-gateway/nat-gateways */
export const natGateway = defineService({
  armType: 'Microsoft.Network/natGateways',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (gateway, context) => {
    gateway.sku = { tier: 'Regional', ...gateway.sku };
    gateway.properties.resourceGuid ??= context.guid(gateway.id, 'resourceGuid');
    gateway.properties.idleTimeoutInMinutes ??= 4;
  },
});
