import type { FirewallConfig } from '@cdktf/provider-azurerm/lib/firewall';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface IpConfiguration {
  name: string;
  properties?: { publicIPAddress?: Reference; subnet?: Reference };
}

interface AzureFirewall extends ArmResource {
  properties: {
    additionalProperties?: Record<string, string>;
    firewallPolicy?: Reference;
    hubIPAddresses?: { privateIPAddress?: string; publicIPs?: { count?: number } };
    ipConfigurations?: IpConfiguration[];
    managementIpConfiguration?: IpConfiguration;
    sku?: { name?: string; tier?: string };
    threatIntelMode?: string;
    virtualHub?: Reference;
  };
}

/**
 * Classic rule collections are ARM types of their own: see azureFirewalls/.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/firewall
 */
export const azureFirewall = defineMapper<AzureFirewall>({
  armType: 'Microsoft.Network/azureFirewalls',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_firewall',
  ignored: [
    'applicationRuleCollections',
    'hubIPAddresses',
    'ipConfigurations.id',
    'ipConfigurations.type',
    'ipConfigurations.properties.privateIPAddress',
    'ipConfigurations.properties.privateIPAllocationMethod',
    'ipGroups',
    'managementIpConfiguration.id',
    'managementIpConfiguration.type',
    'managementIpConfiguration.properties.privateIPAddress',
    'managementIpConfiguration.properties.privateIPAllocationMethod',
    'natRuleCollections',
    'networkRuleCollections',
    'threatIntelMode',
  ],
  exports: ({ properties: p }) => ({ 'virtualHub.privateIpAddress': unlessBlank(p.hubIPAddresses?.privateIPAddress) }),
  toConfig: (firewall, p) => {
    const settings = p.additionalProperties ?? {};
    const listOf = (text: string | undefined): string[] | undefined => (text ? text.split(',') : undefined);
    const { managementIpConfiguration: management } = p;
    return {
      ...regional(firewall),
      dnsProxyEnabled: settings['Network.DNS.EnableProxy'] === 'true' ? true : undefined,
      dnsServers: listOf(settings['Network.DNS.Servers']),
      firewallPolicyId: unlessBlank(p.firewallPolicy?.id),
      ipConfiguration: unlessEmpty(
        p.ipConfigurations?.map(({ name, properties: ip }) => ({
          name,
          publicIpAddressId: unlessBlank(ip?.publicIPAddress?.id),
          subnetId: unlessBlank(ip?.subnet?.id),
        })),
      ),
      managementIpConfiguration: management && {
        name: management.name,
        publicIpAddressId: management.properties?.publicIPAddress?.id ?? '',
        subnetId: management.properties?.subnet?.id ?? '',
      },
      privateIpRanges: listOf(settings['Network.SNAT.PrivateRanges']),
      skuName: p.sku?.name ?? '',
      skuTier: p.sku?.tier ?? '',
      // A policy says this in place of the firewall.
      threatIntelMode: p.firewallPolicy?.id ? undefined : unlessDefault(unlessBlank(p.threatIntelMode), 'Alert'),
      virtualHub: p.virtualHub?.id
        ? { virtualHubId: p.virtualHub.id, publicIpCount: unlessDefault(p.hubIPAddresses?.publicIPs?.count, 1) }
        : undefined,
      zones: unlessEmpty(firewall.zones),
    } satisfies FirewallConfig;
  },
});
