import type { StorageAccountLocalUserConfig } from '@cdktf/provider-azurerm/lib/storage-account-local-user';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';

interface LocalUser extends ArmResource {
  properties: {
    hasSshKey?: boolean;
    hasSshPassword?: boolean;
    homeDirectory?: string;
    permissionScopes?: { permissions: string; resourceName: string; service: string }[];
    sshAuthorizedKeys?: { description?: string; key: string }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_account_local_user */
export const storageAccountLocalUser = defineMapper<LocalUser>({
  armType: 'Microsoft.Storage/storageAccounts/localUsers',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_storage_account_local_user',
  ignored: ['allowAclAuthorization', 'groupId', 'hasSharedKey', 'isNFSv3Enabled', 'sid', 'userId'],
  unreadable: ['sshAuthorizedKey'],
  unreadOnImport: ['ssh_authorized_key'],
  toConfig: (user, p) =>
    ({
      name: user.name,
      storageAccountId: parentIdOf(user),
      homeDirectory: unlessBlank(p.homeDirectory),
      permissionScope: unlessEmpty(
        p.permissionScopes?.map(({ permissions, resourceName, service }) => {
          const may = (letter: string): true | undefined => permissions.toLowerCase().includes(letter) || undefined;
          return {
            permissions: { create: may('c'), delete: may('d'), list: may('l'), read: may('r'), write: may('w') },
            resourceName,
            service,
          };
        }),
      ),
      sshAuthorizedKey: unlessEmpty(p.sshAuthorizedKeys?.map(({ description, key }) => ({ description: unlessBlank(description), key }))),
      sshKeyEnabled: unlessDefault(p.hasSshKey, false),
      sshPasswordEnabled: unlessDefault(p.hasSshPassword, false),
    }) satisfies StorageAccountLocalUserConfig,
});
