/** What plans or applies do, as Terraform counts it, summed over the stacks of a run. */
export interface Counts {
  imported: number;
  added: number;
  changed: number;
  destroyed: number;
}

/** Text without colours, which programs write where they suspect a terminal. */
export function plainText(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}

function totals(found: readonly RegExpMatchArray[]): Counts {
  const total = (name: string): number => found.reduce((sum, { groups }) => sum + Number(groups?.[name] ?? 0), 0);
  return { imported: total('imported'), added: total('added'), changed: total('changed'), destroyed: total('destroyed') };
}

const NOTHING: Counts = { imported: 0, added: 0, changed: 0, destroyed: 0 };

/** The counts of all plans in `output`; undefined when it holds none. */
export function plannedCounts(output: string): Counts | undefined {
  const text = plainText(output);
  const plans = [
    ...text.matchAll(
      /Plan: (?:(?<imported>\d+) to import, )?(?<added>\d+) to add, (?<changed>\d+) to change, (?<destroyed>\d+) to destroy/g,
    ),
  ];
  if (plans.length > 0) return totals(plans);
  return /No changes\.|No objects need to be destroyed/.test(text) ? NOTHING : undefined;
}

/** The counts of all applies and destructions in `output`; undefined when it holds none. */
export function appliedCounts(output: string): Counts | undefined {
  const text = plainText(output);
  const applies = [
    ...text.matchAll(
      /(?:Apply complete! )?Resources: (?:(?<imported>\d+) imported, )?(?<added>\d+) added, (?<changed>\d+) changed, (?<destroyed>\d+) destroyed/g,
    ),
    ...text.matchAll(/Destroy complete! Resources: (?<destroyed>\d+) destroyed/g),
  ];
  return applies.length > 0 ? totals(applies) : undefined;
}

/** Addresses that a plan names with the deed `deed`, for example `will be updated in-place`. In order, once each. */
export function addressesThat(output: string, deed: RegExp): string[] {
  const found = [...plainText(output).matchAll(/# (\S+)(?: \([^)\n]*\))? (will be [^\n]+|must be [^\n]+)/g)];
  return [...new Set(found.filter(([, , words]) => deed.test(words!)).map(([, address]) => address!))];
}
