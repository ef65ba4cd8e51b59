import { idKey } from '../../arm/resource-id';
import { valuesAt } from '../../arm/value-at';
import { overlap } from '../../config/cidr';
import { addressRange, rangesOf, type Range } from '../addresses';
import { defineCheck, type Found, type Reader } from '../check';
import { listed, type Arrival, type World } from '../world';

/** Addresses asked for one by one in networks that exist already. */
const MOST = 20;

interface Fixed {
  arrival: Arrival;
  address: string;
  subnetId: string;
}

/** Static private addresses of NICs, load balancers, gateways and private endpoints. */
function fixedAddresses(world: World): Fixed[] {
  return world.arrivals.flatMap((arrival): Fixed[] => {
    const paths = ['properties.ipConfigurations', 'properties.frontendIPConfigurations', 'properties.gatewayIPConfigurations'];
    const configurations = paths.flatMap((path) => valuesAt(arrival.resource, path)) as { properties?: Record<string, unknown> }[];
    return configurations.flatMap(({ properties = {} }): Fixed[] => {
      const { privateIPAddress: address, privateIPAllocationMethod: method } = properties;
      const [subnetId] = valuesAt(properties, 'subnet.id');
      return method === 'Static' && typeof address === 'string' && typeof subnetId === 'string' ? [{ arrival, address, subnetId }] : [];
    });
  });
}

function subnetRanges(world: World, subnetId: string): Range[] | undefined {
  const subnet = world.arrived(subnetId)?.resource;
  if (!subnet) return undefined;
  const prefixes = valuesAt(subnet, 'properties.addressPrefixes');
  return rangesOf(prefixes.length > 0 ? prefixes : valuesAt(subnet, 'properties.addressPrefix'));
}

/** Azure keeps the first four addresses of a subnet and the last. */
function isReserved(range: Range, address: Range): boolean {
  const size = 1n << BigInt(range.cidr.bits - range.cidr.prefixLength);
  const offset = address.cidr.first - range.cidr.first;
  return range.cidr.bits === 32 && (offset < 4n || offset === size - 1n);
}

function judge(world: World, { arrival, address, subnetId }: Fixed): Found[] {
  const ranges = subnetRanges(world, subnetId);
  const [ip] = addressRange(address);
  if (!ranges || !ip) return [];
  const home = ranges.find((range) => overlap(range.cidr, ip.cidr));
  const subnet = subnetId.split('/').slice(-3).join('/').replace('/subnets', '');
  const blocker = (message: string, remedy: string): Found[] => [{ severity: 'blocker', resources: [arrival.source.id], message, remedy }];
  if (!home)
    return blocker(
      `${arrival.source.name} has the static address ${address}, which is not in its subnet ${subnet} (${listed(ranges.map(({ text }) => text))}).`,
      'Let addresses in move.yaml cover the subnet and the address alike.',
    );
  return isReserved(home, ip)
    ? blocker(
        `${arrival.source.name} has the static address ${address}, which Azure keeps for itself in ${home.text}.`,
        'Choose another address, or another range.',
      )
    : [];
}

function twice(fixed: readonly Fixed[]): Found[] {
  const seen = new Map<string, Fixed>();
  return fixed.flatMap((one): Found[] => {
    const key = `${idKey(one.subnetId)} ${one.address}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, one);
      return [];
    }
    const message = `${first.arrival.source.name} and ${one.arrival.source.name} would both have ${one.address} in ${one.subnetId.split('/').pop()}.`;
    return [
      {
        severity: 'blocker',
        resources: [first.arrival.source.id, one.arrival.source.id],
        message,
        remedy: 'Change the address plan in move.yaml so that ranges do not fall together.',
      },
    ];
  });
}

async function isFree(read: Reader, { arrival, address, subnetId }: Fixed): Promise<Found[]> {
  const network = subnetId.split('/').slice(0, -2).join('/');
  const { available, availableIPAddresses = [] } = (await read.get(`${network}/CheckIPAddressAvailability`, '2025-01-01', {
    ipAddress: address,
  })) as { available?: boolean; availableIPAddresses?: string[] };
  if (available !== false) return [];
  const message = `${address}, which ${arrival.source.name} has, is taken in ${network.split('/').pop()}.`;
  return [
    {
      severity: 'blocker',
      resources: [arrival.source.id],
      message,
      remedy: `Choose another${availableIPAddresses.length > 0 ? `, for example ${listed(availableIPAddresses, 3)}` : ''}.`,
    },
  ];
}

export const staticAddresses = defineCheck({
  id: 'static-addresses',
  title: 'Static private addresses',
  needs: 'Static private addresses lie in their subnets, are not kept by Azure, and are free where the network exists already.',
  operations: ['GET {virtualNetwork}/CheckIPAddressAvailability?ipAddress= (2025-01-01), for networks that stand there already'],
  link: 'https://learn.microsoft.com/azure/virtual-network/ip-services/private-ip-addresses',
  questions: (world) => {
    const fixed = fixedAddresses(world);
    if (fixed.length === 0) return [];
    const existing = fixed.filter(({ subnetId }) => !world.arrived(subnetId) && !world.source(subnetId));
    const rest = existing.slice(MOST).map(({ arrival }) => arrival.source.id);
    const unasked: Found = {
      severity: 'unknown',
      resources: rest,
      message: `${rest.length} static addresses in networks that exist already were not asked for: a run asks for ${MOST}.`,
      remedy: 'Ask for them by hand: az network vnet check-ip-address.',
    };
    return [
      {
        about: 'static addresses',
        resources: fixed.map(({ arrival }) => arrival.source.id),
        answer: () => [...fixed.flatMap((one) => judge(world, one)), ...twice(fixed)],
      },
      ...existing.slice(0, MOST).map((one) => ({
        about: `whether ${one.address} is free`,
        resources: [one.arrival.source.id],
        answer: (read: Reader) => isFree(read, one),
      })),
      ...(rest.length > 0 ? [{ about: 'further addresses', resources: rest, answer: () => [unasked] }] : []),
    ];
  },
});
