import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const azmove = join(__dirname, '../../bin/azmove.js');
const golden = join(__dirname, '../generate/golden/two-groups');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'azmove-generate-'));
  for (const file of ['move.yaml', 'inventory.json']) cpSync(join(golden, file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function generate(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [azmove, 'generate', '--dir', folder, ...args], { encoding: 'utf8' });
}

function contents(): Record<string, string> {
  return Object.fromEntries(readdirSync(join(folder, 'stacks')).map((name) => [name, readFileSync(join(folder, 'stacks', name), 'utf8')]));
}

describe('azmove generate', () => {
  it('writes stacks, report and project files, and the same bytes again', () => {
    expect(generate()).toMatchObject({ status: 0, stderr: '' });
    const first = contents();
    expect(Object.keys(first).sort()).toEqual([
      'adopt.ts',
      'generated.json',
      'index.ts',
      'provider.ts',
      'rg-app-neu.ts',
      'rg-net-neu.ts',
      'settings.ts',
      'teardown.ts',
    ]);
    for (const file of ['main.ts', 'cdktf.json', 'package.json', 'tsconfig.json', 'reports/generated.md'])
      expect(existsSync(join(folder, file))).toBe(true);
    const again = generate('--json');
    expect(again.status).toBe(0);
    expect((JSON.parse(again.stdout) as { written: { changed: string[]; created: string[] } }).written).toMatchObject({
      created: [],
      changed: [],
    });
    expect(contents()).toEqual(first);
  });

  it('refuses to overwrite an edit by hand, shows it, loses nothing; --force overwrites', () => {
    generate();
    const file = join(folder, 'stacks/settings.ts');
    const generated = readFileSync(file, 'utf8');
    writeFileSync(file, generated.replace('northeurope', 'swedencentral'));
    const refused = generate();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('edited by hand: stacks/settings.ts');
    expect(refused.stderr).toContain("-export const region = 'swedencentral';");
    expect(refused.stderr).toContain("+export const region = 'northeurope';");
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(file, 'utf8')).toContain('swedencentral');
    expect(generate('--force').status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(generated);
  });

  it('goes on where a run was cut short: new files beside an old manifest are no edits', () => {
    generate();
    const manifest = readFileSync(join(folder, 'stacks/generated.json'), 'utf8');
    const move = join(folder, 'move.yaml');
    writeFileSync(move, readFileSync(move, 'utf8').replace('northeurope', 'swedencentral'));
    generate();
    const complete = contents();
    writeFileSync(join(folder, 'stacks/generated.json'), manifest);
    expect(generate().status).toBe(0);
    expect(contents()).toEqual(complete);
  });

  it('removes what it no longer makes, leaves what it never made', () => {
    generate();
    writeFileSync(join(folder, 'stacks/own.ts'), '// mine\n');
    writeFileSync(join(folder, 'move.yaml'), `${readFileSync(join(folder, 'move.yaml'), 'utf8')}stacks:\n  layout: single\n`);
    const { status, stdout } = generate();
    expect(status).toBe(0);
    expect(stdout).toContain("stacks/own.ts is not azmove's; left alone");
    expect(Object.keys(contents()).sort()).toEqual([
      'adopt.ts',
      'destination.ts',
      'generated.json',
      'index.ts',
      'own.ts',
      'provider.ts',
      'settings.ts',
      'teardown.ts',
    ]);
  });

  it('keeps project files that are there', () => {
    writeFileSync(join(folder, 'main.ts'), '// mine\n');
    generate();
    expect(readFileSync(join(folder, 'main.ts'), 'utf8')).toBe('// mine\n');
  });

  it.each([
    ['no move.yaml', () => rmSync(join(folder, 'move.yaml')), 'there is no such file'],
    ['no inventory', () => rmSync(join(folder, 'inventory.json')), 'inventory.json'],
    [
      'a half-written inventory',
      () => writeFileSync(join(folder, 'inventory.json'), readFileSync(join(golden, 'inventory.json'), 'utf8').slice(0, 900)),
      'inventory.json',
    ],
    [
      'an inventory of another region',
      () =>
        writeFileSync(join(folder, 'move.yaml'), readFileSync(join(golden, 'move.yaml'), 'utf8').replace('westeurope', 'francecentral')),
      'inventory.json is of westeurope',
    ],
    [
      'a manifest that is none',
      () => (mkdirSync(join(folder, 'stacks')), writeFileSync(join(folder, 'stacks/generated.json'), '{')),
      'generated.json is not what azmove wrote',
    ],
  ])('says what is wrong with %s: exit code 2, no stack trace, nothing written', (_name, spoil, message) => {
    spoil();
    const { status, stderr } = generate();
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('what to do:');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'stacks/settings.ts'))).toBe(false);
  });

  it('makes a folder in which the app synthesises', () => {
    generate();
    const run = spawnSync(process.execPath, ['--require', require.resolve('tsx/cjs'), 'main.ts'], { cwd: folder, encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const teardown = JSON.parse(readFileSync(join(folder, 'cdktf.out/stacks/teardown/cdk.tf.json'), 'utf8')) as {
      import: { id: string; to: string }[];
      resource: Record<string, Record<string, { lifecycle?: { prevent_destroy?: boolean } }>>;
    };
    expect(teardown.import).toContainEqual({
      to: 'azurerm_subnet.subnet_rg-net_vnet_app',
      id: '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/app',
    });
    const adopted = teardown.import.map(({ to }) => to.split('.') as [string, string]);
    expect(adopted.map(([type, name]) => teardown.resource[type]![name]!.lifecycle?.prevent_destroy)).toEqual(adopted.map(() => true));
    expect(JSON.stringify(teardown.resource)).toContain('"lifecycle":{"ignore_changes":["customer_managed_key"],"prevent_destroy":true}');
    for (const stack of readdirSync(join(folder, 'cdktf.out/stacks')).filter((name) => name !== 'teardown')) {
      expect(readFileSync(join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), 'utf8')).not.toMatch(/west ?europe/i);
    }
  });
});
