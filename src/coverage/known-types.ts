import { dispositionOfType } from '../catalog/dispositions';
import { MOVE_FACTS } from '../catalog/region-move';
import type { Registry } from '../mappers/registry';
import type { Outcome } from './estate';
import type { Proof, Proofs } from './proof';

/** What azmove does with resources of one ARM type. */
export interface KnownType {
  armType: string;
  outcome: Exclude<Outcome, 'failed'>;
  /** The Terraform types that its mappers give, each with what proves them; in order. Empty unless `mapped`. */
  terraformTypes: ({ terraformType: string } & Proof)[];
  /** ARM types whose configuration holds it. Empty unless `part of`. */
  partOf: string[];
  /** What becomes of it unless move.yaml says otherwise; absent where that depends on the resource, or it is recreated. */
  disposition?: { disposition: string; reason: string };
}

/** What azmove knows, whatever the estate. */
export interface KnownCoverage {
  /** Different Terraform types that mappers give. */
  terraformTypes: number;
  /** Those of them that at least one pair or fixture proves. */
  proven: number;
  types: KnownType[];
}

const UNPROVEN: Proof = { pairs: 0, fixtures: 0, attributes: 0 };
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Every ARM type that a mapper or the catalog names, in code-unit order, with what becomes of it. Types that are not in it go
 * through the fallback. Pure.
 */
export function coverageOfKnownTypes(registry: Registry, proofs: Proofs): KnownCoverage {
  const named = [
    ...registry.all.map(({ armType }) => armType),
    ...registry.all.flatMap(({ absorbs }) => absorbs ?? []).map(({ armType }) => armType),
    ...MOVE_FACTS.map(({ armType }) => armType),
  ];
  // The first wins: mappers have the casing that ids need.
  const casing = new Map([...named].reverse().map((armType) => [armType.toLowerCase(), armType]));
  const types = [...casing.values()].sort(byText).map((armType): KnownType => {
    const mapped = [...new Set(registry.ofArmType(armType).map(({ terraformType }) => terraformType))].sort(byText);
    const disposition = dispositionOfType(armType);
    const partOf = mapped.length > 0 ? [] : [...registry.absorbedBy(armType)].sort(byText);
    const outcome = mapped.length > 0 ? 'mapped' : partOf.length > 0 ? 'part of' : disposition ? 'left out' : 'fallback';
    return {
      armType,
      outcome,
      terraformTypes: mapped.map((terraformType) => ({ terraformType, ...(proofs[terraformType] ?? UNPROVEN) })),
      partOf,
      ...(disposition && { disposition }),
    };
  });
  const terraformTypes = new Map(types.flatMap((type) => type.terraformTypes).map((type) => [type.terraformType, type]));
  return {
    terraformTypes: terraformTypes.size,
    proven: [...terraformTypes.values()].filter(({ pairs, fixtures }) => pairs + fixtures > 0).length,
    types,
  };
}
