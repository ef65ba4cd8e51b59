import { join } from 'node:path';
import { registry } from '../../src/mappers/registry';
import { startTwin, type Twin } from '../../src/twin/twin';
import { appliedCounts, expectExit, MoveFolder, plannedCounts } from './move';
import { whatIsMissingForFallback } from './provider';

const ESTATE = join(__dirname, 'fallback-estate.json');
const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const DESTINATION = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-contoso-lab-neu/providers`;
const MINUTE = 60_000;

/** Two types without a mapper, one of which refers to the other, beside a mapped storage account and identity that they refer to. */
describe('types without a mapper, moved by azapi', () => {
  const missing = whatIsMissingForFallback();
  if (missing !== undefined) {
    test.skip(`skipped: ${missing}`, () => undefined);
    return;
  }
  let twin: Twin;
  let move: MoveFolder;

  beforeAll(async () => {
    twin = await startTwin({ estates: [ESTATE] });
    move = new MoveFolder(twin.env);
    expectExit(await move.azmove('init', '--subscription', SUBSCRIPTION, '--from', 'westeurope', '--to', 'northeurope'), 0);
    expectExit(await move.azmove('scan'), 0);
    expectExit(await move.azmove('generate'), 0);
  }, 3 * MINUTE);

  afterAll(async () => {
    move?.remove();
    await twin?.close();
  });

  test('the estate tries the fallback', () => {
    const types = ['Microsoft.Quantum/workspaces', 'Microsoft.HealthBot/healthBots'];
    expect(types.flatMap((type) => registry().ofArmType(type))).toEqual([]);
  });

  test(
    'the teardown adopts them with nothing to change',
    async () => {
      const run = await move.cdktf('deploy', 'teardown', '--auto-approve', '--skip-provider-lock');
      expectExit(run, 0);
      expect(appliedCounts(run.stdout)).toEqual({ imported: 5, added: 0, changed: 0, destroyed: 0 });
    },
    10 * MINUTE,
  );

  test(
    'the destination has them, without what Azure computes, with references and region of the destination',
    async () => {
      const run = await move.cdktf('deploy', 'destination*', '--auto-approve', '--skip-provider-lock');
      expectExit(run, 0);
      expect(appliedCounts(run.stdout)).toEqual({ imported: 0, added: 5, changed: 0, destroyed: 0 });
      const workspace = twin.store.get(`${DESTINATION}/Microsoft.Quantum/workspaces/qw-contoso-lab-neu`)!.resource;
      expect(workspace).toMatchObject({
        location: 'northeurope',
        tags: { costCenter: '4711' },
        identity: { type: 'SystemAssigned' },
        properties: { apiKeyEnabled: false, storageAccount: `${DESTINATION}/Microsoft.Storage/storageAccounts/stcontosolabneu` },
      });
      expect(Object.keys(workspace.properties)).not.toContain('endpointUri');
      const bot = twin.store.get(`${DESTINATION}/Microsoft.HealthBot/healthBots/wd-contoso-lab-neu`)!.resource;
      expect(bot).toMatchObject({
        sku: { name: 'S1', capacity: 2 },
        properties: {
          workspaceId: workspace.id,
          blobEndpoint: 'https://stcontosolabneu.blob.core.windows.net/',
          regions: [{ locationName: 'northeurope' }],
          ratio: 0.25,
          labels: { 'a.b': 'c', dollar: '${not.terraform}' },
        },
      });
    },
    10 * MINUTE,
  );

  test(
    'a second diff is empty',
    async () => {
      for (const id of ['teardown', 'destination-rg-contoso-lab-neu']) {
        const run = await move.cdktf('diff', id, '--skip-provider-lock');
        expectExit(run, 0);
        expect({ id, plan: plannedCounts(run.stdout) }).toEqual({ id, plan: undefined });
      }
    },
    10 * MINUTE,
  );
});
