function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, inOrder(item)]),
  );
}

/** `value` as the JSON text that the provider reads back: keys in code-unit order, no spaces; undefined when there is nothing in it. */
export function jsonText(value: object | undefined | null): string | undefined {
  return value && Object.keys(value).length > 0 ? JSON.stringify(inOrder(value)) : undefined;
}

/** As {@link jsonText}, but `{}` for an object with nothing in it, where the provider reads that back as text. */
export function jsonTextOrEmpty(value: object | undefined | null): string | undefined {
  return value ? JSON.stringify(inOrder(value)) : undefined;
}
