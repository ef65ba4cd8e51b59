import type { SubnetConfig } from '@cdktf/provider-azurerm/lib/subnet';
import type { SubnetNetworkSecurityGroupAssociationConfig } from '@cdktf/provider-azurerm/lib/subnet-network-security-group-association';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, defineParts, named, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface Subnet extends ArmResource {
  properties: {
    addressPrefix?: string;
    addressPrefixes?: string[];
    defaultOutboundAccess?: boolean;
    delegations?: { name: string; properties?: { serviceName?: string; actions?: string[] } }[];
    networkSecurityGroup?: { id: string };
    privateEndpointNetworkPolicies?: string;
    privateLinkServiceNetworkPolicies?: string;
    serviceEndpointPolicies?: { id: string }[];
    serviceEndpoints?: { service?: string }[];
    sharingScope?: string;
  };
}

const facts = {
  armType: 'Microsoft.Network/virtualNetworks/subnets',
  apiVersion: '2024-05-01',
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/subnet */
export const subnet = defineMapper<Subnet>({
  ...facts,
  terraformType: 'azurerm_subnet',
  discovery: { by: 'property', parent: 'Microsoft.Network/virtualNetworks', property: 'subnets' },
  // Back-references, and what the associations below own.
  ignored: ['ipConfigurations', 'ipConfigurationProfiles', 'privateEndpoints', 'purpose', 'resourceNavigationLinks', 'serviceAssociationLinks'],
  toConfig: (resource, p) =>
    ({
      ...named(resource),
      virtualNetworkName: nameOf(parentIdOf(resource)),
      addressPrefixes: unlessEmpty(p.addressPrefixes) ?? (p.addressPrefix ? [p.addressPrefix] : undefined),
      defaultOutboundAccessEnabled: unlessDefault(p.defaultOutboundAccess, true),
      delegation: unlessEmpty(
        p.delegations?.map((delegation) => ({
          name: delegation.name,
          serviceDelegation: {
            name: delegation.properties?.serviceName ?? '',
            actions: unlessEmpty(delegation.properties?.actions),
          },
        })),
      ),
      privateEndpointNetworkPolicies: unlessDefault(p.privateEndpointNetworkPolicies, 'Disabled'),
      privateLinkServiceNetworkPoliciesEnabled: unlessDefault(p.privateLinkServiceNetworkPolicies !== 'Disabled', true),
      serviceEndpointPolicyIds: unlessEmpty(p.serviceEndpointPolicies?.map(({ id }) => id)),
      serviceEndpoints: unlessEmpty(p.serviceEndpoints?.flatMap(({ service }) => service ?? [])),
      sharingScope: unlessBlank(p.sharingScope),
    }) satisfies SubnetConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/subnet_network_security_group_association */
export const subnetNetworkSecurityGroup = defineParts<Subnet>({
  ...facts,
  terraformType: 'azurerm_subnet_network_security_group_association',
  toParts: (resource, p) =>
    p.networkSecurityGroup
      ? [
          {
            key: 'network-security-group',
            importId: resource.id,
            config: {
              subnetId: resource.id,
              networkSecurityGroupId: p.networkSecurityGroup.id,
            } satisfies SubnetNetworkSecurityGroupAssociationConfig,
          },
        ]
      : [],
});
