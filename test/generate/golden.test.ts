import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { planRelocation } from '../../src/commands/relocation';
import { readMove } from '../../src/config/read-move';
import { generate, type Generated } from '../../src/generate/generate';
import type { GenerateInput } from '../../src/generate/input';
import { reportMarkdown } from '../../src/generate/report';
import type { Inventory } from '../../src/inventory/inventory';
import { readInventory } from '../../src/inventory/read-inventory';
import { registry } from '../../src/mappers/registry';

const folder = join(__dirname, 'golden');
const cases = readdirSync(folder).sort();

function filesBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)).map((file) => `${entry.name}/${file}`) : [entry.name],
  );
}

function run(
  name: string,
  change: (inventory: Inventory) => Inventory = (inventory) => inventory,
  life: Pick<GenerateInput, 'committed' | 'gone'> = { committed: false, gone: new Set() },
): { generated: Generated; files: Record<string, string> } {
  const move = readMove(join(folder, name, 'move.yaml'));
  const source = change(readInventory(join(folder, name, 'inventory.json')));
  const before = JSON.stringify(source);
  const input = { move, source, registry: registry(), ...planRelocation(move, source, registry()), ...life };
  const generated = generate(input);
  expect(JSON.stringify(source)).toBe(before);
  return { generated, files: { ...generated.files, 'reports/generated.md': reportMarkdown(input, generated) } };
}

// UPDATE_GOLDEN=1 writes what is generated now; read the difference before committing it.
function update(name: string, files: Record<string, string>): void {
  rmSync(join(folder, name, 'expected'), { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, 'expected', path)), { recursive: true });
    writeFileSync(join(folder, name, 'expected', path), content);
  }
}

describe.each(cases)('%s', (name) => {
  const { generated, files } = run(name);
  if (process.env['UPDATE_GOLDEN']) update(name, files);
  const expected = existsSync(join(folder, name, 'expected')) ? filesBelow(join(folder, name, 'expected')).sort() : [];

  it('gives the files that are expected, no more, no less', () => expect(Object.keys(files).sort()).toEqual(expected));

  it.each(expected)('gives %s to the letter', (path) =>
    expect(files[path]).toBe(readFileSync(join(folder, name, 'expected', path), 'utf8')),
  );

  it('gives the same bytes for the same inventory in another order', () => {
    expect(run(name, (inventory) => ({ ...inventory, resources: [...inventory.resources].reverse() })).files).toEqual(files);
  });

  it('lets the commit change one line, that of the teardown that forbids to destroy', () => {
    const committed = run(name, undefined, { committed: true, gone: new Set() }).files;
    const changed = Object.keys(files).filter((path) => files[path] !== committed[path]);
    expect(changed).toEqual(['stacks/teardown.ts']);
    const [before, after] = [files, committed].map((all) => all['stacks/teardown.ts']!.split('\n')) as [string[], string[]];
    expect(before.filter((line, index) => line !== after[index])).toEqual(['const isCommitted = false;']);
    expect(after.filter((line, index) => line !== before[index])).toEqual(['const isCommitted = true;']);
  });

  it('accounts for every scanned resource', () => {
    expect(generated.accounting.missing).toEqual([]);
    expect(generated.accounting.resources).toHaveLength(readInventory(join(folder, name, 'inventory.json')).resources.length);
  });

  it('leaves no literal of the source region in the destination', () => {
    for (const [path, content] of Object.entries(files)) {
      if (path.startsWith('stacks/') && path !== 'stacks/teardown.ts') expect(content).not.toMatch(/west ?europe/i);
    }
  });
});

it('changes few lines when one resource comes along', () => {
  const subnet =
    '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/more';
  const { files: before } = run('two-groups');
  const { files: after } = run('two-groups', (inventory) => ({
    ...inventory,
    resources: [
      ...inventory.resources,
      { id: subnet, name: 'more', type: 'Microsoft.Network/virtualNetworks/subnets', properties: { addressPrefix: '10.1.9.0/24' } },
    ],
  }));
  const lost = Object.entries(before).flatMap(([path, content]) =>
    path.startsWith('stacks/') ? content.split('\n').filter((line) => !after[path]!.split('\n').includes(line)) : [],
  );
  expect(lost).toEqual([]);
});

test('the teardown leaves out what is gone from the source already', () => {
  const id =
    '/subscriptions/00000000-0000-0000-0000-000000000001/resourcegroups/rg-net/providers/microsoft.network/virtualnetworks/vnet/subnets/app';
  const whole = run('two-groups').files['stacks/teardown.ts']!;
  const rest = run('two-groups', undefined, { committed: true, gone: new Set([id]) }).files['stacks/teardown.ts']!;
  expect(whole).toContain('new Subnet(');
  expect(rest).not.toContain('new Subnet(');
  expect(rest).toContain('new VirtualNetwork(');
});
