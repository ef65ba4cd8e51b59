import type { ArmResource } from '../arm/resource';
import { valuesAt } from '../arm/value-at';

/** Where a resource tells its own IP addresses, by ARM type in lower case; dotted, arrays transparent. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'microsoft.app/managedenvironments': ['properties.staticIp'],
  'microsoft.containerinstance/containergroups': ['properties.ipAddress.ip'],
  'microsoft.network/applicationgateways': ['properties.frontendIPConfigurations.properties.privateIPAddress'],
  'microsoft.network/azurefirewalls': ['properties.ipConfigurations.properties.privateIPAddress'],
  'microsoft.network/dnsresolvers/inboundendpoints': ['properties.ipConfigurations.privateIpAddress'],
  'microsoft.network/loadbalancers': ['properties.frontendIPConfigurations.properties.privateIPAddress'],
  'microsoft.network/networkinterfaces': ['properties.ipConfigurations.properties.privateIPAddress'],
  'microsoft.network/privateendpoints': [
    'properties.customDnsConfigs.ipAddresses',
    'properties.ipConfigurations.properties.privateIPAddress',
  ],
  'microsoft.network/publicipaddresses': ['properties.ipAddress'],
  'microsoft.web/sites': ['properties.inboundIpAddress'],
};

/** Among what Azure tells of a resource's own surroundings, and so no reference: addresses shared with others, and those on the way out. */
const OWN_KEY =
  /(^|\.)((possible)?(inbound|outbound)IpAddress(es)?|publicIPAddresses|privateIPAddresses|tunnelIpAddresses|appliedDnsServers)$/i;

/** IP addresses at which `resource` answers, as it tells them, in lower case. */
export function addressesOf(resource: ArmResource): string[] {
  return (OWN[resource.type.toLowerCase()] ?? [])
    .flatMap((path) => valuesAt(resource, path))
    .flatMap((value) => (typeof value === 'string' && value !== '' ? [value.toLowerCase()] : []));
}

/**
 * True when what stands at `path` (dotted, without array indexes) of a resource of `armType` are addresses of its own.
 * @param path from the resource: `properties.ipConfigurations.properties.privateIPAddress`
 */
export function isOwnAddress(armType: string, path: string): boolean {
  return OWN_KEY.test(path) || (OWN[armType.toLowerCase()] ?? []).includes(path);
}
