import { writeFile } from '../files/write-file';
import type { Inventory } from './inventory';

/** The bytes of an inventory: the same inventory, the same bytes. */
export function inventoryText(inventory: Inventory): string {
  return `${JSON.stringify(inventory, null, 2)}\n`;
}

/**
 * Writes an inventory, whole or not at all: an interrupted write leaves what was there.
 * @throws SecretFoundError when something in it still looks like a secret
 */
export function writeInventory(path: string, inventory: Inventory): void {
  writeFile(path, inventoryText(inventory));
}
