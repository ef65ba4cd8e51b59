import { Text, type Value } from './value';

/** The value with every `location` that is `region` as the constant `region`. */
export function withRegionConstant(value: Value, region: string): Value {
  if (Array.isArray(value)) return value.map((item) => withRegionConstant(item, region));
  if (typeof value !== 'object' || value === null || value instanceof Text) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'location' && item === region ? new Text([{ code: 'region' }]) : withRegionConstant(item, region),
    ]),
  );
}
