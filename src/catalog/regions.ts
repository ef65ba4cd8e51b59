import data from './regions.json';

/** Facts of an Azure region. */
export interface Region {
  /** As ARM writes it: `westeurope`. */
  name: string;
  /** `West Europe`. */
  displayName: string;
  /** Short codes found in names, the commonest first: `weu`, `we`. */
  codes: string[];
  /** Name of the paired region, where there is one. */
  pair?: string;
  geography: string;
}

/** All regions that the catalog knows, in order of their names. */
export const REGIONS: readonly Region[] = data.regions;

/** `West Europe`, `WestEurope` and `westeurope` are one region. */
export function regionName(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

const INDEX = new Map(REGIONS.map((region) => [region.name, region]));

/** The facts of a region by name or display name; undefined for one that the catalog does not know. */
export function findRegion(text: string): Region | undefined {
  return INDEX.get(regionName(text));
}

/** The facts of a region; for one that the catalog does not know, its name stands for display name and code. */
export function regionOf(text: string): Region {
  const name = regionName(text);
  return INDEX.get(name) ?? { name, displayName: name, codes: [name], geography: '' };
}
