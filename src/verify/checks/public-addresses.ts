import { idKey } from '../../arm/resource-id';
import { valuesAt } from '../../arm/value-at';
import { defineCheck, type Found } from '../check';
import { mentionsOf, type Mention } from '../mentions';
import { groupBy, listed, sourceIds, type Arrival, type World } from '../world';

interface Changing {
  arrivals: Arrival[];
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
      return addresses.length > 0 ? [{ arrivals: [arrival], addresses, kind }] : [];
    });
  return [
    ...of('Microsoft.Network/publicIPAddresses', 'properties.ipAddress', 'public address'),
    ...sharing(of('Microsoft.Web/sites', 'properties.possibleOutboundIpAddresses', 'outbound addresses')),
  ];
}

/** Apps of one plan go out by the same addresses: told once. */
function sharing(apps: readonly Changing[]): Changing[] {
  return groupBy(apps, ({ addresses }) => [...addresses].sort().join(' ')).map(([, group]) => ({
    ...group[0]!,
    arrivals: group.flatMap(({ arrivals }) => arrivals),
  }));
}

function sitesOf(mentions: readonly Mention[]): string {
  return listed(mentions.map(({ resource, path }) => `${resource.name} (${path})`));
}

function judge({ arrivals, addresses, kind }: Changing, mentions: ReadonlyMap<string, Mention[]>): Found {
  const inside = addresses.flatMap((address) => mentions.get(address) ?? []);
  const names = listed(arrivals.map(({ source }) => source.name));
  const ids = sourceIds(arrivals);
  const what = `${kind === 'public address' ? 'The public address' : 'The outbound addresses'} of ${names} (${listed(addresses, 3)}) will change`;
  if (inside.length === 0) {
    return {
      severity: 'info',
      resources: ids,
      message: `${what}; nothing in the estate mentions them.`,
      remedy: 'Tell partners who have them on allow lists, and whoever keeps DNS records outside Azure.',
    };
  }
  return {
    severity: 'warning',
    resources: [...ids, ...inside.map(({ resource }) => resource.id)],
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
        resources: all.flatMap(({ arrivals }) => sourceIds(arrivals)),
        answer: () => {
          const owners = new Map(
            all.flatMap(({ arrivals, addresses }) => addresses.map((address) => [address, idKey(arrivals[0]!.source.id)] as const)),
          );
          const mentions = mentionsOf(owners, world.inventory.resources);
          return all.map((one) => judge(one, mentions));
        },
      },
    ];
  },
});
