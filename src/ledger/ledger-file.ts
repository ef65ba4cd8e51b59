import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { writeFile } from '../files/write-file';
import type { Ledger } from './ledger';
import { replay } from './record';
import { ledgerSchema } from './schema';

/** ledger.json cannot be used. Ends the process with exit code 2. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly exitCode = 2;

  constructor(
    message: string,
    readonly remedy = 'Take it back from version control (git checkout ledger.json). It is written by azmove alone: what happened cannot be edited.',
  ) {
    super(message);
  }
}

const validate = new Ajv({ allErrors: false, allowUnionTypes: true }).compile<Ledger>(ledgerSchema);

/**
 * The ledger that `text` holds.
 * @param file the file's name, for messages
 * @throws LedgerError when it is cut off, edited, or of another version
 */
export function parseLedger(text: string, file: string): Ledger {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const isCut = !text.trimEnd().endsWith('}');
    throw new LedgerError(`${file} is ${isCut ? 'only half written' : 'not valid JSON'}: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion !== 1) {
    throw new LedgerError(
      `${file} has schemaVersion ${JSON.stringify(value.schemaVersion)}; this azmove reads 1`,
      'Use the azmove that wrote it.',
    );
  }
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    const place = first?.instancePath ? first.instancePath.slice(1).replace(/\//g, '.') : 'the whole';
    throw new LedgerError(`${file} is no ledger: ${place} ${first?.message ?? 'does not fit'}`);
  }
  let standings: Ledger['resources'];
  try {
    standings = replay(value.events);
  } catch (error) {
    throw new LedgerError(`${file} was edited: ${(error as Error).message}`);
  }
  if (JSON.stringify(standings) !== JSON.stringify(value.resources.map(({ id, state, since }) => ({ id, state, since })))) {
    throw new LedgerError(`${file} was edited: its resources are not where its events left them`);
  }
  return value;
}

/**
 * Reads a ledger; undefined when there is none yet.
 * @throws LedgerError when there is one that cannot be used
 */
export function readLedger(path: string): Ledger | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new LedgerError(`${path} cannot be read (${code ?? String(error)})`, 'Check that you may read it.');
  }
  return parseLedger(text, path);
}

/** The bytes of a ledger. */
export function ledgerText(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}

/**
 * Writes a ledger, whole or not at all.
 * @param before the ledger that the new one was made from: when another run has written since, nothing is written
 * @throws LedgerError when another run has written since
 */
export function writeLedger(path: string, ledger: Ledger, before: Ledger | undefined): void {
  const present = readLedger(path);
  if (present?.events.at(-1)?.hash !== before?.events.at(-1)?.hash) {
    throw new LedgerError(
      `${path} was written by another run in the meantime`,
      'Run the command again: it goes on from where that run left off.',
    );
  }
  writeFile(path, ledgerText(ledger));
}
