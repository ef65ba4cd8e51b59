import type { ArmResource } from '../../src/arm/resource';
import { idKey } from '../../src/arm/resource-id';
import type { Accepted } from '../../src/compare/accepted';
import { compareInventories, type Comparison } from '../../src/compare/compare';
import type { Compared } from '../../src/compare/verdict';
import type { Inventory } from '../../src/inventory/inventory';
import { meaningOf } from '../../src/mappers/meaning';
import { registry } from '../../src/mappers/registry';
import { decideDispositions } from '../../src/relocate/dispositions';
import { relocate } from '../../src/relocate/relocate';
import type { Relocated } from '../../src/relocate/relocated';
import { moveOf } from '../relocate/estate';

/** `source`, relocated to northeurope. */
export function relocated(source: Inventory): Relocated {
  const move = moveOf();
  return relocate({ inventory: source, decisions: decideDispositions(source, move).decisions, move });
}

/** The destination as it was expected, after `change`, which may give other resources or change those that it gets. */
export function changed(relocation: Relocated, change: (resources: ArmResource[]) => unknown): Inventory {
  const copy = structuredClone(relocation.inventory);
  const left = change(copy.resources);
  return { ...copy, resources: Array.isArray(left) ? (left as ArmResource[]) : copy.resources };
}

/** The one resource whose id ends like this. */
export function named(resources: readonly ArmResource[], end: string): ArmResource {
  const found = resources.filter(({ id }) => idKey(id).endsWith(end.toLowerCase()));
  if (found.length !== 1) throw new Error(`${found.length} resources end with ${end}`);
  return found[0]!;
}

/** Compares with everything that the command hands in. */
export function compared(source: Inventory, relocation: Relocated, actual: Inventory, accepted: Accepted[] = []): Comparison {
  const expected = relocation.inventory;
  return compareInventories({
    ...{ source, expected, actual, origins: relocation.origins, accepted },
    configuration: meaningOf(expected.resources, actual.resources, registry()),
    byServices: new Map(),
  });
}

/** What is not equal. */
export function notEqual({ resources }: Comparison): Compared[] {
  return resources.filter(({ outcome }) => outcome !== 'equal');
}
