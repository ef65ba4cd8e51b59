import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { parentOf, type Address } from './address';
import type { EmbeddedCollection } from './service';
import type { ServiceRegistry } from './service-registry';

type Bag = Record<string, unknown>;

/** An element of an embedded collection, as the parent's body holds it. */
export type Element = Bag & { name: string; id?: string; properties?: Bag };

function holderOf(parent: ArmResource, property: string): [holder: Bag, name: string] {
  const names = property.split('.');
  const last = names.pop()!;
  let holder = (parent.properties ??= {}) as Bag;
  for (const name of names) holder = (holder[name] ??= {}) as Bag;
  return [holder, last];
}

/** The elements of `collection` in the body of `parent`: the very array, or undefined when the body has none. */
export function elementsOf(parent: ArmResource, collection: EmbeddedCollection): Element[] | undefined {
  let value: unknown = parent.properties;
  for (const name of collection.property.split('.')) value = (value as Bag | undefined)?.[name];
  return Array.isArray(value) ? (value as Element[]) : undefined;
}

/** Puts `element` into `collection` of `parent`, in place of one of the same name; undefined removes it. Changes `parent`. */
export function putElement(parent: ArmResource, collection: EmbeddedCollection, name: string, element: Element | undefined): void {
  const [holder, property] = holderOf(parent, collection.property);
  const elements = (holder[property] ??= []) as Element[];
  const at = elements.findIndex((one) => one.name?.toLowerCase() === name.toLowerCase());
  if (element && at >= 0) elements[at] = element;
  else if (element) elements.push(element);
  else if (at >= 0) elements.splice(at, 1);
}

/** The collection of its parent's body that holds what `address` names, if it is of an embedded type. */
export function embeddedAt(address: Address, registry: ServiceRegistry): Required<EmbeddedCollection> | undefined {
  if (address.types.length < 2) return undefined;
  const parentType = [address.provider, ...address.types.slice(0, -1)].join('/');
  const last = address.types.at(-1)!.toLowerCase();
  return registry.embeddedIn(parentType).find(({ collection }) => collection.toLowerCase() === last);
}

/** `element` as a resource of its own. */
export function asResource(element: Element, parent: ArmResource, collection: Required<EmbeddedCollection>): ArmResource {
  return {
    ...element,
    id: `${parent.id}/${collection.collection}/${element.name}`,
    name: element.name,
    type: `${parent.type}/${collection.collection}`,
    properties: element.properties ?? {},
  };
}

/** The parent's id of an embedded child. */
export function holderIdOf(address: Address): string {
  return parentOf(address)!;
}

/** True when an element's `name` can be that of a resource; unnamed elements are plain data. */
export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && typeof (value as Bag).name === 'string' && (value as Bag).name !== '';
}

/** The element `name` in `collection` of `parent`. */
export function elementOf(parent: ArmResource, collection: EmbeddedCollection, name: string): Element | undefined {
  return elementsOf(parent, collection)?.find((one) => isElement(one) && idKey(one.name) === idKey(name));
}
