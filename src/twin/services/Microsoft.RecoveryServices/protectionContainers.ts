import type { ArmResource } from '../../../arm/resource';
import { idKey, parseResourceId } from '../../../arm/resource-id';
import { authorityOf } from '../../paging';
import { defineService } from '../../service';
import type { ActionHandler, ServiceContext } from '../../service';

const VAULT = '/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.RecoveryServices/vaults/{vault}';

/** Operations of Backup are asked for at the vault. What they did is done when they are answered. */
const operationDone: ActionHandler = (request, context) => {
  const [vault, id] = request.path.split(/\/backupOperations\//i) as [string, string];
  if (!context.get(vault)) return undefined;
  return { body: { id, name: id, status: 'Succeeded', startTime: context.now(), endTime: context.now() } };
};

const inquiryDone: ActionHandler = (request, context) =>
  context.get(request.path.replace(/\/operationResults\/.*$/i, '')) ? { status: 204 } : undefined;

/** Looks for shares that could be protected: they are listed from the account itself, so there is nothing to find. */
const inquire: ActionHandler = (request, context, container) => {
  const operation = context.guid(container.id, 'inquire').replaceAll('-', '');
  const location = `https://${authorityOf(request)}${container.id}/operationResults/${operation}?api-version=${request.apiVersion}`;
  return { status: 202, headers: { location, 'retry-after': '0' } };
};

const isProtected = (share: ArmResource, account: ArmResource, items: ArmResource[]): boolean =>
  items.some(({ properties: p }) => p.friendlyName === share.name && idKey(String(p.sourceResourceId ?? '')) === idKey(account.id));

/** The shares of the accounts that are registered in a vault and that it does not protect yet. */
function protectableShares(vault: ArmResource, context: ServiceContext): object[] {
  const items = context.ofType('Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems', vault.id);
  return context.ofType('Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers', vault.id).flatMap((container) => {
    const account = context.get(String(container.properties.sourceResourceId ?? ''));
    if (!account) return [];
    const shares = context.ofType('Microsoft.Storage/storageAccounts/fileServices/shares', account.id);
    return shares
      .filter((share) => !isProtected(share, account, items))
      .map((share) => {
        const name = `azurefileshare;${context.guid(share.id, 'protectable').replaceAll('-', '')}`;
        return {
          id: `${container.id}/protectableItems/${name}`,
          name,
          type: 'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectableItems',
          properties: {
            protectableItemType: 'AzureFileShare',
            backupManagementType: 'AzureStorage',
            workloadType: 'AzureFileShare',
            friendlyName: share.name,
            parentContainerFriendlyName: account.name,
            parentContainerFabricId: container.id,
            azureFileShareType: 'XSMB',
            protectionState: 'NotProtected',
          },
        };
      });
  });
}

export const backupOfVault = defineService({
  armType: 'Microsoft.RecoveryServices/vaults',
  views: {
    backupProtectableItems: (_request, context, vault) => ({ body: { value: protectableShares(vault, context) } }),
    backupProtectedItems: (_request, context, vault) => ({
      body: {
        value: context.ofType('Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems', vault.id),
      },
    }),
  },
  routes: {
    [`GET ${VAULT}/backupOperations/{operation}`]: operationDone,
    [`GET ${VAULT}/backupFabrics/{fabric}/protectionContainers/{container}/operationResults/{operation}`]: inquiryDone,
  },
});

/** https://learn.microsoft.com/rest/api/backup/protection-containers */
export const protectionContainer = defineService({
  armType: 'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers',
  location: false,
  provisioningState: false,
  longRunning: { put: 'Location', delete: 'Location' },
  complete: (container) => {
    const p = container.properties;
    const [kind] = parseResourceId(container.id).names.at(-1)!.split(';');
    p.containerType ??= kind;
    p.registrationStatus ??= 'Registered';
    p.healthStatus ??= 'Healthy';
  },
  actions: { inquire },
});
