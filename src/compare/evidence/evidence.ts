import type { ArmResource } from '../../arm/resource';
import { ELSEWHERE, READERS } from './readers';
import type { Figure, Reads } from './reader';

/** One figure, on both sides. */
export interface Measured {
  what: string;
  kind: Figure['kind'];
  source: number;
  destination: number;
}

/** What is known of the data of one resource. */
export interface DataEvidence {
  /** Source resource id. */
  source: string;
  destination: string;
  type: string;
  /** `less`: something that the source holds is not in the destination. */
  verdict: 'there' | 'less' | 'not readable';
  figures: Measured[];
  /** One sentence, where there are no figures or they are too small. */
  why?: string;
}

/** A reading that failed though it should have worked: the right to read was missing, Azure failed. */
export interface EvidenceError {
  id: string;
  message: string;
}

/** A resource that holds data. */
export interface Holding {
  source: string;
  destination: string;
  type: string;
}

/** Copies are stored more densely: without fragmentation and old versions. */
const DENSER = 0.9;

function isLess({ kind, source, destination }: Measured): boolean {
  if (kind === 'count') return destination < source;
  if (kind === 'size') return destination < source * DENSER;
  return source > 0;
}

function lessText({ what, kind, source, destination }: Measured): string {
  if (kind === 'waiting') return `${source} ${what} are still in the source: let them be taken out before it goes.`;
  return `The source has ${source} ${what}, the destination ${destination}.${kind === 'size' ? ' Azure Monitor may be a day behind.' : ''}`;
}

function measured(source: readonly Figure[], destination: readonly Figure[]): Measured[] {
  return source.flatMap(({ what, kind, value }) => {
    const other = destination.find((figure) => figure.what === what);
    return other ? [{ what, kind, source: value, destination: other.value }] : [];
  });
}

const UNTOLD = 'ARM does not tell how much is in it: see to it by hand, as reports/runbook.md says.';

function verdictOn(holding: Holding, figures: Measured[]): DataEvidence {
  if (figures.length === 0) return { ...holding, verdict: 'not readable', figures, why: 'Nothing has been measured yet.' };
  const less = figures.filter(isLess);
  if (less.length === 0) return { ...holding, verdict: 'there', figures };
  return { ...holding, verdict: 'less', figures, why: less.map(lessText).join(' ') };
}

/**
 * What ARM tells about the data of `holdings`, in their order.
 * @param whyUnreadable why an error only means that nothing is told here, in words; undefined for one that should not have been. Throws
 * what ends the run
 */
export async function readEvidence(
  holdings: readonly Holding[],
  azure: Reads,
  timespan: string,
  whyUnreadable: (error: unknown) => { isExpected: boolean; message: string },
): Promise<{ data: DataEvidence[]; errors: EvidenceError[] }> {
  const errors: EvidenceError[] = [];
  const readerOf = new Map(READERS.map((reader) => [reader.armType.toLowerCase(), reader]));
  const data = await Promise.all(
    holdings.map(async (holding): Promise<DataEvidence> => {
      const reader = readerOf.get(holding.type.toLowerCase());
      const none = { ...holding, verdict: 'not readable' as const, figures: [] };
      if (!reader) return { ...none, why: ELSEWHERE[holding.type.toLowerCase()] ?? UNTOLD };
      const read = (id: string): Promise<Figure[]> => reader.read({ id } satisfies Pick<ArmResource, 'id'>, azure, timespan);
      try {
        return verdictOn(holding, measured(await read(holding.source), await read(holding.destination)));
      } catch (error) {
        const { isExpected, message } = whyUnreadable(error);
        if (!isExpected) errors.push({ id: holding.destination, message });
        return { ...none, why: message };
      }
    }),
  );
  return { data, errors: errors.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
