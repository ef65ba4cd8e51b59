import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInventory } from '../src/inventory/read-inventory';
import { measured, type Measure } from './measure';
import { bound, throttledTwin, type Requests } from './throttled-twin';

export const STAGES = ['scan', 'graph', 'generate', 'synth', 'verify'] as const;
export type Stage = (typeof STAGES)[number];

/** One row of the table. */
export interface Row extends Measure, Requests {
  stage: Stage;
  /** Asked for, and found by the scan. */
  size: number;
  resources: number;
  /** Seconds that throttling alone takes. */
  bound: number;
}

const ROOT = join(__dirname, '..');
const AZMOVE = join(ROOT, 'bin/azmove.js');
/** How each stage may end: the sample's verification finds blockers, and that is right. */
const ENDS: Readonly<Record<Stage, readonly number[]>> = { scan: [0], graph: [0], generate: [0], synth: [0], verify: [0, 1, 3] };

function argsOf(stage: Stage, folder: string): string[] {
  if (stage === 'synth') return [join(ROOT, 'node_modules/cdktf-cli/bundle/bin/cdktf'), 'synth'];
  return [AZMOVE, stage, '--dir', folder, '--json'];
}

/** Measures `stages` on an estate of about `size` resources; `keep` is where the move's folder is left, for whoever wants to look. */
export async function measureEstate(size: number, seed: number, stages: readonly Stage[], keep?: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), `azmove-bench-${size}-`));
  const { twin, counted } = await throttledTwin(size, seed);
  const env = { ...twin.env, CI: '1', CHECKPOINT_DISABLE: '1' };
  const rows: Row[] = [];
  try {
    const scope = ['--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope', '--dir', folder];
    await measured([AZMOVE, 'init', ...scope], ROOT, env);
    counted();
    // Later stages need what earlier ones write, measured or not; only what asks Azure is slowed down by it.
    const last = Math.max(...stages.map((stage) => STAGES.indexOf(stage)));
    for (const stage of STAGES.slice(0, last + 1)) {
      const isWanted = stages.includes(stage);
      if (!isWanted && (stage === 'graph' || stage === 'synth' || stage === 'verify')) continue;
      if (!isWanted && stage === 'scan') twin.setFaults([]);
      const measure = await measured(argsOf(stage, folder), folder, env);
      if (!ENDS[stage].includes(measure.exitCode ?? -1))
        throw new Error(`${stage} of ${size} resources: exit code ${measure.exitCode}\n${measure.stderr}${measure.stdout.slice(-2000)}`);
      const requests = counted();
      const { resources } = readInventory(join(folder, 'inventory.json'));
      if (isWanted) rows.push({ ...measure, ...requests, stage, size, resources: resources.length, bound: bound(requests) });
    }
    if (keep !== undefined && existsSync(folder)) cpSync(folder, join(keep, String(size)), { recursive: true });
    return rows;
  } finally {
    await twin.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
