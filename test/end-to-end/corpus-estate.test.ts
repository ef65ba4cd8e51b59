import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneEstate } from '../../scripts/adopt/one-estate';
import { tryParseResourceId } from '../../src/arm/resource-id';
import { startTwin, type Twin } from '../../src/twin/twin';
import { corpusFolder, readPairs } from '../corpus/pairs';
import { planAdoption } from './adoption-plan';
import { MoveFolder, plain } from './move';
import { whatIsMissingForFallback } from './provider';
import type { Run } from './terraform';

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const MINUTE = 60_000;

/** Resources that the provider cannot adopt though it once made them, by ARM name, with the reason. */
const EXCUSED: Readonly<Record<string, string>> = {
  'test-azure-functions_slot':
    'made by the retired azurerm_function_app_slot; azurerm_windows_function_app_slot refuses the underscore in its name',
};

function expectDone({ status, stdout, stderr }: Run, ...allowed: number[]): void {
  const isDone = [0, ...allowed].includes(status ?? -1);
  expect({ isDone, tail: isDone ? '' : plain(`${stdout}\n${stderr}`).slice(-3000) }).toEqual({ isDone: true, tail: '' });
}

/** Everything in the corpus as one estate: scanned, generated, and adopted by the real provider without a change. */
describe('the corpus as one estate', () => {
  const pairs = readPairs();
  const missing = pairs ? whatIsMissingForFallback() : `corpus not present (${corpusFolder()})`;
  if (!pairs || missing !== undefined) {
    test.skip(`skipped: ${missing}`, () => undefined);
    return;
  }
  let twin: Twin;
  let move: MoveFolder;
  afterAll(async () => {
    move?.remove();
    await twin?.close();
  });

  test(
    'the teardown adopts more than 900 resources of more than 1,000, and changes none',
    async () => {
      const { resources, leftOut } = oneEstate(pairs);
      expect(leftOut).toEqual([]);
      // What has no id of its own (billing features of Application Insights) the twin makes itself.
      const own = resources.filter(({ id }) => tryParseResourceId(id));
      expect(own.length).toBeGreaterThan(1000);
      twin = await startTwin({ estates: [{ subscriptionId: SUBSCRIPTION, resources: own }] });
      move = new MoveFolder(twin.env);
      expectDone(await move.azmove('init', '--subscription', SUBSCRIPTION, '--from', 'westeurope', '--to', 'northeurope'));
      expectDone(await move.azmove('scan'));
      expectDone(await move.azmove('generate'));
      expectDone(await move.synth());

      const adoptions = await planAdoption(join(move.folder, 'cdktf.out', 'stacks', 'teardown'), move.environment);
      const isExcused = (address: string): boolean => Object.keys(EXCUSED).some((name) => address.endsWith(name));
      const adopted = adoptions.filter(({ verdict }) => verdict === 'adopted').length;
      const others = adoptions.filter(({ verdict, address }) => verdict !== 'adopted' && !isExcused(address));
      const figures = `corpus as one estate: ${own.length} resources, ${adoptions.length} to adopt, ${adopted} adopted without a change`;
      process.stdout.write(`${figures}, ${others.length} not, ${adoptions.length - adopted - others.length} excused\n`);
      if (process.env.ADOPTION_REPORT) writeFileSync(process.env.ADOPTION_REPORT, JSON.stringify(others, null, 2));
      expect(others).toEqual([]);
      expect(adopted).toBeGreaterThan(900);
    },
    30 * MINUTE,
  );
});
