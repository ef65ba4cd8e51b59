import type { SkuThere } from './compute-skus';

/** The parts of a VM size's name. https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions */
export interface SizeName {
  /** `D`, `E`, `NC` … */
  family: string;
  vCpus: number;
  /** Letters after the number: `s` premium storage, `d` local disk, `a` AMD, `p` ARM … */
  features: string;
  version: number;
}

/** The parts of `name`; undefined for names of the first years (`Basic_A1`) and for what is no size. */
export function parseSize(name: string): SizeName | undefined {
  const match = /^(?:Standard|Basic)_([A-Z]+)(\d+)(?:-\d+)?([a-z]*)(?:_[A-Z0-9]+)*?(?:_v(\d+))?$/i.exec(name);
  if (!match) return undefined;
  return {
    family: match[1]!.toUpperCase(),
    vCpus: Number(match[2]),
    features: (match[3] ?? '').toLowerCase(),
    version: Number(match[4] ?? 1),
  };
}

function numberOf(sku: SkuThere, capability: string): number {
  return Number(sku.capabilities.get(capability) ?? Number.NaN);
}

function architecture(sku: SkuThere): string {
  return sku.capabilities.get('cpuarchitecturetype') ?? 'x64';
}

/** How unlike two sizes are; undefined when `candidate` cannot take the place of `wanted`. */
function unlikeness(wanted: string, known: SkuThere | undefined, candidate: SkuThere): number | undefined {
  const [a, b] = [parseSize(wanted), parseSize(candidate.name)];
  if (!a || !b || b.vCpus < a.vCpus || b.vCpus > 2 * a.vCpus || a.family !== b.family) return undefined;
  if (a.features.includes('s') && !b.features.includes('s')) return undefined;
  if (known && architecture(known) !== architecture(candidate)) return undefined;
  if (!known && a.features.includes('p') !== b.features.includes('p')) return undefined;
  if (known && numberOf(candidate, 'memorygb') < numberOf(known, 'memorygb')) return undefined;
  const features = new Set([...a.features, ...b.features].filter((letter) => a.features.includes(letter) !== b.features.includes(letter)));
  // An older generation is worse than a newer one; more cores cost more than another feature.
  const generation = b.version >= a.version ? b.version - a.version : 1.5 * (a.version - b.version);
  return (b.vCpus - a.vCpus) * 4 + generation * 2 + features.size * 1.5;
}

/**
 * The sizes in the region that come nearest to `wanted` and are open to the subscription in all of `zones`, the best first. Same
 * series letter, at least as many cores and as much memory.
 */
export function nearestSizes(wanted: string, sizes: ReadonlyMap<string, SkuThere>, zones: readonly string[], most = 3): string[] {
  const known = sizes.get(wanted.toLowerCase());
  return [...sizes.values()]
    .filter(
      ({ name, closed, zones: open }) =>
        name.toLowerCase() !== wanted.toLowerCase() && closed === undefined && zones.every((zone) => open.includes(zone)),
    )
    .flatMap((sku) => {
      const score = unlikeness(wanted, known, sku);
      return score === undefined ? [] : [{ name: sku.name, score }];
    })
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}
