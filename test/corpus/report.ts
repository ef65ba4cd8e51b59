/**
 * Compares the mappers with the corpus and prints what differs.
 *
 *   npx tsx test/corpus/report.ts [--type azurerm_x] [--arm Microsoft.X/y] [--pair name] [--verbose] [--table]
 *
 * --type keeps a Terraform type's findings, --arm an ARM type's (unread properties), --verbose adds what does not fail the test.
 */
import yargs from 'yargs';
import { registry } from '../../src/mappers/registry';
import { comparePair, FAILURES, type Finding } from './compare';
import { corpusFolder, readPairs } from './pairs';
import { lineOf, summaryOf, tableOf } from './summary';

const options = yargs(process.argv.slice(2))
  .usage('npx tsx test/corpus/report.ts')
  .option('type', { type: 'string', array: true, default: [] as string[], describe: 'Terraform resource types, repeatable' })
  .option('arm', { type: 'string', array: true, default: [] as string[], describe: 'ARM types, repeatable; a prefix will do' })
  .option('pair', { type: 'string', array: true, default: [] as string[], describe: 'names of pairs, repeatable' })
  .option('verbose', { type: 'boolean', default: false, describe: 'findings that do not fail the test, too' })
  .option('table', { type: 'boolean', default: true, describe: 'the table of types' })
  .strict()
  .parseSync();

function main(): number {
  const pairs = readPairs();
  if (!pairs) {
    console.log(`skipped: corpus not present (${corpusFolder()})`);
    return 0;
  }
  const mappers = registry();
  const terraformTypesOf = (armType: string): string[] => mappers.ofArmType(armType).map(({ terraformType }) => terraformType);
  const isWanted = ({ type }: Finding): boolean => {
    if (options.type.length === 0 && options.arm.length === 0) return true;
    const isArm = options.arm.some((prefix) => type.toLowerCase().startsWith(prefix.toLowerCase()));
    return isArm || options.type.includes(type) || terraformTypesOf(type).some((terraformType) => options.type.includes(terraformType));
  };
  const holdsType = (types: readonly string[]): boolean => options.type.length === 0 || types.some((type) => options.type.includes(type));
  const results = pairs
    .filter(({ name }) => options.pair.length === 0 || options.pair.includes(name))
    .filter(({ state }) => holdsType(state.map(({ type }) => type)))
    .map((pair) => comparePair(pair, mappers))
    .map((result) => ({ ...result, findings: result.findings.filter(isWanted) }));
  const findings = results.flatMap((result) => result.findings);
  for (const finding of findings.filter(({ kind }) => options.verbose || FAILURES.includes(kind))) console.log(lineOf(finding));
  if (options.table) console.log(`\n${tableOf(results).join('\n')}`);
  console.log(`\n${summaryOf(results).join('\n')}`);
  return findings.some(({ kind }) => FAILURES.includes(kind)) ? 1 : 0;
}

process.exitCode = main();
