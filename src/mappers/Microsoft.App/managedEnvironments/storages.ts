import type { ContainerAppEnvironmentStorageConfig } from '@cdktf/provider-azurerm/lib/container-app-environment-storage';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../mapper';
import { secret } from '../../token';

interface Storage extends ArmResource {
  properties: {
    azureFile?: { accessMode?: string; accountName?: string; shareName?: string };
    nfsAzureFile?: { accessMode?: string; server?: string; shareName?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_app_environment_storage */
export const containerAppEnvironmentStorage = defineMapper<Storage>({
  armType: 'Microsoft.App/managedEnvironments/storages',
  apiVersion: '2025-01-01',
  terraformType: 'azurerm_container_app_environment_storage',
  ignored: ['/location', 'azureFile.accountKey', 'azureFile.accountKeyVaultProperties'],
  toConfig: (storage, p) => {
    const share = p.azureFile ?? p.nfsAzureFile;
    return {
      name: storage.name,
      containerAppEnvironmentId: parentIdOf(storage),
      accessMode: share?.accessMode ?? 'ReadOnly',
      shareName: share?.shareName ?? '',
      accessKey: p.azureFile
        ? secret('accessKey', `Key of the storage account ${p.azureFile.accountName ?? ''}, mounted as ${storage.name}.`)
        : undefined,
      accountName: unlessBlank(p.azureFile?.accountName),
      nfsServerUrl: unlessBlank(p.nfsAzureFile?.server),
    } satisfies ContainerAppEnvironmentStorageConfig;
  },
});
