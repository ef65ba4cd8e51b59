import type { CdnFrontdoorSecurityPolicyConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-security-policy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    parameters?: { associations?: { domains?: { id?: string }[]; patternsToMatch?: string[] }[]; wafPolicy?: { id?: string } };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_security_policy */
export const cdnFrontdoorSecurityPolicy = defineMapper<Resource>({
  armType: 'Microsoft.Cdn/profiles/securityPolicies',
  apiVersion: '2024-02-01',
  terraformType: 'azurerm_cdn_frontdoor_security_policy',
  ignored: ['deploymentStatus', 'profileName', 'parameters.type', 'parameters.associations.domains.isActive'],
  toConfig: (r, p) => {
    const [association] = p.parameters?.associations ?? [];
    return {
      name: ownName(r),
      cdnFrontdoorProfileId: parentIdOf(r),
      securityPolicies: {
        firewall: {
          association: {
            domain: (association?.domains ?? []).map(({ id }) => ({ cdnFrontdoorDomainId: id ?? '' })),
            patternsToMatch: association?.patternsToMatch ?? [],
          },
          cdnFrontdoorFirewallPolicyId: p.parameters?.wafPolicy?.id ?? '',
        },
      },
    } satisfies CdnFrontdoorSecurityPolicyConfig;
  },
});
