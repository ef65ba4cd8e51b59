import { join } from 'node:path';
import ts from 'typescript';
import type { ArmResource } from '../../src/arm/resource';
import { planRelocation } from '../../src/commands/relocation';
import { generate } from '../../src/generate/generate';
import { registry } from '../../src/mappers/registry';
import { inventoryOf, moveOf, SUBSCRIPTION } from '../relocate/estate';
import { HOSTILE, HOSTILE_NAMES } from './hostile-texts';

jest.setTimeout(300_000);
const ROOT = join(__dirname, '../..');
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-hostile`;

function resource(type: string, name: string, more: object): ArmResource {
  return { id: `${GROUP}/providers/${type}/${name}`, name, type, location: 'westeurope', properties: {}, ...more } as ArmResource;
}

/** An estate whose every name and text is hostile. */
function hostileEstate(): ArmResource[] {
  const tags = Object.fromEntries(HOSTILE.filter((text) => text !== '').map((text) => [text, text]));
  const group = { id: GROUP, name: 'rg-hostile', type: 'Microsoft.Resources/resourceGroups', location: 'westeurope', properties: {}, tags };
  const rules = HOSTILE.map((description, index) => ({
    name: `rule-${index}`,
    properties: {
      ...{ description, protocol: 'Tcp', sourcePortRange: '*', destinationPortRange: '443', sourceAddressPrefix: '*' },
      ...{ destinationAddressPrefix: '*', access: 'Allow', priority: 100 + index, direction: 'Inbound' },
    },
  }));
  const container = {
    name: 'main',
    properties: {
      ...{ image: 'nginx', command: HOSTILE, resources: { requests: { cpu: 1, memoryInGB: 1 } } },
      environmentVariables: HOSTILE_NAMES.map((name) => ({ name, value: name })),
    },
  };
  return [
    group as ArmResource,
    ...HOSTILE_NAMES.map((name) => resource('Microsoft.Network/applicationSecurityGroups', name, { tags })),
    ...HOSTILE_NAMES.map((name) =>
      resource('Microsoft.Acme/things', name, { apiVersion: '2024-01-01', properties: { tags, [name]: HOSTILE } }),
    ),
    resource('Microsoft.Network/networkSecurityGroups', 'nsg', { tags, properties: { securityRules: rules } }),
    resource('Microsoft.ContainerInstance/containerGroups', 'aci', { tags, properties: { osType: 'Linux', containers: [container] } }),
  ];
}

/** What the compiler says of `files`, as a user's project would have it said: against the real bindings. */
function complaints(files: Readonly<Record<string, string>>): string[] {
  const options = { ...(ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config.compilerOptions as object) };
  const parsed = ts.convertCompilerOptionsFromJson({ ...options, incremental: false, tsBuildInfoFile: undefined }, ROOT).options;
  const host = ts.createCompilerHost(parsed);
  const given = new Map(Object.entries(files).map(([path, text]) => [join(ROOT, 'hostile', path), text]));
  const [read, exists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (path) => given.get(path) ?? read(path);
  host.fileExists = (path) => given.has(path) || exists(path);
  host.directoryExists = (path) => path.startsWith(join(ROOT, 'hostile')) || ts.sys.directoryExists(path);
  host.getSourceFile = (path, target) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...given.keys()], parsed, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

test('code of hostile names and texts fits the bindings', () => {
  const source = inventoryOf(hostileEstate());
  const move = moveOf();
  const mappers = registry();
  const { files } = generate({
    ...{ move, source, registry: mappers, committed: false, gone: new Set<string>() },
    ...planRelocation(move, source, mappers),
  });
  const code = Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.ts')));
  expect(Object.keys(code)).toContain('stacks/teardown.ts');
  expect(complaints(code)).toEqual([]);
  // The same program tells what does not fit.
  const wrong = Object.entries(code).find(([path]) => path.includes('rg-hostile'))!;
  expect(complaints({ ...code, [wrong[0]]: wrong[1].replace('location: ', 'locatoin: ') }).join()).toContain('locatoin');
});
