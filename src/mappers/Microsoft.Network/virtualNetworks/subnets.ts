import type { SubnetConfig } from '@cdktf/provider-azurerm/lib/subnet';
import type { SubnetNatGatewayAssociationConfig } from '@cdktf/provider-azurerm/lib/subnet-nat-gateway-association';
import type { SubnetNetworkSecurityGroupAssociationConfig } from '@cdktf/provider-azurerm/lib/subnet-network-security-group-association';
import type { SubnetRouteTableAssociationConfig } from '@cdktf/provider-azurerm/lib/subnet-route-table-association';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, defineParts, named, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { idsOf } from '../../reference';
import { nameOf } from '../../token';

interface Subnet extends ArmResource {
  properties: {
    addressPrefix?: string;
    addressPrefixes?: string[];
    defaultOutboundAccess?: boolean;
    delegations?: { name: string; properties?: { serviceName?: string; actions?: string[] } }[];
    ipamPoolPrefixAllocations?: { pool?: { id: string }; numberOfIpAddresses?: string }[];
    natGateway?: { id: string };
    networkSecurityGroup?: { id: string };
    privateEndpointNetworkPolicies?: string;
    privateLinkServiceNetworkPolicies?: string;
    routeTable?: { id: string };
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
  ignored: [
    // ARM returns the first range under both names, or both names for one range.
    'addressPrefix',
    'addressPrefixes',
    'delegations.id',
    'delegations.type',
    'ipamPoolPrefixAllocations.allocatedAddressPrefixes',
    'serviceEndpoints.locations',
    'serviceEndpoints.networkIdentifier',
    // Back-references. Gateways name the subnet themselves.
    'applicationGatewayIPConfigurations',
    'interfaceEndpoints',
    'ipAllocations',
    'ipConfigurationProfiles',
    'ipConfigurations',
    'privateEndpoints',
    'purpose',
    'resourceNavigationLinks',
    'serviceAssociationLinks',
  ],
  toConfig: (resource, p) => {
    const pool = p.ipamPoolPrefixAllocations?.[0];
    return {
      ...named(resource),
      virtualNetworkName: nameOf(parentIdOf(resource)),
      // The provider takes either ranges or a pool that gives out a range.
      addressPrefixes: pool ? undefined : (unlessEmpty(p.addressPrefixes) ?? (p.addressPrefix ? [p.addressPrefix] : undefined)),
      ipAddressPool: pool && { id: pool.pool?.id ?? '', numberOfIpAddresses: pool.numberOfIpAddresses ?? '' },
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
      serviceEndpointPolicyIds: idsOf(p.serviceEndpointPolicies),
      serviceEndpoints: unlessEmpty(p.serviceEndpoints?.flatMap(({ service }) => service ?? [])),
      sharingScope: unlessBlank(p.sharingScope),
    } satisfies SubnetConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/subnet_network_security_group_association */
export const subnetNetworkSecurityGroup = defineParts<Subnet>({
  ...facts,
  terraformType: 'azurerm_subnet_network_security_group_association',
  toParts: ({ id }, { networkSecurityGroup }) => {
    if (!networkSecurityGroup) return [];
    const config = { subnetId: id, networkSecurityGroupId: networkSecurityGroup.id };
    return [{ key: 'network-security-group', importId: id, config: config satisfies SubnetNetworkSecurityGroupAssociationConfig }];
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/subnet_route_table_association */
export const subnetRouteTable = defineParts<Subnet>({
  ...facts,
  terraformType: 'azurerm_subnet_route_table_association',
  toParts: ({ id }, { routeTable }) => {
    if (!routeTable) return [];
    const config = { subnetId: id, routeTableId: routeTable.id };
    return [{ key: 'route-table', importId: id, config: config satisfies SubnetRouteTableAssociationConfig }];
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/subnet_nat_gateway_association */
export const subnetNatGateway = defineParts<Subnet>({
  ...facts,
  terraformType: 'azurerm_subnet_nat_gateway_association',
  toParts: ({ id }, { natGateway }) => {
    if (!natGateway) return [];
    const config = { subnetId: id, natGatewayId: natGateway.id };
    return [{ key: 'nat-gateway', importId: id, config: config satisfies SubnetNatGatewayAssociationConfig }];
  },
});
