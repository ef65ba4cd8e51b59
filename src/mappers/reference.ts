/** How ARM points from one resource to another. */
export interface Reference {
  id?: string;
}

/** The ids of `references`, in order; undefined when there are none. */
export function idsOf(references: readonly Reference[] | undefined | null): string[] | undefined {
  const ids = references?.flatMap(({ id }) => id ?? []);
  return ids && ids.length > 0 ? ids : undefined;
}

/** The ids of `references`, each once whatever its casing, in order. */
export function distinctIdsOf(references: readonly (Reference | undefined)[]): string[] {
  const byKey = new Map<string, string>();
  for (const reference of references) {
    if (reference?.id && !byKey.has(reference.id.toLowerCase())) byKey.set(reference.id.toLowerCase(), reference.id);
  }
  return [...byKey.values()];
}

/** The last part of an id: the name of what it points to. */
export function lastNameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
