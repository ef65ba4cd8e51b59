import type { ArmResource } from '../arm/resource';
import { idKey, tryParseResourceId } from '../arm/resource-id';
import { documentPathsOf, opaquePathsOf } from './opaque';
import { canonicalRegion, isLocationKey } from './region-names';
import type { TypeCasing } from './type-casing';

export interface Canonical {
  resources: ArmResource[];
  /** Resources that came more than once, in ids that differ in casing only or not at all. */
  merged: { id: string; also: string[] }[];
}

type Body = Record<string, unknown>;

/** The order of attributes in the inventory; all below is by code unit. */
const ATTRIBUTES = [
  'id',
  'name',
  'type',
  'location',
  'extendedLocation',
  'kind',
  'managedBy',
  'tags',
  'zones',
  'sku',
  'plan',
  'identity',
  'properties',
];

function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return value === null || value === undefined ? 0 : 1;
  return Object.values(value).reduce((sum: number, item) => sum + leaves(item), 0);
}

/** JSON with keys in order, so that equal bodies are equal texts. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** The one of several copies that says most; among equals the first by code unit, so that the order of answers plays no part. */
function fullest(copies: readonly ArmResource[]): ArmResource {
  if (copies.length === 1) return copies[0]!;
  const ranked = copies.map((copy) => ({ copy, leaves: leaves(copy), text: sortedText(copy) }));
  ranked.sort((a, b) => b.leaves - a.leaves || (a.text < b.text ? -1 : 1));
  return ranked[0]!.copy;
}

/** Ids in their one form: static parts by `casing`, names as the resource itself (or the nearest known ancestor) has them. */
class IdForms {
  private readonly forms = new Map<string, string>();

  constructor(private readonly casing: TypeCasing) {}

  /** `id`, its known ancestors' names cased as they are. Undefined when it is no resource id. */
  of(id: string): string | undefined {
    const canonical = this.casing.id(id);
    if (canonical === undefined) return undefined;
    for (let cut = canonical.length; cut > 0; cut = canonical.lastIndexOf('/', cut - 1)) {
      const form = this.forms.get(canonical.slice(0, cut).toLowerCase());
      if (form !== undefined) return form + canonical.slice(cut);
    }
    return canonical;
  }

  /** The same for the id of a resource, which may be a singleton without a name of its own below its parent. */
  ofResource(id: string): string {
    const cut = id.lastIndexOf('/');
    return this.of(id) ?? (this.of(id.slice(0, cut)) ?? id.slice(0, cut)) + id.slice(cut);
  }

  /** Makes `id` the form of its resource. Ancestors first. */
  learn(id: string): void {
    this.forms.set(idKey(id), id);
  }
}

/** Some services lower-case ids but not names, so the name's casing wins. Nested resources may be named `parent/child`. */
function withNameOf(resource: ArmResource): string {
  const cut = resource.id.lastIndexOf('/');
  const own = resource.id.slice(cut + 1);
  const name = resource.name?.split('/').pop() ?? own;
  return name.toLowerCase() === own.toLowerCase() ? resource.id.slice(0, cut + 1) + name : resource.id;
}

function canonicalText(text: string, forms: Pick<IdForms, 'of'>): string {
  if (text.startsWith('/')) return forms.of(text) ?? text;
  const link = /^(hidden-(?:link|related):)(\/.*)$/.exec(text);
  return link ? link[1]! + (forms.of(link[2]!) ?? link[2]!) : text;
}

/** Leaves ids as they were written. */
const AS_WRITTEN = { of: (): undefined => undefined };

interface Surroundings {
  forms: Pick<IdForms, 'of'>;
  regions: ReadonlySet<string>;
  opaque: ReadonlySet<string>;
  documents: ReadonlySet<string>;
}

/** `value` with ids and regions in one form, keys sorted, nulls gone; in what belongs to the user only ids are touched, in documents nothing. */
function canonicalValue(value: unknown, path: string, inOpaque: boolean, around: Surroundings): unknown {
  const isOpaque = inOpaque || around.opaque.has(path);
  if (around.documents.has(path)) return canonicalValue(value, path, true, { ...around, documents: new Set(), forms: AS_WRITTEN });
  if (typeof value === 'string') {
    const isLocation = !isOpaque && isLocationKey(path.slice(path.lastIndexOf('.') + 1));
    return isLocation ? canonicalRegion(value, around.regions) : canonicalText(value, around.forms);
  }
  if (Array.isArray(value)) return value.map((item) => canonicalValue(item, path, isOpaque, around));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    // Resource Graph says null where ARM says nothing.
    .filter(([, item]) => item !== undefined && (isOpaque || item !== null))
    .map(([name, item]) => [canonicalText(name, around.forms), canonicalValue(item, `${path}.${name}`, isOpaque, around)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function canonicalResource(resource: ArmResource, forms: IdForms, casing: TypeCasing, regions: ReadonlySet<string>): ArmResource {
  const id = forms.ofResource(resource.id);
  const type = casing.armType(tryParseResourceId(id)?.armType ?? resource.type);
  const around = { forms, regions, opaque: opaquePathsOf({ type }), documents: documentPathsOf({ type }) };
  const body = resource as unknown as Body;
  const others = Object.keys(body).filter((key) => !ATTRIBUTES.includes(key));
  const own: Body = { id, name: id.slice(id.lastIndexOf('/') + 1), type };
  for (const key of [...ATTRIBUTES.slice(3), ...others.sort()]) {
    if (key === 'properties' || isBlank(body[key])) continue;
    if (key === 'location') own[key] = String(body[key]).replace(/\s/g, '').toLowerCase();
    else own[key] = canonicalValue(body[key], key, false, around);
  }
  own['properties'] = canonicalValue(body['properties'] ?? {}, 'properties', false, around);
  return own as unknown as ArmResource;
}

/**
 * The resources with ids, types, locations and order of attributes in one form each, duplicates merged, in order of
 * {@link idKey}. References take the casing of what they refer to. Inputs are not changed.
 * @param regions names of regions, as ARM writes them
 */
export function canonicalise(resources: readonly ArmResource[], casing: TypeCasing, regions: ReadonlySet<string>): Canonical {
  const copies = new Map<string, ArmResource[]>();
  for (const resource of resources) copies.set(idKey(resource.id), [...(copies.get(idKey(resource.id)) ?? []), resource]);
  const keys = [...copies.keys()].sort((a, b) => (a < b ? -1 : 1));

  const forms = new IdForms(casing);
  const merged: Canonical['merged'] = [];
  const chosen = keys.map((key) => {
    const all = copies.get(key)!;
    const resource = fullest(all);
    // An ancestor's key is a prefix of its descendants' and so sorts before them.
    const id = forms.ofResource(withNameOf(resource));
    forms.learn(id);
    if (all.length > 1) merged.push({ id, also: [...new Set(all.map((copy) => copy.id))].filter((other) => other !== id).sort() });
    return resource;
  });
  return { resources: chosen.map((resource) => canonicalResource(resource, forms, casing, regions)), merged };
}
