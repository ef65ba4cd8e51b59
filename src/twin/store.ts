import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { parentOf, parseAddress } from './address';
import { eachString } from './property-paths';

/** A resource as the twin holds it, with what only lists show of it. */
export interface Stored {
  resource: ArmResource;
  key: string;
  /** Lower case. */
  typeKey: string;
  /** Key of the resource or scope right above. */
  parentKey: string;
  createdTime: string;
  changedTime: string;
}

type Index = Map<string, Set<string>>;

function add(index: Index, key: string, member: string): void {
  const members = index.get(key);
  if (members) members.add(member);
  else index.set(key, new Set([member]));
}

function drop(index: Index, key: string, member: string): void {
  const members = index.get(key);
  members?.delete(member);
  if (members?.size === 0) index.delete(key);
}

/** Code-unit order of keys, which is the order of every list of the twin. */
export function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/**
 * All resources, by key, with indexes by type, parent and reference, so that no request looks at more than it answers with.
 * Embedded children (subnets of a virtual network) are not here: they live in their parent's body; see `embedded.ts`.
 */
export class Store {
  private readonly stored = new Map<string, Stored>();
  private readonly types: Index = new Map();
  private readonly parents: Index = new Map();
  /** Key of an id that some body holds → keys of the resources (or embedded children) that hold it. */
  private readonly references: Index = new Map();
  /** Everything in key order, until a key comes or goes: lists are read page by page. */
  private sorted: Stored[] | undefined;
  private readonly referencesOf = new Map<string, [target: string, source: string][]>();

  get size(): number {
    return this.stored.size;
  }

  get(id: string): Stored | undefined {
    return this.stored.get(idKey(id));
  }

  /** Stores `resource` under its id, in place of what was there. */
  set(resource: ArmResource, now: string): Stored {
    const key = idKey(resource.id);
    const before = this.stored.get(key);
    const address = parseAddress(resource.id);
    const entry: Stored = {
      resource,
      key,
      typeKey: resource.type.toLowerCase(),
      parentKey: idKey((address && parentOf(address)) ?? ''),
      createdTime: before?.createdTime ?? now,
      changedTime: now,
    };
    this.stored.set(key, entry);
    this.sorted = undefined;
    add(this.types, entry.typeKey, key);
    add(this.parents, entry.parentKey, key);
    this.indexReferences(entry);
    return entry;
  }

  delete(id: string): boolean {
    const entry = this.get(id);
    if (!entry) return false;
    this.stored.delete(entry.key);
    this.sorted = undefined;
    drop(this.types, entry.typeKey, entry.key);
    drop(this.parents, entry.parentKey, entry.key);
    this.forgetReferences(entry.key);
    return true;
  }

  /** Everything, in key order. */
  all(): readonly Stored[] {
    this.sorted ??= [...this.stored.values()].sort(byKey);
    return this.sorted;
  }

  /** All of an ARM type, in key order. */
  ofType(armType: string): Stored[] {
    return this.resolve(this.types.get(armType.toLowerCase()));
  }

  /** What stands right below `id`, extensions included, in key order. */
  below(id: string): Stored[] {
    return this.resolve(this.parents.get(idKey(id)));
  }

  /** Everything below `id`, deepest first. What lies between (`blobServices/default`) need not be stored itself. */
  descendants(id: string): Stored[] {
    const prefix = `${idKey(id)}/`;
    const found = [...this.stored.values()].filter(({ key }) => key.startsWith(prefix));
    return found.sort((a, b) => b.key.split('/').length - a.key.split('/').length || byKey(a, b));
  }

  /** Keys of resources and embedded children whose body holds `id`, in order. */
  referrers(id: string): string[] {
    return [...(this.references.get(idKey(id)) ?? [])].sort();
  }

  private resolve(keys: ReadonlySet<string> | undefined): Stored[] {
    return [...(keys ?? [])].map((key) => this.stored.get(key)!).sort(byKey);
  }

  private forgetReferences(key: string): void {
    for (const [target, source] of this.referencesOf.get(key) ?? []) drop(this.references, target, source);
    this.referencesOf.delete(key);
  }

  private indexReferences({ key, resource }: Stored): void {
    this.forgetReferences(key);
    const pairs: [string, string][] = [];
    const note = (value: unknown, source: string): void =>
      eachString(value, (text) => {
        if (text.startsWith('/') && /^\/(subscriptions|providers)\//i.test(text)) pairs.push([idKey(text), source]);
      });
    const walk = (value: unknown, source: string): void => {
      if (Array.isArray(value)) return value.forEach((element) => walk(element, source));
      if (typeof value !== 'object' || value === null) return note(value, source);
      const { id } = value as { id?: unknown };
      // Inside an embedded child its own id tells the source; it does not refer to itself.
      const inner = typeof id === 'string' && idKey(id).startsWith(`${key}/`) && 'name' in value ? idKey(id) : source;
      for (const [name, member] of Object.entries(value as Record<string, unknown>)) {
        if (name.startsWith('/')) note(name, inner);
        if (!(name === 'id' && inner !== source)) walk(member, inner);
      }
    };
    walk({ ...resource, id: undefined, name: undefined, type: undefined }, key);
    for (const [target, source] of pairs) add(this.references, target, source);
    if (pairs.length > 0) this.referencesOf.set(key, pairs);
  }
}
