import { defineService } from '../../service';
import { forceLinkToReplicationGroup, forceUnlink } from './active-replication';

/** https://learn.microsoft.com/rest/api/redis/redis */
export const redis = defineService({
  armType: 'Microsoft.Cache/redis',
  globalName: { code: 'NameNotAvailable' },
  complete: (cache) => {
    const p = cache.properties;
    p.hostName ??= `${cache.name.toLowerCase()}.redis.cache.windows.net`;
    p.port ??= 6379;
    p.sslPort ??= 6380;
    p.enableNonSslPort ??= false;
    p.redisVersion = '6.0';
    p.publicNetworkAccess ??= 'Enabled';
    p.redisConfiguration = {
      'maxmemory-reserved': '30',
      'maxfragmentationmemory-reserved': '30',
      'maxmemory-delta': '30',
      ...p.redisConfiguration,
    };
    p.linkedServers ??= [];
  },
  actions: {
    listKeys: (_request, context, cache) => ({
      body: { primaryKey: context.key(`${cache.id}/primary`, 32), secondaryKey: context.key(`${cache.id}/secondary`, 32) },
    }),
  },
});

/** The pairing of two caches: https://learn.microsoft.com/rest/api/redis/linked-server */
export const redisLinkedServer = defineService({ armType: 'Microsoft.Cache/redis/linkedServers', provisioningState: true });

export const redisAccessPolicy = defineService({ armType: 'Microsoft.Cache/redis/accessPolicies', provisioningState: true });

export const redisAccessPolicyAssignment = defineService({
  armType: 'Microsoft.Cache/redis/accessPolicyAssignments',
  provisioningState: true,
});

/** https://learn.microsoft.com/rest/api/redis/redisenterprisecache */
export const redisEnterprise = defineService({
  armType: 'Microsoft.Cache/redisEnterprise',
  complete: (cluster) => {
    cluster.properties.hostName ??= `${cluster.name.toLowerCase()}.${cluster.location}.redisenterprise.cache.azure.net`;
    cluster.properties.resourceState ??= 'Running';
    cluster.properties.redisVersion ??= '7.4';
  },
});

export const redisEnterpriseDatabase = defineService({
  armType: 'Microsoft.Cache/redisEnterprise/databases',
  provisioningState: true,
  complete: (database) => {
    database.properties.resourceState ??= 'Running';
    database.properties.port ??= 10000;
  },
  longRunning: {
    put: 'Azure-AsyncOperation',
    actions: { forceLinkToReplicationGroup: 'Azure-AsyncOperation', forceUnlink: 'Azure-AsyncOperation' },
  },
  actions: {
    forceLinkToReplicationGroup,
    forceUnlink,
    listKeys: (_request, context, database) => ({
      body: { primaryKey: context.key(`${database.id}/primary`, 32), secondaryKey: context.key(`${database.id}/secondary`, 32) },
    }),
  },
});
