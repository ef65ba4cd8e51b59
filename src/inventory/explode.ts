import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';

/** A nested ARM type whose resources the parent's body embeds in full. */
export interface Embedding {
  /** For example `Microsoft.Network/virtualNetworks/subnets`. */
  armType: string;
  /** For example `Microsoft.Network/virtualNetworks`. */
  parent: string;
  /** Dotted path below the parent's `properties`, for example `subnets`. */
  property: string;
}

interface Embedded {
  id?: string;
  name?: string;
  type?: string;
  properties?: Record<string, unknown>;
}

function holderOf(resource: ArmResource, path: readonly string[]): Record<string, unknown> | undefined {
  let holder: unknown = resource.properties;
  for (const step of path.slice(0, -1)) holder = (holder as Record<string, unknown> | undefined)?.[step];
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>) : undefined;
}

/** `resource` with only `items` at `path`; without the property when there are none. */
function keeping(resource: ArmResource, path: readonly string[], items: readonly Embedded[]): ArmResource {
  const strip = (value: Record<string, unknown>, [step, ...rest]: readonly string[]): Record<string, unknown> => {
    const { [step!]: inner, ...others } = value;
    if (rest.length === 0) return items.length === 0 ? others : { ...others, [step!]: items };
    return { ...others, [step!]: strip(inner as Record<string, unknown>, rest) };
  };
  return { ...resource, properties: strip(resource.properties as Record<string, unknown>, path) };
}

function childOf(parent: ArmResource, embedding: Embedding, item: Embedded): ArmResource | undefined {
  const name = item.name ?? item.id?.split('/').pop();
  if (name === undefined || name === '') return undefined;
  const collection = embedding.armType.slice(embedding.parent.length + 1);
  // Everything that the item says beside id, name and type is the child's: zones, sku, tags.
  return { ...item, id: `${parent.id}/${collection}/${name}`, name, type: embedding.armType, properties: item.properties ?? {} };
}

/**
 * Makes resources of their own from those that parents embed (subnets, security rules, routes), and takes the embedded copies
 * out of the parents: a fact has one place. What stands there already as a resource of its own wins over the embedded copy.
 * Inputs are not changed; children follow their parent.
 */
export function explodeEmbedded(resources: readonly ArmResource[], embeddings: readonly Embedding[]): ArmResource[] {
  const taken = new Set(resources.map(({ id }) => idKey(id)));
  const byParent = new Map<string, Embedding[]>();
  for (const embedding of embeddings) {
    const key = embedding.parent.toLowerCase();
    const siblings = byParent.get(key) ?? [];
    const isKnown = siblings.some((other) => other.property === embedding.property && other.armType === embedding.armType);
    if (!isKnown) byParent.set(key, [...siblings, embedding]);
  }

  const explode = (resource: ArmResource): ArmResource[] => {
    let parent = resource;
    const children: ArmResource[] = [];
    const embeddings = byParent.get(resource.type.toLowerCase()) ?? [];
    for (const embedding of embeddings) {
      const path = embedding.property.split('.');
      const items = holderOf(parent, path)?.[path[path.length - 1]!];
      if (!Array.isArray(items)) continue;
      // One list may hold several types (endpoints of a traffic manager): each item says which it is.
      const rivals = embeddings.filter((other) => other.property === embedding.property && other.armType !== embedding.armType);
      const isRivals = ({ type }: Embedded): boolean => rivals.some(({ armType }) => armType.toLowerCase() === type?.toLowerCase());
      const [own, others] = [(items as Embedded[]).filter((item) => !isRivals(item)), (items as Embedded[]).filter(isRivals)];
      const found = own.map((item) => childOf(resource, embedding, item));
      // An item without a name is no resource: then the parent keeps them all.
      if (found.includes(undefined)) continue;
      parent = keeping(parent, path, others);
      for (const child of found as ArmResource[]) {
        if (taken.has(idKey(child.id))) continue;
        taken.add(idKey(child.id));
        children.push(...explode(child));
      }
    }
    return [parent, ...children];
  };
  return resources.flatMap(explode);
}
