import type { ArmResource, Json } from '../arm/resource';
import { tryParseResourceId } from '../arm/resource-id';
import { differencesOf, type RawDifference } from './difference';
import type { Explanation, MeantChange } from './verdict';

const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]+)(\/\d{1,3})?$/i;

function isAddress(value: Json | undefined): boolean {
  return typeof value === 'string' && ADDRESS.test(value);
}

function reasonOf({ rulePath, expected, actual }: RawDifference, region: string): Explanation {
  const name = rulePath.slice(rulePath.lastIndexOf('.') + 1);
  if (name === 'zones' || name === 'zone' || name === 'availabilityzone' || name === 'standbyavailabilityzone') return 'zone';
  if (name === 'location' || actual === region) return 'region';
  if (isAddress(actual) || isAddress(expected)) return 'address';
  if (rulePath === 'id' || rulePath === 'name') return 'renamed';
  return typeof actual === 'string' && tryParseResourceId(actual) ? 'reference' : 'renamed';
}

/**
 * What relocation changed in a resource.
 * @param region the destination
 */
export function meantChanges(source: ArmResource, expected: ArmResource, region: string): MeantChange[] {
  return differencesOf(source, expected).map((raw) => ({
    path: raw.path,
    ...(raw.expected !== undefined && { source: raw.expected }),
    ...(raw.actual !== undefined && { destination: raw.actual }),
    reason: reasonOf(raw, region),
  }));
}
