import type { ArmResource, Json } from '../../arm/resource';

/** What the readers ask of Azure: a client's reading half. */
export interface Reads {
  get(path: string, apiVersion: string, query?: Readonly<Record<string, string>>): Promise<Record<string, Json>>;
  list(path: string, apiVersion: string, query?: Readonly<Record<string, string>>): Promise<Record<string, Json>[]>;
}

/** Something that tells how much data a resource holds. */
export interface Figure {
  /** In words: `secrets`, `bytes in use`. */
  what: string;
  value: number;
  /**
   * `count`: every one has to be there. `size`: about as much has to be there, as copies are stored more densely. `waiting`: what has
   * not been taken out yet, and would be lost with the source.
   */
  kind: 'count' | 'size' | 'waiting';
}

/** Reads figures of one ARM type through ARM; what lies behind a data plane of its own is not read. */
export interface EvidenceReader {
  armType: string;
  /** @param timespan the last days, as Azure Monitor wants them: `2026-01-01T00:00:00Z/2026-01-03T00:00:00Z` */
  read(resource: Pick<ArmResource, 'id'>, azure: Reads, timespan: string): Promise<Figure[]>;
}

/** The newest value of a metric; none where Azure Monitor has not measured yet. */
export async function metric(
  azure: Reads,
  id: string,
  { name, aggregation, timespan }: { name: string; aggregation: 'average' | 'maximum' | 'total'; timespan: string },
): Promise<number | undefined> {
  const query = { metricnames: name, aggregation, timespan, interval: 'PT1H' };
  const body = await azure.get(`${id}/providers/Microsoft.Insights/metrics`, '2018-01-01', query);
  const series = body['value'] as unknown as { timeseries?: { data?: Record<string, number | string>[] }[] }[] | undefined;
  const points = series?.[0]?.timeseries?.[0]?.data ?? [];
  return points.flatMap((point) => (typeof point[aggregation] === 'number' ? [point[aggregation]] : [])).pop();
}
