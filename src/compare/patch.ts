import type { ArmResource, Json } from '../arm/resource';
import type { RawDifference } from './difference';

type Holder = Record<string | number, Json | undefined>;

function isHolder(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

function put(target: ArmResource, steps: RawDifference['steps'], value: Json | undefined): void {
  let holder = target as unknown as Holder;
  for (const [at, step] of steps.slice(0, -1).entries()) {
    if (!isHolder(holder[step])) holder[step] = typeof steps[at + 1] === 'number' ? [] : {};
    holder = holder[step] as unknown as Holder;
  }
  const last = steps[steps.length - 1]!;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
}

/** Takes the gaps out of lists from which items were taken. */
function dense(value: Json): Json {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(dense);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dense(item)]));
}

/** `expected` with the values that are there in place of those that are expected, at the differences given. The input is not changed. */
export function withActual(expected: ArmResource, differences: readonly RawDifference[]): ArmResource {
  const patched = structuredClone(expected);
  for (const { steps, actual } of differences) put(patched, steps, actual);
  return dense(patched as unknown as Json) as unknown as ArmResource;
}
