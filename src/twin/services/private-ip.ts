import type { ArmResource } from '../../arm/resource';
import { idKey, sameId } from '../../arm/resource-id';
import type { ServiceContext } from '../service';

/** An ip configuration as far as addresses go. */
export interface IpConfiguration {
  name: string;
  id?: string;
  properties: {
    privateIPAddress?: string;
    privateIPAllocationMethod?: string;
    privateIPAddressVersion?: string;
    subnet?: { id: string };
    primary?: boolean;
  };
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function toAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

/** Addresses of NICs, load balancers and gateways in a subnet: each stands in an ip configuration that refers to the subnet. */
function takenIn(subnetId: string, context: ServiceContext): Set<string> {
  const holders = context.referrers(subnetId).filter(({ properties }) => sameId(properties?.subnet?.id, subnetId));
  return new Set(holders.flatMap(({ properties }) => (properties.privateIPAddress as string | undefined) ?? []));
}

/**
 * The lowest IPv4 address of a subnet that nobody has; Azure keeps the first four and the last for itself.
 * @returns undefined when the subnet is unknown, full, or has no IPv4 range
 */
function freeAddress(subnetId: string, besides: ReadonlySet<string>, context: ServiceContext): string | undefined {
  const subnet = context.get(subnetId);
  const prefixes: string[] = subnet?.properties.addressPrefixes ?? [subnet?.properties.addressPrefix];
  const [base, bits] = (prefixes.find((prefix) => prefix?.includes('.')) ?? '').split('/');
  if (!base || !bits) return undefined;
  const taken = takenIn(subnetId, context);
  const first = toNumber(base);
  const last = first + 2 ** (32 - Number(bits)) - 2;
  for (let value = first + 4; value <= last; value += 1) {
    const address = toAddress(value);
    if (!taken.has(address) && !besides.has(address)) return address;
  }
  return undefined;
}

/**
 * Gives every ip configuration in a subnet its address: the one sent, the one it had, else the next free one. Also sets the
 * defaults that ARM returns (`Dynamic`, `IPv4`).
 */
export function allocateAddresses(
  configurations: IpConfiguration[],
  previous: ArmResource | undefined,
  property: string,
  context: ServiceContext,
): void {
  const before = new Map(((previous?.properties[property] ?? []) as IpConfiguration[]).map((item) => [idKey(item.name), item]));
  const given = new Set<string>();
  for (const { name, properties } of configurations) {
    if (!properties?.subnet?.id) continue;
    properties.privateIPAllocationMethod ??= 'Dynamic';
    properties.privateIPAddressVersion ??= 'IPv4';
    const old = before.get(idKey(name))?.properties;
    const kept = sameId(old?.subnet?.id, properties.subnet.id) ? old?.privateIPAddress : undefined;
    const address = properties.privateIPAddress || kept || freeAddress(properties.subnet.id, given, context);
    if (address === undefined) continue;
    properties.privateIPAddress = address;
    given.add(address);
  }
}
