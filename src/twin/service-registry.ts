import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedChildren } from './embedded-children';
import { SERVICE, type DataPlane, type EmbeddedCollection, type Service } from './service';

/** All services by ARM type, whatever its casing. */
export interface ServiceRegistry {
  all: readonly Service[];
  /** The services of a type, general ones (`…/*`) first. */
  of(armType: string): readonly Service[];
  /** The embedded collections of a type: of its services and of `embedded-children.ts`. */
  embeddedIn(armType: string): readonly Required<EmbeddedCollection>[];
  /** Data planes with their hosts as patterns. */
  dataPlanes: readonly (DataPlane & { pattern: RegExp })[];
}

function isService(value: unknown): value is Service {
  return typeof value === 'object' && value !== null && SERVICE in value;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return /(?<!\.d)\.[jt]s$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** `*.vault.azure.net` as a pattern whose first group is what `*` stands for. */
export function hostPattern(host: string): RegExp {
  const escaped = host
    .toLowerCase()
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace('*', '([a-z0-9.-]+)');
  return new RegExp(`^${escaped}$`);
}

/** A registry over `services`. */
export function serviceRegistryOf(services: readonly Service[]): ServiceRegistry {
  const byType = new Map<string, Service[]>();
  for (const service of services) {
    const key = service.armType.toLowerCase();
    byType.set(key, [...(byType.get(key) ?? []), service]);
  }
  const cache = new Map<string, readonly Service[]>();
  const of = (armType: string): readonly Service[] => {
    const key = armType.toLowerCase();
    const known = cache.get(key);
    if (known) return known;
    const parts = key.split('/');
    const general = parts.flatMap((_, index) => byType.get(`${parts.slice(0, index).join('/')}/*`) ?? []);
    const found = [...general, ...(byType.get(key) ?? [])];
    cache.set(key, found);
    return found;
  };
  const embedded = new Map<string, readonly Required<EmbeddedCollection>[]>();
  const embeddedIn = (armType: string): readonly Required<EmbeddedCollection>[] => {
    const key = armType.toLowerCase();
    if (!embedded.has(key)) {
      const collections = [...embeddedChildren(key), ...of(key).flatMap((service) => service.embedded ?? [])];
      const named = collections.map(({ property, collection }) => ({ property, collection: collection ?? property }));
      embedded.set(key, [...new Map(named.map((one) => [one.property.toLowerCase(), one])).values()]);
    }
    return embedded.get(key)!;
  };
  const dataPlanes = services
    .flatMap((service) => service.dataPlanes ?? [])
    .map((plane) => ({ ...plane, pattern: hostPattern(plane.host) }));
  return { all: services, of, embeddedIn, dataPlanes };
}

let loaded: ServiceRegistry | undefined;

/** The registry of every file in `services/` and `extensions/`; loaded once. A new service is a new file and nothing else. */
export function serviceRegistry(): ServiceRegistry {
  loaded ??= serviceRegistryOf(
    ['extensions', 'services'].flatMap((folder) =>
      filesBelow(join(__dirname, folder)).flatMap((file) => {
        // Services are found, not listed; require is synchronous, so every caller stays so.
        // eslint-disable-next-line @typescript-eslint/no-require-imports
        const module = require(file) as Record<string, unknown>;
        return Object.values(module).flat().filter(isService);
      }),
    ),
  );
  return loaded;
}
