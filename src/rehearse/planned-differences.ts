/** One resource of `terraform show -json PLAN`. */
export interface PlannedChange {
  address: string;
  change: { actions: string[]; before: unknown; after: unknown; after_unknown: unknown; importing?: unknown };
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
};

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function differences(before: unknown, after: unknown, unknown: unknown, path: string): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      differences(before[key], after[key], isBranch(unknown) ? unknown[key] : unknown, path === '' ? key : `${path}.${key}`),
    );
  }
  if (after === undefined && unknown === true) return [`${path}: ${short(before)} → (known after apply)`];
  return [`${path}: ${short(before)} → ${short(after)}`];
}

/** The innermost places at which a plan changes a resource: `path: before → after`; values that Terraform calls sensitive are not in plans. */
export function plannedDifferences({ change }: PlannedChange): string[] {
  return differences(change.before ?? {}, change.after ?? {}, change.after_unknown, '');
}
