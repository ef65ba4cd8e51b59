/** All values at a dotted path within `value`, for example `properties.hostNames`; arrays are transparent, null counts as nothing. */
export function valuesAt(value: unknown, path: string): unknown[] {
  return collect(value, path.split('.'));
}

function collect(value: unknown, steps: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return collect((value as Record<string, unknown>)[step], rest);
}
