/**
 * `npm run bench`: what each stage takes on estates of several sizes, on a twin that throttles as Azure does. Options:
 * --sizes 100,1000 --stages scan,generate --seed 1 --keep FOLDER --rivals
 */
import Table from 'cli-table3';
import { cpus, totalmem } from 'node:os';
import yargs from 'yargs';
import { rivals } from './rivals';
import { measureEstate, STAGES, type Row, type Stage } from './stages';
import { judged } from './targets';

interface Options {
  sizes: string;
  stages: string;
  seed: number;
  keep?: string;
  rivals: boolean;
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function sizesOf(text: string): number[] {
  const sizes = listed(text).map(Number);
  if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(`--sizes ${text}: numbers, please`);
  return sizes.sort((a, b) => a - b);
}

function stagesOf(text: string): Stage[] {
  const stages = listed(text);
  const unknown = stages.filter((stage) => !STAGES.some((known) => known === stage));
  if (stages.length === 0 || unknown.length > 0) throw new Error(`--stages ${text}: of ${STAGES.join(', ')}, please`);
  return stages as Stage[];
}

/** Time per resource beside that of the next smaller size. */
function growthOf(row: Row, rows: readonly Row[]): string {
  const smaller = rows.filter(({ stage, size }) => stage === row.stage && size < row.size).at(-1);
  if (!smaller) return '';
  return `${(row.resources / smaller.resources).toFixed(1)} × → ${(row.cpu / smaller.cpu).toFixed(1)} ×`;
}

function tableOf(rows: readonly Row[]): string {
  const table = new Table({
    head: ['stage', 'resources', 'time', 'processor', 'memory', 'requests', 'throttled', 'bound', 'time/bound', 'growth'],
    style: { head: [], border: [] },
    colAligns: ['left', ...Array.from({ length: 9 }, () => 'right' as const)],
  });
  for (const row of rows) {
    const asks = row.stage === 'scan' || row.stage === 'verify';
    table.push([
      row.stage,
      String(row.resources),
      `${row.seconds.toFixed(1)} s`,
      `${row.cpu.toFixed(1)} s`,
      `${Math.round(row.megabytes)} MB`,
      asks ? `${row.reads} + ${row.queries} queries` : '',
      asks ? String(row.throttled) : '',
      asks ? `${row.bound.toFixed(1)} s` : '',
      asks && row.bound > 0 ? (row.seconds / row.bound).toFixed(2) : '',
      growthOf(row, rows),
    ]);
  }
  return table.toString();
}

async function main(): Promise<void> {
  const options = yargs(process.argv.slice(2))
    .options({
      sizes: { type: 'string', default: '100,1000,10000', describe: 'Resources in the estates' },
      stages: { type: 'string', default: STAGES.join(','), describe: 'What to measure' },
      seed: { type: 'number', default: 1, describe: 'Of the estates' },
      keep: { type: 'string', describe: 'Folder for what the stages write' },
      rivals: { type: 'boolean', default: true, describe: 'Also measure Terraform’s own ways, where it and the provider are present' },
    })
    .strict()
    .parseSync() as unknown as Options;
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  const [processor] = cpus();
  say(
    `Node.js ${process.version}, ${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; seed ${options.seed}`,
  );
  const sizes = sizesOf(options.sizes);
  const rows: Row[] = [];
  for (const size of sizes) {
    rows.push(...(await measureEstate(size, options.seed, stagesOf(options.stages), options.keep)));
    // Large estates take minutes: what is known is shown at once.
    if (sizes.length > 1) say(tableOf(rows.filter((row) => row.size === size)));
  }
  say(`\n${tableOf([...rows].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || a.size - b.size))}`);
  if (options.rivals) for (const line of await rivals(options.seed, rows)) say(line);
  for (const line of judged(rows)) say(line);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
