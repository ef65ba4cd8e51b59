import type { DataFactoryCredentialUserManagedIdentityConfig } from '@cdktf/provider-azurerm/lib/data-factory-credential-user-managed-identity';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    annotations?: string[];
    description?: string;
    type?: string;
    typeProperties?: { resourceId?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_credential_user_managed_identity */
export const dataFactoryCredentialUserManagedIdentity = defineMapper<Resource>({
  armType: 'Microsoft.DataFactory/factories/credentials',
  apiVersion: '2018-06-01',
  terraformType: 'azurerm_data_factory_credential_user_managed_identity',
  ignored: ['type'],
  when: ({ properties: p }) => p?.type === 'ManagedIdentity',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      annotations: unlessEmpty(p.annotations),
      dataFactoryId: parentIdOf(r),
      description: unlessBlank(p.description),
      identityId: p.typeProperties?.resourceId ?? '',
    }) satisfies DataFactoryCredentialUserManagedIdentityConfig,
});
