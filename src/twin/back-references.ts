/** A property that ARM computes from who refers to a resource. */
export interface BackReference {
  /** ARM type that shows the property. */
  of: string;
  /** Below `properties`, or with leading `/` on the resource. */
  property: string;
  /** ARM type of those that refer. */
  from: string;
  /** Where in the referring body the id stands. */
  at: string;
  /** `list` of `{ id }`, `one` `{ id }`, or the bare `id`. */
  as: 'list' | 'one' | 'id';
  /** Error code with which ARM refuses to delete the resource as long as there is a referrer. */
  blocks?: string;
}

const row = (of: string, property: string, from: string, at: string, as: BackReference['as'], blocks?: string): BackReference => ({
  of,
  property,
  from,
  at,
  as,
  ...(blocks !== undefined && { blocks }),
});

const VNET = 'Microsoft.Network/virtualNetworks';
const SUBNET = 'Microsoft.Network/virtualNetworks/subnets';
const NSG = 'Microsoft.Network/networkSecurityGroups';
const NIC = 'Microsoft.Network/networkInterfaces';
const NIC_IP = 'Microsoft.Network/networkInterfaces/ipConfigurations';
const PUBLIC_IP = 'Microsoft.Network/publicIPAddresses';
const LB = 'Microsoft.Network/loadBalancers';
const GATEWAY = 'Microsoft.Network/applicationGateways';
const VM = 'Microsoft.Compute/virtualMachines';
const DISK = 'Microsoft.Compute/disks';

