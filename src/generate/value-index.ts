import { idKey } from '../arm/resource-id';
import type { ArmResource } from '../arm/resource';
import type { MappedResource } from '../mappers/apply';

/** Where a value that may stand in other resources comes from. */
export interface Source {
  construct: string;
  /** Attribute of the bindings, camelCase, dotted when nested. */
  attribute: string;
}

/** Finds the construct behind an ARM id, or behind a value that a resource exports. */
export interface ValueIndex {
  /** The construct whose `.id` is this ARM id. */
  byId(id: string): string | undefined;
  byValue(value: string): Source | undefined;
  /** The name that a construct has, where it is known. */
  nameOf(construct: string): string | undefined;
  /** The construct of the storage account with this name. */
  storageAccount(name: string): string | undefined;
}

/** The key of a mapped resource's construct. */
export function constructKey({ armId, terraformType, part }: Pick<MappedResource, 'armId' | 'terraformType' | 'part'>): string {
  return [idKey(armId), terraformType, part ?? ''].join('|');
}

/** Anything shorter, or without one of these marks, would be found in texts that only look like a reference. */
function isTelling(value: string): boolean {
  return value.length >= 8 && /[.-]/.test(value) && !value.includes('<azmove:');
}

function exportsOf(mapped: MappedResource, resource: ArmResource): [attribute: string, value: string][] {
  const own = Object.entries(mapped.mapper.exports?.(resource) ?? {});
  const principal = mapped.config['identity'] ? resource.identity?.principalId : undefined;
  return [...own, ['identity.principalId', principal] as const].flatMap(([attribute, value]) =>
    typeof value === 'string' && isTelling(value) ? [[attribute, value] as [string, string]] : [],
  );
}

/**
 * An index over the resources (not the parts) of `mapped`. A value that two resources export is nobody's: a reference to
 * either would be a guess.
 */
export function valueIndexOf(mapped: readonly MappedResource[], resources: ReadonlyMap<string, ArmResource>): ValueIndex {
  const ids = new Map<string, string>();
  const values = new Map<string, Source | null>();
  const storageAccounts = new Map<string, string>();
  const names = new Map<string, string>();
  for (const item of mapped) {
    if (item.part !== undefined || item.mapper.kind !== 'resource') continue;
    const construct = constructKey(item);
    if (idKey(item.importId) === idKey(item.armId)) ids.set(idKey(item.armId), construct);
    if (typeof item.config['name'] === 'string') names.set(construct, item.config['name']);
    if (item.terraformType === 'azurerm_storage_account') storageAccounts.set(String(item.config['name']), construct);
    const resource = resources.get(idKey(item.armId));
    if (!resource) continue;
    for (const [attribute, value] of exportsOf(item, resource)) {
      const known = values.get(value.toLowerCase());
      if (known === undefined) values.set(value.toLowerCase(), { construct, attribute });
      else if (known?.construct !== construct) values.set(value.toLowerCase(), null);
    }
  }
  return {
    byId: (id) => ids.get(idKey(id)),
    byValue: (value) => values.get(value.toLowerCase()) ?? undefined,
    nameOf: (construct) => names.get(construct),
    storageAccount: (name) => storageAccounts.get(name),
  };
}
