/**
 * Writes src/catalog/read-only.json: by ARM type, the properties that Azure's API description marks as read-only.
 *
 *   npx tsx scripts/read-only-facts.ts <folder>
 *
 * The folder holds the types of https://github.com/Azure/bicep-types-az (MIT) as `…/<api-version>/types.json`; the azapi provider's
 * repository carries the same in internal/azure/generated. Of each type the newest stable version counts, else the newest preview.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

interface Ref {
  $ref: string;
}

interface TypeNode {
  $type: string;
  name?: string;
  body?: Ref;
  itemType?: Ref;
  properties?: Record<string, { type: Ref; flags?: number }>;
  baseProperties?: Record<string, { type: Ref; flags?: number }>;
  elements?: Record<string, Ref> | Ref[];
}

const READ_ONLY = 2;
/** Said elsewhere in azapi_resource, or taken out whatever the type. */
const EVERYWHERE = /^(id|name|type|apiVersion|systemData|identity\..*|properties\.provisioningState)$/;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const isStable = (version: string): boolean => /^\d{4}-\d\d-\d\d$/.test(version);
const byAge = (a: string, b: string): number => Number(isStable(a)) - Number(isStable(b)) || byText(a, b);

function typeFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? typeFiles(join(folder, entry.name)) : entry.name === 'types.json' ? [join(folder, entry.name)] : [],
    )
    .sort((a, b) => byAge(basename(dirname(a)), basename(dirname(b))) || byText(a, b));
}

function readOnlyPaths(nodes: readonly TypeNode[], body: Ref): string[] {
  const [readOnly, writable] = [new Set<string>(), new Set<string>()];
  const at = ({ $ref }: Ref): TypeNode => nodes[Number($ref.slice($ref.lastIndexOf('/') + 1))]!;
  const walk = (node: TypeNode, path: string, above: readonly TypeNode[]): void => {
    if (above.includes(node)) return;
    const next = [...above, node];
    if (node.itemType) walk(at(node.itemType), path, next);
    for (const [name, { type, flags = 0 }] of Object.entries({ ...node.baseProperties, ...node.properties })) {
      const own = path === '' ? name : `${path}.${name}`;
      (flags & READ_ONLY ? readOnly : writable).add(own);
      if (!(flags & READ_ONLY)) walk(at(type), own, next);
    }
    for (const element of Object.values(node.elements ?? {})) walk(at(element as Ref), path, next);
  };
  walk(at(body), '', []);
  // Variants of a type may differ: only what all of them mark is taken.
  return [...readOnly].filter((path) => !writable.has(path) && !EVERYWHERE.test(path)).sort(byText);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Usage: npx tsx scripts/read-only-facts.ts <folder of bicep types>\n');
  process.exit(2);
}
const paths = new Map<string, { armType: string; paths: string[] }>();
for (const file of typeFiles(folder)) {
  const nodes = JSON.parse(readFileSync(file, 'utf8')) as TypeNode[];
  for (const { $type, name, body } of nodes) {
    if ($type !== 'ResourceType' || name === undefined || body === undefined) continue;
    const armType = name.slice(0, name.indexOf('@'));
    // Files come oldest first, previews before stable ones: the last one wins.
    paths.set(armType.toLowerCase(), { armType, paths: readOnlyPaths(nodes, body) });
  }
}
const lines = [...paths.values()]
  .filter((type) => type.paths.length > 0)
  .sort((a, b) => byText(a.armType, b.armType))
  .map((type) => `    ${JSON.stringify(type.armType)}: ${JSON.stringify(type.paths.join(' '))}`);
const target = join(__dirname, '../src/catalog/read-only.json');
writeFileSync(target, `{\n  "source": "github.com/Azure/bicep-types-az (MIT)",\n  "types": {\n${lines.join(',\n')}\n  }\n}\n`);
process.stdout.write(`Wrote ${target}: ${lines.length} types\n`);
