import type { DataFactoryConfig } from '@cdktf/provider-azurerm/lib/data-factory';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Factory extends ArmResource {
  properties: {
    encryption?: { identity?: { userAssignedIdentity?: string }; keyName?: string; keyVersion?: string; vaultBaseUrl?: string };
    globalParameters?: Record<string, { type?: string; value?: unknown }>;
    publicNetworkAccess?: string;
    purviewConfiguration?: { purviewResourceId?: string };
    repoConfiguration?: {
      accountName?: string;
      collaborationBranch?: string;
      disablePublish?: boolean;
      hostName?: string;
      projectName?: string;
      repositoryName?: string;
      rootFolder?: string;
      tenantId?: string;
      type?: string;
    };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory */
export const dataFactory = defineMapper<Factory>({
  armType: 'Microsoft.DataFactory/factories',
  apiVersion: '2018-06-01',
  terraformType: 'azurerm_data_factory',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 63, characters: 'a-zA-Z0-9-' },
  holdsData: true,
  ignored: ['/eTag', 'createTime', 'version', 'globalParameters', 'repoConfiguration', 'publicNetworkAccess'],
  absorbs: [
    {
      armType: 'Microsoft.DataFactory/factories/managedVirtualNetworks',
      apiVersion: '2018-06-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.DataFactory/factories', path: 'managedVirtualNetworks/default' }],
      ignored: ['/properties'],
    },
  ],
  toConfig: (r, p, context) => {
    const repo = p.repoConfiguration;
    const key = p.encryption;
    const common = repo && {
      accountName: repo.accountName ?? '',
      branchName: repo.collaborationBranch ?? '',
      publishingEnabled: unlessDefault(!repo.disablePublish, true),
      repositoryName: repo.repositoryName ?? '',
      rootFolder: repo.rootFolder ?? '/',
    };
    return {
      ...regional(r),
      customerManagedKeyId: key?.keyName
        ? `${key.vaultBaseUrl?.replace(/\/$/, '')}/keys/${key.keyName}${key.keyVersion ? `/${key.keyVersion}` : ''}`
        : undefined,
      customerManagedKeyIdentityId: unlessBlank(key?.identity?.userAssignedIdentity),
      githubConfiguration:
        common && repo.type === 'FactoryGitHubConfiguration' ? { ...common, gitUrl: unlessBlank(repo.hostName) } : undefined,
      globalParameter: unlessEmpty(
        Object.entries(p.globalParameters ?? {}).map(([name, { type, value }]) => ({
          name,
          type: type ?? 'String',
          value: typeof value === 'string' ? value : JSON.stringify(value),
        })),
      ),
      identity: identityOf(r),
      managedVirtualNetworkEnabled: context.part(r, 'managedVirtualNetworks/default') ? true : undefined,
      publicNetworkEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      purviewId: unlessBlank(p.purviewConfiguration?.purviewResourceId),
      vstsConfiguration:
        common && repo.type === 'FactoryVSTSConfiguration'
          ? { ...common, projectName: repo.projectName ?? '', tenantId: repo.tenantId ?? '' }
          : undefined,
    } satisfies DataFactoryConfig;
  },
});
