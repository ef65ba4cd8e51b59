import data from './read-only.json';

const PATHS = new Map(Object.entries(data.types).map(([armType, paths]) => [armType.toLowerCase(), paths.toLowerCase()]));

/**
 * The properties of `armType` that Azure computes and refuses or ignores in a request: dotted paths from the resource, arrays
 * transparent, in lower case, as ARM ignores the case of names. Empty for a type that Azure's API description does not know.
 * Written by scripts/read-only-facts.ts.
 */
export function readOnlyPaths(armType: string): ReadonlySet<string> {
  const paths = PATHS.get(armType.toLowerCase());
  return new Set(paths === undefined ? [] : paths.split(' '));
}
