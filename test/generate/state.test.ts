import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planRelocation } from '../../src/commands/relocation';
import type { AzurermState, DispositionRule, State } from '../../src/config/move';
import { generate, type Generated } from '../../src/generate/generate';
import type { Inventory } from '../../src/inventory/inventory';
import { readInventory } from '../../src/inventory/read-inventory';
import { registry } from '../../src/mappers/registry';
import { moveOf } from '../relocate/estate';

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const golden = join(__dirname, 'golden/two-groups');
const azmove = join(__dirname, '../../bin/azmove.js');
const remote: AzurermState = {
  backend: 'azurerm',
  resourceGroup: 'rg-terraform-state',
  storageAccount: 'stterraformstate',
  container: 'tfstate',
  subscriptionId: SUBSCRIPTION,
};

function generated(state: State, dispositions: DispositionRule[] = []): Generated {
  const move = moveOf({ state, dispositions });
  const source: Inventory = readInventory(join(golden, 'inventory.json'));
  return generate({ move, source, registry: registry(), ...planRelocation(move, source, registry()), committed: false, gone: new Set() });
}

const storageAccount = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/stcontosoweu`;

test('local state leaves the code as it is', () => {
  expect(generated({ backend: 'local' }).files['stacks/provider.ts']).not.toContain('Backend');
});

test('each stack has a state of its own, and reads that of another where it needs it; the same bytes twice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'azmove-state-'));
  try {
    cpSync(join(golden, 'inventory.json'), join(folder, 'inventory.json'));
    const { subscriptionId, ...state } = remote;
    writeFileSync(
      join(folder, 'move.yaml'),
      `${readFileSync(join(golden, 'move.yaml'), 'utf8')}state: ${JSON.stringify({ ...state, prefix: 'moves/weu' })}\n`,
    );
    expect(spawnSync(process.execPath, [azmove, 'generate', '--dir', folder], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    const provider = readFileSync(join(folder, 'stacks/provider.ts'), 'utf8');
    const options = { cwd: folder, encoding: 'utf8' } as const;
    const run = spawnSync(process.execPath, ['--require', require.resolve('tsx/cjs'), 'main.ts'], options);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const stacks = readdirSync(join(folder, 'cdktf.out/stacks')).sort();
    expect(stacks).toEqual(['destination-rg-app-neu', 'destination-rg-net-neu', 'teardown']);
    const placeOf = (stack: string): object => ({
      subscription_id: subscriptionId,
      resource_group_name: 'rg-terraform-state',
      storage_account_name: 'stterraformstate',
      container_name: 'tfstate',
      key: `moves/weu/${stack}.tfstate`,
      use_azuread_auth: true,
    });
    const synthesised = (stack: string): { terraform: { backend: object }; data?: { terraform_remote_state?: Record<string, object> } } =>
      JSON.parse(readFileSync(join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), 'utf8')) as ReturnType<typeof synthesised>;
    for (const stack of stacks) expect(synthesised(stack).terraform.backend).toEqual({ azurerm: placeOf(stack) });
    const remoteStates = Object.values(synthesised('destination-rg-app-neu').data?.terraform_remote_state ?? {});
    expect(remoteStates).toEqual([expect.objectContaining({ backend: 'azurerm', config: placeOf('destination-rg-net-neu') })]);
    spawnSync(process.execPath, [azmove, 'generate', '--dir', folder], { encoding: 'utf8' });
    expect(readFileSync(join(folder, 'stacks/provider.ts'), 'utf8')).toBe(provider);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each<[string, Partial<AzurermState>, DispositionRule[], string]>([
  ['its account is torn down', { storageAccount: 'stcontosoweu' }, [], `${storageAccount} is torn down`],
  ['its group is torn down', { resourceGroup: 'RG-App' }, [], `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-app is torn down`],
  ['its account is created', { storageAccount: 'stcontosoneu' }, [], 'stcontosoneu is created by the move'],
  ['its group is created', { resourceGroup: 'rg-app-neu' }, [], 'rg-app-neu is created by the move'],
])('generate refuses where %s', (_, place, dispositions, message) => {
  expect(() => generated({ ...remote, ...place }, dispositions)).toThrow(
    expect.objectContaining({ message: expect.stringContaining(message), exitCode: 2, remedy: expect.stringContaining('move.yaml') }),
  );
});

test('an account that stays may hold the state, and so may a group of that name elsewhere', () => {
  const keep: DispositionRule[] = [{ resource: storageAccount, disposition: 'keep' }];
  expect(() => generated({ ...remote, resourceGroup: 'rg-app', storageAccount: 'stcontosoweu' }, keep)).not.toThrow();
  expect(() => generated({ ...remote, resourceGroup: 'rg-app', subscriptionId: '00000000-0000-0000-0000-000000000009' })).not.toThrow();
});

test('the command ends with exit code 2 and writes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'azmove-state-'));
  try {
    cpSync(join(golden, 'inventory.json'), join(folder, 'inventory.json'));
    const state = JSON.stringify({ ...remote, storageAccount: 'stcontosoweu' });
    writeFileSync(join(folder, 'move.yaml'), `${readFileSync(join(golden, 'move.yaml'), 'utf8')}state: ${state}\n`);
    const { status, stderr } = spawnSync(process.execPath, [azmove, 'generate', '--dir', folder], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('stcontosoweu is torn down by the move, and holds Terraform');
    expect(stderr).toContain('what to do: Name another storage account');
    expect(readdirSync(folder).sort()).toEqual(['inventory.json', 'move.yaml']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
