import type { CdnFrontdoorCustomDomainAssociationConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-custom-domain-association';
import type { CdnFrontdoorCustomDomainConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-custom-domain';
import type { ArmResource } from '../../../arm/resource';
import { sameId } from '../../../arm/resource-id';
import { block, defineMapper, defineParts, ownName, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';

interface CustomDomain extends ArmResource {
  properties: {
    azureDnsZone?: { id?: string };
    hostName?: string;
    tlsSettings?: { certificateType?: string; secret?: { id?: string } };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_custom_domain */
export const cdnFrontdoorCustomDomain = defineMapper<CustomDomain>({
  armType: 'Microsoft.Cdn/profiles/customDomains',
  apiVersion: '2024-02-01',
  terraformType: 'azurerm_cdn_frontdoor_custom_domain',
  ignored: [
    'deploymentStatus',
    'profileName',
    'domainValidationState',
    'validationProperties',
    'preValidatedCustomDomainResourceId',
    'extendedProperties',
    'tlsSettings.minimumTlsVersion',
    'tlsSettings.secret',
    'tlsSettings.cipherSuiteSetType',
    'tlsSettings.customizedCipherSuiteSet',
  ],
  toConfig: (r, p) => {
    const { certificateType, secret: certificate } = p.tlsSettings ?? {};
    return {
      name: ownName(r),
      cdnFrontdoorProfileId: parentIdOf(r),
      dnsZoneId: unlessBlank(p.azureDnsZone?.id),
      hostName: p.hostName ?? '',
      tls: block({
        // A managed certificate has a secret of Azure's own.
        cdnFrontdoorSecretId: certificateType === 'CustomerCertificate' ? unlessBlank(certificate?.id) : undefined,
        certificateType: unlessDefault(certificateType, 'ManagedCertificate'),
      }),
    } satisfies CdnFrontdoorCustomDomainConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_custom_domain_association */
export const cdnFrontdoorCustomDomainAssociation = defineParts<CustomDomain>({
  armType: 'Microsoft.Cdn/profiles/customDomains',
  apiVersion: '2024-02-01',
  terraformType: 'azurerm_cdn_frontdoor_custom_domain_association',
  toParts: (domain, _p, context) => {
    const profileId = parentIdOf(domain);
    const profile = context.get(profileId);
    const endpoints = profile ? context.children(profile, 'afdEndpoints') : [];
    const routes = endpoints
      .flatMap((endpoint) => context.children(endpoint, 'routes'))
      .filter(({ properties: p }) => (p?.customDomains ?? []).some(({ id }: { id: string }) => sameId(id, domain.id)));
    if (routes.length === 0) return [];
    return [
      {
        key: 'association',
        importId: `${profileId}/associations/${ownName(domain)}`,
        config: {
          cdnFrontdoorCustomDomainId: domain.id,
          cdnFrontdoorRouteIds: routes.map(({ id }) => id),
        } satisfies CdnFrontdoorCustomDomainAssociationConfig,
      },
    ];
  },
});
