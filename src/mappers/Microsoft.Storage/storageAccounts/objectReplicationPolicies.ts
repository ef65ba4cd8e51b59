import type { StorageObjectReplicationConfig } from '@cdktf/provider-azurerm/lib/storage-object-replication';
import type { ArmResource } from '../../../arm/resource';
import { sameId } from '../../../arm/resource-id';
import type { MapperContext } from '../../mapper';
import { defineMapper, ownName, parentIdOf, unlessDefault, unlessEmpty } from '../../mapper';

interface ObjectReplicationPolicy extends ArmResource {
  properties: {
    destinationAccount?: string;
    rules?: {
      destinationContainer: string;
      filters?: { minCreationTime?: string; prefixMatch?: string[] };
      sourceContainer: string;
    }[];
    sourceAccount?: string;
  };
}

/** The account's id; older policies hold its name alone. */
function accountOf(account: string | undefined, context: MapperContext): string | undefined {
  if (!account || account.startsWith('/')) return account;
  return context.ofType('Microsoft.Storage/storageAccounts').find(({ name }) => name === account)?.id;
}

const policyOf = (account: string, policy: ArmResource): string => `${account}/objectReplicationPolicies/${ownName(policy)}`;

/** Both accounts hold the policy; the destination's is taken where it was scanned. */
function isTaken(policy: ObjectReplicationPolicy, context: MapperContext): boolean {
  const destination = accountOf(policy.properties.destinationAccount, context);
  return !destination || sameId(destination, parentIdOf(policy)) || !context.get(policyOf(destination, policy));
}

/** Source and destination, by id. */
function accountsOf({ properties: p }: ObjectReplicationPolicy, context: MapperContext): [string, string] {
  const idOf = (account: string | undefined): string => {
    const id = accountOf(account, context);
    if (id === undefined) throw new Error(`The storage account ${account ?? ''} was not scanned, and ARM tells no more than its name.`);
    return id;
  };
  return [idOf(p.sourceAccount), idOf(p.destinationAccount)];
}

const createdAfter = (time: string | undefined): string => (time === '1601-01-01T00:00:00Z' ? 'Everything' : time || 'OnlyNewObjects');

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_object_replication */
export const storageObjectReplication = defineMapper<ObjectReplicationPolicy>({
  armType: 'Microsoft.Storage/storageAccounts/objectReplicationPolicies',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_storage_object_replication',
  ignored: ['/location', 'enabledTime', 'metrics', 'policyId', 'priorityReplication', 'rules.ruleId'],
  when: isTaken,
  importId: (policy, context) =>
    accountsOf(policy, context)
      .map((account) => policyOf(account, policy))
      .join(';'),
  toConfig: (policy, p, context) => {
    const [source, destination] = accountsOf(policy, context);
    return {
      sourceStorageAccountId: source,
      destinationStorageAccountId: destination,
      rules: (p.rules ?? []).map(({ destinationContainer, filters, sourceContainer }) => ({
        destinationContainerName: destinationContainer,
        sourceContainerName: sourceContainer,
        copyBlobsCreatedAfter: unlessDefault(createdAfter(filters?.minCreationTime), 'OnlyNewObjects'),
        filterOutBlobsWithPrefix: unlessEmpty(filters?.prefixMatch),
      })),
    } satisfies StorageObjectReplicationConfig;
  },
});
