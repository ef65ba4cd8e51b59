/**
 * What resource group rg-contoso-net-weu becomes in the destination region.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { BackupPolicyVm } from '@cdktf/provider-azurerm/lib/backup-policy-vm';
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { LogAnalyticsWorkspace } from '@cdktf/provider-azurerm/lib/log-analytics-workspace';
import { ManagedDisk } from '@cdktf/provider-azurerm/lib/managed-disk';
import { ManagementLock } from '@cdktf/provider-azurerm/lib/management-lock';
import { MonitorActionGroup } from '@cdktf/provider-azurerm/lib/monitor-action-group';
import { NatGateway } from '@cdktf/provider-azurerm/lib/nat-gateway';
import { NatGatewayPublicIpAssociation } from '@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association';
import { NetworkInterface } from '@cdktf/provider-azurerm/lib/network-interface';
import { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
import { NetworkSecurityRule } from '@cdktf/provider-azurerm/lib/network-security-rule';
import { PrivateDnsARecord } from '@cdktf/provider-azurerm/lib/private-dns-a-record';
import { PrivateDnsZone } from '@cdktf/provider-azurerm/lib/private-dns-zone';
import { PrivateDnsZoneVirtualNetworkLink } from '@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link';
import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import { RecoveryServicesVault } from '@cdktf/provider-azurerm/lib/recovery-services-vault';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { Route } from '@cdktf/provider-azurerm/lib/route';
import { RouteTable } from '@cdktf/provider-azurerm/lib/route-table';
import { Subnet } from '@cdktf/provider-azurerm/lib/subnet';
import { SubnetNatGatewayAssociation } from '@cdktf/provider-azurerm/lib/subnet-nat-gateway-association';
import { SubnetNetworkSecurityGroupAssociation } from '@cdktf/provider-azurerm/lib/subnet-network-security-group-association';
import { SubnetRouteTableAssociation } from '@cdktf/provider-azurerm/lib/subnet-route-table-association';
import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import { VirtualNetworkPeering } from '@cdktf/provider-azurerm/lib/virtual-network-peering';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { useAzurerm } from './provider';
import { names, region, subscriptionId } from './settings';

const tags = {
  costCenter: '4711',
  environment: 'production',
  owner: 'platform@contoso.example',
};

export class RgContosoNetNeuStack extends TerraformStack {
  readonly contosoPrivatePostgresDatabaseAzureCom: PrivateDnsZone;
  readonly logContosoNeu: LogAnalyticsWorkspace;
  readonly privatelinkBlobCoreWindowsNet: PrivateDnsZone;
  readonly privatelinkDatabaseWindowsNet: PrivateDnsZone;
  readonly privatelinkVaultcoreAzureNet: PrivateDnsZone;
  readonly snetAgw: Subnet;
  readonly snetApp: Subnet;
  readonly snetData: Subnet;
  readonly snetFunc: Subnet;
  readonly snetMgmt: Subnet;
  readonly snetPsql: Subnet;
  readonly snetWeb: Subnet;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, subscriptionId);

    const rgContosoNetNeu = new ResourceGroup(this, 'resource_group_rg-contoso-net-neu', {
      name: names.rgContosoNetNeu,
      location: region,
      tags,
    });

    const osdiskVmNva01 = new ManagedDisk(this, 'managed_disk_osdisk-vm-nva-01', {
      name: 'osdisk-vm-nva-01',
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      storageAccountType: 'Premium_LRS',
      createOption: 'Copy',
      diskSizeGb: 30,
      hyperVGeneration: 'V2',
      osType: 'Linux',
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-azmove-prepare-neu/providers/Microsoft.Compute/snapshots/osdisk-vm-nva-01-6krgsn',
      tags,
      lifecycle: {
        ignoreChanges: ['trusted_launch_enabled'],
      },
    });

    const vnetHubNeu = new VirtualNetwork(this, 'virtual_network_vnet-hub-neu', {
      name: names.vnetHubNeu,
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      addressSpace: ['10.10.0.0/22'],
      tags,
    });

    const snetNva = new Subnet(this, 'subnet_vnet-hub-neu_snet-nva', {
      name: 'snet-nva',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetHubNeu.name,
      addressPrefixes: ['10.10.0.0/26'],
    });

    const nicVmNva01 = new NetworkInterface(this, 'network_interface_nic-vm-nva-01', {
      name: 'nic-vm-nva-01',
      resourceGroupName: rgContosoNetNeu.name,
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

    // Azure never returns customData: add what the source was given.
    const vmNva01 = new LinuxVirtualMachine(this, 'linux_virtual_machine_vm-nva-01', {
      name: 'vm-nva-01',
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      bootDiagnostics: {},
      networkInterfaceIds: [nicVmNva01.id],
      osDisk: {
        caching: 'ReadWrite',
      },
      osManagedDiskId: osdiskVmNva01.id,
      secureBootEnabled: true,
      size: 'Standard_D2s_v5',
      vtpmEnabled: true,
      tags,
    });

    const agContosoOps = new MonitorActionGroup(this, 'monitor_action_group_ag-contoso-ops', {
      name: 'ag-contoso-ops',
      resourceGroupName: rgContosoNetNeu.name,
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

    const ngSpokeNeu = new NatGateway(this, 'nat_gateway_ng-spoke-neu', {
      name: names.ngSpokeNeu,
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      idleTimeoutInMinutes: 10,
      tags,
    });

    const pipNgSpokeNeu = new PublicIp(this, 'public_ip_pip-ng-spoke-neu', {
      name: names.pipNgSpokeNeu,
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      allocationMethod: 'Static',
      zones: ['1', '2', '3'],
      tags,
    });

    const publicIpPipNgSpokeNeu = new NatGatewayPublicIpAssociation(
      this,
      'nat_gateway_public_ip_association_ng-spoke-neu_public-ip-pip-ng-spoke-neu',
      {
        natGatewayId: ngSpokeNeu.id,
        publicIpAddressId: pipNgSpokeNeu.id,
      },
    );

    const nsgAgw = new NetworkSecurityGroup(this, 'network_security_group_nsg-agw', {
      name: 'nsg-agw',
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      tags,
    });

    const allowGatewayManager = new NetworkSecurityRule(this, 'network_security_rule_nsg-agw_allow-gateway-manager', {
      name: 'allow-gateway-manager',
      resourceGroupName: rgContosoNetNeu.name,
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

    const allowHttps = new NetworkSecurityRule(this, 'network_security_rule_nsg-agw_allow-https', {
      name: 'allow-https',
      resourceGroupName: rgContosoNetNeu.name,
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

    const nsgApp = new NetworkSecurityGroup(this, 'network_security_group_nsg-app', {
      name: 'nsg-app',
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      tags,
    });

    const allowStorageNeu = new NetworkSecurityRule(this, 'network_security_rule_nsg-app_allow-storage-neu', {
      name: names.allowStorageNeu,
      resourceGroupName: rgContosoNetNeu.name,
      networkSecurityGroupName: nsgApp.name,
      access: 'Allow',
      description: 'Storage of the region only',
      destinationAddressPrefix: 'Storage.NorthEurope',
      destinationPortRange: '443',
      direction: 'Outbound',
      priority: 200,
      protocol: 'Tcp',
      sourceAddressPrefix: 'VirtualNetwork',
      sourcePortRange: '*',
    });

    const allowWeb = new NetworkSecurityRule(this, 'network_security_rule_nsg-app_allow-web', {
      name: 'allow-web',
      resourceGroupName: rgContosoNetNeu.name,
      networkSecurityGroupName: nsgApp.name,
      access: 'Allow',
      destinationAddressPrefix: '10.20.2.0/24',
      destinationPortRange: '8443',
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefixes: ['10.20.0.0/24', '10.20.1.0/24'],
      sourcePortRange: '*',
    });

    const nsgData = new NetworkSecurityGroup(this, 'network_security_group_nsg-data', {
      name: 'nsg-data',
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      tags,
    });

    const allowSqlFromApp = new NetworkSecurityRule(this, 'network_security_rule_nsg-data_allow-sql-from-app', {
      name: 'allow-sql-from-app',
      resourceGroupName: rgContosoNetNeu.name,
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

    const nsgHub = new NetworkSecurityGroup(this, 'network_security_group_nsg-hub', {
      name: 'nsg-hub',
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      tags,
    });

    const allowRdpFromOffice = new NetworkSecurityRule(this, 'network_security_rule_nsg-hub_allow-rdp-from-office', {
      name: 'allow-rdp-from-office',
      resourceGroupName: rgContosoNetNeu.name,
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

    const nsgWeb = new NetworkSecurityGroup(this, 'network_security_group_nsg-web', {
      name: 'nsg-web',
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      tags,
    });

    const allowAgw = new NetworkSecurityRule(this, 'network_security_rule_nsg-web_allow-agw', {
      name: 'allow-agw',
      resourceGroupName: rgContosoNetNeu.name,
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

    const denyAllIn = new NetworkSecurityRule(this, 'network_security_rule_nsg-web_deny-all-in', {
      name: 'deny-all-in',
      resourceGroupName: rgContosoNetNeu.name,
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

    const contosoInternal = new PrivateDnsZone(this, 'private_dns_zone_contoso-internal-0f4793ea', {
      name: 'contoso.internal',
      resourceGroupName: rgContosoNetNeu.name,
      tags,
    });

    const nva = new PrivateDnsARecord(this, 'private_dns_a_record_contoso-internal-0f4793ea_nva', {
      name: 'nva',
      resourceGroupName: rgContosoNetNeu.name,
      zoneName: contosoInternal.name,
      ttl: 300,
      records: ['10.10.0.4'],
    });

    const orders = new PrivateDnsARecord(this, 'private_dns_a_record_contoso-internal-0f4793ea_orders', {
      name: 'orders',
      resourceGroupName: rgContosoNetNeu.name,
      zoneName: contosoInternal.name,
      ttl: 300,
      records: ['10.20.2.10'],
    });

    const linkHub = new PrivateDnsZoneVirtualNetworkLink(this, 'private_dns_zone_virtual_network_link_contoso-internal-0f4793ea_link-hub', {
      name: 'link-hub',
      resourceGroupName: rgContosoNetNeu.name,
      privateDnsZoneName: contosoInternal.name,
      registrationEnabled: true,
      virtualNetworkId: vnetHubNeu.id,
    });

    const vnetSpokeNeu = new VirtualNetwork(this, 'virtual_network_vnet-spoke-neu', {
      name: names.vnetSpokeNeu,
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      addressSpace: ['10.20.0.0/16'],
      dnsServers: ['10.10.0.4', '168.63.129.16'],
      tags,
    });

    const linkSpoke = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_contoso-internal-0f4793ea_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetNeu.name,
        privateDnsZoneName: contosoInternal.name,
        virtualNetworkId: vnetSpokeNeu.id,
      },
    );

    this.contosoPrivatePostgresDatabaseAzureCom = new PrivateDnsZone(
      this,
      'private_dns_zone_contoso-private-postgres-database-azure-com-04935715',
      {
        name: 'contoso.private.postgres.database.azure.com',
        resourceGroupName: rgContosoNetNeu.name,
        tags,
      },
    );

    const linkSpokePrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_contoso-private-postgres-database-azure-com-04935715_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetNeu.name,
        privateDnsZoneName: this.contosoPrivatePostgresDatabaseAzureCom.name,
        virtualNetworkId: vnetSpokeNeu.id,
      },
    );

    this.privatelinkBlobCoreWindowsNet = new PrivateDnsZone(this, 'private_dns_zone_privatelink-blob-core-windows-net-71993d6d', {
      name: 'privatelink.blob.core.windows.net',
      resourceGroupName: rgContosoNetNeu.name,
      tags,
    });

    const privatelinkBlobCoreWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_privatelink-blob-core-windows-net-71993d6d_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetNeu.name,
        privateDnsZoneName: this.privatelinkBlobCoreWindowsNet.name,
        virtualNetworkId: vnetSpokeNeu.id,
      },
    );

    this.privatelinkDatabaseWindowsNet = new PrivateDnsZone(this, 'private_dns_zone_privatelink-database-windows-net-14f804a9', {
      name: 'privatelink.database.windows.net',
      resourceGroupName: rgContosoNetNeu.name,
      tags,
    });

    const linkHubPrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_privatelink-database-windows-net-14f804a9_link-hub',
      {
        name: 'link-hub',
        resourceGroupName: rgContosoNetNeu.name,
        privateDnsZoneName: this.privatelinkDatabaseWindowsNet.name,
        virtualNetworkId: vnetHubNeu.id,
      },
    );

    const privatelinkDatabaseWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_privatelink-database-windows-net-14f804a9_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetNeu.name,
        privateDnsZoneName: this.privatelinkDatabaseWindowsNet.name,
        virtualNetworkId: vnetSpokeNeu.id,
      },
    );

    this.privatelinkVaultcoreAzureNet = new PrivateDnsZone(this, 'private_dns_zone_privatelink-vaultcore-azure-net-20bbb97c', {
      name: 'privatelink.vaultcore.azure.net',
      resourceGroupName: rgContosoNetNeu.name,
      tags,
    });

    const privatelinkVaultcoreAzureNetLinkSpokePrivateDnsZoneVirtualNetworkLink = new PrivateDnsZoneVirtualNetworkLink(
      this,
      'private_dns_zone_virtual_network_link_privatelink-vaultcore-azure-net-20bbb97c_link-spoke',
      {
        name: 'link-spoke',
        resourceGroupName: rgContosoNetNeu.name,
        privateDnsZoneName: this.privatelinkVaultcoreAzureNet.name,
        virtualNetworkId: vnetSpokeNeu.id,
      },
    );

    const rtSpokeNeu = new RouteTable(this, 'route_table_rt-spoke-neu', {
      name: names.rtSpokeNeu,
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      bgpRoutePropagationEnabled: false,
      tags,
    });

    const toIdentity = new Route(this, 'route_rt-spoke-neu_to-identity', {
      name: 'to-identity',
      resourceGroupName: rgContosoNetNeu.name,
      routeTableName: rtSpokeNeu.name,
      addressPrefix: '10.90.0.0/24',
      nextHopInIpAddress: '10.10.0.4',
      nextHopType: 'VirtualAppliance',
    });

    const toInternet = new Route(this, 'route_rt-spoke-neu_to-internet', {
      name: 'to-internet',
      resourceGroupName: rgContosoNetNeu.name,
      routeTableName: rtSpokeNeu.name,
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'Internet',
    });

    this.snetMgmt = new Subnet(this, 'subnet_vnet-hub-neu_snet-mgmt', {
      name: 'snet-mgmt',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetHubNeu.name,
      addressPrefixes: ['10.10.0.64/26'],
      defaultOutboundAccessEnabled: false,
    });

    const networkSecurityGroup = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_vnet-hub-neu_snet-mgmt_network-security-group',
      {
        subnetId: this.snetMgmt.id,
        networkSecurityGroupId: nsgHub.id,
      },
    );

    const networkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_vnet-hub-neu_snet-nva_network-security-group',
      {
        subnetId: snetNva.id,
        networkSecurityGroupId: nsgHub.id,
      },
    );

    const peerHubToIdentity = new VirtualNetworkPeering(this, 'virtual_network_peering_vnet-hub-neu_peer-hub-to-identity', {
      name: 'peer-hub-to-identity',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetHubNeu.name,
      remoteVirtualNetworkId:
        '/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg-identity-weu/providers/Microsoft.Network/virtualNetworks/vnet-identity-weu',
    });

    const peerHubToSpoke = new VirtualNetworkPeering(this, 'virtual_network_peering_vnet-hub-neu_peer-hub-to-spoke', {
      name: 'peer-hub-to-spoke',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetHubNeu.name,
      remoteVirtualNetworkId: vnetSpokeNeu.id,
      allowForwardedTraffic: true,
    });

    this.snetAgw = new Subnet(this, 'subnet_vnet-spoke-neu_snet-agw', {
      name: 'snet-agw',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetSpokeNeu.name,
      addressPrefixes: ['10.20.0.0/24'],
    });

    const vnetSpokeNeuSnetAgwNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_vnet-spoke-neu_snet-agw_network-security-group',
      {
        subnetId: this.snetAgw.id,
        networkSecurityGroupId: nsgAgw.id,
      },
    );

    this.snetApp = new Subnet(this, 'subnet_vnet-spoke-neu_snet-app', {
      name: 'snet-app',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetSpokeNeu.name,
      addressPrefixes: ['10.20.2.0/24'],
      serviceEndpoints: ['Microsoft.KeyVault', 'Microsoft.Storage'],
    });

    const natGateway = new SubnetNatGatewayAssociation(this, 'subnet_nat_gateway_association_vnet-spoke-neu_snet-app_nat-gateway', {
      subnetId: this.snetApp.id,
      natGatewayId: ngSpokeNeu.id,
    });

    const vnetSpokeNeuSnetAppNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_vnet-spoke-neu_snet-app_network-security-group',
      {
        subnetId: this.snetApp.id,
        networkSecurityGroupId: nsgApp.id,
      },
    );

    const routeTable = new SubnetRouteTableAssociation(this, 'subnet_route_table_association_vnet-spoke-neu_snet-app_route-table', {
      subnetId: this.snetApp.id,
      routeTableId: rtSpokeNeu.id,
    });

    this.snetData = new Subnet(this, 'subnet_vnet-spoke-neu_snet-data', {
      name: 'snet-data',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetSpokeNeu.name,
      addressPrefixes: ['10.20.3.0/24'],
      privateEndpointNetworkPolicies: 'Enabled',
    });

    const vnetSpokeNeuSnetDataNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_vnet-spoke-neu_snet-data_network-security-group',
      {
        subnetId: this.snetData.id,
        networkSecurityGroupId: nsgData.id,
      },
    );

    this.snetFunc = new Subnet(this, 'subnet_vnet-spoke-neu_snet-func', {
      name: 'snet-func',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetSpokeNeu.name,
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

    this.snetPsql = new Subnet(this, 'subnet_vnet-spoke-neu_snet-psql', {
      name: 'snet-psql',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetSpokeNeu.name,
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

    const vnetSpokeNeuSnetPsqlNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_vnet-spoke-neu_snet-psql_network-security-group',
      {
        subnetId: this.snetPsql.id,
        networkSecurityGroupId: nsgData.id,
      },
    );

    this.snetWeb = new Subnet(this, 'subnet_vnet-spoke-neu_snet-web', {
      name: 'snet-web',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetSpokeNeu.name,
      addressPrefixes: ['10.20.1.0/24'],
    });

    const natGatewaySubnetNatGatewayAssociation = new SubnetNatGatewayAssociation(
      this,
      'subnet_nat_gateway_association_vnet-spoke-neu_snet-web_nat-gateway',
      {
        subnetId: this.snetWeb.id,
        natGatewayId: ngSpokeNeu.id,
      },
    );

    const vnetSpokeNeuSnetWebNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation = new SubnetNetworkSecurityGroupAssociation(
      this,
      'subnet_network_security_group_association_vnet-spoke-neu_snet-web_network-security-group',
      {
        subnetId: this.snetWeb.id,
        networkSecurityGroupId: nsgWeb.id,
      },
    );

    const routeTableSubnetRouteTableAssociation = new SubnetRouteTableAssociation(
      this,
      'subnet_route_table_association_vnet-spoke-neu_snet-web_route-table',
      {
        subnetId: this.snetWeb.id,
        routeTableId: rtSpokeNeu.id,
      },
    );

    const peerSpokeToHub = new VirtualNetworkPeering(this, 'virtual_network_peering_vnet-spoke-neu_peer-spoke-to-hub', {
      name: 'peer-spoke-to-hub',
      resourceGroupName: rgContosoNetNeu.name,
      virtualNetworkName: vnetSpokeNeu.name,
      remoteVirtualNetworkId: vnetHubNeu.id,
      allowForwardedTraffic: true,
    });

    this.logContosoNeu = new LogAnalyticsWorkspace(this, 'log_analytics_workspace_log-contoso-neu', {
      name: names.logContosoNeu,
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      dailyQuotaGb: 10,
      retentionInDays: 60,
      sku: 'PerGB2018',
      tags,
    });

    const rsvContosoNeu = new RecoveryServicesVault(this, 'recovery_services_vault_rsv-contoso-neu', {
      name: names.rsvContosoNeu,
      resourceGroupName: rgContosoNetNeu.name,
      location: region,
      sku: 'Standard',
      tags,
    });

    const policyVmDaily = new BackupPolicyVm(this, 'backup_policy_vm_rsv-contoso-neu_policy-vm-daily', {
      name: 'policy-vm-daily',
      resourceGroupName: rgContosoNetNeu.name,
      recoveryVaultName: rsvContosoNeu.name,
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

    new ManagementLock(this, 'management_lock_lock-network', {
      name: 'lock-network',
      scope: rgContosoNetNeu.id,
      lockLevel: 'CanNotDelete',
      notes: 'Hub network',
      dependsOn: [
        vmNva01,
        agContosoOps,
        publicIpPipNgSpokeNeu,
        allowGatewayManager,
        allowHttps,
        allowStorageNeu,
        allowWeb,
        allowSqlFromApp,
        allowRdpFromOffice,
        allowAgw,
        denyAllIn,
        nva,
        orders,
        linkHub,
        linkSpoke,
        linkSpokePrivateDnsZoneVirtualNetworkLink,
        privatelinkBlobCoreWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink,
        linkHubPrivateDnsZoneVirtualNetworkLink,
        privatelinkDatabaseWindowsNetLinkSpokePrivateDnsZoneVirtualNetworkLink,
        privatelinkVaultcoreAzureNetLinkSpokePrivateDnsZoneVirtualNetworkLink,
        toIdentity,
        toInternet,
        networkSecurityGroup,
        networkSecurityGroupSubnetNetworkSecurityGroupAssociation,
        peerHubToIdentity,
        peerHubToSpoke,
        vnetSpokeNeuSnetAgwNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
        natGateway,
        vnetSpokeNeuSnetAppNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
        routeTable,
        vnetSpokeNeuSnetDataNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
        this.snetFunc,
        vnetSpokeNeuSnetPsqlNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
        natGatewaySubnetNatGatewayAssociation,
        vnetSpokeNeuSnetWebNetworkSecurityGroupSubnetNetworkSecurityGroupAssociation,
        routeTableSubnetRouteTableAssociation,
        peerSpokeToHub,
        this.logContosoNeu,
        policyVmDaily,
      ],
    });
  }
}
