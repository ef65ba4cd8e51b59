import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ArmResource } from '../../src/arm/resource';
import { planRelocation } from '../../src/commands/relocation';
import { generate, type Generated } from '../../src/generate/generate';
import { reportMarkdown } from '../../src/generate/report';
import type { Inventory } from '../../src/inventory/inventory';
import { registry } from '../../src/mappers/registry';
import { moveOf, SUBSCRIPTION } from '../relocate/estate';
import { CANARY, HOSTILE, HOSTILE_NAMES, hostileJson, hostileText } from './hostile-texts';
import { asTerraformReads, synthesised } from './synthesised';

jest.setTimeout(300_000);
const mappers = registry();
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-hostile`;

function resource(type: string, name: string, more: Partial<ArmResource>, group = GROUP): ArmResource {
  return { id: `${group}/providers/${type}/${name}`, name, type, location: 'westeurope', properties: {}, ...more } as ArmResource;
}

function groupOf(id: string, tags?: Record<string, string>): ArmResource {
  const name = id.slice(id.lastIndexOf('/') + 1);
  return {
    id,
    name,
    type: 'Microsoft.Resources/resourceGroups',
    location: 'westeurope',
    properties: {},
    ...(tags && { tags }),
  } as ArmResource;
}

function generated(resources: readonly ArmResource[]): { result: Generated; report: string } {
  const source: Inventory = {
    schemaVersion: 1,
    source: { subscriptionId: SUBSCRIPTION, region: 'westeurope', resourceGroups: [] },
    resources: [...resources].sort((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1)),
    errors: [],
    redactions: [],
  };
  const move = moveOf();
  const input = { move, source, registry: mappers, ...planRelocation(move, source, mappers), committed: false, gone: new Set<string>() };
  const result = generate(input);
  return { result, report: reportMarkdown(input, result) };
}

/** An estate that says the given texts wherever Azure lets people say something. */
function estateOf({ tags, texts, body }: { tags: Record<string, string>; texts: readonly string[]; body: unknown }): ArmResource[] {
  const [note, description, script, setting] = texts as [string, string, string, string];
  const vnet = resource('Microsoft.Network/virtualNetworks', 'vnet', {
    tags,
    properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } },
  });
  return [
    groupOf(GROUP, tags),
    vnet,
    resource('Microsoft.Network/networkSecurityGroups', 'nsg', { tags, properties: {} }),
    {
      ...resource('Microsoft.Network/networkSecurityGroups', 'nsg/securityRules/rule', {
        properties: {
          ...{ description, protocol: 'Tcp', sourcePortRange: '*', destinationPortRange: '443', sourceAddressPrefix: '*' },
          ...{ destinationAddressPrefix: '*', access: 'Allow', priority: 100, direction: 'Inbound' },
        },
      }),
      type: 'Microsoft.Network/networkSecurityGroups/securityRules',
      name: 'rule',
    },
    {
      ...resource('Microsoft.Authorization/locks', 'lock', { properties: { level: 'CanNotDelete', notes: note } }, vnet.id),
      location: undefined,
    } as never,
    resource('Microsoft.ContainerInstance/containerGroups', 'aci', {
      properties: {
        osType: 'Linux',
        containers: [
          {
            name: 'main',
            properties: {
              image: 'nginx',
              command: ['sh', '-c', script],
              environmentVariables: [{ name: 'SETTING', value: setting }],
              resources: { requests: { cpu: 1, memoryInGB: 1 } },
            },
          },
        ],
      },
    }),
    resource('Microsoft.Acme/things', 'thing', { tags, properties: { body }, apiVersion: '2024-01-01' }),
  ];
}

const only = (block: Record<string, unknown>): any => Object.values(block)[0];

/** Empty texts are no texts to Terraform, and no key is. */
function expectAsGiven({ tags, texts, body }: { tags: Record<string, string>; texts: readonly string[]; body: unknown }): void {
  const { result } = generated(estateOf({ tags, texts, body }));
  const [note, description, script, setting] = texts;
  const stacks = synthesised(result.files);
  expect((globalThis as Record<string, unknown>)[CANARY]).toBeUndefined();
  expect(Object.keys(stacks).sort()).toEqual(['destination-rg-hostile-neu', 'teardown']);
  for (const stack of Object.values(stacks)) {
    const { azurerm_virtual_network, azurerm_network_security_rule, azurerm_management_lock, azurerm_container_group, azapi_resource } =
      asTerraformReads(stack.resource);
    expect(only(azurerm_virtual_network).tags ?? {}).toEqual(tags);
    expect(only(azurerm_network_security_rule).description ?? '').toBe(description);
    expect(only(azurerm_management_lock).notes ?? '').toBe(note);
    const [container] = only(azurerm_container_group).container;
    expect(container.commands).toEqual(['sh', '-c', script]);
    expect(container.environment_variables).toEqual({ SETTING: setting });
    expect(only(azapi_resource).tags ?? {}).toEqual(tags);
    expect(only(azapi_resource).body.properties.body).toEqual(body);
  }
}

test('each hostile text comes out as that very text, in tags, descriptions, notes, commands, settings and bodies', () => {
  const tags = Object.fromEntries(
    HOSTILE.filter((text) => text !== '').flatMap((text, index) => [
      [text, text],
      [`tag${index}`, text],
    ]),
  );
  expectAsGiven({ tags, texts: HOSTILE.slice(0, 4), body: { list: HOSTILE, by: tags } });
  for (let index = 0; index < HOSTILE.length; index += 4) {
    const texts = [0, 1, 2, 3].map((offset) => HOSTILE[(index + offset) % HOSTILE.length]!);
    expectAsGiven({ tags: {}, texts, body: {} });
  }
});

test('so does any text', () => {
  fc.assert(
    fc.property(
      fc.record({
        tags: fc.dictionary(hostileText, hostileText, { maxKeys: 5, noNullPrototype: true }),
        texts: fc.array(hostileText, { minLength: 4, maxLength: 4 }),
        body: hostileJson,
      }),
      expectAsGiven,
    ),
    { numRuns: Number(process.env['HOSTILE_RUNS'] ?? 40) },
  );
});

test('fifty tags, and a property of a megabyte', () => {
  const tags = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key-${index}`.padEnd(128, 'k'), `${index}`.padEnd(256, 'v')]));
  const body = {
    text: HOSTILE.join(' ').repeat(1_000_000 / HOSTILE.join(' ').length + 1),
    list: Array.from({ length: 1000 }, (_, n) => ({ n })),
  };
  expectAsGiven({ tags, texts: ['a', 'b', 'c', 'd'], body });
});

