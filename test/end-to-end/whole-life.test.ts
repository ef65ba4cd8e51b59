import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idKey } from '../../src/arm/resource-id';
import { copySnapshots } from '../../src/commands/rehearsal-copies';
import { removeResource } from '../../src/twin/removing';
import { writeResource } from '../../src/twin/writing';
import { startTwin, type Twin } from '../../src/twin/twin';
import { appliedCounts, expectExit, MoveFolder, plain } from './move';
import { whatIsMissing } from './provider';

const ESTATE = join(__dirname, 'whole-life-estate.json');
const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-shop-weu`;
const MINUTE = 60_000;

/** Blobs are replicated while both stand; what stands in the destination is guarded in a third region. */
const MOVE = `
secondaryRegion: uksouth
data:
  - type: Microsoft.Storage/storageAccounts
    strategy: object-replication
`;

interface Rehearsed {
  steps: { step: string; verdict: string; errors: string[] }[];
  resources: { id: string; verdict: string; messages: string[] }[];
}

describe('a move from its rehearsal to the end of the source, by the real provider', () => {
  const missing = whatIsMissing();
  if (missing !== undefined) {
    test.skip(`skipped: ${missing}`, () => undefined);
    return;
  }
  let twin: Twin;
  let move: MoveFolder;
  let before: Set<string>;
  const keys = (): Set<string> => new Set(twin.store.all().map(({ key }) => key));
  const scanned = (): string[] => {
    const { resources } = JSON.parse(readFileSync(join(move.folder, 'inventory.json'), 'utf8')) as { resources: { id: string }[] };
    return resources.map(({ id }) => idKey(id));
  };

  beforeAll(async () => {
    twin = await startTwin({ estates: [ESTATE] });
    before = keys();
    move = new MoveFolder(twin.env);
    expectExit(await move.azmove('init', '--subscription', SUBSCRIPTION, '--from', 'westeurope', '--to', 'northeurope'), 0);
    const file = join(move.folder, 'move.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}${MOVE}`);
    expectExit(await move.azmove('scan'), 0);
  }, 3 * MINUTE);

  afterAll(async () => {
    move?.remove();
    await twin?.close();
  });

  test(
    'the rehearsal plays every step, and leaves Azure and the ledger alone',
    async () => {
      const run = await move.azmove('rehearse', '--json');
      expectExit(run, 0);
      const { steps, resources } = JSON.parse(run.stdout) as Rehearsed;
      expect(steps.map(({ step, verdict }) => `${step}: ${verdict}`)).toEqual([
        'generate: passed',
        'prepare: nothing to do',
        'move: passed',
        'replicate: passed',
        'second plan: passed',
        'compare: passed',
        'cut over: passed',
        'adopt: passed',
        'commit: passed',
        'protect: passed',
        'destroy: passed',
      ]);
      expect(resources.map(({ id }) => idKey(id)).sort()).toEqual(scanned().sort());
      expect(resources.filter(({ verdict }) => !['passed', 'as another', 'left out'].includes(verdict))).toEqual([]);
      expect([...keys()].sort()).toEqual([...before].sort());
    },
    20 * MINUTE,
  );

  test(
    'a planted fault is named with its resource',
    async () => {
      const run = await move.azmove(
        'rehearse',
        '--json',
        '--fault',
        'error,status=409,method=PUT,path=rg-shop-neu.*/networkSecurityGroups/',
      );
      expectExit(run, 1);
      const { resources } = JSON.parse(run.stdout) as Rehearsed;
      const failed = resources.filter(({ verdict }) => verdict === 'failed');
      expect(failed.map(({ id }) => id)).toContain(`${GROUP}/providers/Microsoft.Network/networkSecurityGroups/nsg-shop`);
      expect(failed.flatMap(({ messages }) => messages).join('\n')).toContain('409');
    },
    20 * MINUTE,
  );

  test(
    'the destination is made, holds what the source holds, and is guarded in a third region',
    async () => {
      const generated = await move.azmove('generate', '--json');
      expectExit(generated, 0);
      const { variables } = JSON.parse(generated.stdout) as { variables: { id: string }[] };
      for (const { id } of variables) move.supply(id, 'Invented-Pa55word!');
      expectExit(await move.azmove('prepare', '--check'), 0, 3);
      expect(copySnapshots(twin, 'northeurope')).toBe(0);
      expectExit(await move.azmove('move', '--deploy', '--yes', '--skip-provider-lock', '--skip-prepare'), 0);
      const replicate = await move.cdktf('deploy', 'replicate', '--auto-approve', '--skip-provider-lock');
      expectExit(replicate, 0);
      expect(appliedCounts(replicate.stdout)).toEqual({ imported: 0, added: 1, changed: 0, destroyed: 0 });
      expectExit(await move.azmove('compare'), 0);
      expectExit(await move.cdktf('destroy', 'replicate', '--auto-approve', '--skip-provider-lock'), 0);
      expectExit(await move.azmove('commit', '--data-checked', 'the twin holds no data'), 0);
      const protect = await move.cdktf('deploy', 'commit', '--auto-approve', '--skip-provider-lock');
      expectExit(protect, 0);
      expect(appliedCounts(protect.stdout)).toMatchObject({ imported: 0, changed: 0, destroyed: 0 });
      const guards = twin.store.all().filter(({ resource }) => resource.location === 'uksouth');
      expect(guards.map(({ resource }) => resource.type.toLowerCase()).sort()).toEqual(
        expect.arrayContaining(['microsoft.resources/resourcegroups', 'microsoft.servicebus/namespaces', 'microsoft.sql/servers']),
      );
    },
    30 * MINUTE,
  );

  const stranger = `${GROUP}/providers/Microsoft.Network/publicIPAddresses/pip-stranger`;

  test(
    'a resource that the move never saw keeps its group: azmove refuses, and so does the provider',
    async () => {
      writeResource(twin.cloud, {
        id: stranger,
        body: { location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } },
        cause: 'PUT',
        apiVersion: '2024-05-01',
        caller: twin.cloud.principal,
      });
      const standing = keys();
      const refused = await move.azmove('teardown', '--destroy', '--yes', '--skip-provider-lock');
      expectExit(refused, 1);
      expect(plain(`${refused.stdout}${refused.stderr}`)).toContain('pip-stranger');
      expect([...keys()].sort()).toEqual([...standing].sort());
      // Whoever goes past azmove meets the provider's own guard.
      expectExit(await move.cdktf('deploy', 'teardown', '--auto-approve', '--skip-provider-lock'), 0);
      const destroyed = await move.cdktf('destroy', 'teardown', '--auto-approve', '--skip-provider-lock');
      expect(destroyed.status).not.toBe(0);
      expect(plain(`${destroyed.stdout}${destroyed.stderr}`)).toContain('still contains Resources');
      expect(keys()).toContain(idKey(GROUP));
      expect(keys()).toContain(idKey(stranger));
    },
    20 * MINUTE,
  );

  test(
    'run again, the teardown goes on where it stopped: the source is gone, all else stands',
    async () => {
      removeResource(twin.cloud, stranger);
      const run = await move.azmove('teardown', '--destroy', '--yes', '--skip-provider-lock');
      expectExit(run, 0);
      const now = keys();
      expect([...before].filter((key) => key.startsWith(idKey(GROUP)) && now.has(key))).toEqual([]);
      expect([...before].filter((key) => !key.startsWith(idKey(GROUP)) && !now.has(key))).toEqual([]);
      expect([...now].filter((key) => key.includes('/resourcegroups/rg-shop-neu/')).length).toBeGreaterThan(8);
      expectExit(await move.azmove('move', '--json'), 0);
    },
    20 * MINUTE,
  );
});
