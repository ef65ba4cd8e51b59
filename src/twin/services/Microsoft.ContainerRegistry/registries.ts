import { defineService } from '../../service';
import { addPrivateEndpointConnections } from '../private-link';

/** https://learn.microsoft.com/rest/api/containerregistry/registries */
export const containerRegistry = defineService({
  armType: 'Microsoft.ContainerRegistry/registries',
  globalName: { code: 'AlreadyInUse' },
  longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (registry, context) => {
    const p = registry.properties;
    const name = registry.sku?.name ?? 'Basic';
    registry.sku = { name, tier: name };
    p.loginServer ??= `${registry.name.toLowerCase()}.azurecr.io`;
    p.creationDate ??= context.previous?.properties.creationDate ?? context.now();
    p.adminUserEnabled ??= false;
    p.publicNetworkAccess ??= 'Enabled';
    p.networkRuleBypassOptions ??= 'AzureServices';
    p.zoneRedundancy ??= 'Disabled';
    p.anonymousPullEnabled ??= false;
    p.dataEndpointEnabled ??= false;
    p.dataEndpointHostNames = p.dataEndpointEnabled ? [`${registry.name.toLowerCase()}.${registry.location}.data.azurecr.io`] : [];
    p.encryption = { status: 'disabled', ...p.encryption };
    p.policies = {
      quarantinePolicy: { status: 'disabled' },
      trustPolicy: { type: 'Notary', status: 'disabled' },
      retentionPolicy: { days: 7, status: 'disabled' },
      exportPolicy: { status: 'enabled' },
      ...p.policies,
    };
    if (name === 'Premium') p.networkRuleSet ??= { defaultAction: 'Allow', ipRules: [] };
  },
  onRead: (registry, context) => {
    if (registry.sku?.name === 'Premium') addPrivateEndpointConnections(registry, context);
  },
  actions: {
    listCredentials: (_request, context, registry) => ({
      body: {
        username: registry.name,
        passwords: ['password', 'password2'].map((name) => ({ name, value: context.key(`${registry.id}/${name}`, 24) })),
      },
    }),
  },
});

export const registryReplication = defineService({
  armType: 'Microsoft.ContainerRegistry/registries/replications',
  complete: (replication) => {
    replication.properties.status ??= { displayStatus: 'Ready' };
    replication.properties.regionEndpointEnabled ??= true;
    replication.properties.zoneRedundancy ??= 'Disabled';
  },
});
