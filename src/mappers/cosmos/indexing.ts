/** Index and conflict policies of SQL containers and Gremlin graphs. */
import { unlessBlank, unlessEmpty } from '../mapper';

export interface IndexingPolicy {
  automatic?: boolean;
  compositeIndexes?: { order?: string; path?: string }[][];
  excludedPaths?: { path?: string }[];
  includedPaths?: { path?: string }[];
  indexingMode?: string;
  spatialIndexes?: { path?: string; types?: string[] }[];
}

export interface ConflictResolutionPolicy {
  conflictResolutionPath?: string;
  conflictResolutionProcedure?: string;
  mode?: string;
}

/** Azure leaves its own property out of every index. */
const ETAG = '/"_etag"/?';

export const pathsOf = (paths: { path?: string }[] | undefined): string[] =>
  (paths ?? []).flatMap(({ path }) => (path && path !== ETAG ? [path] : []));

/** Composite and spatial indexes, in the provider's blocks. */
export function specialIndexesOf(policy: IndexingPolicy) {
  return {
    compositeIndex: unlessEmpty(
      policy.compositeIndexes?.map((index) => ({
        index: index.map(({ order, path }) => ({ order: order ?? 'ascending', path: path ?? '' })),
      })),
    ),
    spatialIndex: unlessEmpty(policy.spatialIndexes?.map(({ path }) => ({ path: path ?? '' }))),
  };
}

/** True for what Azure gives a container that was made without a policy: everything is indexed, at once. */
export function isDefaultPolicy(policy: IndexingPolicy): boolean {
  const { compositeIndex, spatialIndex } = specialIndexesOf(policy);
  return (
    policy.indexingMode?.toLowerCase() === 'consistent' &&
    pathsOf(policy.includedPaths).join() === '/*' &&
    pathsOf(policy.excludedPaths).length === 0 &&
    !compositeIndex &&
    !spatialIndex
  );
}

/** Undefined for the default: the last writer wins, by time. */
export function conflictResolutionOf(policy: ConflictResolutionPolicy | undefined) {
  const { conflictResolutionPath: path, conflictResolutionProcedure: procedure, mode } = policy ?? {};
  if (!mode || (mode === 'LastWriterWins' && (!path || path === '/_ts'))) return undefined;
  return { conflictResolutionPath: unlessBlank(path), conflictResolutionProcedure: unlessBlank(procedure), mode };
}

/** Groups of paths whose values together are unique. */
export function uniqueKeysOf(policy: { uniqueKeys?: { paths?: string[] }[] } | undefined) {
  return unlessEmpty(policy?.uniqueKeys?.map(({ paths }) => ({ paths: paths ?? [] })));
}
