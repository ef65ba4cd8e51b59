import manifest from './provider-manifest.json';

/**
 * Namespaces, resource types and api-versions. Facts gathered from the resource ids and versions of hashicorp/go-azure-sdk (those
 * that azurerm 4.55 imports), the type list of magodo/azlist and the version folders of Azure/terraform-provider-azapi.
 * A type's versions are ranges of indexes into its namespace's list.
 */
interface NamespaceEntry {
  versions: string;
  types: Record<string, string>;
}

interface Namespace {
  name: string;
  versions: string[];
  /** Type without namespace, lower case → its name and versions, oldest first. */
  types: Map<string, { name: string; versions: string[] }>;
}

/** Types of ARM's own that no published list has. */
const PSEUDO_TYPES = ['locations', 'operations', 'checkNameAvailability', 'operationResults', 'operationStatuses', 'skus', 'usages'];

function versionsAt(ranges: string, versions: string[]): string[] {
  return ranges.split(',').flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return versions.slice(first!, last! + 1);
  });
}

function read(name: string, entry: NamespaceEntry): Namespace {
  const versions = entry.versions.split(' ');
  const types = new Map(
    Object.entries(entry.types).map(([type, ranges]) => [type.toLowerCase(), { name: type, versions: versionsAt(ranges, versions) }]),
  );
  return { name, versions, types };
}

const entries = new Map(
  Object.entries(manifest as Record<string, NamespaceEntry>).map(([name, entry]) => [name.toLowerCase(), { name, entry }]),
);
const namespaces = new Map<string, Namespace>();

/** The namespace, whatever the casing; undefined when Azure has none of that name. */
export function namespaceOf(name: string): Namespace | undefined {
  const key = name.toLowerCase();
  const found = entries.get(key);
  if (!found) return undefined;
  if (!namespaces.has(key)) namespaces.set(key, read(found.name, found.entry));
  return namespaces.get(key);
}

/** All namespaces in code-unit order. */
export function allNamespaces(): Namespace[] {
  return [...entries.values()].map(({ name }) => namespaceOf(name)!).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The namespace as Azure writes it. */
export function canonicalNamespace(name: string): string {
  return entries.get(name.toLowerCase())?.name ?? name;
}

/** Type parts as Azure writes them, as far as known. */
export function canonicalType(namespace: string, types: string[]): string[] {
  const known = namespaceOf(namespace)?.types;
  if (!known) return types;
  let canonical = types;
  for (let length = 1; length <= types.length; length += 1) {
    const found = known.get(types.slice(0, length).join('/').toLowerCase());
    if (found) canonical = [...found.name.split('/'), ...canonical.slice(length)];
  }
  return canonical;
}

/** True for types that every namespace has without listing them. */
export function isPseudoType(type: string): boolean {
  return PSEUDO_TYPES.some((pseudo) => pseudo.toLowerCase() === type.toLowerCase());
}
