import type { NetworkInterfaceConfig } from '@cdktf/provider-azurerm/lib/network-interface';
import type { NetworkInterfaceApplicationGatewayBackendAddressPoolAssociationConfig } from '@cdktf/provider-azurerm/lib/network-interface-application-gateway-backend-address-pool-association';
import type { NetworkInterfaceApplicationSecurityGroupAssociationConfig } from '@cdktf/provider-azurerm/lib/network-interface-application-security-group-association';
import type { NetworkInterfaceBackendAddressPoolAssociationConfig } from '@cdktf/provider-azurerm/lib/network-interface-backend-address-pool-association';
import type { NetworkInterfaceNatRuleAssociationConfig } from '@cdktf/provider-azurerm/lib/network-interface-nat-rule-association';
import type { NetworkInterfaceSecurityGroupAssociationConfig } from '@cdktf/provider-azurerm/lib/network-interface-security-group-association';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, defineParts, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { distinctIdsOf, lastNameOf, type Reference } from '../reference';

interface IpConfiguration {
  name: string;
  properties?: {
    applicationGatewayBackendAddressPools?: Reference[];
    applicationSecurityGroups?: Reference[];
    gatewayLoadBalancer?: Reference;
    loadBalancerBackendAddressPools?: Reference[];
    loadBalancerInboundNatRules?: Reference[];
    primary?: boolean;
    privateIPAddress?: string;
    privateIPAddressVersion?: string;
    privateIPAllocationMethod?: string;
    publicIPAddress?: Reference;
    subnet?: Reference;
  };
}

interface NetworkInterface extends ArmResource {
  properties: {
    auxiliaryMode?: string;
    auxiliarySku?: string;
    dnsSettings?: { dnsServers?: string[]; internalDnsNameLabel?: string };
    enableAcceleratedNetworking?: boolean;
    enableIPForwarding?: boolean;
    ipConfigurations?: IpConfiguration[];
    networkSecurityGroup?: Reference;
  };
}

