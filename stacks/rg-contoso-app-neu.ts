/**
 * What resource groups rg-contoso-app-weu, rg-contoso-data-weu become in the destination region.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { ApplicationGateway } from '@cdktf/provider-azurerm/lib/application-gateway';
import { ApplicationInsights } from '@cdktf/provider-azurerm/lib/application-insights';
import { AvailabilitySet } from '@cdktf/provider-azurerm/lib/availability-set';
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
import { ManagedDisk } from '@cdktf/provider-azurerm/lib/managed-disk';
import { ManagementLock } from '@cdktf/provider-azurerm/lib/management-lock';
import { MonitorDiagnosticSetting } from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import { MssqlDatabase } from '@cdktf/provider-azurerm/lib/mssql-database';
import { MssqlFirewallRule } from '@cdktf/provider-azurerm/lib/mssql-firewall-rule';
import { MssqlServer } from '@cdktf/provider-azurerm/lib/mssql-server';
import { NetworkInterface } from '@cdktf/provider-azurerm/lib/network-interface';
import { NetworkInterfaceBackendAddressPoolAssociation } from '@cdktf/provider-azurerm/lib/network-interface-backend-address-pool-association';
import { NetworkInterfaceSecurityGroupAssociation } from '@cdktf/provider-azurerm/lib/network-interface-security-group-association';
import { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
import { NetworkSecurityRule } from '@cdktf/provider-azurerm/lib/network-security-rule';
import { PostgresqlFlexibleServer } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server';
import { PostgresqlFlexibleServerConfiguration } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-configuration';
import { PostgresqlFlexibleServerDatabase } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-database';
import { PrivateEndpoint } from '@cdktf/provider-azurerm/lib/private-endpoint';
import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { ServicePlan } from '@cdktf/provider-azurerm/lib/service-plan';
import { ServicebusNamespace } from '@cdktf/provider-azurerm/lib/servicebus-namespace';
import { ServicebusNamespaceAuthorizationRule } from '@cdktf/provider-azurerm/lib/servicebus-namespace-authorization-rule';
import { ServicebusQueue } from '@cdktf/provider-azurerm/lib/servicebus-queue';
import { ServicebusSubscription } from '@cdktf/provider-azurerm/lib/servicebus-subscription';
import { ServicebusTopic } from '@cdktf/provider-azurerm/lib/servicebus-topic';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { StorageContainer } from '@cdktf/provider-azurerm/lib/storage-container';
import { StorageShare } from '@cdktf/provider-azurerm/lib/storage-share';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { VirtualMachineDataDiskAttachment } from '@cdktf/provider-azurerm/lib/virtual-machine-data-disk-attachment';
import { WindowsVirtualMachine } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
import { TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { useAzurerm } from './provider';
import type { RgContosoNetNeuStack } from './rg-contoso-net-neu';
import { names, region, subscriptionId } from './settings';

const tags = {
  costCenter: '4711',
  environment: 'production',
  owner: 'platform@contoso.example',
};

interface RgContosoAppNeuStackNeeds {
  rgContosoNetNeu: RgContosoNetNeuStack;
}

export class RgContosoAppNeuStack extends TerraformStack {
  constructor(scope: Construct, id: string, stacks: RgContosoAppNeuStackNeeds) {
    super(scope, id);
    useAzurerm(this, subscriptionId);

    const appContosoWebNeuConnectionString = new TerraformVariable(this, 'app_contoso_web_neu_connection_string', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: 'Not readable from Azure, or not written down: connectionString.value.',
    });
    const appContosoWebNeuAppSettingsLegacyApiKey = new TerraformVariable(this, 'app_contoso_web_neu_app_settings_legacy_api_key', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: 'Not readable from Azure, or not written down: appSettings.Legacy__ApiKey.',
    });
    const psqlContosoNeuAdministratorPassword = new TerraformVariable(this, 'psql_contoso_neu_administrator_password', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: 'Password of the administrator of the PostgreSQL server.',
    });
    const sqlContosoNeuAdministratorLoginPassword = new TerraformVariable(this, 'sql_contoso_neu_administrator_login_password', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: 'Password of the administrator of the SQL server.',
    });

    const rgContosoAppNeu = new ResourceGroup(this, 'resource_group_rg-contoso-app-neu', {
      name: names.rgContosoAppNeu,
      location: region,
      tags,
    });

    new RoleAssignment(this, 'role_assignment_rg-contoso-app-neu_fc75fa34-359a-5821-88fb-a496b2e1a3be', {
      scope: rgContosoAppNeu.id,
      roleDefinitionId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7',
      principalId: 'c1645315-bffb-4894-aea4-e8abe58eed05',
      description: 'Operations may read the application tier',
    });

    const availAppNeu = new AvailabilitySet(this, 'availability_set_rg-contoso-app-neu_avail-app-neu', {
      name: names.availAppNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      platformFaultDomainCount: 2,
      tags,
    });

    const diskVmApp01Data00 = new ManagedDisk(this, 'managed_disk_rg-contoso-app-neu_disk-vm-app-01-data-00', {
      name: 'disk-vm-app-01-data-00',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      storageAccountType: 'Premium_LRS',
      createOption: 'Copy',
      diskSizeGb: 128,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-azmove-prepare-neu/providers/Microsoft.Compute/snapshots/disk-vm-app-01-data-00-fl45v3',
      tags,
    });

    const diskVmApp02Data00 = new ManagedDisk(this, 'managed_disk_rg-contoso-app-neu_disk-vm-app-02-data-00', {
      name: 'disk-vm-app-02-data-00',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      storageAccountType: 'Premium_LRS',
      createOption: 'Copy',
      diskSizeGb: 128,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-azmove-prepare-neu/providers/Microsoft.Compute/snapshots/disk-vm-app-02-data-00-q2tmbl',
      tags,
    });

    const diskVmMgmt01Tools = new ManagedDisk(this, 'managed_disk_rg-contoso-app-neu_disk-vm-mgmt-01-tools', {
      name: 'disk-vm-mgmt-01-tools',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      storageAccountType: 'StandardSSD_LRS',
      createOption: 'Copy',
      diskSizeGb: 256,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-azmove-prepare-neu/providers/Microsoft.Compute/snapshots/disk-vm-mgmt-01-tools-dvhwsa',
      zone: '1',
      tags,
    });

    const osdiskVmMgmt01 = new ManagedDisk(this, 'managed_disk_rg-contoso-app-neu_osdisk-vm-mgmt-01', {
      name: 'osdisk-vm-mgmt-01',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      storageAccountType: 'StandardSSD_LRS',
      createOption: 'Copy',
      diskSizeGb: 127,
      hyperVGeneration: 'V2',
      osType: 'Windows',
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-azmove-prepare-neu/providers/Microsoft.Compute/snapshots/osdisk-vm-mgmt-01-6wo6fw',
      zone: '1',
      tags,
      lifecycle: {
        ignoreChanges: ['trusted_launch_enabled'],
      },
    });

    const vmApp01OsDisk15ac8b1b0a1c84f1d9f4b4ed9a5e1c3d0 = new ManagedDisk(
      this,
      'managed_disk_rg-contoso-app-neu_vm-app-01_OsDisk_1_5ac8b1b0a1c84f1d9f4b4ed9a5e1c3d0',
      {
        name: 'vm-app-01_OsDisk_1_5ac8b1b0a1c84f1d9f4b4ed9a5e1c3d0',
        resourceGroupName: rgContosoAppNeu.name,
        location: region,
        storageAccountType: 'Premium_LRS',
        createOption: 'Copy',
        diskSizeGb: 64,
        hyperVGeneration: 'V2',
        osType: 'Linux',
        sourceResourceId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-azmove-prepare-neu/providers/Microsoft.Compute/snapshots/vm-app-01_OsDisk_1_5ac8b1b0a1c84f1d9f4b4ed9a5e1c3d0-lw33sp',
        tags,
        lifecycle: {
          ignoreChanges: ['trusted_launch_enabled'],
        },
      },
    );

    const vmApp02OsDisk1B3d1c7e25e0c4ac79a7b6a6f5f0d2e41 = new ManagedDisk(
      this,
      'managed_disk_rg-contoso-app-neu_vm-app-02_OsDisk_1_b3d1c7e25e0c4ac79a7b6a6f5f0d2e41',
      {
        name: 'vm-app-02_OsDisk_1_b3d1c7e25e0c4ac79a7b6a6f5f0d2e41',
        resourceGroupName: rgContosoAppNeu.name,
        location: region,
        storageAccountType: 'Premium_LRS',
        createOption: 'Copy',
        diskSizeGb: 64,
        hyperVGeneration: 'V2',
        osType: 'Linux',
        sourceResourceId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-azmove-prepare-neu/providers/Microsoft.Compute/snapshots/vm-app-02_OsDisk_1_b3d1c7e25e0c4ac79a7b6a6f5f0d2e41-wz4z2n',
        tags,
        lifecycle: {
          ignoreChanges: ['trusted_launch_enabled'],
        },
      },
    );

    const nicVmApp01 = new NetworkInterface(this, 'network_interface_rg-contoso-app-neu_nic-vm-app-01', {
      name: 'nic-vm-app-01',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      acceleratedNetworkingEnabled: true,
      ipConfiguration: [
        {
          name: 'ipconfig1',
          privateIpAddressAllocation: 'Dynamic',
          subnetId: stacks.rgContosoNetNeu.snetApp.id,
        },
      ],
      tags,
    });

    const rgContosoDataNeu = new ResourceGroup(this, 'resource_group_rg-contoso-data-neu', {
      name: names.rgContosoDataNeu,
      location: region,
      tags,
    });

    const stcontosodataneu = new StorageAccount(this, 'storage_account_rg-contoso-data-neu_stcontosodataneu', {
      name: names.stcontosodataneu,
      resourceGroupName: rgContosoDataNeu.name,
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
        virtualNetworkSubnetIds: [stacks.rgContosoNetNeu.snetApp.id],
      },
      tags,
    });

    // Azure never returns customData: add what the source was given.
    const vmApp01 = new LinuxVirtualMachine(this, 'linux_virtual_machine_rg-contoso-app-neu_vm-app-01', {
      name: 'vm-app-01',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      availabilitySetId: availAppNeu.id,
      bootDiagnostics: {
        storageAccountUri: stcontosodataneu.primaryBlobEndpoint,
      },
      identity: {
        type: 'SystemAssigned',
      },
      networkInterfaceIds: [nicVmApp01.id],
      osDisk: {
        caching: 'ReadWrite',
      },
      osManagedDiskId: vmApp01OsDisk15ac8b1b0a1c84f1d9f4b4ed9a5e1c3d0.id,
      secureBootEnabled: true,
      size: 'Standard_D4s_v5',
      vtpmEnabled: true,
      tags,
    });

    new VirtualMachineDataDiskAttachment(this, 'virtual_machine_data_disk_attachment_rg-contoso-app-neu_vm-app-01_disk-vm-app-01-data-00', {
      virtualMachineId: vmApp01.id,
      managedDiskId: diskVmApp01Data00.id,
      lun: 0,
      caching: 'ReadOnly',
    });

    const idContosoAppNeu = new UserAssignedIdentity(this, 'user_assigned_identity_rg-contoso-app-neu_id-contoso-app-neu', {
      name: names.idContosoAppNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      tags,
    });

    const nicVmApp02 = new NetworkInterface(this, 'network_interface_rg-contoso-app-neu_nic-vm-app-02', {
      name: 'nic-vm-app-02',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      acceleratedNetworkingEnabled: true,
      ipConfiguration: [
        {
          name: 'ipconfig1',
          privateIpAddressAllocation: 'Dynamic',
          subnetId: stacks.rgContosoNetNeu.snetApp.id,
        },
      ],
      tags,
    });

    // Azure never returns customData: add what the source was given.
    const vmApp02 = new LinuxVirtualMachine(this, 'linux_virtual_machine_rg-contoso-app-neu_vm-app-02', {
      name: 'vm-app-02',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      availabilitySetId: availAppNeu.id,
      bootDiagnostics: {},
      identity: {
        type: 'UserAssigned',
        identityIds: [idContosoAppNeu.id],
      },
      networkInterfaceIds: [nicVmApp02.id],
      osDisk: {
        caching: 'ReadWrite',
      },
      osManagedDiskId: vmApp02OsDisk1B3d1c7e25e0c4ac79a7b6a6f5f0d2e41.id,
      secureBootEnabled: true,
      size: 'Standard_D4s_v5',
      vtpmEnabled: true,
      tags,
    });

    new VirtualMachineDataDiskAttachment(this, 'virtual_machine_data_disk_attachment_rg-contoso-app-neu_vm-app-02_disk-vm-app-02-data-00', {
      virtualMachineId: vmApp02.id,
      managedDiskId: diskVmApp02Data00.id,
      lun: 0,
      caching: 'ReadOnly',
    });

    const nicVmMgmt01 = new NetworkInterface(this, 'network_interface_rg-contoso-app-neu_nic-vm-mgmt-01', {
      name: 'nic-vm-mgmt-01',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      acceleratedNetworkingEnabled: true,
      ipConfiguration: [
        {
          name: 'ipconfig1',
          privateIpAddress: '10.10.0.70',
          privateIpAddressAllocation: 'Static',
          subnetId: stacks.rgContosoNetNeu.snetMgmt.id,
        },
      ],
      tags,
    });

    // Azure never returns customData: add what the source was given.
    const vmMgmt01 = new WindowsVirtualMachine(this, 'windows_virtual_machine_rg-contoso-app-neu_vm-mgmt-01', {
      name: 'vm-mgmt-01',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      bootDiagnostics: {},
      licenseType: 'Windows_Server',
      networkInterfaceIds: [nicVmMgmt01.id],
      osDisk: {
        caching: 'ReadWrite',
      },
      osManagedDiskId: osdiskVmMgmt01.id,
      secureBootEnabled: true,
      size: 'Standard_D2s_v5',
      vtpmEnabled: true,
      zone: '1',
      tags: {
        ...tags,
        role: 'jump host',
      },
    });

    new VirtualMachineDataDiskAttachment(this, 'virtual_machine_data_disk_attachment_rg-contoso-app-neu_vm-mgmt-01_disk-vm-mgmt-01-tools', {
      virtualMachineId: vmMgmt01.id,
      managedDiskId: diskVmMgmt01Tools.id,
      lun: 0,
      caching: 'None',
    });

    const idContosoAgwNeu = new UserAssignedIdentity(this, 'user_assigned_identity_rg-contoso-app-neu_id-contoso-agw-neu', {
      name: names.idContosoAgwNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      tags,
    });

    const pipAgwContosoNeu = new PublicIp(this, 'public_ip_rg-contoso-app-neu_pip-agw-contoso-neu', {
      name: names.pipAgwContosoNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      allocationMethod: 'Static',
      domainNameLabel: 'contoso-orders',
      zones: ['1', '2', '3'],
      tags,
    });

    const aspContosoNeu = new ServicePlan(this, 'service_plan_rg-contoso-app-neu_asp-contoso-neu', {
      name: names.aspContosoNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      osType: 'Linux',
      skuName: 'P1v3',
      tags,
    });

    const kvContosoNeu = new KeyVault(this, 'key_vault_rg-contoso-data-neu_kv-contoso-neu', {
      name: names.kvContosoNeu,
      resourceGroupName: rgContosoDataNeu.name,
      location: region,
      skuName: 'standard',
      tenantId: '00000000-0000-0000-0000-0000000000aa',
      enabledForTemplateDeployment: true,
      networkAcls: {
        bypass: 'AzureServices',
        defaultAction: 'Deny',
        ipRules: ['203.0.113.0/28'],
        virtualNetworkSubnetIds: [stacks.rgContosoNetNeu.snetApp.id],
      },
      purgeProtectionEnabled: true,
      rbacAuthorizationEnabled: true,
      tags,
    });

    const sqlContosoNeu = new MssqlServer(this, 'mssql_server_rg-contoso-data-neu_sql-contoso-neu', {
      name: names.sqlContosoNeu,
      resourceGroupName: rgContosoDataNeu.name,
      location: region,
      administratorLogin: 'contosoadmin',
      administratorLoginPassword: sqlContosoNeuAdministratorLoginPassword.stringValue,
      azureadAdministrator: {
        loginUsername: 'sql-admins-contoso',
        objectId: '38adba80-62d7-4f9b-a69c-f562dbb13e57',
      },
      identity: {
        type: 'UserAssigned',
        identityIds: [idContosoAppNeu.id],
      },
      primaryUserAssignedIdentityId: idContosoAppNeu.id,
      version: '12.0',
      tags,
    });

    const appContosoApiNeu = new LinuxWebApp(this, 'linux_web_app_rg-contoso-app-neu_app-contoso-api-neu', {
      name: names.appContosoApiNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      httpsOnly: true,
      identity: {
        type: 'UserAssigned',
        identityIds: [idContosoAppNeu.id],
      },
      keyVaultReferenceIdentityId: idContosoAppNeu.id,
      appSettings: {
        AZURE_CLIENT_ID: idContosoAppNeu.clientId,
        KEY_VAULT_URI: kvContosoNeu.vaultUri,
        REGISTRY: 'crcontosoweu.azurecr.io',
        SQL_SERVER: sqlContosoNeu.fullyQualifiedDomainName,
        WEBSITE_RUN_FROM_PACKAGE: '1',
      },
      servicePlanId: aspContosoNeu.id,
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
    });

    const agwContosoNeu = new ApplicationGateway(this, 'application_gateway_rg-contoso-app-neu_agw-contoso-neu', {
      name: names.agwContosoNeu,
      resourceGroupName: rgContosoAppNeu.name,
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
          fqdns: [appContosoApiNeu.defaultHostname],
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
          publicIpAddressId: pipAgwContosoNeu.id,
        },
        {
          name: 'fe-private',
          privateIpAddress: '10.20.0.10',
          privateIpAddressAllocation: 'Static',
          subnetId: stacks.rgContosoNetNeu.snetAgw.id,
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
          subnetId: stacks.rgContosoNetNeu.snetAgw.id,
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
        identityIds: [idContosoAgwNeu.id],
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
          keyVaultSecretId: `${kvContosoNeu.vaultUri}secrets/cert-orders`,
        },
      ],
      sslPolicy: {
        policyName: 'AppGwSslPolicy20220101',
        policyType: 'Predefined',
      },
      zones: ['1', '2', '3'],
      tags,
    });

    // Azure never returns customData: add what the source was given.
    new LinuxVirtualMachineScaleSet(this, 'linux_virtual_machine_scale_set_rg-contoso-app-neu_vmss-web-neu', {
      name: names.vmssWebNeu,
      resourceGroupName: rgContosoAppNeu.name,
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
        identityIds: [idContosoAppNeu.id],
      },
      instances: 2,
      networkInterface: [
        {
          name: 'nic-web',
          enableAcceleratedNetworking: true,
          ipConfiguration: [
            {
              name: 'ipconfig1',
              applicationGatewayBackendAddressPoolIds: [`${agwContosoNeu.id}/backendAddressPools/be-web`],
              primary: true,
              subnetId: stacks.rgContosoNetNeu.snetWeb.id,
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
    });

    const appiContosoNeu = new ApplicationInsights(this, 'application_insights_rg-contoso-app-neu_appi-contoso-neu', {
      name: names.appiContosoNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      applicationType: 'web',
      samplingPercentage: 50,
      workspaceId: stacks.rgContosoNetNeu.logContosoNeu.id,
      tags,
    });

    new MonitorDiagnosticSetting(this, 'monitor_diagnostic_setting_rg-contoso-app-neu_agw-contoso-neu_diag-agw-contoso-neu', {
      name: names.diagAgwContosoNeu,
      targetResourceId: agwContosoNeu.id,
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
      logAnalyticsWorkspaceId: stacks.rgContosoNetNeu.logContosoNeu.id,
    });

    const lbiAppNeu = new Lb(this, 'lb_rg-contoso-app-neu_lbi-app-neu', {
      name: names.lbiAppNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      frontendIpConfiguration: [
        {
          name: 'fe-app',
          subnetId: stacks.rgContosoNetNeu.snetApp.id,
          privateIpAddress: '10.20.2.10',
          privateIpAddressAllocation: 'Static',
          zones: ['1', '2', '3'],
        },
      ],
      tags,
    });

    const beApp = new LbBackendAddressPool(this, 'lb_backend_address_pool_rg-contoso-app-neu_lbi-app-neu_be-app', {
      name: 'be-app',
      loadbalancerId: lbiAppNeu.id,
    });

    const probeHttps = new LbProbe(this, 'lb_probe_rg-contoso-app-neu_lbi-app-neu_probe-https', {
      name: 'probe-https',
      loadbalancerId: lbiAppNeu.id,
      port: 8443,
      protocol: 'Https',
      requestPath: '/health',
    });

    new LbRule(this, 'lb_rule_rg-contoso-app-neu_lbi-app-neu_rule-https', {
      name: 'rule-https',
      loadbalancerId: lbiAppNeu.id,
      backendAddressPoolIds: [beApp.id],
      backendPort: 8443,
      disableOutboundSnat: true,
      frontendIpConfigurationName: 'fe-app',
      frontendPort: 443,
      loadDistribution: 'SourceIP',
      probeId: probeHttps.id,
      protocol: 'Tcp',
      tcpResetEnabled: true,
    });

    new NetworkInterfaceBackendAddressPoolAssociation(
      this,
      'network_interface_backend_address_pool_association_rg-contoso-app-neu_nic-vm-app-01_backend-pool-ipconfig1-lbi-app-neu-be-app',
      {
        networkInterfaceId: nicVmApp01.id,
        ipConfigurationName: 'ipconfig1',
        backendAddressPoolId: beApp.id,
      },
    );

    new NetworkInterfaceBackendAddressPoolAssociation(
      this,
      'network_interface_backend_address_pool_association_rg-contoso-app-neu_nic-vm-app-02_backend-pool-ipconfig1-lbi-app-neu-be-app',
      {
        networkInterfaceId: nicVmApp02.id,
        ipConfigurationName: 'ipconfig1',
        backendAddressPoolId: beApp.id,
      },
    );

    const nsgApp = new NetworkSecurityGroup(this, 'network_security_group_rg-contoso-app-neu_NSG-App', {
      name: 'NSG-App',
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      tags,
    });

    new NetworkInterfaceSecurityGroupAssociation(
      this,
      'network_interface_security_group_association_rg-contoso-app-neu_nic-vm-mgmt-01_network-security-group',
      {
        networkInterfaceId: nicVmMgmt01.id,
        networkSecurityGroupId: nsgApp.id,
      },
    );

    new NetworkSecurityRule(this, 'network_security_rule_rg-contoso-app-neu_NSG-App_allow-mgmt-rdp', {
      name: 'allow-mgmt-rdp',
      resourceGroupName: rgContosoAppNeu.name,
      networkSecurityGroupName: nsgApp.name,
      access: 'Allow',
      destinationAddressPrefix: '10.10.0.70',
      destinationPortRange: '3389',
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefix: '10.10.0.64/26',
      sourcePortRange: '*',
    });

    new PrivateEndpoint(this, 'private_endpoint_rg-contoso-app-neu_pe-kv-contoso-neu', {
      name: names.peKvContosoNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      privateDnsZoneGroup: {
        name: 'default',
        privateDnsZoneIds: [stacks.rgContosoNetNeu.privatelinkVaultcoreAzureNet.id],
      },
      privateServiceConnection: {
        name: 'psc-pe-kv-contoso-weu',
        isManualConnection: false,
        privateConnectionResourceId: kvContosoNeu.id,
        subresourceNames: ['vault'],
      },
      subnetId: stacks.rgContosoNetNeu.snetData.id,
      tags,
    });

    const sbContosoNeu = new ServicebusNamespace(this, 'servicebus_namespace_rg-contoso-app-neu_sb-contoso-neu', {
      name: names.sbContosoNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      sku: 'Standard',
      tags,
    });

    new ServicebusNamespaceAuthorizationRule(this, 'servicebus_namespace_authorization_rule_rg-contoso-app-neu_sb-contoso-neu_send-only', {
      name: 'send-only',
      namespaceId: sbContosoNeu.id,
      send: true,
    });

    const aspContosoFuncNeu = new ServicePlan(this, 'service_plan_rg-contoso-app-neu_asp-contoso-func-neu', {
      name: names.aspContosoFuncNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      maximumElasticWorkerCount: 5,
      osType: 'Linux',
      skuName: 'EP1',
      tags,
    });

    const stcontosofuncneu = new StorageAccount(this, 'storage_account_rg-contoso-data-neu_stcontosofuncneu', {
      name: names.stcontosofuncneu,
      resourceGroupName: rgContosoDataNeu.name,
      location: region,
      accountTier: 'Standard',
      accountReplicationType: 'LRS',
      allowNestedItemsToBePublic: false,
      largeFileShareEnabled: true,
      tags,
    });

    const funcContosoOrdersNeu = new LinuxFunctionApp(this, 'linux_function_app_rg-contoso-app-neu_func-contoso-orders-neu', {
      name: names.funcContosoOrdersNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      clientCertificateMode: 'Required',
      httpsOnly: true,
      identity: {
        type: 'SystemAssigned',
      },
      virtualNetworkSubnetId: stacks.rgContosoNetNeu.snetFunc.id,
      builtinLoggingEnabled: false,
      storageAccountName: stcontosofuncneu.name,
      storageAccountAccessKey: stcontosofuncneu.primaryAccessKey,
      appSettings: {
        ArchiveQueue: 'orders',
        ServiceBusConnection__fullyQualifiedNamespace: 'sb-contoso-neu.servicebus.windows.net',
      },
      servicePlanId: aspContosoFuncNeu.id,
      siteConfig: {
        defaultDocuments: ['Default.htm', 'Default.html', 'index.html'],
        ftpsState: 'FtpsOnly',
        vnetRouteAllEnabled: true,
        preWarmedInstanceCount: 1,
        applicationInsightsConnectionString: appiContosoNeu.connectionString,
        applicationStack: {
          pythonVersion: '3.11',
        },
      },
      tags,
    });

    new RoleAssignment(this, 'role_assignment_rg-contoso-app-neu_sb-contoso-neu_b1c25944-e55b-5095-a761-b5ca98d729bd', {
      scope: sbContosoNeu.id,
      roleDefinitionId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/090c5cfd-751d-490a-894a-3ce6f1109419',
      principalId: funcContosoOrdersNeu.identity.principalId,
      principalType: 'ServicePrincipal',
    });

    new ServicebusQueue(this, 'servicebus_queue_rg-contoso-app-neu_sb-contoso-neu_orders', {
      name: 'orders',
      namespaceId: sbContosoNeu.id,
      deadLetteringOnMessageExpiration: true,
      defaultMessageTtl: 'P14D',
      lockDuration: 'PT2M',
      maxDeliveryCount: 5,
      maxSizeInMegabytes: 2048,
      requiresDuplicateDetection: true,
    });

    const orderEvents = new ServicebusTopic(this, 'servicebus_topic_rg-contoso-app-neu_sb-contoso-neu_order-events', {
      name: 'order-events',
      namespaceId: sbContosoNeu.id,
      batchedOperationsEnabled: true,
      defaultMessageTtl: 'P7D',
      supportOrdering: true,
    });

    new ServicebusSubscription(this, 'servicebus_subscription_rg-contoso-app-neu_sb-contoso-neu_order-events_billing', {
      name: 'billing',
      topicId: orderEvents.id,
      maxDeliveryCount: 10,
      batchedOperationsEnabled: true,
      defaultMessageTtl: 'P7D',
      forwardDeadLetteredMessagesTo: 'orders',
    });

    const psqlContosoNeu = new PostgresqlFlexibleServer(this, 'postgresql_flexible_server_rg-contoso-data-neu_psql-contoso-neu', {
      name: names.psqlContosoNeu,
      resourceGroupName: rgContosoDataNeu.name,
      location: region,
      administratorLogin: 'contosoadmin',
      administratorPassword: psqlContosoNeuAdministratorPassword.stringValue,
      autoGrowEnabled: true,
      backupRetentionDays: 14,
      delegatedSubnetId: stacks.rgContosoNetNeu.snetPsql.id,
      highAvailability: {
        mode: 'ZoneRedundant',
        standbyAvailabilityZone: '2',
      },
      maintenanceWindow: {
        startHour: 2,
        startMinute: 30,
      },
      privateDnsZoneId: stacks.rgContosoNetNeu.contosoPrivatePostgresDatabaseAzureCom.id,
      publicNetworkAccessEnabled: false,
      skuName: 'GP_Standard_D2ds_v4',
      storageMb: 131072,
      version: '16',
      zone: '1',
      tags,
    });

    const appContosoWebNeu = new LinuxWebApp(this, 'linux_web_app_rg-contoso-app-neu_app-contoso-web-neu', {
      name: names.appContosoWebNeu,
      resourceGroupName: rgContosoAppNeu.name,
      location: region,
      connectionString: [
        {
          name: 'Orders',
          type: 'SQLAzure',
          value: `Server=tcp:${sqlContosoNeu.fullyQualifiedDomainName},1433;Database=sqldb-orders;Authentication=Active Directory Managed Identity;Encrypt=True;`,
        },
        {
          name: 'Reports',
          type: 'Custom',
          value: `Host=${psqlContosoNeu.fqdn};Database=reports;Username=contosoadmin;Password=${appContosoWebNeuConnectionString.stringValue}`,
        },
      ],
      httpsOnly: true,
      identity: {
        type: 'SystemAssigned',
      },
      appSettings: {
        APPLICATIONINSIGHTS_CONNECTION_STRING: appiContosoNeu.connectionString,
        Api__BaseUrl: `https://${appContosoApiNeu.defaultHostname}`,
        ApplicationInsightsAgent_EXTENSION_VERSION: '~3',
        Legacy__ApiKey: appContosoWebNeuAppSettingsLegacyApiKey.stringValue,
        Payment__ApiKey: `@Microsoft.KeyVault(SecretUri=${kvContosoNeu.vaultUri}secrets/payment-api-key/)`,
        Region: 'North Europe',
        ServiceBus__FullyQualifiedNamespace: 'sb-contoso-neu.servicebus.windows.net',
        Storage__BlobEndpoint: stcontosodataneu.primaryBlobEndpoint,
      },
      servicePlanId: aspContosoNeu.id,
      siteConfig: {
        cors: {
          allowedOrigins: ['https://orders.contoso.example', `https://${appContosoApiNeu.name}.azurewebsites.net`],
        },
        ipRestriction: [
          {
            name: 'app tier',
            priority: 100,
            virtualNetworkSubnetId: stacks.rgContosoNetNeu.snetApp.id,
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
        'hidden-link: /app-insights-resource-id': appiContosoNeu.id,
      },
    });

    new RoleAssignment(this, 'role_assignment_rg-contoso-app-weu_crcontosoweu_88509a68-3a59-5355-8241-16ff42149ad6', {
      scope:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ContainerRegistry/registries/crcontosoweu',
      roleDefinitionId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d',
      principalId: idContosoAppNeu.principalId,
      principalType: 'ServicePrincipal',
    });

    new PostgresqlFlexibleServerConfiguration(
      this,
      'postgresql_flexible_server_configuration_rg-contoso-data-neu_psql-contoso-neu_azure-extensions-1b2ffd9a',
      {
        name: 'azure.extensions',
        serverId: psqlContosoNeu.id,
        value: 'PG_TRGM,PGCRYPTO',
      },
    );

    new PostgresqlFlexibleServerDatabase(this, 'postgresql_flexible_server_database_rg-contoso-data-neu_psql-contoso-neu_reports', {
      name: 'reports',
      serverId: psqlContosoNeu.id,
    });

    new RoleAssignment(this, 'role_assignment_rg-contoso-data-neu_kv-contoso-neu_59367821-2cd3-5f7f-8cce-f6672f4fea9c', {
      scope: kvContosoNeu.id,
      roleDefinitionId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6',
      principalId: idContosoAgwNeu.principalId,
      principalType: 'ServicePrincipal',
    });

    new RoleAssignment(this, 'role_assignment_rg-contoso-data-neu_kv-contoso-neu_9c0d2c45-a316-52a9-94ad-7fbf01f9d095', {
      scope: kvContosoNeu.id,
      roleDefinitionId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6',
      principalId: appContosoWebNeu.identity.principalId,
      principalType: 'ServicePrincipal',
    });

    new RoleAssignment(this, 'role_assignment_rg-contoso-data-neu_kv-contoso-neu_d909bc80-aa64-5ff8-aebc-dbca0d83d1dc', {
      scope: kvContosoNeu.id,
      roleDefinitionId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6',
      principalId: vmApp01.identity.principalId,
      principalType: 'ServicePrincipal',
      description: 'Reads the certificate of the order API',
    });

    new MonitorDiagnosticSetting(this, 'monitor_diagnostic_setting_rg-contoso-data-neu_kv-contoso-neu_diag-kv-contoso-neu', {
      name: names.diagKvContosoNeu,
      targetResourceId: kvContosoNeu.id,
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
    });

    const kvContosoOpsNeu = new KeyVault(this, 'key_vault_rg-contoso-data-neu_kv-contoso-ops-neu', {
      name: names.kvContosoOpsNeu,
      resourceGroupName: rgContosoDataNeu.name,
      location: region,
      skuName: 'standard',
      tenantId: '00000000-0000-0000-0000-0000000000aa',
      enabledForDiskEncryption: true,
      softDeleteRetentionDays: 30,
      tags,
    });

    new KeyVaultAccessPolicyA(
      this,
      'key_vault_access_policy_rg-contoso-data-neu_kv-contoso-ops-neu_access-policy-2f613f64-d200-4a84-a409-77959713fa1f',
      {
        keyVaultId: kvContosoOpsNeu.id,
        tenantId: '00000000-0000-0000-0000-0000000000aa',
        objectId: idContosoAppNeu.principalId,
        keyPermissions: ['Get', 'List'],
        secretPermissions: ['Get', 'List'],
      },
    );

    new KeyVaultAccessPolicyA(
      this,
      'key_vault_access_policy_rg-contoso-data-neu_kv-contoso-ops-neu_access-policy-4a304b75-923a-4c04-a4f8-e854d9adc5d3',
      {
        keyVaultId: kvContosoOpsNeu.id,
        tenantId: '00000000-0000-0000-0000-0000000000aa',
        objectId: appContosoWebNeu.identity.principalId,
        secretPermissions: ['Get'],
      },
    );

    new PrivateEndpoint(this, 'private_endpoint_rg-contoso-data-neu_pe-sql-contoso-neu', {
      name: names.peSqlContosoNeu,
      resourceGroupName: rgContosoDataNeu.name,
      location: region,
      privateDnsZoneGroup: {
        name: 'default',
        privateDnsZoneIds: [stacks.rgContosoNetNeu.privatelinkDatabaseWindowsNet.id],
      },
      privateServiceConnection: {
        name: 'psc-pe-sql-contoso-weu',
        isManualConnection: false,
        privateConnectionResourceId: sqlContosoNeu.id,
        subresourceNames: ['sqlServer'],
      },
      subnetId: stacks.rgContosoNetNeu.snetData.id,
      tags,
    });

    new PrivateEndpoint(this, 'private_endpoint_rg-contoso-data-neu_pe-st-contoso-neu', {
      name: names.peStContosoNeu,
      resourceGroupName: rgContosoDataNeu.name,
      location: region,
      privateDnsZoneGroup: {
        name: 'default',
        privateDnsZoneIds: [stacks.rgContosoNetNeu.privatelinkBlobCoreWindowsNet.id],
      },
      privateServiceConnection: {
        name: 'psc-pe-st-contoso-weu',
        isManualConnection: false,
        privateConnectionResourceId: stcontosodataneu.id,
        subresourceNames: ['blob'],
      },
      subnetId: stacks.rgContosoNetNeu.snetData.id,
      tags,
    });

    // A replica of the source until the cut-over, and the primary from then on: how it was created is left as it is.
    const sqldbCatalog = new MssqlDatabase(this, 'mssql_database_rg-contoso-data-neu_sql-contoso-neu_sqldb-catalog', {
      name: 'sqldb-catalog',
      serverId: sqlContosoNeu.id,
      skuName: 'S1',
      createMode: 'Secondary',
      creationSourceDatabaseId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Sql/servers/sql-contoso-weu/databases/sqldb-catalog',
      tags,
      lifecycle: {
        ignoreChanges: ['create_mode', 'creation_source_database_id'],
      },
    });

    // A replica of the source until the cut-over, and the primary from then on: how it was created is left as it is.
    const sqldbOrders = new MssqlDatabase(this, 'mssql_database_rg-contoso-data-neu_sql-contoso-neu_sqldb-orders', {
      name: 'sqldb-orders',
      serverId: sqlContosoNeu.id,
      licenseType: 'LicenseIncluded',
      skuName: 'GP_Gen5_2',
      createMode: 'Secondary',
      creationSourceDatabaseId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-data-weu/providers/Microsoft.Sql/servers/sql-contoso-weu/databases/sqldb-orders',
      tags,
      lifecycle: {
        ignoreChanges: ['create_mode', 'creation_source_database_id'],
      },
    });

    const diagSqldbOrders = new MonitorDiagnosticSetting(
      this,
      'monitor_diagnostic_setting_rg-contoso-data-neu_sql-contoso-neu_sqldb-orders_diag-sqldb-orders',
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
        logAnalyticsWorkspaceId: stacks.rgContosoNetNeu.logContosoNeu.id,
      },
    );

    const allowAllWindowsAzureIps = new MssqlFirewallRule(
      this,
      'mssql_firewall_rule_rg-contoso-data-neu_sql-contoso-neu_AllowAllWindowsAzureIps',
      {
        name: 'AllowAllWindowsAzureIps',
        serverId: sqlContosoNeu.id,
        startIpAddress: '0.0.0.0',
        endIpAddress: '0.0.0.0',
      },
    );

    const officeAmsterdam = new MssqlFirewallRule(this, 'mssql_firewall_rule_rg-contoso-data-neu_sql-contoso-neu_office-amsterdam', {
      name: 'office-amsterdam',
      serverId: sqlContosoNeu.id,
      startIpAddress: '203.0.113.0',
      endIpAddress: '203.0.113.15',
    });

    new ManagementLock(this, 'management_lock_rg-contoso-data-neu_sql-contoso-neu_lock-no-delete', {
      name: 'lock-no-delete',
      scope: sqlContosoNeu.id,
      lockLevel: 'CanNotDelete',
      notes: 'Orders must not be lost: ask data@contoso.example',
      dependsOn: [sqldbCatalog, diagSqldbOrders, allowAllWindowsAzureIps, officeAmsterdam],
    });

    new StorageContainer(this, 'storage_container_rg-contoso-data-neu_stcontosodataneu_default_invoices', {
      name: 'invoices',
      storageAccountId: stcontosodataneu.id,
      metadata: {
        department: 'finance',
      },
    });

    new StorageContainer(this, 'storage_container_rg-contoso-data-neu_stcontosodataneu_default_product-images', {
      name: 'product-images',
      storageAccountId: stcontosodataneu.id,
    });

    new StorageShare(this, 'storage_share_rg-contoso-data-neu_stcontosodataneu_default_reports', {
      name: 'reports',
      storageAccountId: stcontosodataneu.id,
      quota: 100,
    });

    new RoleAssignment(this, 'role_assignment_rg-contoso-data-neu_stcontosodataneu_b4ead3cc-f268-56e0-9600-4fd7eae32f3b', {
      scope: stcontosodataneu.id,
      roleDefinitionId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe',
      principalId: idContosoAppNeu.principalId,
      principalType: 'ServicePrincipal',
    });

    new StorageContainer(this, 'storage_container_rg-contoso-data-neu_stcontosofuncneu_default_azure-webjobs-hosts', {
      name: 'azure-webjobs-hosts',
      storageAccountId: stcontosofuncneu.id,
    });

    new StorageShare(this, 'storage_share_rg-contoso-data-neu_stcontosofuncneu_default_func-contoso-orders-weu-8f1c', {
      name: 'func-contoso-orders-weu-8f1c',
      storageAccountId: stcontosofuncneu.id,
      quota: 5120,
    });
  }
}
