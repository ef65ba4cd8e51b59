import type { Row, Stage } from './stages';

/** What a stage must reach at a size, and by what it is told. */
interface Target {
  stage: Stage;
  size: number;
  wanted: string;
  isMet: (row: Row) => boolean;
  reached: (row: Row) => string;
}

/** Of issue 7; sizes are those at which they were set. */
const TARGETS: readonly Target[] = [
  {
    stage: 'scan',
    size: 10_000,
    wanted: 'at most 1.3 × what throttling alone takes',
    isMet: ({ seconds, bound }) => seconds <= 1.3 * bound,
    reached: ({ seconds, bound }) => `${(seconds / bound).toFixed(2)} ×`,
  },
  {
    stage: 'scan',
    size: 10_000,
    wanted: 'at most one query per 500 resources, beside what Resource Graph cannot answer',
    isMet: ({ queries, resources }) => queries <= resources / 500,
    reached: ({ queries, resources }) => `one per ${Math.floor(resources / Math.max(1, queries))}`,
  },
  {
    stage: 'generate',
    size: 10_000,
    wanted: 'at most 20 s',
    isMet: ({ seconds }) => seconds <= 20,
    reached: ({ seconds, cpu }) => `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor time)`,
  },
  {
    stage: 'generate',
    size: 10_000,
    wanted: 'less than 1.5 GB',
    isMet: ({ megabytes }) => megabytes < 1536,
    reached: ({ megabytes }) => `${Math.round(megabytes)} MB`,
  },
  {
    stage: 'synth',
    size: 1_000,
    wanted: 'at most 10 s',
    isMet: ({ seconds }) => seconds <= 10,
    reached: ({ seconds }) => `${seconds.toFixed(1)} s`,
  },
  {
    stage: 'verify',
    size: 10_000,
    wanted: 'at most 200 requests (set for 5,000 resources)',
    isMet: ({ reads, queries }) => reads + queries <= 200,
    reached: ({ reads, queries }) => `${reads + queries} requests`,
  },
];

/** Growth of the time per resource that still counts as linear; what starting costs makes small estates dear. */
const LINEAR = 1.5;

/** Lines that say of each target whether it is met; those of stages and sizes that were not measured are left out. */
export function judged(rows: readonly Row[]): string[] {
  const lines = TARGETS.flatMap(({ stage, size, wanted, isMet, reached }) => {
    const row = rows.find((one) => one.stage === stage && one.size === size);
    return row ? [`${isMet(row) ? 'met' : 'NOT MET'}: ${stage} of ${size}: ${wanted}: ${reached(row)}`] : [];
  });
  const stages = [...new Set(rows.map(({ stage }) => stage))];
  const growth = stages.flatMap((stage) => {
    const own = rows.filter((row) => row.stage === stage).sort((a, b) => a.size - b.size);
    const [small, large] = own.slice(-2);
    if (!small || !large) return [];
    // cdktf synthesises in a process of its own, whose computing nobody counts.
    const what = stage === 'synth' ? 'time' : 'processor time';
    const time = ({ seconds, cpu }: Row): number => (stage === 'synth' ? seconds : cpu);
    const perResource = time(large) / large.resources / (time(small) / small.resources);
    return [
      `${perResource <= LINEAR ? 'met' : 'NOT MET'}: ${stage} is linear: from ${small.resources} to ${large.resources} resources, ${what} per resource × ${perResource.toFixed(2)}`,
    ];
  });
  return [...lines, ...growth];
}
