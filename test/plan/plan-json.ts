import type { Change, ResourceChange } from '../../src/plan/plan';

/** What `terraform show -json` prints of a plan with these changes. */
export function planJson(changes: readonly ResourceChange[], more: object = {}): string {
  return JSON.stringify({ format_version: '1.2', terraform_version: '1.11.4', planned_values: {}, resource_changes: changes, ...more });
}

/** A change of `address`, for example `azurerm_storage_account.st`. */
export function changeOf(address: string, actions: string[], change: Partial<Change> = {}): ResourceChange {
  return { address, mode: 'managed', type: address.split('.')[0]!, change: { actions, ...change } };
}