/** Source of the codes: the errors that ARM documents for deletions; of the properties: Azure's REST API, read-only properties. */
export const BACK_REFERENCES: readonly BackReference[] = [
  row(NSG, 'subnets', SUBNET, 'networkSecurityGroup.id', 'list', 'InUseNetworkSecurityGroupCannotBeDeleted'),
  row(NSG, 'networkInterfaces', NIC, 'networkSecurityGroup.id', 'list', 'InUseNetworkSecurityGroupCannotBeDeleted'),
  row('Microsoft.Network/routeTables', 'subnets', SUBNET, 'routeTable.id', 'list', 'InUseRouteTableCannotBeDeleted'),
  row('Microsoft.Network/natGateways', 'subnets', SUBNET, 'natGateway.id', 'list', 'InUseNatGatewayCannotBeDeleted'),
  row(SUBNET, 'ipConfigurations', NIC_IP, 'subnet.id', 'list', 'InUseSubnetCannotBeDeleted'),
  row(SUBNET, 'ipConfigurations', `${LB}/frontendIPConfigurations`, 'subnet.id', 'list', 'InUseSubnetCannotBeDeleted'),
  row(
    SUBNET,
    'ipConfigurations',
    'Microsoft.Network/bastionHosts/bastionHostIpConfigurations',
    'subnet.id',
    'list',
    'InUseSubnetCannotBeDeleted',
  ),
  row(
    SUBNET,
    'ipConfigurations',
    'Microsoft.Network/azureFirewalls/azureFirewallIpConfigurations',
    'subnet.id',
    'list',
    'InUseSubnetCannotBeDeleted',
  ),
  row(
    SUBNET,
    'ipConfigurations',
    'Microsoft.Network/virtualNetworkGateways/ipConfigurations',
    'subnet.id',
    'list',
    'InUseSubnetCannotBeDeleted',
  ),
  row(
    SUBNET,
    'applicationGatewayIPConfigurations',
    `${GATEWAY}/gatewayIPConfigurations`,
    'subnet.id',
    'list',
    'InUseSubnetCannotBeDeleted',
  ),
  row(SUBNET, 'privateEndpoints', 'Microsoft.Network/privateEndpoints', 'subnet.id', 'list', 'InUseSubnetCannotBeDeleted'),
  row(PUBLIC_IP, 'ipConfiguration', NIC_IP, 'publicIPAddress.id', 'one', 'PublicIPAddressCannotBeDeleted'),
  row(PUBLIC_IP, 'ipConfiguration', `${LB}/frontendIPConfigurations`, 'publicIPAddress.id', 'one', 'PublicIPAddressCannotBeDeleted'),
  row(PUBLIC_IP, 'ipConfiguration', `${GATEWAY}/frontendIPConfigurations`, 'publicIPAddress.id', 'one', 'PublicIPAddressCannotBeDeleted'),
  row(
    PUBLIC_IP,
    'ipConfiguration',
    'Microsoft.Network/bastionHosts/bastionHostIpConfigurations',
    'publicIPAddress.id',
    'one',
    'PublicIPAddressCannotBeDeleted',
  ),
  row(
    PUBLIC_IP,
    'ipConfiguration',
    'Microsoft.Network/azureFirewalls/azureFirewallIpConfigurations',
    'publicIPAddress.id',
    'one',
    'PublicIPAddressCannotBeDeleted',
  ),
  row(
    PUBLIC_IP,
    'ipConfiguration',
    'Microsoft.Network/virtualNetworkGateways/ipConfigurations',
    'publicIPAddress.id',
    'one',
    'PublicIPAddressCannotBeDeleted',
  ),
  row(PUBLIC_IP, 'natGateway', 'Microsoft.Network/natGateways', 'publicIpAddresses.id', 'one', 'PublicIPAddressCannotBeDeleted'),
  row(
    'Microsoft.Network/publicIPPrefixes',
    'publicIPAddresses',
    PUBLIC_IP,
    'publicIPPrefix.id',
    'list',
    'InUsePublicIpPrefixCannotBeDeleted',
  ),
  row(`${LB}/backendAddressPools`, 'backendIPConfigurations', NIC_IP, 'loadBalancerBackendAddressPools.id', 'list'),
  row(`${LB}/backendAddressPools`, 'loadBalancingRules', `${LB}/loadBalancingRules`, 'backendAddressPool.id', 'list'),
  row(`${LB}/backendAddressPools`, 'outboundRules', `${LB}/outboundRules`, 'backendAddressPool.id', 'list'),
  row(`${LB}/probes`, 'loadBalancingRules', `${LB}/loadBalancingRules`, 'probe.id', 'list'),
  row(`${LB}/frontendIPConfigurations`, 'loadBalancingRules', `${LB}/loadBalancingRules`, 'frontendIPConfiguration.id', 'list'),
  row(`${LB}/frontendIPConfigurations`, 'inboundNatRules', `${LB}/inboundNatRules`, 'frontendIPConfiguration.id', 'list'),
  row(`${LB}/frontendIPConfigurations`, 'outboundRules', `${LB}/outboundRules`, 'frontendIPConfigurations.id', 'list'),
  row(`${LB}/inboundNatRules`, 'backendIPConfiguration', NIC_IP, 'loadBalancerInboundNatRules.id', 'one'),
  row(`${GATEWAY}/backendAddressPools`, 'backendIPConfigurations', NIC_IP, 'applicationGatewayBackendAddressPools.id', 'list'),
  row(NIC, 'virtualMachine', VM, 'networkProfile.networkInterfaces.id', 'one', 'NicInUse'),
  row(NIC, 'privateEndpoint', 'Microsoft.Network/privateEndpoints', 'networkInterfaces.id', 'one', 'NicInUseWithPrivateEndpoint'),
  row(DISK, '/managedBy', VM, 'storageProfile.dataDisks.managedDisk.id', 'id', 'OperationNotAllowed'),
  row(DISK, '/managedBy', VM, 'storageProfile.osDisk.managedDisk.id', 'id', 'OperationNotAllowed'),
  row('Microsoft.Compute/availabilitySets', 'virtualMachines', VM, 'availabilitySet.id', 'list', 'OperationNotAllowed'),
  row('Microsoft.Compute/proximityPlacementGroups', 'virtualMachines', VM, 'proximityPlacementGroup.id', 'list', 'OperationNotAllowed'),
  row(
    'Microsoft.Compute/proximityPlacementGroups',
    'availabilitySets',
    'Microsoft.Compute/availabilitySets',
    'proximityPlacementGroup.id',
    'list',
    'OperationNotAllowed',
  ),
  row(
    'Microsoft.Compute/capacityReservationGroups',
    'virtualMachinesAssociated',
    VM,
    'capacityReservation.capacityReservationGroup.id',
    'list',
  ),
  row(
    'Microsoft.Network/firewallPolicies',
    'firewalls',
    'Microsoft.Network/azureFirewalls',
    'firewallPolicy.id',
    'list',
    'FirewallPolicyInUse',
  ),
  row('Microsoft.Network/ddosProtectionPlans', 'virtualNetworks', VNET, 'ddosProtectionPlan.id', 'list', 'DdosProtectionPlanInUse'),
  row(
    'Microsoft.Network/virtualWans',
    'virtualHubs',
    'Microsoft.Network/virtualHubs',
    'virtualWan.id',
    'list',
    'VirtualWanCannotBeDeleted',
  ),
];

const byType = new Map<string, BackReference[]>();
for (const reference of BACK_REFERENCES) {
  const key = reference.of.toLowerCase();
  byType.set(key, [...(byType.get(key) ?? []), reference]);
}

/** The back references that a type shows. */
export function backReferencesOf(armType: string): readonly BackReference[] {
  return byType.get(armType.toLowerCase()) ?? [];
}
