import type { Embedding } from '../inventory/explode';
import type { Discovery, ScanType } from './scan-type';

/** One request to make below every resource of ARM type `parent`. */
export interface Reading {
  by: 'list' | 'singleton' | 'post';
  parent: string;
  /** Below the parent's id. */
  path: string;
  armType: string;
  apiVersion: string;
}

/** How everything is found, from the facts of all types. */
export interface ScanPlan {
  /** Newest first does not apply: the version with which a type's properties are understood. By ARM type, lower case. */
  apiVersions: ReadonlyMap<string, string>;
  embeddings: readonly Embedding[];
  /** By the parent's ARM type, lower case. */
  readings: ReadonlyMap<string, readonly Reading[]>;
  /** Every ARM type that has a say, cased as documented. */
  armTypes: readonly string[];
}

interface Found {
  armType: string;
  apiVersion: string;
  discovery?: Discovery;
}

function defaultDiscovery(armType: string): Discovery {
  const parts = armType.split('/');
  if (parts.length <= 2) return { by: 'graph' };
  return { by: 'list', parent: parts.slice(0, -1).join('/'), path: parts[parts.length - 1]! };
}

/**
 * The plan of a scan.
 * Several mappers may share a type: what one of them says of its discovery counts, the default only where none says anything.
 */
export function planScan(types: readonly ScanType[]): ScanPlan {
  const found: Found[] = types.flatMap(({ armType, apiVersion, discovery, absorbs = [] }) => [
    ...(discovery === undefined ? [{ armType, apiVersion }] : [discovery].flat().map((one) => ({ armType, apiVersion, discovery: one }))),
    ...absorbs.flatMap((part) => part.discovery.map((one) => ({ armType: part.armType, apiVersion: part.apiVersion, discovery: one }))),
  ]);
  const isTold = new Set(found.filter(({ discovery }) => discovery).map(({ armType }) => armType.toLowerCase()));
  const apiVersions = new Map<string, string>();
  const embeddings: Embedding[] = [];
  const readings = new Map<string, Reading[]>();
  const seen = new Set<string>();

  for (const { armType, apiVersion, discovery: told } of found) {
    const key = armType.toLowerCase();
    if (!apiVersions.has(key)) apiVersions.set(key, apiVersion);
    const discovery = told ?? (isTold.has(key) ? undefined : defaultDiscovery(armType));
    if (!discovery || discovery.by === 'graph') continue;
    const place = discovery.by === 'property' ? discovery.property : discovery.path;
    const mark = [discovery.by, discovery.parent, place, armType].join(' ').toLowerCase();
    if (seen.has(mark)) continue;
    seen.add(mark);
    if (discovery.by === 'property') embeddings.push({ armType, parent: discovery.parent, property: discovery.property });
    else {
      const parent = discovery.parent.toLowerCase();
      readings.set(parent, [...(readings.get(parent) ?? []), { ...discovery, armType, apiVersion }]);
    }
  }
  const absorbed = types.flatMap(({ absorbs = [] }) => absorbs);
  for (const { armType, apiVersion } of absorbed)
    if (!apiVersions.has(armType.toLowerCase())) apiVersions.set(armType.toLowerCase(), apiVersion);
  return { apiVersions, embeddings, readings, armTypes: [...types, ...absorbed].map(({ armType }) => armType) };
}
