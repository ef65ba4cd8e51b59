import type { ArmResource } from '../arm/resource';
import { idKey, isWithin, parseResourceId, tryParseResourceId } from '../arm/resource-id';
import type { MapperContext } from '../mappers/mapper';
import type { Applied, MappedResource } from '../mappers/apply';
import { AZAPI_UNREAD_ON_IMPORT, azapiComments, azapiConstruct } from './azapi';
import { groupedById, groupNameOf } from './by-group';
import { needsOf } from './circles';
import type { GeneratedConstruct, GeneratedVariable } from './construct';
import { snakeCase } from './identifiers';
import { resolveValue, type SecretUse } from './resolve';
import type { Value } from './value';
import { constructKey, valueIndexOf } from './value-index';
import { settleVariables, variableIdOf, type NeededVariable } from './variables';

/** What a stack is for: the destination is created, the teardown adopts what stands and destroys it. */
export type Purpose = 'destination' | 'teardown';

export interface AssembleInput {
  purpose: Purpose;
  /** Everything in the inventory that the stacks are made from: references resolve against it. */
  resources: readonly ArmResource[];
  /** The mappers' results over `resources`. */
  applied: Applied;
  context: MapperContext;
  /** True for what the stacks shall hold. */
  includes: (armId: string) => boolean;
  /** ID in the source of a resource of this inventory. */
  sourceIdOf: (armId: string) => string;
}

export interface Assembled {
  constructs: GeneratedConstruct[];
  variables: GeneratedVariable[];
}

const ATTRIBUTES_FIRST = ['name', 'resourceGroupName', 'location'];
const ATTRIBUTES_LAST = ['tags'];

/** The attributes in the order in which generated code has them: who and where first, tags last. */
export function inHouseOrder(config: Record<string, unknown>): Record<string, unknown> {
  const rank = (key: string): number => {
    const first = ATTRIBUTES_FIRST.indexOf(key);
    if (first >= 0) return first - ATTRIBUTES_FIRST.length;
    return ATTRIBUTES_LAST.includes(key) ? 1 : 0;
  };
  return Object.fromEntries(Object.entries(config).sort(([a], [b]) => rank(a) - rank(b)));
}

/** Azure names of a resource from the top down; those of the extended resource first for a lock or role assignment. */
export function namePath(id: string): string[] {
  const parsed = tryParseResourceId(id);
  if (!parsed) return [id];
  if (parsed.scopeId !== undefined) return [...namePath(parsed.scopeId), ...parsed.names];
  return parsed.names;
}

function valueAt(config: Record<string, Value>, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => {
    const block: unknown = Array.isArray(value) ? value[0] : value;
    return typeof block === 'object' && block !== null ? (block as Record<string, unknown>)[key] : undefined;
  }, config);
}

/** An attribute that is not there though the block that would hold it is. */
function isMissing(config: Record<string, Value>, attribute: string): boolean {
  const path = attribute.split('.');
  return valueAt(config, path) === undefined && (path.length === 1 || valueAt(config, path.slice(0, -1)) !== undefined);
}

/** An attribute inside a block can change only where the block has it; a top-level one may have a default. */
function mayChange(path: string, config: Record<string, Value>): boolean {
  return !path.includes('[0]') || valueAt(config, path.split('[0].').map(attributeName)) !== undefined;
}

