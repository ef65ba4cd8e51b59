/**
 * The source, resource by resource, as it stands in westeurope: deploying this stack adopts it and changes nothing; only
 * destroying it, after the commit, removes it.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { ApplicationGateway } from '@cdktf/provider-azurerm/lib/application-gateway';
import { ApplicationInsights } from '@cdktf/provider-azurerm/lib/application-insights';
import { AvailabilitySet } from '@cdktf/provider-azurerm/lib/availability-set';
import { BackupPolicyVm } from '@cdktf/provider-azurerm/lib/backup-policy-vm';
import { KeyVault } from '@cdktf/provider-azurerm/lib/key-vault';
import { KeyVaultAccessPolicyA } from '@cdktf/provider-azurerm/lib/key-vault-access-policy';
import { Lb } from '@cdktf/provider-azurerm/lib/lb';
import { LbBackendAddressPool } from '@cdktf/provider-azurerm/lib/lb-backend-address-pool';
import { LbProbe } from '@cdktf/provider-azurerm/lib/lb-probe';
import { LbRule } from '@cdktf/provider-azurerm/lib/lb-rule';
import { LinuxFunctionApp } from '@cdktf/provider-azurerm/lib/linux-function-app';
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { LinuxVirtualMachineScaleSet } from '@cdktf/provider-azurerm/lib/linux-virtual-machine-scale-set';
import { LinuxWebApp } from '@cdktf/provider-azurerm/lib/linux-web-app';
import { LogAnalyticsWorkspace } from '@cdktf/provider-azurerm/lib/log-analytics-workspace';
import { ManagedDisk } from '@cdktf/provider-azurerm/lib/managed-disk';
import { ManagementLock } from '@cdktf/provider-azurerm/lib/management-lock';
import { MonitorActionGroup } from '@cdktf/provider-azurerm/lib/monitor-action-group';
import { MonitorDiagnosticSetting } from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import { MssqlDatabase } from '@cdktf/provider-azurerm/lib/mssql-database';
import { MssqlFirewallRule } from '@cdktf/provider-azurerm/lib/mssql-firewall-rule';
import { MssqlServer } from '@cdktf/provider-azurerm/lib/mssql-server';
import { NatGateway } from '@cdktf/provider-azurerm/lib/nat-gateway';
import { NatGatewayPublicIpAssociation } from '@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association';
import { NetworkInterface } from '@cdktf/provider-azurerm/lib/network-interface';
import { NetworkInterfaceBackendAddressPoolAssociation } from '@cdktf/provider-azurerm/lib/network-interface-backend-address-pool-association';
import { NetworkInterfaceSecurityGroupAssociation } from '@cdktf/provider-azurerm/lib/network-interface-security-group-association';
import { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
import { NetworkSecurityRule } from '@cdktf/provider-azurerm/lib/network-security-rule';
import { PostgresqlFlexibleServer } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server';
import { PostgresqlFlexibleServerConfiguration } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-configuration';
import { PostgresqlFlexibleServerDatabase } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-database';
import { PrivateDnsARecord } from '@cdktf/provider-azurerm/lib/private-dns-a-record';
import { PrivateDnsZone } from '@cdktf/provider-azurerm/lib/private-dns-zone';
import { PrivateDnsZoneVirtualNetworkLink } from '@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link';
import { PrivateEndpoint } from '@cdktf/provider-azurerm/lib/private-endpoint';
import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import { RecoveryServicesVault } from '@cdktf/provider-azurerm/lib/recovery-services-vault';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { Route } from '@cdktf/provider-azurerm/lib/route';
import { RouteTable } from '@cdktf/provider-azurerm/lib/route-table';
import { ServicePlan } from '@cdktf/provider-azurerm/lib/service-plan';
import { ServicebusNamespace } from '@cdktf/provider-azurerm/lib/servicebus-namespace';
import { ServicebusNamespaceAuthorizationRule } from '@cdktf/provider-azurerm/lib/servicebus-namespace-authorization-rule';
import { ServicebusQueue } from '@cdktf/provider-azurerm/lib/servicebus-queue';
import { ServicebusSubscription } from '@cdktf/provider-azurerm/lib/servicebus-subscription';
import { ServicebusTopic } from '@cdktf/provider-azurerm/lib/servicebus-topic';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { StorageContainer } from '@cdktf/provider-azurerm/lib/storage-container';
import { StorageShare } from '@cdktf/provider-azurerm/lib/storage-share';
import { Subnet } from '@cdktf/provider-azurerm/lib/subnet';
import { SubnetNatGatewayAssociation } from '@cdktf/provider-azurerm/lib/subnet-nat-gateway-association';
import { SubnetNetworkSecurityGroupAssociation } from '@cdktf/provider-azurerm/lib/subnet-network-security-group-association';
import { SubnetRouteTableAssociation } from '@cdktf/provider-azurerm/lib/subnet-route-table-association';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { VirtualMachineDataDiskAttachment } from '@cdktf/provider-azurerm/lib/virtual-machine-data-disk-attachment';
import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import { VirtualNetworkPeering } from '@cdktf/provider-azurerm/lib/virtual-network-peering';
import { WindowsVirtualMachine } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
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
  costCenter: '4711',
  environment: 'production',
  owner: 'platform@contoso.example',
};

export class TeardownStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, '00000000-0000-0000-0000-000000000001');
    if (!isCommitted) refuseToDestroy(this);

    adopt(
      new RoleAssignment(this, 'role_assignment_rg-contoso-app-weu_0b66e0df-73e3-46fd-a8cd-782c6d2cfd5c', {
        scope: '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu',
        roleDefinitionId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7',
        principalId: 'c1645315-bffb-4894-aea4-e8abe58eed05',
        description: 'Operations may read the application tier',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Authorization/roleAssignments/0b66e0df-73e3-46fd-a8cd-782c6d2cfd5c',
    );

    const availAppWeu = new AvailabilitySet(this, 'availability_set_rg-contoso-app-weu_avail-app-weu', {
      name: 'avail-app-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      platformFaultDomainCount: 2,
      tags,
    });
    adopt(
      availAppWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/availabilitySets/avail-app-weu',
    );

    const diskVmApp01Data00 = new ManagedDisk(this, 'managed_disk_rg-contoso-app-weu_disk-vm-app-01-data-00', {
      name: 'disk-vm-app-01-data-00',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      storageAccountType: 'Premium_LRS',
      createOption: 'Empty',
      diskSizeGb: 128,
      tags,
    });
    adopt(
      diskVmApp01Data00,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/disks/disk-vm-app-01-data-00',
    );

    const diskVmApp02Data00 = new ManagedDisk(this, 'managed_disk_rg-contoso-app-weu_disk-vm-app-02-data-00', {
      name: 'disk-vm-app-02-data-00',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      storageAccountType: 'Premium_LRS',
      createOption: 'Empty',
      diskSizeGb: 128,
      tags,
    });
    adopt(
      diskVmApp02Data00,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/disks/disk-vm-app-02-data-00',
    );

    const diskVmMgmt01Tools = new ManagedDisk(this, 'managed_disk_rg-contoso-app-weu_disk-vm-mgmt-01-tools', {
      name: 'disk-vm-mgmt-01-tools',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      storageAccountType: 'StandardSSD_LRS',
      createOption: 'Empty',
      diskSizeGb: 256,
      zone: '1',
      tags,
    });
    adopt(
      diskVmMgmt01Tools,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/disks/disk-vm-mgmt-01-tools',
    );

    const rgContosoNetWeu = new ResourceGroup(this, 'resource_group_rg-contoso-net-weu', {
      name: 'rg-contoso-net-weu',
      location: region,
      tags,
    });
    adopt(rgContosoNetWeu, '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu');

    const vnetSpokeWeu = new VirtualNetwork(this, 'virtual_network_rg-contoso-net-weu_vnet-spoke-weu', {
      name: 'vnet-spoke-weu',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      addressSpace: ['10.20.0.0/16'],
      dnsServers: ['10.10.0.4', '168.63.129.16'],
      tags,
    });
    adopt(
      vnetSpokeWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu',
    );

    const snetApp = new Subnet(this, 'subnet_rg-contoso-net-weu_vnet-spoke-weu_snet-app', {
      name: 'snet-app',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetSpokeWeu.name,
      addressPrefixes: ['10.20.2.0/24'],
      serviceEndpoints: ['Microsoft.KeyVault', 'Microsoft.Storage'],
    });
    adopt(
      snetApp,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-app',
    );

    const nicVmApp01 = new NetworkInterface(this, 'network_interface_rg-contoso-app-weu_nic-vm-app-01', {
      name: 'nic-vm-app-01',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      acceleratedNetworkingEnabled: true,
      ipConfiguration: [
        {
          name: 'ipconfig1',
          privateIpAddressAllocation: 'Dynamic',
          subnetId: snetApp.id,
        },
      ],
      tags,
    });
    adopt(
      nicVmApp01,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/networkInterfaces/nic-vm-app-01',
    );

    const vmApp01 = new LinuxVirtualMachine(this, 'linux_virtual_machine_rg-contoso-app-weu_vm-app-01', {
      name: 'vm-app-01',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      adminUsername: 'contosoadmin',
      availabilitySetId: availAppWeu.id,
      bootDiagnostics: {
        storageAccountUri: 'https://stcontosodataweu.blob.core.windows.net/',
      },
      identity: {
        type: 'SystemAssigned',
      },
      networkInterfaceIds: [nicVmApp01.id],
      osDisk: {
        caching: 'ReadWrite',
        diskSizeGb: 64,
        storageAccountType: 'Premium_LRS',
      },
      secureBootEnabled: true,
      size: 'Standard_D4s_v5',
      sourceImageReference: {
        offer: '0001-com-ubuntu-server-jammy',
        publisher: 'Canonical',
        sku: '22_04-lts-gen2',
        version: 'latest',
      },
      vtpmEnabled: true,
      adminSshKey: [
        {
          publicKey:
            'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDxS6vbwNKR9xzL3CBcnCPNWE8vV5fvO7k523LPB0nNkQkZvhF9Secqv/DC5iQISfil1dBLrn7kWngAIZYVzr3fv5cjwrwyf2FwFDOFswKWWlylVy/AmMzKEVsY1FFLFjznqw16EVLIWIkZOiIzhBqOTiCexEOuEEwxzQRqXeS9sazM2wAy8IhTP5ApQlrCqHrHTX/AQqtAUhUNq7aETZd8otnsXvZ423eEWIqDBMncP/xTynl5dWmS5wfsYEfTxNXNTQLKc3VURUOzd9PJIWe6whQX88nE4errvEDfEGGIgJpEOu2vaz3wNzpZVULsWzy6gPnxapRkxTDUOchV+5ih contoso-sample',
          username: 'contosoadmin',
        },
      ],
      tags,
    });
    adopt(
      vmApp01,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/virtualMachines/vm-app-01',
    );

    adopt(
      new VirtualMachineDataDiskAttachment(
        this,
        'virtual_machine_data_disk_attachment_rg-contoso-app-weu_vm-app-01_disk-vm-app-01-data-00',
        {
          virtualMachineId: vmApp01.id,
          managedDiskId: diskVmApp01Data00.id,
          lun: 0,
          caching: 'ReadOnly',
          lifecycle: {
            ignoreChanges: ['create_option'],
          },
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/virtualMachines/vm-app-01/dataDisks/disk-vm-app-01-data-00',
    );

    const idContosoAppWeu = new UserAssignedIdentity(this, 'user_assigned_identity_rg-contoso-app-weu_id-contoso-app-weu', {
      name: 'id-contoso-app-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      tags,
    });
    adopt(
      idContosoAppWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-contoso-app-weu',
    );

    const nicVmApp02 = new NetworkInterface(this, 'network_interface_rg-contoso-app-weu_nic-vm-app-02', {
      name: 'nic-vm-app-02',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      acceleratedNetworkingEnabled: true,
      ipConfiguration: [
        {
          name: 'ipconfig1',
          privateIpAddressAllocation: 'Dynamic',
          subnetId: snetApp.id,
        },
      ],
      tags,
    });
    adopt(
      nicVmApp02,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/networkInterfaces/nic-vm-app-02',
    );

    const vmApp02 = new LinuxVirtualMachine(this, 'linux_virtual_machine_rg-contoso-app-weu_vm-app-02', {
      name: 'vm-app-02',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      adminUsername: 'contosoadmin',
      availabilitySetId: availAppWeu.id,
      bootDiagnostics: {},
      identity: {
        type: 'UserAssigned',
        identityIds: [idContosoAppWeu.id],
      },
      networkInterfaceIds: [nicVmApp02.id],
      osDisk: {
        caching: 'ReadWrite',
        diskSizeGb: 64,
        storageAccountType: 'Premium_LRS',
      },
      secureBootEnabled: true,
      size: 'Standard_D4s_v5',
      sourceImageReference: {
        offer: '0001-com-ubuntu-server-jammy',
        publisher: 'Canonical',
        sku: '22_04-lts-gen2',
        version: 'latest',
      },
      vtpmEnabled: true,
      adminSshKey: [
        {
          publicKey:
            'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDxS6vbwNKR9xzL3CBcnCPNWE8vV5fvO7k523LPB0nNkQkZvhF9Secqv/DC5iQISfil1dBLrn7kWngAIZYVzr3fv5cjwrwyf2FwFDOFswKWWlylVy/AmMzKEVsY1FFLFjznqw16EVLIWIkZOiIzhBqOTiCexEOuEEwxzQRqXeS9sazM2wAy8IhTP5ApQlrCqHrHTX/AQqtAUhUNq7aETZd8otnsXvZ423eEWIqDBMncP/xTynl5dWmS5wfsYEfTxNXNTQLKc3VURUOzd9PJIWe6whQX88nE4errvEDfEGGIgJpEOu2vaz3wNzpZVULsWzy6gPnxapRkxTDUOchV+5ih contoso-sample',
          username: 'contosoadmin',
        },
      ],
      tags,
    });
    adopt(
      vmApp02,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/virtualMachines/vm-app-02',
    );

    adopt(
      new VirtualMachineDataDiskAttachment(
        this,
        'virtual_machine_data_disk_attachment_rg-contoso-app-weu_vm-app-02_disk-vm-app-02-data-00',
        {
          virtualMachineId: vmApp02.id,
          managedDiskId: diskVmApp02Data00.id,
          lun: 0,
          caching: 'ReadOnly',
          lifecycle: {
            ignoreChanges: ['create_option'],
          },
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/virtualMachines/vm-app-02/dataDisks/disk-vm-app-02-data-00',
    );

    const vnetHubWeu = new VirtualNetwork(this, 'virtual_network_rg-contoso-net-weu_vnet-hub-weu', {
      name: 'vnet-hub-weu',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      addressSpace: ['10.10.0.0/22'],
      tags,
    });
    adopt(
      vnetHubWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-hub-weu',
    );

    const snetMgmt = new Subnet(this, 'subnet_rg-contoso-net-weu_vnet-hub-weu_snet-mgmt', {
      name: 'snet-mgmt',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetHubWeu.name,
      addressPrefixes: ['10.10.0.64/26'],
      defaultOutboundAccessEnabled: false,
    });
    adopt(
      snetMgmt,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-hub-weu/subnets/snet-mgmt',
    );

    const nicVmMgmt01 = new NetworkInterface(this, 'network_interface_rg-contoso-app-weu_nic-vm-mgmt-01', {
      name: 'nic-vm-mgmt-01',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      acceleratedNetworkingEnabled: true,
      ipConfiguration: [
        {
          name: 'ipconfig1',
          privateIpAddress: '10.10.0.70',
          privateIpAddressAllocation: 'Static',
          subnetId: snetMgmt.id,
        },
      ],
      tags,
    });
    adopt(
      nicVmMgmt01,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/networkInterfaces/nic-vm-mgmt-01',
    );

    const vmMgmt01 = new WindowsVirtualMachine(this, 'windows_virtual_machine_rg-contoso-app-weu_vm-mgmt-01', {
      name: 'vm-mgmt-01',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      adminUsername: 'contosoadmin',
      bootDiagnostics: {},
      licenseType: 'Windows_Server',
      networkInterfaceIds: [nicVmMgmt01.id],
      osDisk: {
        caching: 'ReadWrite',
        diskSizeGb: 127,
        name: 'osdisk-vm-mgmt-01',
        storageAccountType: 'StandardSSD_LRS',
      },
      secureBootEnabled: true,
      size: 'Standard_D2s_v5',
      sourceImageReference: {
        offer: 'WindowsServer',
        publisher: 'MicrosoftWindowsServer',
        sku: '2022-datacenter-g2',
        version: 'latest',
      },
      vtpmEnabled: true,
      zone: '1',
      adminPassword: unread,
      timezone: 'W. Europe Standard Time',
      tags: {
        ...tags,
        role: 'jump host',
      },
      lifecycle: {
        ignoreChanges: ['admin_password'],
      },
    });
    adopt(
      vmMgmt01,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/virtualMachines/vm-mgmt-01',
    );

    adopt(
      new VirtualMachineDataDiskAttachment(
        this,
        'virtual_machine_data_disk_attachment_rg-contoso-app-weu_vm-mgmt-01_disk-vm-mgmt-01-tools',
        {
          virtualMachineId: vmMgmt01.id,
          managedDiskId: diskVmMgmt01Tools.id,
          lun: 0,
          caching: 'None',
          lifecycle: {
            ignoreChanges: ['create_option'],
          },
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/virtualMachines/vm-mgmt-01/dataDisks/disk-vm-mgmt-01-tools',
    );

    const idContosoAgwWeu = new UserAssignedIdentity(this, 'user_assigned_identity_rg-contoso-app-weu_id-contoso-agw-weu', {
      name: 'id-contoso-agw-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      tags,
    });
    adopt(
      idContosoAgwWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-contoso-agw-weu',
    );

    const pipAgwContosoWeu = new PublicIp(this, 'public_ip_rg-contoso-app-weu_pip-agw-contoso-weu', {
      name: 'pip-agw-contoso-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      allocationMethod: 'Static',
      domainNameLabel: 'contoso-orders',
      zones: ['1', '2', '3'],
      tags,
    });
    adopt(
      pipAgwContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/publicIPAddresses/pip-agw-contoso-weu',
    );

    const snetAgw = new Subnet(this, 'subnet_rg-contoso-net-weu_vnet-spoke-weu_snet-agw', {
      name: 'snet-agw',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetSpokeWeu.name,
      addressPrefixes: ['10.20.0.0/24'],
    });
    adopt(
      snetAgw,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-agw',
    );

    const agwContosoWeu = new ApplicationGateway(this, 'application_gateway_rg-contoso-app-weu_agw-contoso-weu', {
      name: 'agw-contoso-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      autoscaleConfiguration: {
        minCapacity: 1,
        maxCapacity: 3,
      },
      backendAddressPool: [
        {
          name: 'be-web',
        },
        {
          name: 'be-api',
          fqdns: ['app-contoso-api-weu.azurewebsites.net'],
        },
      ],
      backendHttpSettings: [
        {
          name: 'bhs-8080',
          cookieBasedAffinity: 'Disabled',
          path: '/',
          port: 8080,
          probeName: 'probe-web',
          protocol: 'Http',
        },
      ],
      enableHttp2: true,
      frontendIpConfiguration: [
        {
          name: 'fe-public',
          publicIpAddressId: pipAgwContosoWeu.id,
        },
        {
          name: 'fe-private',
          privateIpAddress: '10.20.0.10',
          privateIpAddressAllocation: 'Static',
          subnetId: snetAgw.id,
        },
      ],
      frontendPort: [
        {
          name: 'port-80',
          port: 80,
        },
        {
          name: 'port-443',
          port: 443,
        },
      ],
      gatewayIpConfiguration: [
        {
          name: 'gwipc',
          subnetId: snetAgw.id,
        },
      ],
      httpListener: [
        {
          name: 'lsn-http',
          frontendIpConfigurationName: 'fe-public',
          frontendPortName: 'port-80',
          protocol: 'Http',
        },
        {
          name: 'lsn-https',
          frontendIpConfigurationName: 'fe-public',
          frontendPortName: 'port-443',
          hostName: 'orders.contoso.example',
          protocol: 'Https',
          requireSni: true,
          sslCertificateName: 'cert-orders',
        },
      ],
      identity: {
        type: 'UserAssigned',
        identityIds: [idContosoAgwWeu.id],
      },
      probe: [
        {
          name: 'probe-web',
          host: 'orders.contoso.example',
          interval: 30,
          match: {
            statusCode: ['200-399'],
          },
          path: '/healthz',
          protocol: 'Http',
          timeout: 30,
          unhealthyThreshold: 3,
        },
      ],
      redirectConfiguration: [
        {
          name: 'redirect-https',
          includePath: true,
          includeQueryString: true,
          redirectType: 'Permanent',
          targetListenerName: 'lsn-https',
        },
      ],
      requestRoutingRule: [
        {
          name: 'rule-https',
          backendAddressPoolName: 'be-web',
          backendHttpSettingsName: 'bhs-8080',
          httpListenerName: 'lsn-https',
          priority: 100,
          ruleType: 'Basic',
        },
        {
          name: 'rule-redirect',
          redirectConfigurationName: 'redirect-https',
          httpListenerName: 'lsn-http',
          priority: 110,
          ruleType: 'Basic',
        },
      ],
      sku: {
        name: 'Standard_v2',
        tier: 'Standard_v2',
      },
      sslCertificate: [
        {
          name: 'cert-orders',
          keyVaultSecretId: 'https://kv-contoso-weu.vault.azure.net/secrets/cert-orders',
        },
      ],
      sslPolicy: {
        policyName: 'AppGwSslPolicy20220101',
        policyType: 'Predefined',
      },
      zones: ['1', '2', '3'],
      tags,
      lifecycle: {
        ignoreChanges: ['authentication_certificate', 'ssl_certificate', 'trusted_root_certificate'],
      },
    });
    adopt(
      agwContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/applicationGateways/agw-contoso-weu',
    );

    const snetWeb = new Subnet(this, 'subnet_rg-contoso-net-weu_vnet-spoke-weu_snet-web', {
      name: 'snet-web',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetSpokeWeu.name,
      addressPrefixes: ['10.20.1.0/24'],
    });
    adopt(
      snetWeb,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-web',
    );

    adopt(
      new LinuxVirtualMachineScaleSet(this, 'linux_virtual_machine_scale_set_rg-contoso-app-weu_vmss-web-weu', {
        name: 'vmss-web-weu',
        resourceGroupName: 'rg-contoso-app-weu',
        location: region,
        bootDiagnostics: {},
        sourceImageReference: {
          offer: '0001-com-ubuntu-server-jammy',
          publisher: 'Canonical',
          sku: '22_04-lts-gen2',
          version: 'latest',
        },
        zones: ['1', '2'],
        adminUsername: 'contosoadmin',
        computerNamePrefix: 'web',
        identity: {
          type: 'SystemAssigned, UserAssigned',
          identityIds: [idContosoAppWeu.id],
        },
        instances: 2,
        networkInterface: [
          {
            name: 'nic-web',
            enableAcceleratedNetworking: true,
            ipConfiguration: [
              {
                name: 'ipconfig1',
                applicationGatewayBackendAddressPoolIds: [`${agwContosoWeu.id}/backendAddressPools/be-web`],
                primary: true,
                subnetId: snetWeb.id,
              },
            ],
            primary: true,
          },
        ],
        osDisk: {
          caching: 'ReadWrite',
          diskSizeGb: 30,
          storageAccountType: 'Premium_LRS',
        },
        overprovision: false,
        platformFaultDomainCount: 1,
        scaleIn: {},
        singlePlacementGroup: false,
        sku: 'Standard_D2s_v5',
        adminSshKey: [
          {
            publicKey:
              'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDxS6vbwNKR9xzL3CBcnCPNWE8vV5fvO7k523LPB0nNkQkZvhF9Secqv/DC5iQISfil1dBLrn7kWngAIZYVzr3fv5cjwrwyf2FwFDOFswKWWlylVy/AmMzKEVsY1FFLFjznqw16EVLIWIkZOiIzhBqOTiCexEOuEEwxzQRqXeS9sazM2wAy8IhTP5ApQlrCqHrHTX/AQqtAUhUNq7aETZd8otnsXvZ423eEWIqDBMncP/xTynl5dWmS5wfsYEfTxNXNTQLKc3VURUOzd9PJIWe6whQX88nE4errvEDfEGGIgJpEOu2vaz3wNzpZVULsWzy6gPnxapRkxTDUOchV+5ih contoso-sample',
            username: 'contosoadmin',
          },
        ],
        tags,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/virtualMachineScaleSets/vmss-web-weu',
    );

    adopt(
      new RoleAssignment(this, 'role_assignment_rg-contoso-app-weu_crcontosoweu_eb297852-661d-4d59-ab72-682de46e5538', {
        scope:
          '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ContainerRegistry/registries/crcontosoweu',
        roleDefinitionId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d',
        principalId: '2f613f64-d200-4a84-a409-77959713fa1f',
        principalType: 'ServicePrincipal',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ContainerRegistry/registries/crcontosoweu/providers/Microsoft.Authorization/roleAssignments/eb297852-661d-4d59-ab72-682de46e5538',
    );

    const logContosoWeu = new LogAnalyticsWorkspace(this, 'log_analytics_workspace_rg-contoso-net-weu_log-contoso-weu', {
      name: 'log-contoso-weu',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      dailyQuotaGb: 10,
      retentionInDays: 60,
      sku: 'PerGB2018',
      tags,
    });
    adopt(
      logContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.OperationalInsights/workspaces/log-contoso-weu',
    );

    const appiContosoWeu = new ApplicationInsights(this, 'application_insights_rg-contoso-app-weu_appi-contoso-weu', {
      name: 'appi-contoso-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      applicationType: 'web',
      samplingPercentage: 50,
      workspaceId: logContosoWeu.id,
      tags,
    });
    adopt(
      appiContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Insights/components/appi-contoso-weu',
    );

    adopt(
      new MonitorDiagnosticSetting(this, 'monitor_diagnostic_setting_rg-contoso-app-weu_agw-contoso-weu_diag-agw-contoso-weu', {
        name: 'diag-agw-contoso-weu',
        targetResourceId: agwContosoWeu.id,
        enabledLog: [
          {
            category: 'ApplicationGatewayAccessLog',
          },
          {
            category: 'ApplicationGatewayPerformanceLog',
          },
        ],
        enabledMetric: [
          {
            category: 'AllMetrics',
          },
        ],
        logAnalyticsWorkspaceId: logContosoWeu.id,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/applicationGateways/agw-contoso-weu|diag-agw-contoso-weu',
    );

    const lbiAppWeu = new Lb(this, 'lb_rg-contoso-app-weu_lbi-app-weu', {
      name: 'lbi-app-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      frontendIpConfiguration: [
        {
          name: 'fe-app',
          subnetId: snetApp.id,
          privateIpAddress: '10.20.2.10',
          privateIpAddressAllocation: 'Static',
          zones: ['1', '2', '3'],
        },
      ],
      tags,
    });
    adopt(
      lbiAppWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/loadBalancers/lbi-app-weu',
    );

    const beApp = new LbBackendAddressPool(this, 'lb_backend_address_pool_rg-contoso-app-weu_lbi-app-weu_be-app', {
      name: 'be-app',
      loadbalancerId: lbiAppWeu.id,
    });
    adopt(
      beApp,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/loadBalancers/lbi-app-weu/backendAddressPools/be-app',
    );

    const probeHttps = new LbProbe(this, 'lb_probe_rg-contoso-app-weu_lbi-app-weu_probe-https', {
      name: 'probe-https',
      loadbalancerId: lbiAppWeu.id,
      port: 8443,
      protocol: 'Https',
      requestPath: '/health',
    });
    adopt(
      probeHttps,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/loadBalancers/lbi-app-weu/probes/probe-https',
    );

    adopt(
      new LbRule(this, 'lb_rule_rg-contoso-app-weu_lbi-app-weu_rule-https', {
        name: 'rule-https',
        loadbalancerId: lbiAppWeu.id,
        backendAddressPoolIds: [beApp.id],
        backendPort: 8443,
        disableOutboundSnat: true,
        frontendIpConfigurationName: 'fe-app',
        frontendPort: 443,
        loadDistribution: 'SourceIP',
        probeId: probeHttps.id,
        protocol: 'Tcp',
        tcpResetEnabled: true,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/loadBalancers/lbi-app-weu/loadBalancingRules/rule-https',
    );

    adopt(
      new NetworkInterfaceBackendAddressPoolAssociation(
        this,
        'network_interface_backend_address_pool_association_rg-contoso-app-weu_nic-vm-app-01_backend-pool-ipconfig1-lbi-app-weu-be-app',
        {
          networkInterfaceId: nicVmApp01.id,
          ipConfigurationName: 'ipconfig1',
          backendAddressPoolId: beApp.id,
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/networkInterfaces/nic-vm-app-01/ipConfigurations/ipconfig1|/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/loadBalancers/lbi-app-weu/backendAddressPools/be-app',
    );

    adopt(
      new NetworkInterfaceBackendAddressPoolAssociation(
        this,
        'network_interface_backend_address_pool_association_rg-contoso-app-weu_nic-vm-app-02_backend-pool-ipconfig1-lbi-app-weu-be-app',
        {
          networkInterfaceId: nicVmApp02.id,
          ipConfigurationName: 'ipconfig1',
          backendAddressPoolId: beApp.id,
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/networkInterfaces/nic-vm-app-02/ipConfigurations/ipconfig1|/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/loadBalancers/lbi-app-weu/backendAddressPools/be-app',
    );

    const nsgApp = new NetworkSecurityGroup(this, 'network_security_group_rg-contoso-app-weu_NSG-App', {
      name: 'NSG-App',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      tags,
    });
    adopt(
      nsgApp,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/networkSecurityGroups/NSG-App',
    );

    adopt(
      new NetworkInterfaceSecurityGroupAssociation(
        this,
        'network_interface_security_group_association_rg-contoso-app-weu_nic-vm-mgmt-01_network-security-group',
        {
          networkInterfaceId: nicVmMgmt01.id,
          networkSecurityGroupId: nsgApp.id,
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/networkInterfaces/nic-vm-mgmt-01|/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/networkSecurityGroups/NSG-App',
    );

    adopt(
      new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-app-weu_NSG-App_allow-mgmt-rdp', {
        name: 'allow-mgmt-rdp',
        resourceGroupName: 'rg-contoso-app-weu',
        networkSecurityGroupName: nsgApp.name,
        access: 'Allow',
        destinationAddressPrefix: '10.10.0.70',
        destinationPortRange: '3389',
        direction: 'Inbound',
        priority: 100,
        protocol: 'Tcp',
        sourceAddressPrefix: '10.10.0.64/26',
        sourcePortRange: '*',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/networkSecurityGroups/NSG-App/securityRules/allow-mgmt-rdp',
    );

    const kvContosoWeu = new KeyVault(this, 'key_vault_rg-contoso-data-weu_kv-contoso-weu', {
      name: 'kv-contoso-weu',
      resourceGroupName: 'rg-contoso-data-weu',
      location: region,
      skuName: 'standard',
      tenantId: '00000000-0000-0000-0000-0000000000aa',
      enabledForTemplateDeployment: true,
      networkAcls: {
        bypass: 'AzureServices',
        defaultAction: 'Deny',
        ipRules: ['203.0.113.0/28'],
        virtualNetworkSubnetIds: [snetApp.id],
      },
      purgeProtectionEnabled: true,
      rbacAuthorizationEnabled: true,
      tags,
    });
    adopt(
      kvContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.KeyVault/vaults/kv-contoso-weu',
    );

    const privatelinkVaultcoreAzureNet = new PrivateDnsZone(
      this,
      'private_dns_zone_rg-contoso-net-weu_privatelink-vaultcore-azure-net-20bbb97c',
      {
        name: 'privatelink.vaultcore.azure.net',
        resourceGroupName: rgContosoNetWeu.name,
        tags,
      },
    );
    adopt(
      privatelinkVaultcoreAzureNet,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net',
    );

    const snetData = new Subnet(this, 'subnet_rg-contoso-net-weu_vnet-spoke-weu_snet-data', {
      name: 'snet-data',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetSpokeWeu.name,
      addressPrefixes: ['10.20.3.0/24'],
      privateEndpointNetworkPolicies: 'Enabled',
    });
    adopt(
      snetData,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-data',
    );

    adopt(
      new PrivateEndpoint(this, 'private_endpoint_rg-contoso-app-weu_pe-kv-contoso-weu', {
        name: 'pe-kv-contoso-weu',
        resourceGroupName: 'rg-contoso-app-weu',
        location: region,
        privateDnsZoneGroup: {
          name: 'default',
          privateDnsZoneIds: [privatelinkVaultcoreAzureNet.id],
        },
        privateServiceConnection: {
          name: 'psc-pe-kv-contoso-weu',
          isManualConnection: false,
          privateConnectionResourceId: kvContosoWeu.id,
          subresourceNames: ['vault'],
        },
        subnetId: snetData.id,
        tags,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Network/privateEndpoints/pe-kv-contoso-weu',
    );

    const sbContosoWeu = new ServicebusNamespace(this, 'servicebus_namespace_rg-contoso-app-weu_sb-contoso-weu', {
      name: 'sb-contoso-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      sku: 'Standard',
      tags,
    });
    adopt(
      sbContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ServiceBus/namespaces/sb-contoso-weu',
    );

    adopt(
      new ServicebusNamespaceAuthorizationRule(
        this,
        'servicebus_namespace_authorization_rule_rg-contoso-app-weu_sb-contoso-weu_send-only',
        {
          name: 'send-only',
          namespaceId: sbContosoWeu.id,
          send: true,
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ServiceBus/namespaces/sb-contoso-weu/authorizationRules/send-only',
    );

    adopt(
      new RoleAssignment(this, 'role_assignment_rg-contoso-app-weu_sb-contoso-weu_41da2d90-124f-4dd4-a069-1d1dfd035fcd', {
        scope: sbContosoWeu.id,
        roleDefinitionId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/090c5cfd-751d-490a-894a-3ce6f1109419',
        principalId: 'd9f510fd-37d6-4d47-aaf3-9a2a49d93160',
        principalType: 'ServicePrincipal',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ServiceBus/namespaces/sb-contoso-weu/providers/Microsoft.Authorization/roleAssignments/41da2d90-124f-4dd4-a069-1d1dfd035fcd',
    );

    adopt(
      new ServicebusQueue(this, 'servicebus_queue_rg-contoso-app-weu_sb-contoso-weu_orders', {
        name: 'orders',
        namespaceId: sbContosoWeu.id,
        deadLetteringOnMessageExpiration: true,
        defaultMessageTtl: 'P14D',
        lockDuration: 'PT2M',
        maxDeliveryCount: 5,
        maxSizeInMegabytes: 2048,
        requiresDuplicateDetection: true,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ServiceBus/namespaces/sb-contoso-weu/queues/orders',
    );

    const orderEvents = new ServicebusTopic(this, 'servicebus_topic_rg-contoso-app-weu_sb-contoso-weu_order-events', {
      name: 'order-events',
      namespaceId: sbContosoWeu.id,
      batchedOperationsEnabled: true,
      defaultMessageTtl: 'P7D',
      supportOrdering: true,
    });
    adopt(
      orderEvents,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ServiceBus/namespaces/sb-contoso-weu/topics/order-events',
    );

    adopt(
      new ServicebusSubscription(this, 'servicebus_subscription_rg-contoso-app-weu_sb-contoso-weu_order-events_billing', {
        name: 'billing',
        topicId: orderEvents.id,
        maxDeliveryCount: 10,
        batchedOperationsEnabled: true,
        defaultMessageTtl: 'P7D',
        forwardDeadLetteredMessagesTo: 'orders',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ServiceBus/namespaces/sb-contoso-weu/topics/order-events/subscriptions/billing',
    );

    const aspContosoFuncWeu = new ServicePlan(this, 'service_plan_rg-contoso-app-weu_asp-contoso-func-weu', {
      name: 'asp-contoso-func-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      maximumElasticWorkerCount: 5,
      osType: 'Linux',
      skuName: 'EP1',
      tags,
    });
    adopt(
      aspContosoFuncWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Web/serverFarms/asp-contoso-func-weu',
    );

    const aspContosoWeu = new ServicePlan(this, 'service_plan_rg-contoso-app-weu_asp-contoso-weu', {
      name: 'asp-contoso-weu',
      resourceGroupName: 'rg-contoso-app-weu',
      location: region,
      osType: 'Linux',
      skuName: 'P1v3',
      tags,
    });
    adopt(
      aspContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Web/serverFarms/asp-contoso-weu',
    );

    adopt(
      new LinuxWebApp(this, 'linux_web_app_rg-contoso-app-weu_app-contoso-api-weu', {
        name: 'app-contoso-api-weu',
        resourceGroupName: 'rg-contoso-app-weu',
        location: region,
        httpsOnly: true,
        identity: {
          type: 'UserAssigned',
          identityIds: [idContosoAppWeu.id],
        },
        keyVaultReferenceIdentityId: idContosoAppWeu.id,
        appSettings: {
          AZURE_CLIENT_ID: 'dabf6122-5205-4e46-a2ca-22a0cc5da5f7',
          KEY_VAULT_URI: 'https://kv-contoso-weu.vault.azure.net/',
          REGISTRY: 'crcontosoweu.azurecr.io',
          SQL_SERVER: 'sql-contoso-weu.database.windows.net',
          WEBSITE_RUN_FROM_PACKAGE: '1',
        },
        servicePlanId: aspContosoWeu.id,
        siteConfig: {
          appCommandLine: 'node server.js',
          defaultDocuments: ['Default.htm', 'Default.html', 'index.html'],
          ftpsState: 'FtpsOnly',
          applicationStack: {
            nodeVersion: '20-lts',
          },
          use32BitWorker: false,
        },
        tags,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Web/sites/app-contoso-api-weu',
    );

    adopt(
      new LinuxWebApp(this, 'linux_web_app_rg-contoso-app-weu_app-contoso-web-weu', {
        name: 'app-contoso-web-weu',
        resourceGroupName: 'rg-contoso-app-weu',
        location: region,
        connectionString: [
          {
            name: 'Orders',
            type: 'SQLAzure',
            value:
              'Server=tcp:sql-contoso-weu.database.windows.net,1433;Database=sqldb-orders;Authentication=Active Directory Managed Identity;Encrypt=True;',
          },
          {
            name: 'Reports',
            type: 'Custom',
            value: `Host=psql-contoso-weu.postgres.database.azure.com;Database=reports;Username=contosoadmin;Password=${unread}`,
          },
        ],
        httpsOnly: true,
        identity: {
          type: 'SystemAssigned',
        },
        appSettings: {
          APPLICATIONINSIGHTS_CONNECTION_STRING:
            'InstrumentationKey=1334c917-e4cc-43fd-a58f-87799a832511;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/;LiveEndpoint=https://westeurope.livediagnostics.monitor.azure.com/;ApplicationId=6fa2a3fc-1272-44e1-a4d4-0cd4e6c929d3',
          Api__BaseUrl: 'https://app-contoso-api-weu.azurewebsites.net',
          ApplicationInsightsAgent_EXTENSION_VERSION: '~3',
          Legacy__ApiKey: unread,
          Payment__ApiKey: '@Microsoft.KeyVault(SecretUri=https://kv-contoso-weu.vault.azure.net/secrets/payment-api-key/)',
          Region: 'West Europe',
          ServiceBus__FullyQualifiedNamespace: 'sb-contoso-weu.servicebus.windows.net',
          Storage__BlobEndpoint: 'https://stcontosodataweu.blob.core.windows.net/',
        },
        servicePlanId: aspContosoWeu.id,
        siteConfig: {
          cors: {
            allowedOrigins: ['https://orders.contoso.example', 'https://app-contoso-api-weu.azurewebsites.net'],
          },
          ipRestriction: [
            {
              name: 'app tier',
              priority: 100,
              virtualNetworkSubnetId: snetApp.id,
            },
          ],
          ipRestrictionDefaultAction: 'Deny',
          healthCheckPath: '/healthz',
          healthCheckEvictionTimeInMin: 10,
          defaultDocuments: ['Default.htm', 'Default.html', 'index.html'],
          ftpsState: 'FtpsOnly',
          http2Enabled: true,
          applicationStack: {
            dotnetVersion: '8.0',
          },
          use32BitWorker: false,
        },
        stickySettings: {
          appSettingNames: ['Region'],
        },
        tags: {
          ...tags,
          'hidden-link: /app-insights-resource-id': appiContosoWeu.id,
        },
        lifecycle: {
          ignoreChanges: ['app_settings["Legacy__ApiKey"]', 'connection_string', 'site_config[0].health_check_eviction_time_in_min'],
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Web/sites/app-contoso-web-weu',
    );

    const stcontosofuncweu = new StorageAccount(this, 'storage_account_rg-contoso-data-weu_stcontosofuncweu', {
      name: 'stcontosofuncweu',
      resourceGroupName: 'rg-contoso-data-weu',
      location: region,
      accountTier: 'Standard',
      accountReplicationType: 'LRS',
      allowNestedItemsToBePublic: false,
      largeFileShareEnabled: true,
      tags,
      lifecycle: {
        ignoreChanges: ['customer_managed_key'],
      },
    });
    adopt(
      stcontosofuncweu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Storage/storageAccounts/stcontosofuncweu',
    );

    const snetFunc = new Subnet(this, 'subnet_rg-contoso-net-weu_vnet-spoke-weu_snet-func', {
      name: 'snet-func',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetSpokeWeu.name,
      addressPrefixes: ['10.20.4.0/26'],
      delegation: [
        {
          name: 'webapp',
          serviceDelegation: {
            name: 'Microsoft.Web/serverFarms',
            actions: ['Microsoft.Network/virtualNetworks/subnets/action'],
          },
        },
      ],
      serviceEndpoints: ['Microsoft.Storage'],
    });
    adopt(
      snetFunc,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-func',
    );

    adopt(
      new LinuxFunctionApp(this, 'linux_function_app_rg-contoso-app-weu_func-contoso-orders-weu', {
        name: 'func-contoso-orders-weu',
        resourceGroupName: 'rg-contoso-app-weu',
        location: region,
        clientCertificateMode: 'Required',
        httpsOnly: true,
        identity: {
          type: 'SystemAssigned',
        },
        virtualNetworkSubnetId: snetFunc.id,
        builtinLoggingEnabled: false,
        storageAccountName: stcontosofuncweu.name,
        storageAccountAccessKey: unread,
        appSettings: {
          ArchiveQueue: 'orders',
          ServiceBusConnection__fullyQualifiedNamespace: 'sb-contoso-weu.servicebus.windows.net',
        },
        servicePlanId: aspContosoFuncWeu.id,
        siteConfig: {
          defaultDocuments: ['Default.htm', 'Default.html', 'index.html'],
          ftpsState: 'FtpsOnly',
          vnetRouteAllEnabled: true,
          preWarmedInstanceCount: 1,
          applicationInsightsConnectionString:
            'InstrumentationKey=1334c917-e4cc-43fd-a58f-87799a832511;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/;LiveEndpoint=https://westeurope.livediagnostics.monitor.azure.com/;ApplicationId=6fa2a3fc-1272-44e1-a4d4-0cd4e6c929d3',
          applicationStack: {
            pythonVersion: '3.11',
          },
        },
        tags,
        lifecycle: {
          ignoreChanges: ['storage_account_access_key'],
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Web/sites/func-contoso-orders-weu',
    );

    const contosoPrivatePostgresDatabaseAzureCom = new PrivateDnsZone(
      this,
      'private_dns_zone_rg-contoso-net-weu_contoso-private-postgres-database-azure-com-04935715',
      {
        name: 'contoso.private.postgres.database.azure.com',
        resourceGroupName: rgContosoNetWeu.name,
        tags,
      },
    );
    adopt(
      contosoPrivatePostgresDatabaseAzureCom,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/contoso.private.postgres.database.azure.com',
    );

    const snetPsql = new Subnet(this, 'subnet_rg-contoso-net-weu_vnet-spoke-weu_snet-psql', {
      name: 'snet-psql',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetSpokeWeu.name,
      addressPrefixes: ['10.20.5.0/28'],
      delegation: [
        {
          name: 'postgres',
          serviceDelegation: {
            name: 'Microsoft.DBforPostgreSQL/flexibleServers',
            actions: ['Microsoft.Network/virtualNetworks/subnets/join/action'],
          },
        },
      ],
    });
    adopt(
      snetPsql,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-psql',
    );

    const psqlContosoWeu = new PostgresqlFlexibleServer(this, 'postgresql_flexible_server_rg-contoso-data-weu_psql-contoso-weu', {
      name: 'psql-contoso-weu',
      resourceGroupName: 'rg-contoso-data-weu',
      location: region,
      administratorLogin: 'contosoadmin',
      administratorPassword: unread,
      autoGrowEnabled: true,
      backupRetentionDays: 14,
      delegatedSubnetId: snetPsql.id,
      highAvailability: {
        mode: 'ZoneRedundant',
        standbyAvailabilityZone: '2',
      },
      maintenanceWindow: {
        startHour: 2,
        startMinute: 30,
      },
      privateDnsZoneId: contosoPrivatePostgresDatabaseAzureCom.id,
      publicNetworkAccessEnabled: false,
      skuName: 'GP_Standard_D2ds_v4',
      storageMb: 131072,
      version: '16',
      zone: '1',
      tags,
      lifecycle: {
        ignoreChanges: ['administrator_password', 'create_mode'],
      },
    });
    adopt(
      psqlContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.DBforPostgreSQL/flexibleServers/psql-contoso-weu',
    );

    adopt(
      new PostgresqlFlexibleServerConfiguration(
        this,
        'postgresql_flexible_server_configuration_rg-contoso-data-weu_psql-contoso-weu_azure-extensions-1b2ffd9a',
        {
          name: 'azure.extensions',
          serverId: psqlContosoWeu.id,
          value: 'PG_TRGM,PGCRYPTO',
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.DBforPostgreSQL/flexibleServers/psql-contoso-weu/configurations/azure.extensions',
    );

    adopt(
      new PostgresqlFlexibleServerDatabase(this, 'postgresql_flexible_server_database_rg-contoso-data-weu_psql-contoso-weu_reports', {
        name: 'reports',
        serverId: psqlContosoWeu.id,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.DBforPostgreSQL/flexibleServers/psql-contoso-weu/databases/reports',
    );

    const kvContosoOpsWeu = new KeyVault(this, 'key_vault_rg-contoso-data-weu_kv-contoso-ops-weu', {
      name: 'kv-contoso-ops-weu',
      resourceGroupName: 'rg-contoso-data-weu',
      location: region,
      skuName: 'standard',
      tenantId: '00000000-0000-0000-0000-0000000000aa',
      enabledForDiskEncryption: true,
      softDeleteRetentionDays: 30,
      tags,
    });
    adopt(
      kvContosoOpsWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.KeyVault/vaults/kv-contoso-ops-weu',
    );

    adopt(
      new KeyVaultAccessPolicyA(
        this,
        'key_vault_access_policy_rg-contoso-data-weu_kv-contoso-ops-weu_access-policy-2f613f64-d200-4a84-a409-77959713fa1f',
        {
          keyVaultId: kvContosoOpsWeu.id,
          tenantId: '00000000-0000-0000-0000-0000000000aa',
          objectId: '2f613f64-d200-4a84-a409-77959713fa1f',
          keyPermissions: ['Get', 'List'],
          secretPermissions: ['Get', 'List'],
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.KeyVault/vaults/kv-contoso-ops-weu/objectId/2f613f64-d200-4a84-a409-77959713fa1f',
    );

    adopt(
      new KeyVaultAccessPolicyA(
        this,
        'key_vault_access_policy_rg-contoso-data-weu_kv-contoso-ops-weu_access-policy-4a304b75-923a-4c04-a4f8-e854d9adc5d3',
        {
          keyVaultId: kvContosoOpsWeu.id,
          tenantId: '00000000-0000-0000-0000-0000000000aa',
          objectId: '4a304b75-923a-4c04-a4f8-e854d9adc5d3',
          secretPermissions: ['Get'],
        },
      ),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.KeyVault/vaults/kv-contoso-ops-weu/objectId/4a304b75-923a-4c04-a4f8-e854d9adc5d3',
    );

    adopt(
      new RoleAssignment(this, 'role_assignment_rg-contoso-data-weu_kv-contoso-weu_a7af46f4-c8d9-4eed-ac33-a3141519ff0b', {
        scope: kvContosoWeu.id,
        roleDefinitionId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6',
        principalId: '4a304b75-923a-4c04-a4f8-e854d9adc5d3',
        principalType: 'ServicePrincipal',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.KeyVault/vaults/kv-contoso-weu/providers/Microsoft.Authorization/roleAssignments/a7af46f4-c8d9-4eed-ac33-a3141519ff0b',
    );

    adopt(
      new RoleAssignment(this, 'role_assignment_rg-contoso-data-weu_kv-contoso-weu_eb5ab3f4-cc0d-434f-a823-22f5ed669f4c', {
        scope: kvContosoWeu.id,
        roleDefinitionId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6',
        principalId: 'a7b3500d-2a9b-44c8-af54-4c4a254d1e82',
        principalType: 'ServicePrincipal',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.KeyVault/vaults/kv-contoso-weu/providers/Microsoft.Authorization/roleAssignments/eb5ab3f4-cc0d-434f-a823-22f5ed669f4c',
    );

    adopt(
      new RoleAssignment(this, 'role_assignment_rg-contoso-data-weu_kv-contoso-weu_eeda250e-6b80-4bbe-ac71-84cff2a05120', {
        scope: kvContosoWeu.id,
        roleDefinitionId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6',
        principalId: 'ce3f3f88-ae9b-4d13-a451-4c29a6c05017',
        principalType: 'ServicePrincipal',
        description: 'Reads the certificate of the order API',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.KeyVault/vaults/kv-contoso-weu/providers/Microsoft.Authorization/roleAssignments/eeda250e-6b80-4bbe-ac71-84cff2a05120',
    );

    adopt(
      new MonitorDiagnosticSetting(this, 'monitor_diagnostic_setting_rg-contoso-data-weu_kv-contoso-weu_diag-kv-contoso-weu', {
        name: 'diag-kv-contoso-weu',
        targetResourceId: kvContosoWeu.id,
        enabledLog: [
          {
            categoryGroup: 'audit',
          },
        ],
        enabledMetric: [
          {
            category: 'AllMetrics',
          },
        ],
        logAnalyticsWorkspaceId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-shared-eus/providers/Microsoft.OperationalInsights/workspaces/log-contoso-shared-eus',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.KeyVault/vaults/kv-contoso-weu|diag-kv-contoso-weu',
    );

    const sqlContosoWeu = new MssqlServer(this, 'mssql_server_rg-contoso-data-weu_sql-contoso-weu', {
      name: 'sql-contoso-weu',
      resourceGroupName: 'rg-contoso-data-weu',
      location: region,
      administratorLogin: 'contosoadmin',
      administratorLoginPassword: unread,
      azureadAdministrator: {
        loginUsername: 'sql-admins-contoso',
        objectId: '38adba80-62d7-4f9b-a69c-f562dbb13e57',
      },
      identity: {
        type: 'UserAssigned',
        identityIds: [idContosoAppWeu.id],
      },
      primaryUserAssignedIdentityId: idContosoAppWeu.id,
      version: '12.0',
      tags,
      lifecycle: {
        ignoreChanges: ['administrator_login_password'],
      },
    });
    adopt(
      sqlContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Sql/servers/sql-contoso-weu',
    );

    const privatelinkDatabaseWindowsNet = new PrivateDnsZone(
      this,
      'private_dns_zone_rg-contoso-net-weu_privatelink-database-windows-net-14f804a9',
      {
        name: 'privatelink.database.windows.net',
        resourceGroupName: rgContosoNetWeu.name,
        tags,
      },
    );
    adopt(
      privatelinkDatabaseWindowsNet,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/privatelink.database.windows.net',
    );

    adopt(
      new PrivateEndpoint(this, 'private_endpoint_rg-contoso-data-weu_pe-sql-contoso-weu', {
        name: 'pe-sql-contoso-weu',
        resourceGroupName: 'rg-contoso-data-weu',
        location: region,
        privateDnsZoneGroup: {
          name: 'default',
          privateDnsZoneIds: [privatelinkDatabaseWindowsNet.id],
        },
        privateServiceConnection: {
          name: 'psc-pe-sql-contoso-weu',
          isManualConnection: false,
          privateConnectionResourceId: sqlContosoWeu.id,
          subresourceNames: ['sqlServer'],
        },
        subnetId: snetData.id,
        tags,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Network/privateEndpoints/pe-sql-contoso-weu',
    );

    const stcontosodataweu = new StorageAccount(this, 'storage_account_rg-contoso-data-weu_stcontosodataweu', {
      name: 'stcontosodataweu',
      resourceGroupName: 'rg-contoso-data-weu',
      location: region,
      accountTier: 'Standard',
      accountReplicationType: 'GRS',
      allowNestedItemsToBePublic: false,
      blobProperties: {
        containerDeleteRetentionPolicy: {
          days: 14,
        },
        deleteRetentionPolicy: {
          days: 14,
        },
        versioningEnabled: true,
      },
      largeFileShareEnabled: true,
      networkRules: {
        defaultAction: 'Deny',
        ipRules: ['203.0.113.17'],
        virtualNetworkSubnetIds: [snetApp.id],
      },
      tags,
      lifecycle: {
        ignoreChanges: ['customer_managed_key'],
      },
    });
    adopt(
      stcontosodataweu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Storage/storageAccounts/stcontosodataweu',
    );

    const privatelinkBlobCoreWindowsNet = new PrivateDnsZone(
      this,
      'private_dns_zone_rg-contoso-net-weu_privatelink-blob-core-windows-net-71993d6d',
      {
        name: 'privatelink.blob.core.windows.net',
        resourceGroupName: rgContosoNetWeu.name,
        tags,
      },
    );
    adopt(
      privatelinkBlobCoreWindowsNet,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net',
    );

    adopt(
      new PrivateEndpoint(this, 'private_endpoint_rg-contoso-data-weu_pe-st-contoso-weu', {
        name: 'pe-st-contoso-weu',
        resourceGroupName: 'rg-contoso-data-weu',
        location: region,
        privateDnsZoneGroup: {
          name: 'default',
          privateDnsZoneIds: [privatelinkBlobCoreWindowsNet.id],
        },
        privateServiceConnection: {
          name: 'psc-pe-st-contoso-weu',
          isManualConnection: false,
          privateConnectionResourceId: stcontosodataweu.id,
          subresourceNames: ['blob'],
        },
        subnetId: snetData.id,
        tags,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Network/privateEndpoints/pe-st-contoso-weu',
    );

    const sqldbCatalog = new MssqlDatabase(this, 'mssql_database_rg-contoso-data-weu_sql-contoso-weu_sqldb-catalog', {
      name: 'sqldb-catalog',
      serverId: sqlContosoWeu.id,
      maxSizeGb: 250,
      skuName: 'S1',
      tags,
      lifecycle: {
        ignoreChanges: ['create_mode'],
      },
    });
    adopt(
      sqldbCatalog,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Sql/servers/sql-contoso-weu/databases/sqldb-catalog',
    );

    const sqldbOrders = new MssqlDatabase(this, 'mssql_database_rg-contoso-data-weu_sql-contoso-weu_sqldb-orders', {
      name: 'sqldb-orders',
      serverId: sqlContosoWeu.id,
      licenseType: 'LicenseIncluded',
      maxSizeGb: 32,
      skuName: 'GP_Gen5_2',
      tags,
      lifecycle: {
        ignoreChanges: ['create_mode'],
      },
    });
    adopt(
      sqldbOrders,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Sql/servers/sql-contoso-weu/databases/sqldb-orders',
    );

    const diagSqldbOrders = new MonitorDiagnosticSetting(
      this,
      'monitor_diagnostic_setting_rg-contoso-data-weu_sql-contoso-weu_sqldb-orders_diag-sqldb-orders',
      {
        name: 'diag-sqldb-orders',
        targetResourceId: sqldbOrders.id,
        enabledLog: [
          {
            category: 'SQLInsights',
          },
          {
            category: 'Errors',
          },
        ],
        enabledMetric: [
          {
            category: 'Basic',
          },
        ],
        logAnalyticsWorkspaceId: logContosoWeu.id,
      },
    );
    adopt(
      diagSqldbOrders,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Sql/servers/sql-contoso-weu/databases/sqldb-orders|diag-sqldb-orders',
    );

    const allowAllWindowsAzureIps = new MssqlFirewallRule(
      this,
      'mssql_firewall_rule_rg-contoso-data-weu_sql-contoso-weu_AllowAllWindowsAzureIps',
      {
        name: 'AllowAllWindowsAzureIps',
        serverId: sqlContosoWeu.id,
        startIpAddress: '0.0.0.0',
        endIpAddress: '0.0.0.0',
      },
    );
    adopt(
      allowAllWindowsAzureIps,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Sql/servers/sql-contoso-weu/firewallRules/AllowAllWindowsAzureIps',
    );

    const officeAmsterdam = new MssqlFirewallRule(this, 'mssql_firewall_rule_rg-contoso-data-weu_sql-contoso-weu_office-amsterdam', {
      name: 'office-amsterdam',
      serverId: sqlContosoWeu.id,
      startIpAddress: '203.0.113.0',
      endIpAddress: '203.0.113.15',
    });
    adopt(
      officeAmsterdam,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Sql/servers/sql-contoso-weu/firewallRules/office-amsterdam',
    );

    adopt(
      new ManagementLock(this, 'management_lock_rg-contoso-data-weu_sql-contoso-weu_lock-no-delete', {
        name: 'lock-no-delete',
        scope: sqlContosoWeu.id,
        lockLevel: 'CanNotDelete',
        notes: 'Orders must not be lost: ask data@contoso.example',
        dependsOn: [sqldbCatalog, diagSqldbOrders, allowAllWindowsAzureIps, officeAmsterdam],
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Sql/servers/sql-contoso-weu/providers/Microsoft.Authorization/locks/lock-no-delete',
    );

    adopt(
      new StorageContainer(this, 'storage_container_rg-contoso-data-weu_stcontosodataweu_default_invoices', {
        name: 'invoices',
        storageAccountId: stcontosodataweu.id,
        metadata: {
          department: 'finance',
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Storage/storageAccounts/stcontosodataweu/blobServices/default/containers/invoices',
    );

    adopt(
      new StorageContainer(this, 'storage_container_rg-contoso-data-weu_stcontosodataweu_default_product-images', {
        name: 'product-images',
        storageAccountId: stcontosodataweu.id,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Storage/storageAccounts/stcontosodataweu/blobServices/default/containers/product-images',
    );

    adopt(
      new StorageShare(this, 'storage_share_rg-contoso-data-weu_stcontosodataweu_default_reports', {
        name: 'reports',
        storageAccountId: stcontosodataweu.id,
        quota: 100,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Storage/storageAccounts/stcontosodataweu/fileServices/default/shares/reports',
    );

    adopt(
      new RoleAssignment(this, 'role_assignment_rg-contoso-data-weu_stcontosodataweu_a48c0681-8a65-4920-aa47-2083e2287ad6', {
        scope: stcontosodataweu.id,
        roleDefinitionId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe',
        principalId: '2f613f64-d200-4a84-a409-77959713fa1f',
        principalType: 'ServicePrincipal',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Storage/storageAccounts/stcontosodataweu/providers/Microsoft.Authorization/roleAssignments/a48c0681-8a65-4920-aa47-2083e2287ad6',
    );

    adopt(
      new StorageContainer(this, 'storage_container_rg-contoso-data-weu_stcontosofuncweu_default_azure-webjobs-hosts', {
        name: 'azure-webjobs-hosts',
        storageAccountId: stcontosofuncweu.id,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Storage/storageAccounts/stcontosofuncweu/blobServices/default/containers/azure-webjobs-hosts',
    );

    adopt(
      new StorageShare(this, 'storage_share_rg-contoso-data-weu_stcontosofuncweu_default_func-contoso-orders-weu-8f1c', {
        name: 'func-contoso-orders-weu-8f1c',
        storageAccountId: stcontosofuncweu.id,
        quota: 5120,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Storage/storageAccounts/stcontosofuncweu/fileServices/default/shares/func-contoso-orders-weu-8f1c',
    );

    const snetNva = new Subnet(this, 'subnet_rg-contoso-net-weu_vnet-hub-weu_snet-nva', {
      name: 'snet-nva',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetHubWeu.name,
      addressPrefixes: ['10.10.0.0/26'],
    });
    adopt(
      snetNva,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-hub-weu/subnets/snet-nva',
    );

    const nicVmNva01 = new NetworkInterface(this, 'network_interface_rg-contoso-net-weu_nic-vm-nva-01', {
      name: 'nic-vm-nva-01',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      acceleratedNetworkingEnabled: true,
      ipConfiguration: [
        {
          name: 'ipconfig1',
          privateIpAddress: '10.10.0.4',
          privateIpAddressAllocation: 'Static',
          subnetId: snetNva.id,
        },
      ],
      ipForwardingEnabled: true,
      tags,
    });
    adopt(
      nicVmNva01,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkInterfaces/nic-vm-nva-01',
    );

    const vmNva01 = new LinuxVirtualMachine(this, 'linux_virtual_machine_rg-contoso-net-weu_vm-nva-01', {
      name: 'vm-nva-01',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      adminUsername: 'contosoadmin',
      bootDiagnostics: {},
      networkInterfaceIds: [nicVmNva01.id],
      osDisk: {
        caching: 'ReadWrite',
        diskSizeGb: 30,
        name: 'osdisk-vm-nva-01',
        storageAccountType: 'Premium_LRS',
      },
      secureBootEnabled: true,
      size: 'Standard_D2s_v5',
      sourceImageReference: {
        offer: '0001-com-ubuntu-server-jammy',
        publisher: 'Canonical',
        sku: '22_04-lts-gen2',
        version: 'latest',
      },
      vtpmEnabled: true,
      adminSshKey: [
        {
          publicKey:
            'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDxS6vbwNKR9xzL3CBcnCPNWE8vV5fvO7k523LPB0nNkQkZvhF9Secqv/DC5iQISfil1dBLrn7kWngAIZYVzr3fv5cjwrwyf2FwFDOFswKWWlylVy/AmMzKEVsY1FFLFjznqw16EVLIWIkZOiIzhBqOTiCexEOuEEwxzQRqXeS9sazM2wAy8IhTP5ApQlrCqHrHTX/AQqtAUhUNq7aETZd8otnsXvZ423eEWIqDBMncP/xTynl5dWmS5wfsYEfTxNXNTQLKc3VURUOzd9PJIWe6whQX88nE4errvEDfEGGIgJpEOu2vaz3wNzpZVULsWzy6gPnxapRkxTDUOchV+5ih contoso-sample',
          username: 'contosoadmin',
        },
      ],
      tags,
    });
    adopt(
      vmNva01,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Compute/virtualMachines/vm-nva-01',
    );

    const agContosoOps = new MonitorActionGroup(this, 'monitor_action_group_rg-contoso-net-weu_ag-contoso-ops', {
      name: 'ag-contoso-ops',
      resourceGroupName: rgContosoNetWeu.name,
      armRoleReceiver: [
        {
          name: 'owners',
          useCommonAlertSchema: true,
          roleId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
        },
      ],
      emailReceiver: [
        {
          name: 'on-call',
          useCommonAlertSchema: true,
          emailAddress: 'oncall@contoso.example',
        },
      ],
      shortName: 'contosoops',
      webhookReceiver: [
        {
          name: 'ticketing',
          useCommonAlertSchema: true,
          serviceUri: 'https://tickets.contoso.example/hooks/azure',
        },
      ],
      tags,
    });
    adopt(
      agContosoOps,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Insights/actionGroups/ag-contoso-ops',
    );

    const ngSpokeWeu = new NatGateway(this, 'nat_gateway_rg-contoso-net-weu_ng-spoke-weu', {
      name: 'ng-spoke-weu',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      idleTimeoutInMinutes: 10,
      tags,
    });
    adopt(
      ngSpokeWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/natGateways/ng-spoke-weu',
    );

    const pipNgSpokeWeu = new PublicIp(this, 'public_ip_rg-contoso-net-weu_pip-ng-spoke-weu', {
      name: 'pip-ng-spoke-weu',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      allocationMethod: 'Static',
      zones: ['1', '2', '3'],
      tags,
    });
    adopt(
      pipNgSpokeWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/publicIPAddresses/pip-ng-spoke-weu',
    );

    const publicIpPipNgSpokeWeu = new NatGatewayPublicIpAssociation(
      this,
      'nat_gateway_public_ip_association_rg-contoso-net-weu_ng-spoke-weu_public-ip-pip-ng-spoke-weu',
      {
        natGatewayId: ngSpokeWeu.id,
        publicIpAddressId: pipNgSpokeWeu.id,
      },
    );
    adopt(
      publicIpPipNgSpokeWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/natGateways/ng-spoke-weu|/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/publicIPAddresses/pip-ng-spoke-weu',
    );

    const nsgAgw = new NetworkSecurityGroup(this, 'network_security_group_rg-contoso-net-weu_nsg-agw', {
      name: 'nsg-agw',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      tags,
    });
    adopt(
      nsgAgw,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-agw',
    );

    const allowGatewayManager = new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-net-weu_nsg-agw_allow-gateway-manager', {
      name: 'allow-gateway-manager',
      resourceGroupName: rgContosoNetWeu.name,
      networkSecurityGroupName: nsgAgw.name,
      access: 'Allow',
      destinationAddressPrefix: '*',
      destinationPortRange: '65200-65535',
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefix: 'GatewayManager',
      sourcePortRange: '*',
    });
    adopt(
      allowGatewayManager,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-agw/securityRules/allow-gateway-manager',
    );

    const allowHttps = new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-net-weu_nsg-agw_allow-https', {
      name: 'allow-https',
      resourceGroupName: rgContosoNetWeu.name,
      networkSecurityGroupName: nsgAgw.name,
      access: 'Allow',
      destinationAddressPrefix: '*',
      destinationPortRanges: ['80', '443'],
      direction: 'Inbound',
      priority: 110,
      protocol: 'Tcp',
      sourceAddressPrefix: 'Internet',
      sourcePortRange: '*',
    });
    adopt(
      allowHttps,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-agw/securityRules/allow-https',
    );

    const nsgAppNetworkSecurityGroup = new NetworkSecurityGroup(this, 'network_security_group_rg-contoso-net-weu_nsg-app', {
      name: 'nsg-app',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      tags,
    });
    adopt(
      nsgAppNetworkSecurityGroup,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-app',
    );

    const allowStorageWeu = new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-net-weu_nsg-app_allow-storage-weu', {
      name: 'allow-storage-weu',
      resourceGroupName: rgContosoNetWeu.name,
      networkSecurityGroupName: nsgAppNetworkSecurityGroup.name,
      access: 'Allow',
      description: 'Storage of the region only',
      destinationAddressPrefix: 'Storage.WestEurope',
      destinationPortRange: '443',
      direction: 'Outbound',
      priority: 200,
      protocol: 'Tcp',
      sourceAddressPrefix: 'VirtualNetwork',
      sourcePortRange: '*',
    });
    adopt(
      allowStorageWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-app/securityRules/allow-storage-weu',
    );

    const allowWeb = new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-net-weu_nsg-app_allow-web', {
      name: 'allow-web',
      resourceGroupName: rgContosoNetWeu.name,
      networkSecurityGroupName: nsgAppNetworkSecurityGroup.name,
      access: 'Allow',
      destinationAddressPrefix: '10.20.2.0/24',
      destinationPortRange: '8443',
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefixes: ['10.20.0.0/24', '10.20.1.0/24'],
      sourcePortRange: '*',
    });
    adopt(
      allowWeb,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-app/securityRules/allow-web',
    );

    const nsgData = new NetworkSecurityGroup(this, 'network_security_group_rg-contoso-net-weu_nsg-data', {
      name: 'nsg-data',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      tags,
    });
    adopt(
      nsgData,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-data',
    );

    const allowSqlFromApp = new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-net-weu_nsg-data_allow-sql-from-app', {
      name: 'allow-sql-from-app',
      resourceGroupName: rgContosoNetWeu.name,
      networkSecurityGroupName: nsgData.name,
      access: 'Allow',
      destinationAddressPrefix: 'VirtualNetwork',
      destinationPortRanges: ['1433', '5432'],
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefix: '10.20.2.0/24',
      sourcePortRange: '*',
    });
    adopt(
      allowSqlFromApp,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-data/securityRules/allow-sql-from-app',
    );

    const nsgHub = new NetworkSecurityGroup(this, 'network_security_group_rg-contoso-net-weu_nsg-hub', {
      name: 'nsg-hub',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      tags,
    });
    adopt(
      nsgHub,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-hub',
    );

    const allowRdpFromOffice = new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-net-weu_nsg-hub_allow-rdp-from-office', {
      name: 'allow-rdp-from-office',
      resourceGroupName: rgContosoNetWeu.name,
      networkSecurityGroupName: nsgHub.name,
      access: 'Allow',
      description: 'Office in Amsterdam',
      destinationAddressPrefix: '10.10.0.64/26',
      destinationPortRange: '3389',
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefix: '203.0.113.0/28',
      sourcePortRange: '*',
    });
    adopt(
      allowRdpFromOffice,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-hub/securityRules/allow-rdp-from-office',
    );

    const nsgWeb = new NetworkSecurityGroup(this, 'network_security_group_rg-contoso-net-weu_nsg-web', {
      name: 'nsg-web',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      tags,
    });
    adopt(
      nsgWeb,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-web',
    );

    const allowAgw = new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-net-weu_nsg-web_allow-agw', {
      name: 'allow-agw',
      resourceGroupName: rgContosoNetWeu.name,
      networkSecurityGroupName: nsgWeb.name,
      access: 'Allow',
      destinationAddressPrefix: '*',
      destinationPortRange: '8080',
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefix: '10.20.0.0/24',
      sourcePortRange: '*',
    });
    adopt(
      allowAgw,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-web/securityRules/allow-agw',
    );

    const denyAllIn = new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-net-weu_nsg-web_deny-all-in', {
      name: 'deny-all-in',
      resourceGroupName: rgContosoNetWeu.name,
      networkSecurityGroupName: nsgWeb.name,
      access: 'Deny',
      destinationAddressPrefix: '*',
      destinationPortRange: '*',
      direction: 'Inbound',
      priority: 4096,
      protocol: '*',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
    });
    adopt(
      denyAllIn,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/networkSecurityGroups/nsg-web/securityRules/deny-all-in',
    );

    const contosoInternal = new PrivateDnsZone(this, 'private_dns_zone_rg-contoso-net-weu_contoso-internal-0f4793ea', {
      name: 'contoso.internal',
      resourceGroupName: rgContosoNetWeu.name,
      tags,
    });
    adopt(
      contosoInternal,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/contoso.internal',
    );

    const nva = new PrivateDnsARecord(this, 'private_dns_a_record_rg-contoso-net-weu_contoso-internal-0f4793ea_nva', {
      name: 'nva',
      resourceGroupName: rgContosoNetWeu.name,
      zoneName: contosoInternal.name,
      ttl: 300,
      records: ['10.10.0.4'],
    });
    adopt(
      nva,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/contoso.internal/A/nva',
    );

    const ordersPrivateDnsARecord = new PrivateDnsARecord(
      this,
      'private_dns_a_record_rg-contoso-net-weu_contoso-internal-0f4793ea_orders',
      {
        name: 'orders',
        resourceGroupName: rgContosoNetWeu.name,
        zoneName: contosoInternal.name,
        ttl: 300,
        records: ['10.20.2.10'],
      },
    );
    adopt(
      ordersPrivateDnsARecord,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/contoso.internal/A/orders',
    );

    const linkHub = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_rg-contoso-net-weu_contoso-internal-0f4793ea_link-hub',
      {
        name: 'link-hub',
        resourceGroupName: rgContosoNetWeu.name,
        privateDnsZoneName: contosoInternal.name,
        registrationEnabled: true,
        virtualNetworkId: vnetHubWeu.id,
      },
    );
    adopt(
      linkHub,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/contoso.internal/virtualNetworkLinks/link-hub',
    );

    const linkSpoke = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_rg-contoso-net-weu_contoso-internal-0f4793ea_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetWeu.name,
        privateDnsZoneName: contosoInternal.name,
        virtualNetworkId: vnetSpokeWeu.id,
      },
    );
    adopt(
      linkSpoke,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/contoso.internal/virtualNetworkLinks/link-spoke',
    );

    const linkSpokePrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_rg-contoso-net-weu_contoso-private-postgres-database-azure-com-04935715_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetWeu.name,
        privateDnsZoneName: contosoPrivatePostgresDatabaseAzureCom.name,
        virtualNetworkId: vnetSpokeWeu.id,
      },
    );
    adopt(
      linkSpokePrivateDnsZoneVirtualNetworkLink,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/contoso.private.postgres.database.azure.com/virtualNetworkLinks/link-spoke',
    );

    const privatelinkBlobCoreWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_rg-contoso-net-weu_privatelink-blob-core-windows-net-71993d6d_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetWeu.name,
        privateDnsZoneName: privatelinkBlobCoreWindowsNet.name,
        virtualNetworkId: vnetSpokeWeu.id,
      },
    );
    adopt(
      privatelinkBlobCoreWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net/virtualNetworkLinks/link-spoke',
    );

    const linkHubPrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_rg-contoso-net-weu_privatelink-database-windows-net-14f804a9_link-hub',
      {
        name: 'link-hub',
        resourceGroupName: rgContosoNetWeu.name,
        privateDnsZoneName: privatelinkDatabaseWindowsNet.name,
        virtualNetworkId: vnetHubWeu.id,
      },
    );
    adopt(
      linkHubPrivateDnsZoneVirtualNetworkLink,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/privatelink.database.windows.net/virtualNetworkLinks/link-hub',
    );

    const privatelinkDatabaseWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_rg-contoso-net-weu_privatelink-database-windows-net-14f804a9_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetWeu.name,
        privateDnsZoneName: privatelinkDatabaseWindowsNet.name,
        virtualNetworkId: vnetSpokeWeu.id,
      },
    );
    adopt(
      privatelinkDatabaseWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/privatelink.database.windows.net/virtualNetworkLinks/link-spoke',
    );

    const privatelinkVaultcoreAzureNetLinkSpokePrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_rg-contoso-net-weu_privatelink-vaultcore-azure-net-20bbb97c_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetWeu.name,
        privateDnsZoneName: privatelinkVaultcoreAzureNet.name,
        virtualNetworkId: vnetSpokeWeu.id,
      },
    );
    adopt(
      privatelinkVaultcoreAzureNetLinkSpokePrivateDnsZoneVirtualNetworkLink,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net/virtualNetworkLinks/link-spoke',
    );

    const rtSpokeWeu = new RouteTable(this, 'route_table_rg-contoso-net-weu_rt-spoke-weu', {
      name: 'rt-spoke-weu',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      bgpRoutePropagationEnabled: false,
      tags,
    });
    adopt(
      rtSpokeWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/routeTables/rt-spoke-weu',
    );

    const toIdentity = new Route(this, 'route_rg-contoso-net-weu_rt-spoke-weu_to-identity', {
      name: 'to-identity',
      resourceGroupName: rgContosoNetWeu.name,
      routeTableName: rtSpokeWeu.name,
      addressPrefix: '10.90.0.0/24',
      nextHopInIpAddress: '10.10.0.4',
      nextHopType: 'VirtualAppliance',
    });
    adopt(
      toIdentity,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/routeTables/rt-spoke-weu/routes/to-identity',
    );

    const toInternet = new Route(this, 'route_rg-contoso-net-weu_rt-spoke-weu_to-internet', {
      name: 'to-internet',
      resourceGroupName: rgContosoNetWeu.name,
      routeTableName: rtSpokeWeu.name,
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'Internet',
    });
    adopt(
      toInternet,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/routeTables/rt-spoke-weu/routes/to-internet',
    );

    const networkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_rg-contoso-net-weu_vnet-hub-weu_snet-mgmt_network-security-group',
      {
        subnetId: snetMgmt.id,
        networkSecurityGroupId: nsgHub.id,
      },
    );
    adopt(
      networkSecurityGroupSubnetNetworkSecurityGroupAssociation,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-hub-weu/subnets/snet-mgmt',
    );

    const vnetHubWeuSnetNvaNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_rg-contoso-net-weu_vnet-hub-weu_snet-nva_network-security-group',
      {
        subnetId: snetNva.id,
        networkSecurityGroupId: nsgHub.id,
      },
    );
    adopt(
      vnetHubWeuSnetNvaNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-hub-weu/subnets/snet-nva',
    );

    const peerHubToIdentity = new VirtualNetworkPeering(
      this,
      'virtual_network_peering_rg-contoso-net-weu_vnet-hub-weu_peer-hub-to-identity',
      {
        name: 'peer-hub-to-identity',
        resourceGroupName: rgContosoNetWeu.name,
        virtualNetworkName: vnetHubWeu.name,
        remoteVirtualNetworkId:
          '/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg-identity-weu/providers/Microsoft.Network/virtualNetworks/vnet-identity-weu',
      },
    );
    adopt(
      peerHubToIdentity,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-hub-weu/virtualNetworkPeerings/peer-hub-to-identity',
    );

    const peerHubToSpoke = new VirtualNetworkPeering(this, 'virtual_network_peering_rg-contoso-net-weu_vnet-hub-weu_peer-hub-to-spoke', {
      name: 'peer-hub-to-spoke',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetHubWeu.name,
      remoteVirtualNetworkId: vnetSpokeWeu.id,
      allowForwardedTraffic: true,
    });
    adopt(
      peerHubToSpoke,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-hub-weu/virtualNetworkPeerings/peer-hub-to-spoke',
    );

    const vnetSpokeWeuSnetAgwNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_rg-contoso-net-weu_vnet-spoke-weu_snet-agw_network-security-group',
      {
        subnetId: snetAgw.id,
        networkSecurityGroupId: nsgAgw.id,
      },
    );
    adopt(
      vnetSpokeWeuSnetAgwNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-agw',
    );

    const natGateway = new SubnetNatGatewayAssociation(
      this,
      'subnet_nat_gateway_association_rg-contoso-net-weu_vnet-spoke-weu_snet-app_nat-gateway',
      {
        subnetId: snetApp.id,
        natGatewayId: ngSpokeWeu.id,
      },
    );
    adopt(
      natGateway,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-app',
    );

    const vnetSpokeWeuSnetAppNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_rg-contoso-net-weu_vnet-spoke-weu_snet-app_network-security-group',
      {
        subnetId: snetApp.id,
        networkSecurityGroupId: nsgAppNetworkSecurityGroup.id,
      },
    );
    adopt(
      vnetSpokeWeuSnetAppNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-app',
    );

    const routeTable = new SubnetRouteTableAssociation(
      this,
      'subnet_route_table_association_rg-contoso-net-weu_vnet-spoke-weu_snet-app_route-table',
      {
        subnetId: snetApp.id,
        routeTableId: rtSpokeWeu.id,
      },
    );
    adopt(
      routeTable,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-app',
    );

    const vnetSpokeWeuSnetDataNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_rg-contoso-net-weu_vnet-spoke-weu_snet-data_network-security-group',
      {
        subnetId: snetData.id,
        networkSecurityGroupId: nsgData.id,
      },
    );
    adopt(
      vnetSpokeWeuSnetDataNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-data',
    );

    const vnetSpokeWeuSnetPsqlNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_rg-contoso-net-weu_vnet-spoke-weu_snet-psql_network-security-group',
      {
        subnetId: snetPsql.id,
        networkSecurityGroupId: nsgData.id,
      },
    );
    adopt(
      vnetSpokeWeuSnetPsqlNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-psql',
    );

    const natGatewaySubnetNatGatewayAssociation = new SubnetNatGatewayAssociation(
      this,
      'subnet_nat_gateway_association_rg-contoso-net-weu_vnet-spoke-weu_snet-web_nat-gateway',
      {
        subnetId: snetWeb.id,
        natGatewayId: ngSpokeWeu.id,
      },
    );
    adopt(
      natGatewaySubnetNatGatewayAssociation,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-web',
    );

    const vnetSpokeWeuSnetWebNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_rg-contoso-net-weu_vnet-spoke-weu_snet-web_network-security-group',
      {
        subnetId: snetWeb.id,
        networkSecurityGroupId: nsgWeb.id,
      },
    );
    adopt(
      vnetSpokeWeuSnetWebNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-web',
    );

    const routeTableSubnetRouteTableAssociation = new SubnetRouteTableAssociation(
      this,
      'subnet_route_table_association_rg-contoso-net-weu_vnet-spoke-weu_snet-web_route-table',
      {
        subnetId: snetWeb.id,
        routeTableId: rtSpokeWeu.id,
      },
    );
    adopt(
      routeTableSubnetRouteTableAssociation,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/subnets/snet-web',
    );

    const peerSpokeToHub = new VirtualNetworkPeering(this, 'virtual_network_peering_rg-contoso-net-weu_vnet-spoke-weu_peer-spoke-to-hub', {
      name: 'peer-spoke-to-hub',
      resourceGroupName: rgContosoNetWeu.name,
      virtualNetworkName: vnetSpokeWeu.name,
      remoteVirtualNetworkId: vnetHubWeu.id,
      allowForwardedTraffic: true,
    });
    adopt(
      peerSpokeToHub,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-spoke-weu/virtualNetworkPeerings/peer-spoke-to-hub',
    );

    const rsvContosoWeu = new RecoveryServicesVault(this, 'recovery_services_vault_rg-contoso-net-weu_rsv-contoso-weu', {
      name: 'rsv-contoso-weu',
      resourceGroupName: rgContosoNetWeu.name,
      location: region,
      sku: 'Standard',
      tags,
    });
    adopt(
      rsvContosoWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.RecoveryServices/vaults/rsv-contoso-weu',
    );

    const policyVmDaily = new BackupPolicyVm(this, 'backup_policy_vm_rg-contoso-net-weu_rsv-contoso-weu_policy-vm-daily', {
      name: 'policy-vm-daily',
      resourceGroupName: rgContosoNetWeu.name,
      recoveryVaultName: rsvContosoWeu.name,
      backup: {
        frequency: 'Daily',
        time: '22:00',
      },
      instantRestoreRetentionDays: 2,
      retentionDaily: {
        count: 30,
      },
      retentionWeekly: {
        count: 12,
        weekdays: ['Sunday'],
      },
      timezone: 'W. Europe Standard Time',
    });
    adopt(
      policyVmDaily,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.RecoveryServices/vaults/rsv-contoso-weu/backupPolicies/policy-vm-daily',
    );

    adopt(
      new ManagementLock(this, 'management_lock_rg-contoso-net-weu_lock-network', {
        name: 'lock-network',
        scope: rgContosoNetWeu.id,
        lockLevel: 'CanNotDelete',
        notes: 'Hub network',
        dependsOn: [
          vmNva01,
          agContosoOps,
          publicIpPipNgSpokeWeu,
          allowGatewayManager,
          allowHttps,
          allowStorageWeu,
          allowWeb,
          allowSqlFromApp,
          allowRdpFromOffice,
          allowAgw,
          denyAllIn,
          nva,
          ordersPrivateDnsARecord,
          linkHub,
          linkSpoke,
          linkSpokePrivateDnsZoneVirtualNetworkLink,
          privatelinkBlobCoreWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink,
          linkHubPrivateDnsZoneVirtualNetworkLink,
          privatelinkDatabaseWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink,
          privatelinkVaultcoreAzureNetLinkSpokePrivateDnsZoneVirtualNetworkLink,
          toIdentity,
          toInternet,
          networkSecurityGroupSubnetNetworkSecurityGroupAssociation,
          vnetHubWeuSnetNvaNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
          peerHubToIdentity,
          peerHubToSpoke,
          vnetSpokeWeuSnetAgwNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
          natGateway,
          vnetSpokeWeuSnetAppNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
          routeTable,
          vnetSpokeWeuSnetDataNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
          snetFunc,
          vnetSpokeWeuSnetPsqlNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
          natGatewaySubnetNatGatewayAssociation,
          vnetSpokeWeuSnetWebNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
          routeTableSubnetRouteTableAssociation,
          peerSpokeToHub,
          logContosoWeu,
          policyVmDaily,
        ],
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Authorization/locks/lock-network',
    );
  }
}
