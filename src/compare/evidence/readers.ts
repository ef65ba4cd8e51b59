import type { EvidenceReader, Figure } from './reader';
import { metric } from './reader';

function sized(armType: string, name: string, aggregation: 'average' | 'maximum'): EvidenceReader {
  return {
    armType,
    read: async ({ id }, azure, timespan) => {
      const value = await metric(azure, id, { name, aggregation, timespan });
      return value === undefined ? [] : [{ what: 'bytes in use', value, kind: 'size' }];
    },
  };
}

function counted(armType: string, collections: Readonly<Record<string, string>>, apiVersion: string): EvidenceReader {
  return {
    armType,
    read: async ({ id }, azure) =>
      Promise.all(
        Object.entries(collections).map(
          async ([path, what]): Promise<Figure> => ({ what, value: (await azure.list(`${id}/${path}`, apiVersion)).length, kind: 'count' }),
        ),
      ),
  };
}

function waiting(armType: string): EvidenceReader {
  return {
    armType,
    read: async ({ id }, azure) => {
      const { properties } = await azure.get(id, '2021-11-01');
      const { messageCount } = (properties ?? {}) as { messageCount?: number };
      return messageCount === undefined ? [] : [{ what: 'messages', value: messageCount, kind: 'waiting' }];
    },
  };
}

/** What ARM tells about data, by type. */
export const READERS: readonly EvidenceReader[] = [
  // https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/metrics-index
  sized('Microsoft.Storage/storageAccounts', 'UsedCapacity', 'average'),
  sized('Microsoft.Sql/servers/databases', 'storage', 'maximum'),
  sized('Microsoft.DBforPostgreSQL/flexibleServers', 'storage_used', 'average'),
  sized('Microsoft.DBforMySQL/flexibleServers', 'storage_used', 'average'),
  sized('Microsoft.Cache/redis', 'usedmemory', 'maximum'),
  // ARM lists the names of keys and secrets, of certificates only the vault itself does; each certificate has a key and a secret.
  counted('Microsoft.KeyVault/vaults', { keys: 'keys', secrets: 'secrets' }, '2023-07-01'),
  counted('Microsoft.AppConfiguration/configurationStores', { keyValues: 'key-values' }, '2023-03-01'),
  counted('Microsoft.RecoveryServices/vaults', { backupProtectedItems: 'protected items' }, '2023-04-01'),
  waiting('Microsoft.ServiceBus/namespaces/queues'),
  waiting('Microsoft.ServiceBus/namespaces/topics/subscriptions'),
];

/** Where data of these types is, when it is not in them: nothing is to be read of them by themselves. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'microsoft.compute/virtualmachines': 'Its data is on its disks.',
  'microsoft.servicebus/namespaces': 'Its messages are in its queues and subscriptions.',
  'microsoft.servicebus/namespaces/topics': 'Its messages are in its subscriptions.',
};
