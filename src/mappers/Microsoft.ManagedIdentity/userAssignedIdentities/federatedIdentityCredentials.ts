import type { FederatedIdentityCredentialConfig } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';

interface FederatedIdentityCredential extends ArmResource {
  properties: { audiences?: string[]; issuer?: string; subject?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/federated_identity_credential */
export const federatedIdentityCredential = defineMapper<FederatedIdentityCredential>({
  armType: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
  apiVersion: '2023-01-31',
  terraformType: 'azurerm_federated_identity_credential',
  toConfig: (credential, p) =>
    ({
      ...named(credential),
      parentId: parentIdOf(credential),
      audience: p.audiences ?? [],
      issuer: p.issuer ?? '',
      subject: p.subject ?? '',
    }) satisfies FederatedIdentityCredentialConfig,
});