const facts = {
  armType: 'Microsoft.Network/networkInterfaces',
  apiVersion: '2024-05-01',
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_interface */
export const networkInterface = defineMapper<NetworkInterface>({
  ...facts,
  terraformType: 'azurerm_network_interface',
  ignored: [
    '/extendedLocation.type',
    '/kind',
    // What Azure makes of it, and who uses it.
    'allowPort25Out',
    'defaultOutboundConnectivityEnabled',
    'dnsSettings.appliedDnsServers',
    'dnsSettings.internalDomainNameSuffix',
    'dnsSettings.internalFqdn',
    'dscpConfiguration',
    'hostedWorkloads',
    'ipConfigurations.id',
    'ipConfigurations.type',
    'ipConfigurations.properties.primary',
    'ipConfigurations.properties.privateIPAddress',
    'ipConfigurations.properties.privateLinkConnectionProperties',
    'ipConfigurations.properties.publicIPAddress.properties',
    'ipConfigurations.properties.virtualNetworkTaps',
    'macAddress',
    'migrationPhase',
    'primary',
    'privateEndpoint',
    'privateLinkService',
    'resourceGuid',
    'tapConfigurations',
    'virtualMachine',
    'vnetEncryptionSupported',
    // No place in the provider.
    'disableTcpStateTracking',
    'ipConfigurations.properties.privateIPAddressPrefixLength',
    'nicType',
    'workloadType',
  ],
  toConfig: (nic, p) => {
    const hasSeveral = (p.ipConfigurations?.length ?? 0) > 1;
    return {
      ...regional(nic),
      acceleratedNetworkingEnabled: unlessDefault(p.enableAcceleratedNetworking, false),
      auxiliaryMode: unlessDefault(unlessBlank(p.auxiliaryMode), 'None'),
      auxiliarySku: unlessDefault(unlessBlank(p.auxiliarySku), 'None'),
      dnsServers: unlessEmpty(p.dnsSettings?.dnsServers),
      edgeZone: unlessBlank(nic.extendedLocation?.name),
      internalDnsNameLabel: unlessBlank(p.dnsSettings?.internalDnsNameLabel),
      ipConfiguration: (p.ipConfigurations ?? []).map(({ name, properties: ip }) => ({
        name,
        gatewayLoadBalancerFrontendIpConfigurationId: unlessBlank(ip?.gatewayLoadBalancer?.id),
        // A single configuration is the primary one.
        primary: hasSeveral && ip?.primary ? true : undefined,
        privateIpAddress: ip?.privateIPAllocationMethod === 'Static' ? ip.privateIPAddress : undefined,
        privateIpAddressAllocation: ip?.privateIPAllocationMethod ?? 'Dynamic',
        privateIpAddressVersion: unlessDefault(ip?.privateIPAddressVersion, 'IPv4'),
        publicIpAddressId: unlessBlank(ip?.publicIPAddress?.id),
        subnetId: unlessBlank(ip?.subnet?.id),
      })),
      ipForwardingEnabled: unlessDefault(p.enableIPForwarding, false),
    } satisfies NetworkInterfaceConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_interface_security_group_association */
export const networkInterfaceSecurityGroup = defineParts<NetworkInterface>({
  ...facts,
  terraformType: 'azurerm_network_interface_security_group_association',
  toParts: (nic, p) => {
    const id = p.networkSecurityGroup?.id;
    if (!id) return [];
    const config = { networkInterfaceId: nic.id, networkSecurityGroupId: id };
    const importId = `${nic.id}|${id}`;
    return [{ key: 'network-security-group', importId, config: config satisfies NetworkInterfaceSecurityGroupAssociationConfig }];
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_interface_application_security_group_association */
export const networkInterfaceApplicationSecurityGroup = defineParts<NetworkInterface>({
  ...facts,
  terraformType: 'azurerm_network_interface_application_security_group_association',
  // ARM repeats the groups of the interface at each of its configurations.
  toParts: (nic, p) =>
    distinctIdsOf((p.ipConfigurations ?? []).flatMap(({ properties: ip }) => ip?.applicationSecurityGroups ?? [])).map((id) => ({
      key: `application-security-group-${lastNameOf(id)}`,
      importId: `${nic.id}|${id}`,
      config: {
        networkInterfaceId: nic.id,
        applicationSecurityGroupId: id,
      } satisfies NetworkInterfaceApplicationSecurityGroupAssociationConfig,
    })),
});

interface Association {
  ipConfigurationName: string;
  id: string;
  key: string;
  importId: string;
}

/** What the configurations of `nic` point to by `property`: one association each, imported as `configuration|target`. */
function associationsOf(
  nic: NetworkInterface,
  property: 'applicationGatewayBackendAddressPools' | 'loadBalancerBackendAddressPools' | 'loadBalancerInboundNatRules',
): Association[] {
  return (nic.properties.ipConfigurations ?? []).flatMap(({ name, properties: ip }) =>
    distinctIdsOf(ip?.[property] ?? []).map((id) => {
      const [owner, , target] = id.split('/').slice(-3);
      return { ipConfigurationName: name, id, key: `${name}-${owner}-${target}`, importId: `${nic.id}/ipConfigurations/${name}|${id}` };
    }),
  );
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_interface_backend_address_pool_association */
export const networkInterfaceBackendAddressPool = defineParts<NetworkInterface>({
  ...facts,
  terraformType: 'azurerm_network_interface_backend_address_pool_association',
  toParts: (nic) =>
    associationsOf(nic, 'loadBalancerBackendAddressPools').map(({ ipConfigurationName, id, key, importId }) => ({
      key: `backend-pool-${key}`,
      importId,
      config: {
        networkInterfaceId: nic.id,
        ipConfigurationName,
        backendAddressPoolId: id,
      } satisfies NetworkInterfaceBackendAddressPoolAssociationConfig,
    })),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_interface_application_gateway_backend_address_pool_association */
export const networkInterfaceApplicationGatewayPool = defineParts<NetworkInterface>({
  ...facts,
  terraformType: 'azurerm_network_interface_application_gateway_backend_address_pool_association',
  toParts: (nic) =>
    associationsOf(nic, 'applicationGatewayBackendAddressPools').map(({ ipConfigurationName, id, key, importId }) => ({
      key: `gateway-pool-${key}`,
      importId,
      config: {
        networkInterfaceId: nic.id,
        ipConfigurationName,
        backendAddressPoolId: id,
      } satisfies NetworkInterfaceApplicationGatewayBackendAddressPoolAssociationConfig,
    })),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_interface_nat_rule_association */
export const networkInterfaceNatRule = defineParts<NetworkInterface>({
  ...facts,
  terraformType: 'azurerm_network_interface_nat_rule_association',
  toParts: (nic) =>
    associationsOf(nic, 'loadBalancerInboundNatRules').map(({ ipConfigurationName, id, key, importId }) => ({
      key: `nat-rule-${key}`,
      importId,
      config: { networkInterfaceId: nic.id, ipConfigurationName, natRuleId: id } satisfies NetworkInterfaceNatRuleAssociationConfig,
    })),
});
