import data from './hosts.json';

const PATTERNS = new Map(data.hosts.map(({ armType, patterns }) => [armType.toLowerCase(), patterns]));

/** Who may answer at an Azure host: a resource of this type, under this name. */
export interface HostOwner {
  /** In lower case; several types share a suffix (Service Bus and Event Hubs). */
  armType: string;
  name: string;
}

interface Suffix {
  armType: string;
  /** The whole pattern as a regular expression with the group `name`. */
  pattern: RegExp;
}

const REGION_LABEL = '[a-z0-9]+';

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .split(/(\{name\}|\{region\}|\*)/)
    .map((part) => {
      if (part === '{name}') return '(?<name>[a-z0-9][a-z0-9_-]*?)';
      if (part === '{region}') return REGION_LABEL;
      if (part === '*') return '[a-z0-9-]+';
      return part.replace(/\./g, '\\.');
    })
    .join('');
  return new RegExp(`^${source}$`, 'i');
}

/** The last labels without placeholder; every pattern is found under them in one look-up. */
function fixedSuffix(pattern: string): string {
  return pattern.slice(Math.max(pattern.lastIndexOf('}'), pattern.lastIndexOf('*')) + 1).replace(/^[^.]*\./, '');
}

const SUFFIXES = new Map<string, Suffix[]>();
for (const { armType, patterns } of data.hosts) {
  for (const pattern of patterns) {
    const suffix = fixedSuffix(pattern);
    SUFFIXES.set(suffix, [...(SUFFIXES.get(suffix) ?? []), { armType: armType.toLowerCase(), pattern: expressionOf(pattern) }]);
  }
}

/** Patterns of the hosts at which resources of `armType` answer, with `{name}`, `{region}` and `*` (any label). */
export function hostPatterns(armType: string): readonly string[] {
  return PATTERNS.get(armType.toLowerCase()) ?? [];
}

/**
 * Who may answer at `host`, told by the suffixes of Azure's services, the longest name first; empty for any other host and for a
 * suffix by itself. `x-secondary.blob…` may be the account `x-secondary` or the second endpoint of `x`: only an inventory tells.
 * Private link names (`x.privatelink.blob.core.windows.net`) count as the public ones.
 */
export function ownersOfHost(host: string): HostOwner[] {
  const plain = host.toLowerCase().replace('.privatelink.', '.');
  const labels = plain.split('.');
  const owners: HostOwner[] = [];
  for (let start = 1; start < labels.length - 1; start += 1) {
    for (const { armType, pattern } of SUFFIXES.get(labels.slice(start).join('.')) ?? []) {
      const name = pattern.exec(plain)?.groups?.['name'];
      if (name !== undefined && name !== 'privatelink') owners.push({ armType, name });
    }
  }
  return owners.sort((a, b) => b.name.length - a.name.length || (a.armType < b.armType ? -1 : 1));
}

const ENDPOINTS = new Map(data.endpoints.map(({ armType, paths }) => [armType.toLowerCase(), paths]));

/** Dotted paths at which a resource of `armType` tells the hosts that it answers at and that no pattern foretells. */
export function endpointPaths(armType: string): readonly string[] {
  return ENDPOINTS.get(armType.toLowerCase()) ?? [];
}
