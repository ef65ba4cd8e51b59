import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUP, MoveOnTwin } from './move-on-twin';

jest.setTimeout(300_000);

let move: MoveOnTwin;
beforeEach(async () => void (move = await MoveOnTwin.start()));
afterEach(() => move.close());

const storage = `${GROUP}/providers/Microsoft.Storage/storageAccounts/stshopweu`;
const APPLIED = 'Apply complete! Resources: 7 added, 0 changed, 0 destroyed.\n';

describe('azmove move', () => {
  test('looks, records what stands and what does not, and looking again changes nothing', async () => {
    expect(await move.run('move')).toMatchObject({ exitCode: 3, stderr: '' });
    expect(move.states).toEqual(['MovePending']);
    move.deploy((id) => id.endsWith('/stshopneu'));
    const run = await move.run('move', '--json');
    expect(run.exitCode).toBe(3);
    expect((JSON.parse(run.stdout) as { absent: { id: string }[] }).absent.map(({ id }) => id)).toContain(storage);
    expect(move.states).toEqual(['CommitPending', 'MovePending']);
    move.deploy();
    expect(await move.run('move')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(move.states).toEqual(['CommitPending']);
    const before = move.text('ledger.json');
    await move.run('move');
    expect(move.text('ledger.json')).toBe(before);
    move.remove(
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-shop-neu/providers/Microsoft.Storage/storageAccounts/stshopneu',
    );
    expect((await move.run('move')).stdout).toContain('stshopneu');
    expect(move.ledger.resources.find(({ id }) => id === storage)?.state).toBe('MovePending');
  });

  test('deploys with the move folder’s own command line, and records before and after', async () => {
    let during: string[] = [];
    move.cdktf.onCall = () => {
      during = move.states;
      move.deploy((id) => id.endsWith('/stshopneu'));
      return { exitCode: 1, output: 'Error: Zone is not available\n' };
    };
    expect(await move.run('move', '--deploy', '--yes', '--skip-provider-lock')).toMatchObject({ exitCode: 1 });
    expect(move.cdktf.calls).toEqual(['deploy destination* --auto-approve --skip-provider-lock']);
    expect(during).toEqual(['MoveInProgress']);
    expect(move.ledger.resources.filter(({ state }) => state === 'MoveFailed').map(({ id }) => id)).toContain(storage);
    move.cdktf.onCall = () => (move.deploy(), { output: APPLIED });
    expect(await move.run('move', '--deploy', '--yes')).toMatchObject({ exitCode: 0 });
    expect(move.states).toEqual(['CommitPending']);
    expect(move.ledger.events.at(-1)!.evidence).toMatchObject({ deploy: { exitCode: 0, applied: { added: 7 } } });
  });

  test('deploys nothing but what was generated', async () => {
    appendFileSync(join(move.folder, 'stacks/settings.ts'), '// mine\n');
    const { exitCode, stderr } = await move.run('move', '--deploy', '--yes');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('stacks/settings.ts is missing, older, or edited by hand');
    expect(move.cdktf.calls).toEqual([]);
  });
});

describe('azmove discard', () => {
  test('shows what would go; with --yes it goes, and the move begins again', async () => {
    move.deploy();
    await move.run('move');
    const shown = await move.run('discard');
    expect(shown).toMatchObject({ exitCode: 0, stderr: '' });
    expect(shown.stdout).toContain('/resourceGroups/rg-shop-neu/providers/Microsoft.Storage/storageAccounts/stshopneu');
    expect(move.cdktf.calls).toEqual([]);
    move.cdktf.onCall = () => {
      move.remove('/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-shop-neu');
      return { output: 'Destroy complete! Resources: 7 destroyed.\n' };
    };
    expect(await move.run('discard', '--yes')).toMatchObject({ exitCode: 0 });
    expect(move.cdktf.calls).toEqual(['destroy destination* --auto-approve']);
    expect(move.states).toEqual(['MovePending']);
    expect(move.twin.store.get(storage)).toBeDefined();
  });

  test('takes a resource out of the move: move.yaml, code and ledger say so; again is the same', async () => {
    move.deploy();
    await move.run('move');
    const before = move.text('move.yaml');
    const run = await move.run('discard', '--resource', storage, '--reason', 'It stays for the archive.');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('azurerm_storage_account in destination-rg-shop-neu');
    expect(move.text('move.yaml').startsWith(before)).toBe(true);
    expect(move.text('stacks/teardown.ts')).not.toContain('new StorageAccount(');
    expect(move.ledger.resources.find(({ id }) => id === storage)?.state).toBe('Discarded');
    const after = ['move.yaml', 'ledger.json', 'stacks/teardown.ts'].map((path) => move.text(path));
    expect(await move.run('discard', '--resource', storage)).toMatchObject({ exitCode: 0 });
    expect(move.text('move.yaml')).toBe(after[0]);
    expect(move.text('stacks/teardown.ts')).toBe(after[2]);
    expect(move.cdktf.calls).toEqual([]);
  });

  test('refuses what is no resource of the move', async () => {
    expect(await move.run('discard', '--resource', '/subscriptions/x/resourceGroups/y')).toMatchObject({ exitCode: 2 });
  });
});

describe('azmove commit', () => {
  async function refused(reason: string): Promise<void> {
    const { exitCode, stderr } = await move.run('commit');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining(reason) as string });
    expect(move.text('stacks/teardown.ts')).toContain('const isCommitted = false;');
  }

  test('is refused without a comparison, and with one that found a resource missing', async () => {
    await refused('never compared');
    move.deploy();
    await move.run('move');
    move.recordComparison({ resources: { missing: 1 } });
    await refused('1 resources were missing');
    move.recordComparison({ expected: 'f'.repeat(64) });
    await refused('was of another expectation');
  });

  test('unlocks the teardown by one line; again it changes nothing; nothing is discarded any more', async () => {
    move.deploy();
    await move.run('move');
    move.recordComparison({ data: { 'not readable': 1 } });
    const before = move.text('stacks/teardown.ts');
    expect(await move.run('commit', '--data-checked', 'counted by the data team')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(move.text('stacks/teardown.ts')).toBe(before.replace('const isCommitted = false;', 'const isCommitted = true;'));
    expect(move.states).toEqual(['DeleteSourcePending']);
    const ledger = move.text('ledger.json');
    expect(await move.run('commit')).toMatchObject({ exitCode: 0 });
    expect(move.text('ledger.json')).toBe(ledger);
    expect(await move.run('discard')).toMatchObject({ exitCode: 1 });
    expect(await move.run('discard', '--resource', storage)).toMatchObject({ exitCode: 1 });
    expect(move.cdktf.calls).toEqual([]);
  });

  test('an edited ledger is refused by every command', async () => {
    await move.run('move');
    writeFileSync(join(move.folder, 'ledger.json'), move.text('ledger.json').replaceAll('MovePending', 'CommitPending'));
    for (const command of ['move', 'commit', 'teardown', 'generate']) {
      const { exitCode, stderr } = await move.run(command);
      expect({ command, exitCode, stderr }).toEqual({
        command,
        exitCode: 2,
        stderr: expect.stringContaining('ledger.json was edited') as string,
      });
    }
  });
});

