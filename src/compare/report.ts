import type { ScanError } from '../inventory/inventory';
import type { Comparison } from './compare';
import type { DataEvidence, EvidenceError } from './evidence/evidence';
import type { Outcome } from './verdict';

/** In the order in which people want to read them. */
export const OUTCOMES: readonly Outcome[] = ['missing', 'different', 'unread', 'by hand', 'explained', 'equal'];

/** What `azmove compare` found: the same text for the same estate, whenever it is run. */
export interface CompareReport extends Comparison {
  /** Regions. */
  source: string;
  destination: string;
  /** With `--resource`: to what the comparison was narrowed. */
  only?: string;
  counts: Record<Outcome, number>;
  data: DataEvidence[];
  /** What could not be read, of the destination and of the data. */
  errors: ScanError[];
  dataErrors: EvidenceError[];
  /** SHA-256 of what was expected and of what was found. */
  hashes: { expected: string; actual: string };
  exitCode: number;
}

/** Resources by outcome. */
export function countOutcomes({ resources }: Pick<Comparison, 'resources'>): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { missing: 0, different: 0, unread: 0, 'by hand': 0, explained: 0, equal: 0 };
  for (const { outcome } of resources) counts[outcome] += 1;
  return counts;
}

/** 1 where something differs, is missing, or has less data; else 3 where something is not known; else 0. */
export function exitCodeFor({ counts, data, errors, dataErrors }: Omit<CompareReport, 'exitCode'>): 0 | 1 | 3 {
  if (counts.missing > 0 || counts.different > 0 || data.some(({ verdict }) => verdict === 'less')) return 1;
  return counts.unread > 0 || counts['by hand'] > 0 || errors.length > 0 || dataErrors.length > 0 ? 3 : 0;
}
