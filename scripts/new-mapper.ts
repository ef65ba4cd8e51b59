/** Writes the scaffold of a mapper: the mapper's file and a fixture with what to fill in. `npm run new-mapper Microsoft.Maps/accounts azurerm_maps_account`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bindingOf } from '../src/generate/binding';
import { camelCase } from '../src/generate/identifiers';

const root = join(__dirname, '..');

function fail(message: string): never {
  process.stderr.write(
    `${message}\nUsage: npm run new-mapper -- <ARM type> <Terraform type> [api-version]\n  npm run new-mapper -- Microsoft.Maps/accounts azurerm_maps_account 2023-06-01\n`,
  );
  process.exit(2);
}

const [armType, terraformType, apiVersion] = process.argv.slice(2);
if (armType === undefined || !/^[A-Za-z][\w.]*(\/[A-Za-z]\w*)+$/.test(armType)) fail(`"${armType ?? ''}" is not an ARM type.`);
if (terraformType === undefined || !/^azurerm_[a-z0-9_]+$/.test(terraformType))
  fail(`"${terraformType ?? ''}" is not a Terraform type of azurerm.`);

const { modulePath, className } = bindingOf(terraformType);
const declarations = join(root, 'node_modules/@cdktf/provider-azurerm', modulePath, 'index.d.ts');
if (!existsSync(declarations)) fail(`The bindings have no ${terraformType}.`);
const configInterface =
  new RegExp(`export interface ${className}Config [^{]*\\{([\\s\\S]*?)\\n\\}`).exec(readFileSync(declarations, 'utf8'))?.[1] ?? '';
const attributes = [...configInterface.matchAll(/readonly (\w+)(\??):/g)].map(([, name, optional]) => ({
  name: name!,
  required: optional === '',
}));

const depth = armType.split('/').length;
const up = '../'.repeat(depth);
const interfaceName = className.replace(/A$/, '');
const mapper = join(root, 'src/mappers', `${armType}.ts`);
const fixture = join(root, 'test/mappers', armType, 'minimal.arm.json');
for (const file of [mapper, fixture]) if (existsSync(file)) fail(`${file} exists already.`);

const content = `import type { ${className}Config } from '@cdktf/provider-azurerm/${modulePath}';
import type { ArmResource } from '${up}arm/resource';
import { defineMapper, regional } from '${'../'.repeat(depth - 1)}mapper';

interface ${interfaceName} extends ArmResource {
  properties: Record<string, never>;
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/${terraformType.replace('azurerm_', '')} */
export const ${camelCase(terraformType.replace('azurerm_', ''))} = defineMapper<${interfaceName}>({
  armType: '${armType}',
  apiVersion: '${apiVersion ?? 'YYYY-MM-DD'}',
  terraformType: '${terraformType}',
  toConfig: (resource) =>
    ({
      ...regional(resource),
      // The bindings have: ${attributes.map(({ name, required }) => (required ? name : `${name}?`)).join(', ')}
    }) satisfies ${className}Config,
});
`;
mkdirSync(dirname(mapper), { recursive: true });
writeFileSync(mapper, content);
mkdirSync(dirname(fixture), { recursive: true });
const id = `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app/providers/${armType.split('/')[0]}${armType
  .split('/')
  .slice(1)
  .map((type, index) => `/${type}/example${index}`)
  .join('')}`;
writeFileSync(
  fixture,
  `${JSON.stringify([{ id, name: id.split('/').pop(), type: armType, location: 'westeurope', properties: {} }], null, 2)}\n`,
);
process.stdout.write(
  `Wrote ${mapper}\nWrote ${fixture}: fill it with what a GET on ARM returns, then write minimal.expected.json beside it.\nNext: docs/adding-a-resource-type.md\n`,
);
