/**
 * What resource group rg-app becomes in the destination region.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { NetworkInterface } from '@cdktf/provider-azurerm/lib/network-interface';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { useAzurerm } from './provider';
import type { RgNetNeuStack } from './rg-net-neu';
import { names, region, subscriptionId } from './settings';

interface RgAppNeuStackNeeds {
  rgNetNeu: RgNetNeuStack;
}

export class RgAppNeuStack extends TerraformStack {
  constructor(scope: Construct, id: string, stacks: RgAppNeuStackNeeds) {
    super(scope, id);
    useAzurerm(this, subscriptionId);

    const vm01AdminPassword = new TerraformVariable(this, 'vm01_admin_password', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: 'Password of the administrator of vm-01.',
    });

    const rgAppNeu = new ResourceGroup(this, 'resource_group_rg-app-neu', {
      name: names.rgAppNeu,
      location: region,
    });

    const vm01Nic = new NetworkInterface(this, 'network_interface_vm-01-nic', {
      name: 'vm-01-nic',
      resourceGroupName: rgAppNeu.name,
      location: region,
      ipConfiguration: [
        {
          name: 'internal',
          privateIpAddress: '10.1.1.10',
          privateIpAddressAllocation: 'Static',
          subnetId: stacks.rgNetNeu.appSubnet.id,
        },
      ],
      tags: {
        environment: 'test',
        owner: 'platform@contoso.example',
      },
    });

    // Azure never returns customData: add what the source was given.
    const vm01 = new LinuxVirtualMachine(this, 'linux_virtual_machine_vm-01', {
      name: 'vm-01',
      resourceGroupName: rgAppNeu.name,
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
      adminPassword: vm01AdminPassword.stringValue,
      disablePasswordAuthentication: false,
      tags: {
        environment: 'test',
        owner: 'platform@contoso.example',
        role: 'worker',
      },
    });

    const stcontosoneu = new StorageAccount(this, 'storage_account_stcontosoneu', {
      name: names.stcontosoneu,
      resourceGroupName: rgAppNeu.name,
      location: region,
      accountTier: 'Standard',
      accountReplicationType: 'LRS',
      allowNestedItemsToBePublic: false,
      tags: {
        environment: 'test',
        owner: 'platform@contoso.example',
      },
    });

    new RoleAssignment(this, 'role_assignment_stcontosoneu_7854a280-ff81-58dc-81fd-6786eb2fc266', {
      scope: stcontosoneu.id,
      roleDefinitionId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe',
      principalId: vm01.identity.principalId,
      principalType: 'ServicePrincipal',
    });
  }
}
