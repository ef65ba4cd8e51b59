import type { VirtualNetworkConfig } from '@cdktf/provider-azurerm/lib/virtual-network';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface VirtualNetwork extends ArmResource {
  properties: {
    addressSpace?: {
      addressPrefixes?: string[];
      ipamPoolPrefixAllocations?: { pool?: { id: string }; numberOfIpAddresses?: string }[];
    };
    bgpCommunities?: { virtualNetworkCommunity?: string };
    ddosProtectionPlan?: { id: string };
    dhcpOptions?: { dnsServers?: string[] };
    enableDdosProtection?: boolean;
    encryption?: { enabled?: boolean; enforcement?: string };
    flowTimeoutInMinutes?: number;
    privateEndpointVNetPolicies?: string;
  };
}

/**
 * Subnets and peerings are ARM types of their own: see virtualNetworks/.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_network
 */
export const virtualNetwork = defineMapper<VirtualNetwork>({
  armType: 'Microsoft.Network/virtualNetworks',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_network',
  ignored: [
    '/extendedLocation.type',
    'addressSpace.addressPrefixes',
    'addressSpace.ipamPoolPrefixAllocations.allocatedAddressPrefixes',
    'bgpCommunities.regionalCommunity',
    'defaultPublicNatGateway',
    'enableDdosProtection',
    'enableVmProtection',
    'encryption.enforcement',
    'flowLogs',
    'resourceGuid',
    'subnets',
    'virtualNetworkPeerings',
  ],
  toConfig: (network, p) => {
    const pools = unlessEmpty(p.addressSpace?.ipamPoolPrefixAllocations);
    return {
      ...regional(network),
      // The provider takes either a range or a pool that gives out ranges.
      addressSpace: pools ? undefined : p.addressSpace?.addressPrefixes,
      ipAddressPool: pools?.map(({ pool, numberOfIpAddresses }) => ({
        id: pool?.id ?? '',
        numberOfIpAddresses: numberOfIpAddresses ?? '',
      })),
      bgpCommunity: unlessBlank(p.bgpCommunities?.virtualNetworkCommunity),
      ddosProtectionPlan: p.ddosProtectionPlan && { id: p.ddosProtectionPlan.id, enable: p.enableDdosProtection ?? false },
      dnsServers: unlessEmpty(p.dhcpOptions?.dnsServers),
      edgeZone: unlessBlank(network.extendedLocation?.name),
      encryption: p.encryption?.enabled ? { enforcement: p.encryption.enforcement ?? 'AllowUnencrypted' } : undefined,
      flowTimeoutInMinutes: p.flowTimeoutInMinutes || undefined,
      privateEndpointVnetPolicies: unlessDefault(p.privateEndpointVNetPolicies, 'Disabled'),
    } satisfies VirtualNetworkConfig;
  },
});
