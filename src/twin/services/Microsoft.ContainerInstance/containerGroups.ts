import { defineService } from '../../service';

interface Container {
  properties: { ports?: unknown[]; environmentVariables?: unknown[] };
}

/** https://learn.microsoft.com/rest/api/container-instances/container-groups */
export const containerGroup = defineService({
  armType: 'Microsoft.ContainerInstance/containerGroups',
  createStatus: 201,
  writeOnly: [
    'imageRegistryCredentials.password',
    'containers.properties.environmentVariables.secureValue',
    'initContainers.properties.environmentVariables.secureValue',
    'diagnostics.logAnalytics.workspaceKey',
    'volumes.azureFile.storageAccountKey',
    'volumes.secret',
  ],
  complete: (group) => {
    const p = group.properties;
    p.sku ??= 'Standard';
    p.initContainers ??= [];
    p.restartPolicy ??= 'Always';
    p.isCustomProvisioningTimeout ??= false;
    for (const { properties } of (p.containers ?? []) as Container[]) {
      // Empty lists are given, where other services give nothing.
      properties.ports ??= [];
      properties.environmentVariables ??= [];
    }
    if (!p.ipAddress) return;
    p.ipAddress.ip ??= p.ipAddress.type === 'Private' ? '10.0.0.4' : '20.50.0.64';
    if (p.ipAddress.dnsNameLabel) p.ipAddress.fqdn = `${p.ipAddress.dnsNameLabel}.${group.location}.azurecontainer.io`;
  },
});
