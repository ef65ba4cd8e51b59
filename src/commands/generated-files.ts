import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { refuseSecrets, writeFile } from '../files/write-file';
import { BadInputError } from './failure';

/** Which files azmove wrote, and what it wrote: how edits by hand are told from an older generation. */
const MANIFEST = 'stacks/generated.json';

interface Manifest {
  /** SHA-256 by path below the move's folder. */
  files: Record<string, string>;
}

/** What writing the generated files did. */
export interface Written {
  created: string[];
  changed: string[];
  removed: string[];
  unchanged: string[];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function readManifest(folder: string): Manifest {
  const text = readIfThere(join(folder, MANIFEST));
  if (text === undefined) return { files: {} };
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (typeof manifest.files === 'object' && manifest.files !== null) return manifest;
  } catch {
    // Told below: a manifest that cannot be read is as bad as one of another shape.
  }
  throw new BadInputError(
    `${join(folder, MANIFEST)} is not what azmove wrote`,
    'Restore it from version control, or run again with --force to write all of stacks/ anew.',
  );
}

/** A unified diff of what stands there and what would be written. */
function difference(path: string, present: string, generated: string): string {
  return createTwoFilesPatch(path, path, present, generated, 'as edited', 'as generated', { context: 3 });
}

function editsOf(folder: string, files: Readonly<Record<string, string>>, manifest: Manifest): { path: string; diff: string }[] {
  const paths = [...new Set([...Object.keys(files), ...Object.keys(manifest.files)])].sort();
  // Reports are for reading: nobody's edits are in them.
  return paths.flatMap((path) => {
    if (!path.startsWith('stacks/')) return [];
    const present = readIfThere(join(folder, path));
    if (present === undefined || present === files[path] || sha256(present) === manifest.files[path]) return [];
    return [{ path, diff: difference(path, present, files[path] ?? '') }];
  });
}

/**
 * Writes `files` below `folder`, and removes what an earlier generation wrote and this one does not. Each file appears whole or
 * not at all, and a run that was cut short can be repeated.
 * @throws BadInputError when a file was edited by hand and `force` is not given: nothing is written then, the differences are shown
 */
export function writeGenerated(folder: string, files: Readonly<Record<string, string>>, force: boolean): Written {
  const manifest = force ? { files: { ...safeManifest(folder).files } } : readManifest(folder);
  const edits = force ? [] : editsOf(folder, files, manifest);
  if (edits.length > 0) {
    throw new BadInputError(
      `edited by hand: ${edits.map(({ path }) => path).join(', ')}\n\n${edits.map(({ diff }) => diff).join('\n')}`,
      'Take your edits elsewhere (move.yaml, or a stack of your own), or give --force to overwrite them. Nothing was written.',
    );
  }
  // All are looked through before any is written: what is half new would be worse than what is old.
  for (const [path, content] of Object.entries(files)) refuseSecrets(content, join(folder, path));
  const written: Written = { created: [], changed: [], removed: [], unchanged: [] };
  for (const [path, content] of Object.entries(files)) {
    const present = readIfThere(join(folder, path));
    if (present === content) written.unchanged.push(path);
    else {
      writeFile(join(folder, path), content);
      (present === undefined ? written.created : written.changed).push(path);
    }
  }
  for (const path of Object.keys(manifest.files)) {
    if (files[path] !== undefined || !existsSync(join(folder, path))) continue;
    rmSync(join(folder, path));
    written.removed.push(path);
  }
  const hashes = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, sha256(content)]));
  const text = `${JSON.stringify({ files: hashes } satisfies Manifest, null, 2)}\n`;
  if (readIfThere(join(folder, MANIFEST)) !== text) writeFile(join(folder, MANIFEST), text);
  return written;
}

function safeManifest(folder: string): Manifest {
  try {
    return readManifest(folder);
  } catch {
    return { files: {} };
  }
}

/** Writes each of `files` that is absent: they are the user's from then on. Returns the paths written. */
export function writeWhereAbsent(folder: string, files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([path, content]) => {
    if (existsSync(join(folder, path))) return [];
    writeFile(join(folder, path), content);
    return [path];
  });
}

/** Files in `stacks/` that are neither generated now nor were before: the user's own, left alone. */
export function foreignFiles(folder: string, files: Readonly<Record<string, string>>): string[] {
  const path = join(folder, 'stacks');
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .map((name) => `stacks/${name}`)
    .filter((name) => files[name] === undefined && name !== MANIFEST)
    .sort();
}
