import { unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { IdReference, IpConfiguration, NetworkInterface, PublicIpAddress } from './scale-set-body';

// No mapper: the network blocks of the three kinds of scale sets.

const idsOf = (references: IdReference[] | undefined): string[] | undefined => unlessEmpty(references?.map(({ id }) => id));

function publicIpOf(address: PublicIpAddress) {
  const p = address.properties;
  return {
    name: address.name,
    domainNameLabel: unlessBlank(p?.dnsSettings?.domainNameLabel),
    idleTimeoutInMinutes: unlessDefault(p?.idleTimeoutInMinutes, 4),
    ipTag: unlessEmpty(p?.ipTags?.map(({ ipTagType, tag }) => ({ tag: tag ?? '', type: ipTagType ?? '' }))),
    publicIpPrefixId: p?.publicIPPrefix?.id,
    version: unlessDefault(p?.publicIPAddressVersion, 'IPv4'),
  };
}

function ipConfigurationOf({ name, properties: p }: IpConfiguration) {
  return {
    name,
    applicationGatewayBackendAddressPoolIds: idsOf(p?.applicationGatewayBackendAddressPools),
    applicationSecurityGroupIds: idsOf(p?.applicationSecurityGroups),
    loadBalancerBackendAddressPoolIds: idsOf(p?.loadBalancerBackendAddressPools),
    primary: unlessDefault(p?.primary, false),
    publicIpAddress: p?.publicIPAddressConfiguration && [publicIpOf(p.publicIPAddressConfiguration)],
    subnetId: p?.subnet?.id,
    version: unlessDefault(unlessBlank(p?.privateIPAddressVersion), 'IPv4'),
  };
}

/** One `network_interface` block, as all three types have it. */
export function networkInterfaceOf({ name, properties: p }: NetworkInterface) {
  return {
    name,
    auxiliaryMode: unlessDefault(unlessBlank(p?.auxiliaryMode), 'None'),
    auxiliarySku: unlessDefault(unlessBlank(p?.auxiliarySku), 'None'),
    dnsServers: unlessEmpty(p?.dnsSettings?.dnsServers),
    enableAcceleratedNetworking: unlessDefault(p?.enableAcceleratedNetworking, false),
    enableIpForwarding: unlessDefault(p?.enableIPForwarding, false),
    ipConfiguration: (p?.ipConfigurations ?? []).map(ipConfigurationOf),
    networkSecurityGroupId: p?.networkSecurityGroup?.id,
    primary: unlessDefault(p?.primary, false),
  };
}

/** NAT pools of an interface's address configurations; an orchestrated set has no place for them. */
export function natPoolIdsOf(configuration: IpConfiguration): string[] | undefined {
  return idsOf(configuration.properties?.loadBalancerInboundNatPools);
}

/** The SKU of a public address as an orchestrated set names it, for example `Standard_Regional`. */
export function publicIpSkuOf(configuration: IpConfiguration): string | undefined {
  const sku = configuration.properties?.publicIPAddressConfiguration?.sku;
  return sku?.name && sku.tier ? `${sku.name}_${sku.tier}` : undefined;
}
