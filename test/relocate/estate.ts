import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArmResource } from '../../src/arm/resource';
import { parseResourceId } from '../../src/arm/resource-id';
import { MOVE_FACTS } from '../../src/catalog/region-move';
import { REGIONS } from '../../src/catalog/regions';
import type { Move } from '../../src/config/move';
import { assembleInventory } from '../../src/inventory/assemble';
import { explodeEmbedded } from '../../src/inventory/explode';
import type { Inventory } from '../../src/inventory/inventory';
import { typeCasingOf } from '../../src/inventory/type-casing';

export const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const GROUPS = ['rg-contoso-app-weu', 'rg-contoso-data-weu', 'rg-contoso-net-weu'];

/** What the scan learns from the mappers: which parents embed which children. */
const EMBEDDED = [
  ['Microsoft.Network/virtualNetworks', 'subnets'],
  ['Microsoft.Network/virtualNetworks', 'virtualNetworkPeerings'],
  ['Microsoft.Network/networkSecurityGroups', 'securityRules'],
  ['Microsoft.Network/networkSecurityGroups', 'defaultSecurityRules'],
  ['Microsoft.Network/routeTables', 'routes'],
].map(([parent, property]) => ({ armType: `${parent}/${property}`, parent: parent!, property: property! }));

const CASING = typeCasingOf(MOVE_FACTS.map(({ armType }) => armType));

/** An inventory of `resources`, as a scan of westeurope would give it. */
export function inventoryOf(resources: readonly ArmResource[]): Inventory {
  const { inventory } = assembleInventory({
    source: { subscriptionId: SUBSCRIPTION, region: 'westeurope', resourceGroups: GROUPS },
    resources: explodeEmbedded(resources, EMBEDDED),
    errors: [],
    casing: CASING,
    regions: new Set(REGIONS.map(({ name }) => name)),
    plainSettings: [],
  });
  return inventory;
}

/** The three groups of the sample estate that are in scope. */
export function estateInventory(): Inventory {
  const file = join(__dirname, '../../src/twin/estates/three-tier.json');
  const { resources } = JSON.parse(readFileSync(file, 'utf8')) as { resources: ArmResource[] };
  return inventoryOf(resources.filter(({ id }) => GROUPS.includes(parseResourceId(id).resourceGroup?.toLowerCase() ?? '')));
}

/** westeurope → northeurope with the defaults of move.yaml. */
export function moveOf(changes: Partial<Move> = {}): Move {
  return {
    subscriptionId: SUBSCRIPTION,
    source: { region: 'westeurope', resourceGroups: [] },
    destination: { region: 'northeurope', subscriptionId: SUBSCRIPTION },
    names: { resourceGroups: '{name}-{code}', global: '{name}{code}', overrides: {} },
    zones: {},
    addresses: [],
    dispositions: [],
    data: [],
    accepted: [],
    stacks: { layout: 'auto', maximum: 20 },
    plainSettings: [],
    state: { backend: 'local' },
    library: 'cdktf',
    ...changes,
  };
}

/** `value` with every object in it frozen: whoever changes an input throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}
