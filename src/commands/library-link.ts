import { existsSync, lstatSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Library } from '../generate/library';

/** Folder of azmove's own packages: where the library's package lies. */
function ownPackages(library: Library): string | undefined {
  try {
    const manifest = createRequire(__filename).resolve(`${library.core}/package.json`);
    return dirname(dirname(manifest));
  } catch {
    return undefined;
  }
}

/**
 * Lets `cdktf synth` work in a fresh move folder: where the library cannot be resolved from `folder`, its `node_modules` becomes a
 * link to azmove's own packages. `npm install` replaces the link by a folder.
 * @returns true when a link was made
 */
export function linkLibraries(folder: string, library: Library): boolean {
  const link = join(resolve(folder), 'node_modules');
  if (existsSync(link) || lstatSync(link, { throwIfNoEntry: false })) return false;
  try {
    createRequire(join(resolve(folder), 'main.ts')).resolve(`${library.core}/package.json`);
    return false;
  } catch {
    const packages = ownPackages(library);
    if (packages === undefined) return false;
    symlinkSync(packages, link, 'dir');
    return true;
  }
}