test('names that collide, are reserved or say something else name as many resources, each as it is called', () => {
  const resources = HOSTILE_NAMES.flatMap((name) => [
    resource('Microsoft.Network/applicationSecurityGroups', name, {}),
    resource('Microsoft.Acme/things', name, { apiVersion: '2024-01-01' }),
  ]);
  const { result } = generated([groupOf(GROUP), ...resources]);
  expect(result.accounting.missing).toEqual([]);
  const stacks = synthesised(result.files);
  expect((globalThis as Record<string, unknown>)[CANARY]).toBeUndefined();
  for (const stack of Object.values(stacks)) {
    for (const type of ['azurerm_application_security_group', 'azapi_resource']) {
      const names = Object.values(stack.resource[type] as Record<string, { name: string }>).map(
        ({ name }) => asTerraformReads(name) as string,
      );
      expect(names.sort()).toEqual([...HOSTILE_NAMES].sort());
    }
  }
  const adopted = (stacks['teardown'].import as { id: string }[]).map(({ id }) => asTerraformReads(id) as string);
  expect(adopted).toEqual(expect.arrayContaining(resources.filter(({ type }) => !type.includes('Acme')).map(({ id }) => id)));
});

test('groups whose names collide as file names have files of their own, all inside the folder', () => {
  const names = [
    'rg.a',
    'rg-a',
    'RG_A',
    'rg(a)',
    'été',
    'e\u0301te\u0301',
    '日本',
    '..x',
    'index',
    'teardown',
    'commit',
    'settings',
    'provider',
    'adopt',
    'x'.repeat(80),
  ];
  const groups = names.map((name) => `/subscriptions/${SUBSCRIPTION}/resourceGroups/${name}`);
  const { result } = generated([
    ...groups.map((id) => groupOf(id)),
    ...groups.map((id) => resource('Microsoft.Network/routeTables', 'rt', {}, id)),
  ]);
  const fixed = /^stacks\/(adopt|azapi|index|provider|settings|teardown)\.ts$|^reports\/(commit|runbook|switch-over)\.md$/;
  const paths = Object.keys(result.files).filter((path) => !fixed.test(path));
  expect(paths.filter((path) => !/^stacks\/[a-z0-9_-]+\.ts$/.test(path))).toEqual([]);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(names.length);
  expect(Object.keys(synthesised(result.files))).toHaveLength(names.length + 1);
});

test('the report shows texts as texts', () => {
  const failing = HOSTILE.filter((text) => text.trim() !== '').map((text, index) =>
    resource('Microsoft.Acme/things', `${index}${text.replace(/[/\n\r\u2028\u2029]/g, '')}`, {
      apiVersion: '2024-01-01',
      location: 'westeurope',
    }),
  );
  const { report } = generated([groupOf(GROUP), ...failing]);
  expect(report).not.toMatch(/(?<!\\)<(script|img|svg)|(?<!\\)!?\[[^\]]*\]\(/);
  // Every row of a table has as many cells as its head.
  for (const block of report.split('\n\n').filter((part) => part.startsWith('|'))) {
    const cells = block
      .trim()
      .split('\n')
      .map((line) => line.replace(/\\./g, '').split('|').length);
    expect(new Set(cells).size).toBe(1);
  }
});

const hasTerraform = spawnSync('terraform', ['version'], { env: { ...process.env, CHECKPOINT_DISABLE: '1' } }).status === 0;

(hasTerraform ? test : test.skip)('Terraform reads each text as that very text', () => {
  const tags = Object.fromEntries(HOSTILE.map((text, index) => [text === '' ? 'empty' : text, `${index}${text}`]));
  const stack = synthesised(generated(estateOf({ tags, texts: ['a', 'b', 'c', 'd'], body: { list: HOSTILE } })).result.files)['teardown'];
  const folder = mkdtempSync(join(tmpdir(), 'azmove-terraform-'));
  const value = [only(stack.resource.azurerm_virtual_network).tags, only(stack.resource.azapi_resource).body.properties.body.list];
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ output: { said: { value } } }));
  const terraform = (...args: string[]): string => {
    const run = spawnSync('terraform', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, CHECKPOINT_DISABLE: '1' } });
    expect(run.status === 0 ? '' : run.stderr).toBe('');
    return run.stdout;
  };
  terraform('init', '-input=false');
  terraform('apply', '-auto-approve', '-input=false');
  // Terraform brings every text into the form in which letters with accents are one character.
  const composed = (given: unknown): unknown => JSON.parse(JSON.stringify(given).normalize('NFC'));
  expect(JSON.parse(terraform('output', '-json', 'said'))).toEqual([composed(tags), composed(HOSTILE)]);
});
