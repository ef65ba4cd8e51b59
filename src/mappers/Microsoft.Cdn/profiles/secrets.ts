import type { CdnFrontdoorSecretConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-secret';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';
import { attributeOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    parameters?: { secretSource?: { id?: string }; secretVersion?: string; type?: string; useLatestVersion?: boolean };
  };
}

/**
 * Certificates of one's own, in a Key Vault; those that Azure manages are not taken.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_secret
 */
export const cdnFrontdoorSecret = defineMapper<Resource>({
  armType: 'Microsoft.Cdn/profiles/secrets',
  apiVersion: '2024-02-01',
  terraformType: 'azurerm_cdn_frontdoor_secret',
  ignored: ['deploymentStatus', 'profileName', 'parameters'],
  when: ({ properties: p }) => p?.parameters?.type === 'CustomerCertificate',
  toConfig: (r, p) => {
    const { secretSource, secretVersion, useLatestVersion } = p.parameters ?? {};
    const [vaultId = '', certificate] = (secretSource?.id ?? '').split('/secrets/');
    const vault = vaultId.slice(vaultId.lastIndexOf('/') + 1);
    const version = !useLatestVersion && secretVersion ? `/${secretVersion}` : '';
    return {
      name: ownName(r),
      cdnFrontdoorProfileId: parentIdOf(r),
      secret: {
        customerCertificate: [
          {
            keyVaultCertificateId: `${attributeOf(vaultId, 'vaultUri', `https://${vault}.vault.azure.net/`)}certificates/${certificate}${version}`,
          },
        ],
      },
    } satisfies CdnFrontdoorSecretConfig;
  },
});
