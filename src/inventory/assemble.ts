import type { ArmResource } from '../arm/resource';
import { redactText } from '../secrets/redact-text';
import { canonicalise } from './canonical';
import type { Inventory, ScanError } from './inventory';
import { knownValues } from './known-values';
import { noiseFilter } from './noise';
import { redactSecrets } from './redact';
import { canonicalRegion } from './region-names';
import type { TypeCasing } from './type-casing';

/** What an inventory is made from. */
export interface Findings {
  source: Inventory['source'];
  /** As ARM sent them, embedded resources already taken out; any order. */
  resources: readonly ArmResource[];
  errors: readonly ScanError[];
  casing: TypeCasing;
  /** Names of all regions that the subscription sees. */
  regions: ReadonlySet<string>;
  /** `plainSettings` of move.yaml. */
  plainSettings: readonly string[];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The inventory of what was found: canonical order, ids and casing; no noise; no secret. Pure: the order of the findings plays no
 * part.
 */
export function assembleInventory(findings: Findings): { inventory: Inventory; merged: { id: string; also: string[] }[] } {
  const { resources, merged } = canonicalise(findings.resources, findings.casing, findings.regions);
  const quiet = resources.map(noiseFilter());
  const { subscriptionId, tenantId } = findings.source;
  const known = knownValues(quiet).add(subscriptionId.toLowerCase());
  if (tenantId !== undefined) known.add(tenantId.toLowerCase());
  const around = { plainSettings: findings.plainSettings, known, regions: findings.regions };
  const shown = quiet.map((resource) => redactSecrets(resource, around));
  return {
    inventory: {
      schemaVersion: 1,
      source: {
        ...findings.source,
        region: canonicalRegion(findings.source.region, findings.regions),
        resourceGroups: [...findings.source.resourceGroups].sort(byText),
      },
      resources: shown.map(({ resource }) => resource),
      // Services repeat in their messages what they were given.
      errors: findings.errors
        .map((error) => ({ ...error, message: redactText(error.message).text }))
        .sort((a, b) => byText(a.id.toLowerCase(), b.id.toLowerCase()) || byText(a.operation, b.operation)),
      redactions: shown.flatMap(({ redactions }) => redactions),
    },
    merged,
  };
}
