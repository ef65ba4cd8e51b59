/**
 * The source, resource by resource, as it stands in westeurope: deploying this stack adopts it and changes nothing; only
 * destroying it, after the commit, removes it.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { NetworkInterface } from '@cdktf/provider-azurerm/lib/network-interface';
import { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
import { NetworkSecurityRule } from '@cdktf/provider-azurerm/lib/network-security-rule';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { Subnet } from '@cdktf/provider-azurerm/lib/subnet';
import { SubnetNetworkSecurityGroupAssociation } from '@cdktf/provider-azurerm/lib/subnet-network-security-group-association';
import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { adopt, refuseToDestroy } from './adopt';
import { useAzurerm } from './provider';

/** `azmove commit` makes this true. Until then Terraform refuses to destroy anything of the source. */
const isCommitted = false;
const region = 'westeurope';
/** Azure never returns these values: ignored by the plan, never sent. */
const unread = 'bmV2ZXIgcmVhZA==';

const tags = {
  environment: 'test',
  owner: 'platform@contoso.example',
};

export class TeardownStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, '00000000-0000-0000-0000-000000000001');
    if (!isCommitted) refuseToDestroy(this);

    const rgApp = new ResourceGroup(this, 'resource_group_rg-app', {
      name: 'rg-app',
      location: region,
    });
    adopt(rgApp, '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app');

    const rgNet = new ResourceGroup(this, 'resource_group_rg-net', {
      name: 'rg-net',
      location: region,
    });
    adopt(rgNet, '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net');

    const vnet = new VirtualNetwork(this, 'virtual_network_rg-net_vnet', {
      name: 'vnet',
      resourceGroupName: rgNet.name,
      location: region,
      addressSpace: ['10.1.0.0/16'],
      tags,
    });
    adopt(
      vnet,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet',
    );

    const appSubnet = new Subnet(this, 'subnet_rg-net_vnet_app', {
      name: 'app',
      resourceGroupName: rgNet.name,
      virtualNetworkName: vnet.name,
      addressPrefixes: ['10.1.1.0/24'],
    });
    adopt(
      appSubnet,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/app',
    );

    const vm01Nic = new NetworkInterface(this, 'network_interface_rg-app_vm-01-nic', {
      name: 'vm-01-nic',
      resourceGroupName: rgApp.name,
      location: region,
      ipConfiguration: [
        {
          name: 'internal',
          privateIpAddress: '10.1.1.10',
          privateIpAddressAllocation: 'Static',
          subnetId: appSubnet.id,
        },
      ],
      tags,
    });
    adopt(
      vm01Nic,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app/providers/Microsoft.Network/networkInterfaces/vm-01-nic',
    );

    adopt(
      new LinuxVirtualMachine(this, 'linux_virtual_machine_rg-app_vm-01', {
        name: 'vm-01',
        resourceGroupName: rgApp.name,
        location: region,
        adminUsername: 'operator',
        identity: {
          type: 'SystemAssigned',
        },
        networkInterfaceIds: [vm01Nic.id],
        osDisk: {
          caching: 'ReadWrite',
          diskSizeGb: 64,
          name: 'vm-01-os',
          storageAccountType: 'Premium_LRS',
        },
        size: 'Standard_D2s_v5',
        sourceImageReference: {
          offer: 'ubuntu-24_04-lts',
          publisher: 'Canonical',
          sku: 'server',
          version: 'latest',
        },
        adminPassword: unread,
        disablePasswordAuthentication: false,
        tags: {
          ...tags,
          role: 'worker',
        },
        lifecycle: {
          ignoreChanges: ['admin_password'],
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/vm-01',
    );

    const stcontosoweu = new StorageAccount(this, 'storage_account_rg-app_stcontosoweu', {
      name: 'stcontosoweu',
      resourceGroupName: rgApp.name,
      location: region,
      accountTier: 'Standard',
      accountReplicationType: 'LRS',
      allowNestedItemsToBePublic: false,
      tags,
      lifecycle: {
        ignoreChanges: ['customer_managed_key'],
      },
    });
    adopt(
      stcontosoweu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/stcontosoweu',
    );

    adopt(
      new RoleAssignment(this, 'role_assignment_rg-app_stcontosoweu_aaaaaaaa-0000-0000-0000-000000000001', {
        scope: stcontosoweu.id,
        roleDefinitionId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe',
        principalId: '11111111-2222-3333-4444-555555555555',
        principalType: 'ServicePrincipal',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/stcontosoweu/providers/Microsoft.Authorization/roleAssignments/aaaaaaaa-0000-0000-0000-000000000001',
    );

    const app = new NetworkSecurityGroup(this, 'network_security_group_rg-net_app', {
      name: 'app',
      resourceGroupName: rgNet.name,
      location: region,
      tags,
    });
    adopt(
      app,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers/Microsoft.Network/networkSecurityGroups/app',
    );

    adopt(
      new NetworkSecurityRule(this, 'network_security_rule_rg-net_app_https', {
        name: 'https',
        resourceGroupName: rgNet.name,
        networkSecurityGroupName: app.name,
        access: 'Allow',
        destinationAddressPrefix: 'Storage.WestEurope',
        destinationPortRange: '443',
        direction: 'Inbound',
        priority: 100,
        protocol: 'Tcp',
        sourceAddressPrefix: '*',
        sourcePortRange: '*',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers/Microsoft.Network/networkSecurityGroups/app/securityRules/https',
    );

    adopt(
      new SubnetNetworkSecurityGroupAssociation(this, 'subnet_network_security_group_association_rg-net_vnet_app_network-security-group', {
        subnetId: appSubnet.id,
        networkSecurityGroupId: app.id,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/app',
    );
  }
}
