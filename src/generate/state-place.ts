import { parseResourceId, idKey } from '../arm/resource-id';
import type { ArmResource } from '../arm/resource';
import type { AzurermState } from '../config/move';
import type { GenerateInput } from './input';

const STORAGE_ACCOUNT = 'microsoft.storage/storageaccounts';
const RESOURCE_GROUP = 'microsoft.resources/resourcegroups';

/** Terraform's state would be moved, or torn down, by what it is the state of; ends the process with exit code 2. */
export class StateInTheMoveError extends Error {
  override readonly name = 'StateInTheMoveError';
  readonly exitCode = 2;

  constructor(
    id: string,
    what: string,
    readonly remedy: string,
  ) {
    super(`${id} is ${what}, and holds Terraform's state (state in move.yaml): it would be lost in the midst of the work.`);
  }
}

function holdsState(resource: ArmResource, state: AzurermState): boolean {
  const type = resource.type.toLowerCase();
  // The names of storage accounts are unique in all of Azure.
  if (type === STORAGE_ACCOUNT) return resource.name.toLowerCase() === state.storageAccount;
  if (type !== RESOURCE_GROUP) return false;
  const { subscriptionId, name } = parseResourceId(resource.id);
  return name.toLowerCase() === state.resourceGroup.toLowerCase() && subscriptionId?.toLowerCase() === state.subscriptionId;
}

/**
 * Refuses to generate where the storage account of the remote state, or its group, is torn down or created by the stacks.
 * @param tornDown resource ids in the teardown stack
 * @throws StateInTheMoveError naming the resource and what to do
 */
export function refuseStateInTheMove({ move, source, relocated }: GenerateInput, tornDown: readonly string[]): void {
  const { state } = move;
  if (state.backend === 'local') return;
  const leaving = new Set(tornDown.map(idKey));
  const lost = source.resources.find((resource) => leaving.has(idKey(resource.id)) && holdsState(resource, state));
  if (lost) {
    throw new StateInTheMoveError(
      lost.id,
      'torn down by the move',
      'Name another storage account, in a group of its own, in move.yaml; or let the account stay: a rule of dispositions with its id and keep.',
    );
  }
  const created = relocated.inventory.resources.find((resource) => holdsState(resource, state));
  if (created) {
    throw new StateInTheMoveError(created.id, 'created by the move', 'Name another storage account, in a group of its own, in move.yaml.');
  }
}
