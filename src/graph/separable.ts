/** A reference inside a resource for which Terraform has a resource of its own, made after both ends: the best place to break a circle. */
export interface Separable {
  armType: string;
  /** Dotted, arrays transparent; covers all below. */
  path: string;
  terraformType: string;
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs */
const SEPARABLE: readonly Separable[] = [
  {
    armType: 'Microsoft.CognitiveServices/accounts',
    path: 'properties.encryption',
    terraformType: 'azurerm_cognitive_account_customer_managed_key',
  },
  {
    armType: 'Microsoft.Compute/virtualMachines',
    path: 'properties.storageProfile.dataDisks',
    terraformType: 'azurerm_virtual_machine_data_disk_attachment',
  },
  {
    armType: 'Microsoft.EventHub/namespaces',
    path: 'properties.encryption',
    terraformType: 'azurerm_eventhub_namespace_customer_managed_key',
  },
  { armType: 'Microsoft.KeyVault/vaults', path: 'properties.accessPolicies', terraformType: 'azurerm_key_vault_access_policy' },
  {
    armType: 'Microsoft.Network/natGateways',
    path: 'properties.publicIpAddresses',
    terraformType: 'azurerm_nat_gateway_public_ip_association',
  },
  {
    armType: 'Microsoft.Network/networkInterfaces',
    path: 'properties.ipConfigurations.properties.applicationGatewayBackendAddressPools',
    terraformType: 'azurerm_network_interface_application_gateway_backend_address_pool_association',
  },
  {
    armType: 'Microsoft.Network/networkInterfaces',
    path: 'properties.ipConfigurations.properties.loadBalancerBackendAddressPools',
    terraformType: 'azurerm_network_interface_backend_address_pool_association',
  },
  {
    armType: 'Microsoft.Network/networkInterfaces',
    path: 'properties.networkSecurityGroup',
    terraformType: 'azurerm_network_interface_security_group_association',
  },
  {
    armType: 'Microsoft.Network/virtualNetworks',
    path: 'properties.virtualNetworkPeerings',
    terraformType: 'azurerm_virtual_network_peering',
  },
  {
    armType: 'Microsoft.Network/virtualNetworks/subnets',
    path: 'properties.natGateway',
    terraformType: 'azurerm_subnet_nat_gateway_association',
  },
  {
    armType: 'Microsoft.Network/virtualNetworks/subnets',
    path: 'properties.networkSecurityGroup',
    terraformType: 'azurerm_subnet_network_security_group_association',
  },
  {
    armType: 'Microsoft.Network/virtualNetworks/subnets',
    path: 'properties.routeTable',
    terraformType: 'azurerm_subnet_route_table_association',
  },
  {
    armType: 'Microsoft.ServiceBus/namespaces',
    path: 'properties.encryption',
    terraformType: 'azurerm_servicebus_namespace_customer_managed_key',
  },
  {
    armType: 'Microsoft.Sql/servers',
    path: 'properties.keyId',
    terraformType: 'azurerm_mssql_server_transparent_data_encryption',
  },
  {
    armType: 'Microsoft.Storage/storageAccounts',
    path: 'properties.encryption',
    terraformType: 'azurerm_storage_account_customer_managed_key',
  },
  { armType: 'Microsoft.Storage/storageAccounts', path: 'properties.networkAcls', terraformType: 'azurerm_storage_account_network_rules' },
  {
    armType: 'Microsoft.Web/sites',
    path: 'properties.virtualNetworkSubnetId',
    terraformType: 'azurerm_app_service_virtual_network_swift_connection',
  },
];

/** The Terraform resource that can hold the reference at `path` (array indexes included) of a resource of `armType`. */
export function separableAt(armType: string, path: string): Separable | undefined {
  const plain = path.replace(/\.\d+(?=\.|$)/g, '');
  return SEPARABLE.find(
    (row) => row.armType.toLowerCase() === armType.toLowerCase() && (plain === row.path || plain.startsWith(`${row.path}.`)),
  );
}
