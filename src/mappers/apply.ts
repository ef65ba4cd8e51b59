import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { AnyMapper, MapperContext } from './mapper';
import type { Registry } from './registry';
import { observe, unreadPaths } from './unread';

/** One Terraform resource as it will be written, before names and references. */
export interface MappedResource {
  /** The ARM resource that it comes from. */
  armId: string;
  terraformType: string;
  importId: string;
  /** Bindings' attribute names; strings may hold tokens; nothing undefined. */
  config: Record<string, unknown>;
  mapper: AnyMapper;
  /** Tells a part from its siblings; absent for the resource itself. */
  part?: string;
}

/** What mapping an inventory gave; every resource is in exactly one of `mapped` (by armId), `absorbed`, `unmapped`, `failed`. */
export interface Applied {
  mapped: MappedResource[];
  /** Resources whose facts are inside another's configuration. */
  absorbed: { id: string; into: string }[];
  unmapped: ArmResource[];
  failed: { id: string; message: string }[];
  /** Properties that no mapper read and none ignores by name. */
  unread: { id: string; path: string }[];
}

/** A context over `resources`. */
export function contextOf(resources: readonly ArmResource[]): MapperContext {
  const byId = new Map(resources.map((resource) => [idKey(resource.id), resource]));
  const byCollection = new Map<string, ArmResource[]>();
  for (const resource of resources) {
    const collection = idKey(resource.id).split('/').slice(0, -1).join('/');
    const siblings = byCollection.get(collection);
    if (siblings) siblings.push(resource);
    else byCollection.set(collection, [resource]);
  }
  const byType = new Map<string, ArmResource[]>();
  for (const resource of resources) {
    const key = resource.type.toLowerCase();
    const alike = byType.get(key);
    if (alike) alike.push(resource);
    else byType.set(key, [resource]);
  }
  const inOrder = (a: ArmResource, b: ArmResource): number => (idKey(a.id) < idKey(b.id) ? -1 : 1);
  const sorted = new Map<string, ArmResource[]>();
  const ofType = (armType: string): ArmResource[] => {
    const key = armType.toLowerCase();
    const known = sorted.get(key) ?? [...(byType.get(key) ?? [])].sort(inOrder);
    sorted.set(key, known);
    return known;
  };
  const nameKey = (armType: string, name: string): string => `${armType} ${name}`.toLowerCase();
  const byName = new Map(
    resources.map((resource) => [nameKey(resource.type ?? '', resource.id.slice(resource.id.lastIndexOf('/') + 1)), resource]),
  );
  return {
    get: (id) => byId.get(idKey(id)),
    byName: (armType, name) => byName.get(nameKey(armType, name)),
    part: (resource, path) => byId.get(idKey(`${resource.id}/${path}`)),
    children: (resource, collection) => [...(byCollection.get(idKey(`${resource.id}/${collection}`)) ?? [])].sort(inOrder),
    ofType: (armType) => [...ofType(armType)],
  };
}

/** `value` less everything undefined, at any depth; undefined for objects that had only undefined in them. */
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined).filter((item) => item !== undefined);
  if (value === null || typeof value !== 'object') return value ?? undefined;
  const entries = Object.entries(value);
  const kept = entries.map(([key, item]) => [key, withoutUndefined(item)] as const).filter(([, item]) => item !== undefined);
  return kept.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(kept);
}

function absorberOf(resource: ArmResource, registry: Registry, context: MapperContext): string | undefined {
  const types = new Set(registry.absorbedBy(resource.type).map((type) => type.toLowerCase()));
  if (types.size === 0) return undefined;
  const segments = resource.id.split('/');
  for (let length = segments.length - 1; length > 0; length -= 1) {
    const ancestor = context.get(segments.slice(0, length).join('/'));
    if (ancestor && types.has(ancestor.type.toLowerCase())) return ancestor.id;
  }
  // An OS disk stands beside its machine, not below it.
  const holder = resource.managedBy ? context.get(resource.managedBy) : undefined;
  return holder && types.has(holder.type.toLowerCase()) ? holder.id : undefined;
}

/** A resource that every mapper of its type refuses was read with their api-version; the scan notes one only where there is no mapper. */
function withApiVersion(resource: ArmResource, registry: Registry): ArmResource {
  const apiVersion = resource.apiVersion ?? registry.ofArmType(resource.type)[0]?.apiVersion;
  return apiVersion === undefined || apiVersion === resource.apiVersion ? resource : { ...resource, apiVersion };
}

/** Runs the mappers over `resources`. Pure; the order of the result follows the order of `resources`. */
export function applyMappers(resources: readonly ArmResource[], registry: Registry): Applied {
  const applied: Applied = { mapped: [], absorbed: [], unmapped: [], failed: [], unread: [] };
  const observations = new Map(resources.map((resource) => [idKey(resource.id), observe(resource)]));
  const observed = contextOf([...observations.values()].map(({ proxy }) => proxy));
  const takers = new Map<string, AnyMapper[]>();

  for (const resource of resources) {
    const { proxy } = observations.get(idKey(resource.id))!;
    const main = registry.mapperOf(resource, observed);
    const parts = registry.partsMappersOf(resource, observed);
    takers.set(idKey(resource.id), [...(main ? [main] : []), ...parts]);
    const into = main ? undefined : absorberOf(resource, registry, observed);
    if (!main && into !== undefined) applied.absorbed.push({ id: resource.id, into });
    else if (!main && parts.length === 0) applied.unmapped.push(withApiVersion(resource, registry));
    try {
      const own: MappedResource[] = [];
      if (main) {
        own.push({
          armId: resource.id,
          terraformType: main.terraformType,
          importId: main.importId?.(proxy, observed) ?? resource.id,
          config: withoutUndefined(main.toConfig(proxy, proxy.properties ?? {}, observed)) as Record<string, unknown>,
          mapper: main,
        });
      }
      for (const mapper of parts) {
        for (const { key, importId, config } of mapper.toParts(proxy, proxy.properties ?? {}, observed)) {
          own.push({
            armId: resource.id,
            terraformType: mapper.terraformType,
            importId,
            config: withoutUndefined(config) as Record<string, unknown>,
            mapper,
            part: key,
          });
        }
      }
      applied.mapped.push(...own);
    } catch (error) {
      applied.failed.push({ id: resource.id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  const unmappedOrFailed = new Set([...applied.unmapped, ...applied.failed].map(({ id }) => idKey(id)));
  for (const resource of resources) {
    const key = idKey(resource.id);
    if (unmappedOrFailed.has(key)) continue;
    const mappers = takers.get(key)!;
    const ignored = mappers.length > 0 ? mappers.flatMap((mapper) => mapper.ignored ?? []) : registry.ignoredInPart(resource.type);
    for (const path of unreadPaths(resource, observations.get(key)!.read, ignored)) applied.unread.push({ id: resource.id, path });
  }
  return applied;
}
