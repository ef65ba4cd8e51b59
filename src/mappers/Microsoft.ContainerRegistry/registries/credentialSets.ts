import type { ContainerRegistryCredentialSetConfig } from '@cdktf/provider-azurerm/lib/container-registry-credential-set';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, identityOf, parentIdOf } from '../../mapper';

interface CredentialSet extends ArmResource {
  properties: {
    authCredentials?: { passwordSecretIdentifier?: string; usernameSecretIdentifier?: string }[];
    loginServer?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_registry_credential_set */
export const containerRegistryCredentialSet = defineMapper<CredentialSet>({
  armType: 'Microsoft.ContainerRegistry/registries/credentialSets',
  apiVersion: '2023-07-01',
  terraformType: 'azurerm_container_registry_credential_set',
  ignored: ['authCredentials.credentialHealth', 'authCredentials.name', 'creationDate'],
  toConfig: (set, p) =>
    ({
      name: set.name,
      containerRegistryId: parentIdOf(set),
      loginServer: p.loginServer ?? '',
      authenticationCredentials: {
        passwordSecretId: p.authCredentials?.[0]?.passwordSecretIdentifier ?? '',
        usernameSecretId: p.authCredentials?.[0]?.usernameSecretIdentifier ?? '',
      },
      identity: { type: identityOf(set)?.type ?? 'SystemAssigned' },
    }) satisfies ContainerRegistryCredentialSetConfig,
});
