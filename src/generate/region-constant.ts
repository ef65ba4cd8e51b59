import { Text, type Value } from './value';

/** The value with every `location` that is `region` as a constant. */
export function withRegionConstant(value: Value, region: string, constant = 'region'): Value {
  if (Array.isArray(value)) return value.map((item) => withRegionConstant(item, region, constant));
  if (typeof value !== 'object' || value === null || value instanceof Text) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'location' && item === region ? new Text([{ code: constant }]) : withRegionConstant(item, region, constant),
    ]),
  );
}
