import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArmResource } from '../../src/arm/resource';
import { idKey } from '../../src/arm/resource-id';

/** One Terraform resource as the provider read it. */
export interface StateEntry {
  address: string;
  type: string;
  /** All attributes, computed ones included, by Terraform's names; `id` is the import id. */
  values: Record<string, unknown>;
}

/** What ARM held, and what the provider read from it. */
export interface Pair {
  name: string;
  arm: ArmResource[];
  state: StateEntry[];
}

/** Folder of the pairs: AZMOVE_CORPUS, or the corpus beside the repository. */
export function corpusFolder(): string {
  return resolve(process.env.AZMOVE_CORPUS ?? join(__dirname, '..', '..', '..', 'shared', 'corpus', 'pairs'));
}

/**
 * The ARM type told by an id. Billing features of Application Insights are a singleton without a name of its own, and come without
 * type: their path's last part counts as a type.
 */
function typeOf(id: string): string {
  const [provider, ...path] = id.slice(id.toLowerCase().lastIndexOf('/providers/') + '/providers/'.length).split('/');
  return [provider, ...path.filter((_, index) => index % 2 === 0)].join('/');
}

function distinct(resources: readonly ArmResource[]): ArmResource[] {
  return [...new Map(resources.map((resource) => [idKey(resource.id), resource])).values()];
}

/** Every pair of the corpus in order of file name; undefined when the folder is absent. */
export function readPairs(folder = corpusFolder()): Pair[] | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const { arm, state } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Pair, 'name'>;
    const typed = arm.map((resource) => ({ ...resource, type: resource.type ?? typeOf(resource.id) }));
    return { name: file.slice(0, -'.json'.length), arm: distinct(typed), state };
  });
}
