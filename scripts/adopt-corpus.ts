/**
 * The proof of the mappers: loads the corpus into the twin, imports everything that the mappers give into Terraform with the real
 * provider, and tells what a plan would change. Nothing should.
 *
 *   npx tsx scripts/adopt-corpus.ts [--pair NAME…] [--type azurerm_x…] [--report FILE.md] [--keep FOLDER]
 *
 * Wants Terraform, and hashicorp/azurerm where Terraform finds it without the registry (docs: test/end-to-end/README.md).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import yargs from 'yargs';
import { tryParseResourceId } from '../src/arm/resource-id';
import { registry } from '../src/mappers/registry';
import { startTwin } from '../src/twin/twin';
import { corpusFolder, readPairs } from '../test/corpus/pairs';
import { whatIsMissing } from '../test/end-to-end/provider';
import { plannedOf } from './adopt/configuration';
import { batchesOf, type Batch } from './adopt/disjoin';
import { plan, type Outcome } from './adopt/plan';
import { asServed } from './adopt/served';
import { reportOf, type Unplanned } from './adopt/report';

/** ARM types that the provider looks up by name in the whole subscription, or by host name. */
const FOUND_BY_NAME: ReadonlySet<string> = new Set([
  'microsoft.appconfiguration/configurationstores',
  'microsoft.keyvault/vaults',
  'microsoft.storage/storageaccounts',
]);

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';

const options = yargs(process.argv.slice(2))
  .option('pair', { type: 'string', array: true, default: [] as string[], describe: 'names of pairs; default: all' })
  .option('type', {
    type: 'string',
    array: true,
    default: [] as string[],
    describe: 'pairs that hold these Terraform types, and no other types',
  })
  .option('report', { type: 'string', describe: 'write the report here as Markdown; default: print it' })
  .option('keep', { type: 'string', describe: 'work in this folder and keep it, with the requests that the twin did not know' })
  .option('limit', { type: 'number', default: 60, describe: 'pairs in one plan' })
  .strict()
  .parseSync();

async function adopt(batch: Batch, folder: string, unplanned: Unplanned[]): Promise<Outcome[]> {
  const refused = new Set<string>();
  const twin = await startTwin({
    // What has no id of its own (billing features of Application Insights) the twin makes itself.
    estates: batch.map(({ arm }) => ({ subscriptionId: SUBSCRIPTION, resources: arm.filter(({ id }) => tryParseResourceId(id)) })),
    log: ({ method, url, status }) => void (status >= 400 && refused.add(`${status} ${method} ${url}`)),
  });
  try {
    const isWanted = (terraformType: string): boolean => options.type.length === 0 || options.type.includes(terraformType);
    const planned = batch
      .flatMap((pair, index) =>
        plannedOf(asServed(pair, twin, registry()), registry(), `p${index}`, (id, terraformType, message) =>
          unplanned.push({ pair: pair.name, id, terraformType, message }),
        ),
      )
      .filter(({ resource }) => isWanted(resource.terraformType));
    const env = { ...process.env, ...twin.env, CHECKPOINT_DISABLE: '1' };
    return await plan(planned, SUBSCRIPTION, folder, env);
  } finally {
    await twin.close();
    if (options.keep !== undefined) writeFileSync(join(folder, 'refused.txt'), `${[...refused].sort().join('\n')}\n`);
  }
}

async function main(): Promise<number> {
  const pairs = readPairs();
  const missing = pairs ? whatIsMissing() : `corpus not present (${corpusFolder()})`;
  if (!pairs || missing !== undefined) {
    console.log(`skipped: ${missing}`);
    return 0;
  }
  const types = options.type.length > 0 ? options.type : registry().all.map(({ terraformType }) => terraformType);
  const wanted = pairs
    .filter(({ name }) => options.pair.length === 0 || options.pair.includes(name))
    .filter(({ state }) => state.some(({ type }) => types.includes(type)));
  const root = options.keep ?? mkdtempSync(join(tmpdir(), 'azmove-adopt-'));
  const [outcomes, unplanned]: [Outcome[], Unplanned[]] = [[], []];
  try {
    const batches = batchesOf(wanted, (armType) => FOUND_BY_NAME.has(armType.toLowerCase()), options.limit);
    for (const [index, batch] of batches.entries()) {
      const started = Date.now();
      const own = await adopt(batch, join(root, `batch-${index}`), unplanned);
      outcomes.push(...own);
      const bad = own.filter(({ verdict }) => verdict !== 'adopted').length;
      console.error(
        `${index + 1}/${batches.length}: ${own.length} resources, ${bad} not adopted, ${Math.round((Date.now() - started) / 1000)} s`,
      );
    }
  } finally {
    if (options.keep === undefined) rmSync(root, { recursive: true, force: true });
  }
  const report = reportOf(outcomes, unplanned);
  if (options.report === undefined) console.log(report);
  else writeFileSync(options.report, report);
  return outcomes.every(({ verdict }) => verdict === 'adopted') && unplanned.length === 0 ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