function attributeName(snake: string): string {
  return snake.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/** The `ignore_changes` path of a secret: an entry of a map by its key, otherwise the whole attribute. */
function ignoredPath(path: readonly string[], config: Record<string, unknown>): string {
  const [attribute = '', entry] = path;
  const holder = config[attribute];
  const isMap = path.length === 2 && typeof holder === 'object' && holder !== null && !Array.isArray(holder);
  // A map of settings has keys of its own making; a block has attributes in camelCase.
  return isMap && entry !== undefined && !/^[a-z][A-Za-z0-9]*$/.test(entry)
    ? `${snakeCase(attribute)}[${JSON.stringify(entry)}]`
    : snakeCase(attribute);
}

/**
 * The teardown says values as they stand. A reference to a sensitive attribute would mark what holds it, which Terraform plans as a
 * change; and what stands may hold an account's second key, or one of before.
 */
const asItStands = { byValue: (): undefined => undefined, storageAccount: (): undefined => undefined };

/** Azure lets nobody delete what is locked, so a lock is created last and, in reverse, destroyed first. */
function withLocksLast(constructs: GeneratedConstruct[]): GeneratedConstruct[] {
  const locks = constructs.filter(({ terraformType }) => terraformType === 'azurerm_management_lock');
  if (locks.length === 0) return constructs;
  // By group: looking at every construct for every lock takes minutes in a large estate.
  const others = constructs.filter(({ terraformType }) => terraformType !== 'azurerm_management_lock');
  const near = groupedById(others, ({ armId }) => armId);
  const dependsOn = new Map<string, string[]>();
  for (const lock of locks) {
    const scope = parseResourceId(lock.armId).parentId;
    if (scope === undefined) continue;
    const within = near(scope).filter((other) => isWithin(other.armId, scope));
    const needed = new Set([...within.flatMap(needsOf), ...needsOf(lock)]);
    dependsOn.set(
      lock.key,
      within.map(({ key }) => key).filter((key) => !needed.has(key)),
    );
  }
  return constructs.map((construct) => ({ ...construct, dependsOn: [...construct.dependsOn, ...(dependsOn.get(construct.key) ?? [])] }));
}

/** Constructs and variables for all that `includes` takes, in the order of the inventory. Pure. */
export function assemble({ purpose, resources, applied, context, includes, sourceIdOf }: AssembleInput): Assembled {
  const byKey = new Map(resources.map((resource) => [idKey(resource.id), resource]));
  const mapped = applied.mapped.filter(({ armId }) => includes(armId));
  const unmapped = applied.unmapped.filter(({ id }) => includes(id));
  const index = valueIndexOf(mapped, byKey);
  const azapiKeys = new Map(unmapped.map(({ id }) => [idKey(id), constructKey({ armId: id, terraformType: 'azapi_resource' })]));
  const byId = (id: string): string | undefined => index.byId(id) ?? azapiKeys.get(idKey(id));
  const mainOf = new Map(
    mapped
      .filter(({ part, mapper }) => part === undefined && mapper.kind === 'resource')
      .map((item) => [idKey(item.armId), constructKey(item)]),
  );
  const needed: NeededVariable[] = [];

  const resolve = (
    key: string,
    armId: string,
    config: Record<string, unknown>,
  ): { config: Record<string, Value>; secrets: SecretUse[] } => {
    const secrets: SecretUse[] = [];
    const own = namePath(armId).join(' ');
    const value = resolveValue(inHouseOrder(config), [], {
      index: purpose === 'teardown' ? { ...index, byId, ...asItStands } : { ...index, byId },
      own: key,
      variableFor: (path, attribute) => variableIdOf(`${own} ${attribute ?? path.filter((step) => step !== 'value').join(' ')}`),
      constructOf: (id) => mainOf.get(idKey(id)) ?? azapiKeys.get(idKey(id)),
      onSecret: (use) => secrets.push(use),
    });
    return { config: value as Record<string, Value>, secrets };
  };

  const declare = (construct: string, armId: string, secrets: SecretUse[]): void => {
    for (const { variable, description, form } of secrets) needed.push({ id: variable, description, form, construct, armId });
  };

  const fromMapped = (item: MappedResource): GeneratedConstruct => {
    const key = constructKey(item);
    const { config, secrets } = resolve(key, item.armId, item.config);
    if (purpose === 'destination') declare(key, item.armId, secrets);
    const unreadable = (item.mapper.unreadable ?? []).filter((attribute) => isMissing(config, attribute));
    return {
      key,
      armId: item.armId,
      sourceId: sourceIdOf(item.armId),
      group: groupNameOf(sourceIdOf(item.armId)),
      terraformType: item.terraformType,
      path: [...namePath(item.armId), ...(item.part === undefined ? [] : [item.part])],
      config,
      importId: item.importId,
      dependsOn: [],
      ignoreChanges:
        purpose === 'teardown'
          ? [
              ...new Set([
                ...(item.mapper.unreadOnImport ?? []).filter((path) => mayChange(path, config)),
                ...secrets.map(({ path }) => ignoredPath(path, item.config)),
              ]),
            ].sort()
          : [],
      comments:
        purpose === 'destination' && unreadable.length > 0
          ? [`Azure never returns ${unreadable.join(', ')}: add what the source was given.`]
          : [],
    };
  };

  const parts = new Map<string, string[]>();
  for (const { id, into } of applied.absorbed) parts.set(idKey(into), [...(parts.get(idKey(into)) ?? []), id]);

  const fromUnmapped = (resource: ArmResource): GeneratedConstruct => {
    const key = azapiKeys.get(idKey(resource.id))!;
    const { config, secrets } = resolve(key, resource.id, azapiConstruct(resource, context, parts.get(idKey(resource.id))));
    if (purpose === 'destination') declare(key, resource.id, secrets);
    const { apiVersion } = azapiIdentity(config);
    return {
      key,
      armId: resource.id,
      sourceId: sourceIdOf(resource.id),
      group: groupNameOf(sourceIdOf(resource.id)),
      terraformType: 'azapi_resource',
      path: namePath(resource.id),
      config,
      importId: `${resource.id}?api-version=${apiVersion}`,
      dependsOn: [],
      ignoreChanges: purpose === 'teardown' ? [...AZAPI_UNREAD_ON_IMPORT] : [],
      comments: azapiComments(resource),
    };
  };

  const order = new Map(resources.map(({ id }, position) => [idKey(id), position]));
  const constructs = [...mapped.map(fromMapped), ...unmapped.map(fromUnmapped)].sort(
    (a, b) => order.get(idKey(a.armId))! - order.get(idKey(b.armId))!,
  );
  return settleVariables(withLocksLast(constructs), needed);
}

function azapiIdentity(config: Record<string, Value>): { apiVersion: string } {
  const type = config['type'];
  return { apiVersion: typeof type === 'string' ? type.slice(type.indexOf('@') + 1) : '' };
}
