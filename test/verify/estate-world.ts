import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArmResource } from '../../src/arm/resource';
import { connect } from '../../src/azure/connect';
import type { ArmClient } from '../../src/azure/arm-client';
import type { Move } from '../../src/config/move';
import { buildGraph } from '../../src/graph/build';
import type { Inventory } from '../../src/inventory/inventory';
import { decideDispositions } from '../../src/relocate/dispositions';
import { relocate } from '../../src/relocate/relocate';
import { addScarcities, SCARCITIES, type Scarcity } from '../../src/twin/facts';
import type { Twin } from '../../src/twin/twin';
import { allChecks } from '../../src/verify/registry';
import { verify, type Verification } from '../../src/verify/verify';
import { worldOf, type World } from '../../src/verify/world';
import { estateInventory, inventoryOf, moveOf, SUBSCRIPTION } from '../relocate/estate';
import { signIn } from '../twin/client';

export const ESTATE = JSON.parse(readFileSync(join(__dirname, '../../src/twin/estates/three-tier.json'), 'utf8')) as {
  subscriptionId: string;
  tenantId: string;
  resources: ArmResource[];
};
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-contoso-app-weu`;

/** A resource of the app group, as a scan has it. */
export function resource(type: string, name: string, more: Partial<ArmResource> = {}): ArmResource {
  const [namespace, ...types] = type.split('/');
  const names = name.split('/');
  const path = types.map((one, index) => `${one}/${names[index]}`).join('/');
  return {
    id: `${GROUP}/providers/${namespace}/${path}`,
    name: names[names.length - 1]!,
    type,
    location: 'westeurope',
    properties: {},
    ...more,
  };
}

/** The move of `inventory`, decided and relocated. */
export function worldFrom(inventory: Inventory, changes: Partial<Move> = {}): World {
  const move = moveOf(changes);
  const { decisions } = decideDispositions(inventory, move);
  return worldOf({ move, inventory, decisions, relocated: relocate({ inventory, decisions, move }), graph: buildGraph(inventory) });
}

/** The sample estate with `more` resources in the app group. */
export function estateWith(more: readonly ArmResource[] = [], changes: Partial<Move> = {}): World {
  const own = estateInventory();
  const added = inventoryOf(more).resources;
  return worldFrom(
    { ...own, resources: [...own.resources, ...added].sort((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1)) },
    changes,
  );
}

/** Only `resources`, with their group. */
export function only(resources: readonly ArmResource[], changes: Partial<Move> = {}): World {
  return worldFrom(
    inventoryOf([
      { id: GROUP, name: 'rg-contoso-app-weu', type: 'Microsoft.Resources/resourceGroups', location: 'westeurope', properties: {} },
      ...resources,
    ]),
    changes,
  );
}

/** A client of the twin, over HTTPS as in earnest. */
export async function clientOfTwin(twin: Twin): Promise<ArmClient> {
  const token = await signIn(twin);
  return connect({
    cloud: { endpoint: twin.url, scope: '', authorityHost: '' },
    credential: { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }), renew: () => undefined },
    ca: readFileSync(twin.caFile, 'utf8'),
    retries: 0,
    sleep: async () => undefined,
  });
}

/** Makes exactly these things short. */
export function makeShort(twin: Twin, scarcities: readonly Scarcity[]): void {
  const documents = twin.cloud.documents.of(SCARCITIES);
  for (const [key] of documents.entries()) documents.delete(key);
  addScarcities(documents, scarcities);
}

/** Runs the checks with these ids; all of them without. */
export function run(world: World, client: ArmClient, ...ids: string[]): Promise<Verification> {
  return verify({ world, client, checks: allChecks().filter(({ id }) => ids.length === 0 || ids.includes(id)) });
}