describe('azmove teardown', () => {
  async function committed(): Promise<void> {
    move.deploy();
    await move.run('move');
    move.recordComparison();
    expect(await move.run('commit')).toMatchObject({ exitCode: 0 });
  }

  test('is refused before the commit', async () => {
    const { exitCode, stdout } = await move.run('teardown');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('The move is not committed');
    const destroying = await move.run('teardown', '--destroy', '--yes');
    expect(destroying.exitCode).toBe(1);
    expect(destroying.stderr).toContain('The move is not committed');
    expect(move.cdktf.calls).toEqual([]);
  });

  test('names locks, dependants, and what the move never saw', async () => {
    await committed();
    const add = (id: string, type: string, properties: object, location: object = { location: 'westeurope' }): void =>
      void move.twin.store.set({ id, name: id.slice(id.lastIndexOf('/') + 1), type, ...location, properties }, new Date().toISOString());
    add(`${GROUP}/providers/Microsoft.Authorization/locks/new lock`, 'Microsoft.Authorization/locks', { level: 'CanNotDelete' }, {});
    add(`${GROUP}/providers/Microsoft.Network/routeTables/late`, 'Microsoft.Network/routeTables', { routes: [] });
    const peer =
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-other/providers/Microsoft.Network/virtualNetworks/vnet-other';
    add(peer, 'Microsoft.Network/virtualNetworks', {
      virtualNetworkPeerings: [
        { properties: { remoteVirtualNetwork: { id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/VNET-shop-weu` } } },
      ],
    });
    const { exitCode, stdout } = await move.run('teardown', '--json');
    expect(exitCode).toBe(1);
    const { findings } = JSON.parse(stdout) as { findings: { severity: string; kind: string; id: string; command?: string }[] };
    const blockers = findings.filter(({ severity }) => severity === 'blocker');
    expect(blockers.map(({ kind, id }) => [kind, id.slice(id.lastIndexOf('/') + 1)]).sort()).toEqual([
      ['dependant', 'vnet-other'],
      ['lock', 'new lock'],
      ['unseen resource', 'late'],
    ]);
    expect(blockers.find(({ kind }) => kind === 'lock')!.command).toBe(
      `az lock delete --ids '${GROUP}/providers/Microsoft.Authorization/locks/new lock'`,
    );
    expect(await move.run('teardown', '--destroy', '--yes')).toMatchObject({ exitCode: 1 });
    expect(move.cdktf.calls).toEqual([]);
  });

  test('stops before anything when adopting would change the source, naming what', async () => {
    await committed();
    move.cdktf.onCall = () => ({
      output: '  # azurerm_storage_account.st (st) will be updated in-place\nPlan: 7 to import, 0 to add, 1 to change, 0 to destroy.\n',
    });
    const { exitCode, stderr } = await move.run('teardown', '--destroy', '--yes');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('azurerm_storage_account.st: the plan above says what would change');
    expect(move.cdktf.calls).toEqual(['diff teardown']);
    expect(move.states).toEqual(['DeleteSourcePending']);
  });

  test('adopts, destroys, goes on where it stopped, and adopts nothing twice', async () => {
    await committed();
    const planned = 'Plan: 7 to import, 0 to add, 0 to change, 0 to destroy.\n';
    move.cdktf.onCall = (args) => {
      if (!args.startsWith('destroy')) return { output: planned };
      move.remove(storage);
      return { exitCode: 1, output: 'Error: ScopeLocked\n' };
    };
    expect(await move.run('teardown', '--destroy', '--yes')).toMatchObject({ exitCode: 1 });
    expect(move.cdktf.calls).toEqual(['diff teardown', 'deploy teardown --auto-approve', 'destroy teardown --auto-approve']);
    expect(move.states).toEqual(['DeleteSourceFailed', 'SourceDeleted']);
    expect(move.text('stacks/teardown.ts')).not.toContain('new StorageAccount(');
    move.cdktf.onCall = () => (move.remove(GROUP), { output: 'Destroy complete! Resources: 6 destroyed.\n' });
    expect(await move.run('teardown', '--destroy', '--yes')).toMatchObject({ exitCode: 0 });
    expect(move.cdktf.calls.slice(3)).toEqual(['destroy teardown --auto-approve']);
    expect(move.states).toEqual(['SourceDeleted']);
    const over = await move.run('teardown');
    expect(over).toMatchObject({ exitCode: 0, stderr: '' });
    expect(over.stdout).toContain('The source is gone');
  });
});
