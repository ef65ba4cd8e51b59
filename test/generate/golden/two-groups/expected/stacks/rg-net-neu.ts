/**
 * What resource group rg-net becomes in the destination region.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
import { NetworkSecurityRule } from '@cdktf/provider-azurerm/lib/network-security-rule';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { Subnet } from '@cdktf/provider-azurerm/lib/subnet';
import { SubnetNetworkSecurityGroupAssociation } from '@cdktf/provider-azurerm/lib/subnet-network-security-group-association';
import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { useAzurerm } from './provider';
import { names, region, subscriptionId } from './settings';

export class RgNetNeuStack extends TerraformStack {
  readonly appSubnet: Subnet;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, subscriptionId);

    const rgNetNeu = new ResourceGroup(this, 'resource_group_rg-net-neu', {
      name: names.rgNetNeu,
      location: region,
    });

    const app = new NetworkSecurityGroup(this, 'network_security_group_app', {
      name: 'app',
      resourceGroupName: rgNetNeu.name,
      location: region,
      tags: {
        environment: 'test',
        owner: 'platform@contoso.example',
      },
    });

    new NetworkSecurityRule(this, 'network_security_rule_app_https', {
      name: 'https',
      resourceGroupName: rgNetNeu.name,
      networkSecurityGroupName: app.name,
      access: 'Allow',
      destinationAddressPrefix: 'Storage.NorthEurope',
      destinationPortRange: '443',
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
    });

    const vnet = new VirtualNetwork(this, 'virtual_network_vnet', {
      name: 'vnet',
      resourceGroupName: rgNetNeu.name,
      location: region,
      addressSpace: ['10.1.0.0/16'],
      tags: {
        environment: 'test',
        owner: 'platform@contoso.example',
      },
    });

    this.appSubnet = new Subnet(this, 'subnet_vnet_app', {
      name: 'app',
      resourceGroupName: rgNetNeu.name,
      virtualNetworkName: vnet.name,
      addressPrefixes: ['10.1.1.0/24'],
    });

    new SubnetNetworkSecurityGroupAssociation(this, 'subnet_network_security_group_association_vnet_app_network-security-group', {
      subnetId: this.appSubnet.id,
      networkSecurityGroupId: app.id,
    });
  }
}
