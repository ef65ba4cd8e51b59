import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { applyMappers, contextOf, withoutUndefined } from './apply';
import type { MapperContext } from './mapper';
import type { Registry } from './registry';

/** What the values of resources mean to Terraform. */
export interface Meaning {
  /**
   * Whether Terraform would be configured the same if `instead` stood in place of the resource with its id. Undefined where no
   * mapper takes the resource: then its body is its configuration.
   */
  isSame(instead: ArmResource): boolean | undefined;
  /** True for a property that no mapper reads and none ignores by name. */
  isUnread(id: string, path: string): boolean;
}

function overlaid(context: MapperContext, instead: ArmResource): MapperContext {
  const key = idKey(instead.id);
  const swap = <R extends ArmResource | undefined>(resource: R): R => (resource && idKey(resource.id) === key ? (instead as R) : resource);
  return {
    get: (id) => swap(context.get(id)),
    byName: (armType, name) => swap(context.byName(armType, name)),
    part: (resource, path) => swap(context.part(resource, path)),
    children: (resource, collection) => context.children(resource, collection).map(swap),
    ofType: (armType) => context.ofType(armType).map(swap),
  };
}

/** What is configured, as one text; the order of keys says nothing. */
function configsOf(resource: ArmResource, registry: Registry, context: MapperContext): string {
  const main = registry.mapperOf(resource, context);
  const properties: unknown = resource.properties ?? {};
  const configs = withoutUndefined([
    main && [main.terraformType, main.toConfig(resource, properties, context)],
    ...registry.partsMappersOf(resource, context).map((mapper) => [mapper.terraformType, mapper.toParts(resource, properties, context)]),
  ]);
  return JSON.stringify(configs, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Judges by what the mappers make of `resources`; `also` are bodies that may hold properties which those have not. */
export function meaningOf(resources: readonly ArmResource[], also: readonly ArmResource[], registry: Registry): Meaning {
  const context = contextOf(resources);
  const applied = applyMappers(resources, registry);
  const holders = new Map(applied.absorbed.map(({ id, into }) => [idKey(id), into]));
  const unmapped = new Set([...applied.unmapped, ...applied.failed].map(({ id }) => idKey(id)));
  const unread = new Set(
    [...applied.unread, ...applyMappers(also, registry).unread].map(({ id, path }) => `${idKey(id)} ${path.toLowerCase()}`),
  );
  return {
    isUnread: (id, path) => unread.has(`${idKey(id)} ${path.toLowerCase()}`),
    isSame: (instead) => {
      if (unmapped.has(idKey(instead.id))) return undefined;
      const other = overlaid(context, instead);
      const holder = holders.get(idKey(instead.id)) ?? instead.id;
      try {
        const [before, after] = [context.get(holder), other.get(holder)];
        return before !== undefined && after !== undefined && configsOf(before, registry, context) === configsOf(after, registry, other);
      } catch {
        // What a mapper cannot take is not the same as what it could.
        return false;
      }
    },
  };
}
