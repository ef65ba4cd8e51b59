/** Name of the resource group in an ARM id; empty outside of one. */
export function groupNameOf(armId: string): string {
  // Some singletons have ids that are no whole pairs of type and name, but all name their group.
  return /\/resourceGroups\/([^/]+)/i.exec(armId)?.[1] ?? '';
}

/** Finds the items whose ids lie in the same resource group as `id`; all of them for an id outside of any group. */
export function groupedById<T>(items: readonly T[], idOf: (item: T) => string): (id: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groupNameOf(idOf(item)).toLowerCase();
    const members = groups.get(group);
    if (members) members.push(item);
    else groups.set(group, [item]);
  }
  return (id) => {
    const group = groupNameOf(id).toLowerCase();
    return group === '' ? items : (groups.get(group) ?? []);
  };
}
