import { createHash } from 'node:crypto';
import type { Plan, ResourceChange } from './plan';

/** The value with keys in order, and with a word in place of what Terraform marks as sensitive. */
function quiet(value: unknown, sensitive: unknown): unknown {
  if (sensitive === true) return '(sensitive)';
  if (Array.isArray(value)) return value.map((item, index) => quiet(item, (sensitive as unknown[] | undefined)?.[index]));
  if (typeof value !== 'object' || value === null) return value;
  const marks = (sensitive ?? {}) as Record<string, unknown>;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, quiet(item, marks[key])]));
}

function essence({ address, type, change }: ResourceChange): unknown {
  return {
    address,
    type,
    actions: change.actions,
    importing: change.importing?.id,
    before: quiet(change.before, change.before_sensitive),
    after: quiet(change.after, change.after_sensitive),
    unknown: quiet(change.after_unknown, undefined),
  };
}

/**
 * SHA-256 of all that the plan would do. Equal for two plans that do the same, at whatever time they are made, so that a pipeline can
 * apply what was reviewed and nothing else without keeping the plan file, which holds secrets. Sensitive values do not count.
 */
export function fingerprintOf({ changes }: Plan): string {
  const done = changes.filter(({ change }) => change.importing !== undefined || !['no-op', 'read'].includes(change.actions.join()));
  return createHash('sha256')
    .update(JSON.stringify(done.map(essence)))
    .digest('hex');
}
