import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { idKey } from '../arm/resource-id';
import type { Inventory } from './inventory';
import { inventorySchema } from './schema';

/** inventory.json cannot be used. Ends the process with exit code 2. */
export class InventoryError extends Error {
  override readonly name = 'InventoryError';
  readonly exitCode = 2;
  readonly remedy = 'Make it anew: azmove scan --dir D. It is not meant to be edited; what should differ belongs into move.yaml.';
}

const validate = new Ajv({ allErrors: false }).compile<Inventory>(inventorySchema);

/**
 * The inventory that `text` holds.
 * @param file the file's name, for messages
 * @throws InventoryError when the text is cut off, edited into something else, or of another version
 */
export function parseInventory(text: string, file: string): Inventory {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const isCut = !text.trimEnd().endsWith('}');
    throw new InventoryError(`${file} is ${isCut ? 'only half written' : 'not valid JSON'}: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion !== 1) {
    throw new InventoryError(`${file} has schemaVersion ${JSON.stringify(value.schemaVersion)}; this azmove reads 1`);
  }
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    const place = first?.instancePath ? first.instancePath.slice(1).replace(/\//g, '.') : 'the whole';
    const extra = first?.keyword === 'additionalProperties' ? ` ("${String(first.params['additionalProperty'])}")` : '';
    throw new InventoryError(`${file} is no inventory: ${place} ${first?.message ?? 'does not fit'}${extra}`);
  }
  const seen = new Set<string>();
  for (const { id } of value.resources) {
    if (seen.has(idKey(id))) throw new InventoryError(`${file} holds ${id} twice`);
    seen.add(idKey(id));
  }
  return value;
}

/**
 * Reads an inventory.
 * @throws InventoryError when there is none, or it cannot be used
 */
export function readInventory(path: string): Inventory {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InventoryError(code === 'ENOENT' ? `There is no ${path}` : `${path} cannot be read (${code ?? String(error)})`);
  }
  return parseInventory(text, path);
}
