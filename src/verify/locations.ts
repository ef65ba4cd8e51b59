import type { Reader } from './check';

/** A location of a subscription. https://learn.microsoft.com/rest/api/resources/subscriptions/list-locations */
export interface Location {
  name: string;
  displayName: string;
  metadata?: {
    regionType?: string;
    regionCategory?: string;
    geography?: string;
    geographyGroup?: string;
    latitude?: string;
    longitude?: string;
    pairedRegion?: { name: string }[];
  };
  availabilityZoneMappings?: { logicalZone: string; physicalZone: string }[];
}

export const LOCATIONS_OPERATION = 'GET /subscriptions/{id}/locations (2022-12-01)';

/** Where the subscription may place resources. */
export async function readLocations(read: Reader, scope: string): Promise<Location[]> {
  return (await read.list(`${scope}/locations`, '2022-12-01')) as unknown as Location[];
}

/** `West Europe`, `(Europe) West Europe` and `westeurope` alike. */
export function normalRegion(text: string): string {
  return text
    .replace(/^\([^)]*\)/, '')
    .replace(/\s+/g, '')
    .toLowerCase();
}

function radians(degrees: string | undefined): number {
  return (Number(degrees) * Math.PI) / 180;
}

/** Kilometres between two locations along the earth's surface; infinite where one has no coordinates. */
export function distance(a: Location, b: Location): number {
  const [latA, latB] = [radians(a.metadata?.latitude), radians(b.metadata?.latitude)];
  const angle = radians(a.metadata?.longitude) - radians(b.metadata?.longitude);
  const cosine = Math.sin(latA) * Math.sin(latB) + Math.cos(latA) * Math.cos(latB) * Math.cos(angle);
  const kilometres = 6371 * Math.acos(Math.min(1, cosine));
  return Number.isFinite(kilometres) ? kilometres : Infinity;
}

/** `candidates` (names or display names) from near to far, as seen from `region`; unknown ones last. */
export function nearestFirst(region: string, candidates: readonly string[], locations: readonly Location[]): string[] {
  const byName = new Map(locations.map((location) => [normalRegion(location.name), location]));
  const home = byName.get(region);
  const away = (name: string): number => {
    const there = byName.get(name);
    return home && there ? distance(home, there) : Infinity;
  };
  const names = [...new Set(candidates.map(normalRegion))].filter((name) => byName.has(name) && name !== region);
  return names.sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1));
}
