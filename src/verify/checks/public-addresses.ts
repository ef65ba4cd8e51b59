import { idKey } from '../../arm/resource-id';
import { valuesAt } from '../../arm/value-at';
import { defineCheck, type Found } from '../check';
import { mentionsOf, type Mention } from '../mentions';
import { listed, type Arrival, type World } from '../world';

interface Changing {
  arrival: Arrival;
  addresses: string[];
  /** How it comes by them. */
  kind: 'public address' | 'outbound addresses';
}

/** Addresses that Azure hands out anew: public IPs, and the outbound addresses of web apps. */
function changing(world: World): Changing[] {
  const of = (armType: string, path: string, kind: Changing['kind']): Changing[] =>
    world.arriving(armType).flatMap((arrival) => {
      const texts = valuesAt(arrival.source, path).flatMap((text) => String(text).split(','));
      const addresses = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
      return addresses.length > 0 ? [{ arrival, addresses, kind }] : [];
    });
  return [
    ...of('Microsoft.Network/publicIPAddresses', 'properties.ipAddress', 'public address'),
    ...of('Microsoft.Web/sites', 'properties.possibleOutboundIpAddresses', 'outbound addresses'),
  ];
}

function sitesOf(mentions: readonly Mention[]): string {
  return listed(mentions.map(({ resource, path }) => `${resource.name} (${path})`));
}

function judge({ arrival, addresses, kind }: Changing, mentions: ReadonlyMap<string, Mention[]>): Found {
  const inside = addresses.flatMap((address) => mentions.get(address) ?? []);
  const { name, id } = arrival.source;
  const what = `${kind === 'public address' ? 'The public address' : 'The outbound addresses'} of ${name} (${listed(addresses, 3)}) will change`;
  if (inside.length === 0) {
    return {
      severity: 'info',
      resources: [id],
      message: `${what}; nothing in the estate mentions them.`,
      remedy: 'Tell partners who have them on allow lists, and whoever keeps DNS records outside Azure.',
    };
  }
  return {
    severity: 'warning',
    resources: [id, ...inside.map(({ resource }) => resource.id)],
    message: `${what}; they are written down in ${sitesOf(inside)}.`,
    remedy:
      'After the deployment, put the new addresses there, or refer to the resource or its name instead; tell partners with allow lists.',
  };
}

export const publicAddresses = defineCheck({
  id: 'public-addresses',
  title: 'Public addresses that change',
  needs: 'Whoever refers to a public address that changes is known: DNS records, firewall rules, allow lists, settings.',
  operations: [],
  link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/relocation/relocation-public-ip',
  questions: (world) => {
    const all = changing(world);
    if (all.length === 0) return [];
    return [
      {
        about: 'public addresses',
        resources: all.map(({ arrival }) => arrival.source.id),
        answer: () => {
          const owners = new Map(
            all.flatMap(({ arrival, addresses }) => addresses.map((address) => [address, idKey(arrival.source.id)] as const)),
          );
          const mentions = mentionsOf(owners, world.inventory.resources);
          return all.map((one) => judge(one, mentions));
        },
      },
    ];
  },
});
