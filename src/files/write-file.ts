import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findSecret } from '../secrets/find';
import { ownCredentials } from './own-credentials';

/** What would be written looks like a secret: it is not written. Ends the process with exit code 1. */
export class SecretFoundError extends Error {
  override readonly name = 'SecretFoundError';
  readonly exitCode = 1;
  readonly remedy =
    'A secret belongs into Key Vault: take it out of the resource, put a reference in its place, and scan again.\nIf it is no secret, write it so that it does not look like one, and tell the makers of azmove which kind of value it was.';

  /** @param target the file, or a stream in words */
  constructor(target: string, { rule, place }: { rule: string; place: string }) {
    super(`${target} was not written: at ${place} stands what looks like a secret (${rule}).`);
  }
}

/** How a file is written. */
export interface WriteOptions {
  /** For its owner's eyes only: mode 0600. */
  isPrivate?: boolean;
  /** Why this file may hold a secret, in words; it is private then, and not looked through. */
  holdsSecret?: string;
}

/** @throws SecretFoundError when `content` holds what looks like a secret, naming the place, never the secret */
export function refuseSecrets(content: string, target: string): void {
  const found = findSecret(content, target, ownCredentials());
  if (found) throw new SecretFoundError(target, found);
}

/** Another process that is still there, and may be about to rename what it wrote. */
function isOtherAndAlive(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what runs that were killed while they wrote `path` left beside it. A file of theirs that is whole bears its own name. */
function clearLeftovers(path: string): void {
  const begin = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(begin)) continue;
    const writer = /^(\d+)\.[0-9a-f-]{36}\.tmp$/.exec(name.slice(begin.length))?.[1];
    if (writer !== undefined && !isOtherAndAlive(Number(writer))) rmSync(join(dirname(path), name), { force: true });
  }
}

/**
 * Writes a file: whole or not at all, in a folder that is made where it is missing, and only when no secret is in it. The one place
 * where azmove writes files.
 * @throws SecretFoundError when `content` holds what looks like a secret
 */
export function writeFile(path: string, content: string, { isPrivate = false, holdsSecret }: WriteOptions = {}): void {
  if (holdsSecret === undefined) refuseSecrets(content, path);
  mkdirSync(dirname(path), { recursive: true });
  clearLeftovers(path);
  const temporary = `${path}.${process.pid}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, content, { mode: isPrivate || holdsSecret !== undefined ? 0o600 : 0o666 });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Adds a line to a file that {@link writeFile} began.
 * @returns false when the line holds what looks like a secret: it is left out
 */
export function appendLine(path: string, line: string): boolean {
  if (findSecret(line, path, ownCredentials())) return false;
  appendFileSync(path, `${line}\n`);
  return true;
}
