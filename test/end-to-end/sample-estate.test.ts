import { join } from 'node:path';
import { startTwin, type Twin } from '../../src/twin/twin';
import { appliedCounts, expectExit, MoveFolder, plain, plannedCounts } from './move';
import { whatIsMissing } from './provider';

const ESTATE = join(__dirname, '..', '..', 'src', 'twin', 'estates', 'three-tier.json');
const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const MINUTE = 60_000;

interface Generated {
  stacks: { id: string }[];
  preparation: { id: string; resources: number }[];
  variables: { id: string }[];
  accounting: { missing: string[]; teardown: { adopted: number } };
}

describe('the sample estate, moved by the real provider', () => {
  const missing = whatIsMissing();
  if (missing !== undefined) {
    test.skip(`skipped: ${missing}`, () => undefined);
    return;
  }
  let twin: Twin;
  let move: MoveFolder;
  let generated: Generated;
  let sourceIds: string[];

  beforeAll(async () => {
    twin = await startTwin({ estates: [ESTATE] });
    sourceIds = twin.store.all().map(({ key }) => key);
    move = new MoveFolder(twin.env);
    expectExit(await move.azmove('init', '--subscription', SUBSCRIPTION, '--from', 'westeurope', '--to', 'northeurope'), 0);
    expectExit(await move.azmove('scan'), 0);
    const run = await move.azmove('generate', '--json');
    expectExit(run, 0);
    generated = JSON.parse(run.stdout) as Generated;
    // Good for every service's password rules.
    for (const { id } of generated.variables) move.supply(id, 'Invented-Pa55word!');
  }, 3 * MINUTE);

  afterAll(async () => {
    move?.remove();
    await twin?.close();
  });

  test(
    'the teardown stack adopts the source with nothing to change',
    async () => {
      const run = await move.cdktf('deploy', 'teardown', '--auto-approve', '--skip-provider-lock');
      expectExit(run, 0);
      const nothingElse = { added: 0, changed: 0, destroyed: 0 };
      expect(plannedCounts(run.stdout)).toEqual({ imported: generated.accounting.teardown.adopted, ...nothingElse });
      expect(appliedCounts(run.stdout)).toEqual({ imported: generated.accounting.teardown.adopted, ...nothingElse });
      expect(generated.accounting.teardown.adopted).toBeGreaterThan(100);
    },
    10 * MINUTE,
  );

  test(
    'the prepare stack snapshots every disk, and the extend stack adds the region to what stays',
    async () => {
      expect(generated.preparation).toMatchObject([
        { id: 'prepare', resources: 9 },
        { id: 'extend', resources: 1 },
      ]);
      const prepare = await move.cdktf('deploy', 'prepare', '--auto-approve', '--skip-provider-lock');
      expectExit(prepare, 0);
      expect(appliedCounts(prepare.stdout)).toEqual({ imported: 0, added: 9, changed: 0, destroyed: 0 });
      const extend = await move.cdktf('deploy', 'extend', '--auto-approve', '--skip-provider-lock');
      expectExit(extend, 0);
      expect(appliedCounts(extend.stdout)).toEqual({ imported: 1, added: 0, changed: 1, destroyed: 0 });
      const refused = await move.cdktf('destroy', 'extend', '--auto-approve', '--skip-provider-lock');
      expect(refused.status).not.toBe(0);
      expect(plain(`${refused.stdout}${refused.stderr}`)).toContain('Instance cannot be destroyed');
    },
    10 * MINUTE,
  );

  test(
    'the destination stacks create the rest',
    async () => {
      const run = await move.cdktf('deploy', 'destination*', '--auto-approve', '--skip-provider-lock');
      expectExit(run, 0);
      const applied = appliedCounts(run.stdout);
      expect(applied).toEqual({ ...plannedCounts(run.stdout), imported: 0, changed: 0, destroyed: 0 });
      expect(applied?.added).toBeGreaterThan(100);
    },
    30 * MINUTE,
  );

  test(
    'a second diff is empty, for the destination and for the source',
    async () => {
      for (const id of ['teardown', 'prepare', 'extend', ...generated.stacks.map((stack) => stack.id)]) {
        const run = await move.cdktf('diff', id, '--skip-provider-lock');
        expectExit(run, 0);
        expect({ id, plan: plannedCounts(run.stdout) }).toEqual({ id, plan: undefined });
        expect(plain(run.stdout)).toContain('No changes. Your infrastructure matches the configuration.');
      }
    },
    10 * MINUTE,
  );

  test('the source still stands, whole', () => {
    const now = new Set(twin.store.all().map(({ key }) => key));
    expect(sourceIds.filter((id) => !now.has(id))).toEqual([]);
  });
});
