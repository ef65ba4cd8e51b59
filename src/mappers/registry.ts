import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ArmResource } from '../arm/resource';
import type { AnyMapper, Mapper, MapperContext, PartsMapper } from './mapper';

/** All mappers, found by walking the provider folders beside this file: a new type is a new file and nothing else. */
export interface Registry {
  all: readonly AnyMapper[];
  /** The mapper that takes `resource`, if any; one without `when` takes what the others of its type leave. */
  mapperOf(resource: ArmResource, context: MapperContext): Mapper | undefined;
  /** The mappers of what ARM keeps inside `resource`. */
  partsMappersOf(resource: ArmResource, context: MapperContext): PartsMapper[];
  /** All mappers (parts included) of an ARM type, whatever its casing. */
  ofArmType(armType: string): readonly AnyMapper[];
  /** The ARM type of which `armType` is a part that Terraform keeps inside (`Microsoft.Web/sites` for `…/sites/config`). */
  absorbedBy(armType: string): readonly string[];
  /** What the mappers that keep `armType` inside their own block ignore of it by name. */
  ignoredInPart(armType: string): readonly string[];
}

function isMapper(value: unknown): value is AnyMapper {
  return typeof value === 'object' && value !== null && 'armType' in value && 'kind' in value;
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

function load(): AnyMapper[] {
  const providers = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return providers
    .flatMap(({ name }) => filesBelow(join(__dirname, name)))
    .flatMap((file) => {
      // Mappers are found, not listed; require is synchronous, so every caller stays so.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const module = require(file) as Record<string, unknown>;
      return Object.values(module).filter(isMapper);
    });
}

/** A registry over `mappers`. */
export function registryOf(mappers: readonly AnyMapper[]): Registry {
  const byType = new Map<string, AnyMapper[]>();
  const absorbers = new Map<string, Set<string>>();
  const ignoredInParts = new Map<string, Set<string>>();
  for (const mapper of mappers) {
    const key = mapper.armType.toLowerCase();
    byType.set(key, [...(byType.get(key) ?? []), mapper]);
    for (const part of mapper.absorbs ?? []) {
      const partKey = part.armType.toLowerCase();
      absorbers.set(partKey, (absorbers.get(partKey) ?? new Set<string>()).add(mapper.armType));
      ignoredInParts.set(partKey, new Set([...(ignoredInParts.get(partKey) ?? []), ...(part.ignored ?? [])]));
    }
  }
  const ofArmType = (armType: string): readonly AnyMapper[] => byType.get(armType.toLowerCase()) ?? [];
  const taking = (resource: ArmResource, context: MapperContext): AnyMapper[] =>
    ofArmType(resource.type).filter((mapper) => mapper.when?.(resource, context) ?? true);
  return {
    all: mappers,
    ofArmType,
    absorbedBy: (armType) => [...(absorbers.get(armType.toLowerCase()) ?? [])],
    ignoredInPart: (armType) => [...(ignoredInParts.get(armType.toLowerCase()) ?? [])],
    // A mapper with a condition before the one for all else: modules list their exports in an order of the loader's.
    mapperOf: (resource, context) => {
      const mappers = taking(resource, context).filter((mapper): mapper is Mapper => mapper.kind === 'resource');
      return mappers.find((mapper) => mapper.when) ?? mappers[0];
    },
    partsMappersOf: (resource, context) => taking(resource, context).filter((mapper): mapper is PartsMapper => mapper.kind === 'parts'),
  };
}

let loaded: Registry | undefined;

/** The registry of every mapper in this folder; loaded once. */
export function registry(): Registry {
  loaded ??= registryOf(load());
  return loaded;
}
