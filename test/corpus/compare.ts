import { applyMappers, type MappedResource } from '../../src/mappers/apply';
import type { Registry } from '../../src/mappers/registry';
import { idKey } from '../../src/arm/resource-id';
import { asScanned } from './as-scanned';
import { attributesSetIn } from './attributes';
import { violationsOf } from './constraints';
import { compareBlock, type DifferenceKind } from './difference';
import { bindingOf, emit } from './emit';
import { factsOf, type BlockFacts } from './facts';
import type { Pair, StateEntry } from './pairs';
import { tokenResolver } from './resolve';

/** What may be found wrong, or worth knowing, of one Terraform resource of a pair. */
export type FindingKind =
  | DifferenceKind
  /** The state holds a resource of a mapped type, and no mapper gave it. */
  | 'not found'
  /** A mapper threw, or the bindings refused what it gave. */
  | 'failed'
  /** The provider's schema forbids the configuration. */
  | 'schema'
  /** Missing, and the mapper says that ARM never returns it. */
  | 'unreadable'
  /** A property in ARM that no mapper reads and none ignores by name. */
  | 'unread'
  /** A mapper gave a resource that the state does not hold; often one that stands with its parent. */
  | 'extra';

/** Kinds that fail the test; the others are for whoever works on a mapper. */
export const FAILURES: readonly FindingKind[] = ['wrong', 'casing', 'missing', 'not found', 'failed', 'schema', 'unread'];

export interface Finding {
  kind: FindingKind;
  pair: string;
  /** Terraform resource type; ARM type for `unread`, and for `failed` where it is not known. */
  type: string;
  /** Address in the documentation example, or the id. */
  address: string;
  /** Dotted, without indices; a property path for `unread`. */
  attribute: string;
  detail: string;
}

/** What the comparison of one pair gave. */
export interface PairResult {
  pair: string;
  entries: {
    type: string;
    address: string;
    isMapped: boolean;
    compared: number;
    /** What the mapper set, by the provider's names; empty where it gave nothing. */
    attributes: string[];
  }[];
  findings: Finding[];
}

const key = (type: string, id: unknown): string => `${type} ${idKey(String(id))}`;

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Attribute paths (Terraform's names, indices dropped) which the mapper says an import cannot give. */
function unreadableOf({ mapper }: MappedResource): string[] {
  const toTerraform = (path: string): string => path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const withoutIndices = (path: string): string => path.replace(/[.[]\d+\]?/g, '');
  return [...(mapper.unreadable ?? []).map(toTerraform), ...(mapper.unreadOnImport ?? [])].map(withoutIndices);
}

/** How many values a configuration holds; the bindings drop attributes that they don't know without a word. */
function valuesIn(value: unknown): number {
  if (value === undefined || value === null) return 0;
  return typeof value === 'object' ? Object.values(value).reduce((sum: number, item) => sum + valuesIn(item), 0) : 1;
}

function compareEntry(entry: StateEntry, resource: MappedResource, emitted: Record<string, unknown> | Error, pair: string) {
  const about = { pair, type: entry.type, address: entry.address };
  const lost = emitted instanceof Error ? 0 : valuesIn(resource.config) - valuesIn(emitted);
  if (emitted instanceof Error || lost !== 0) {
    const detail = emitted instanceof Error ? emitted.message : `the bindings know nothing of ${lost} values that the mapper gave`;
    return { compared: 0, findings: [{ ...about, kind: 'failed' as const, attribute: '', detail }] };
  }
  const facts = factsOf(entry.type);
  const { differences, compared } = compareBlock(emitted, entry.values, facts);
  const unreadable = unreadableOf(resource);
  const isUnreadable = (attribute: string): boolean => unreadable.some((path) => attribute === path || attribute.startsWith(`${path}.`));
  const findings = differences.map((difference): Finding => {
    const kind = difference.kind === 'missing' && isUnreadable(difference.attribute) ? 'unreadable' : difference.kind;
    const detail = `emitted ${show(difference.emitted)}, read ${show(difference.read)}`;
    return { ...about, kind, attribute: difference.attribute, detail };
  });
  // The provider wants its own casing of an id's fixed parts (`serverFarms`), whatever ARM says.
  if (resource.importId !== entry.values.id) {
    findings.push({ ...about, kind: 'casing', attribute: 'id', detail: `import id ${resource.importId}, read ${show(entry.values.id)}` });
  }
  const violations = new Map(violationsOf(emitted, facts).map((found) => [`${found.rule} ${found.detail}`, found]));
  for (const { rule, attribute, detail } of violations.values()) {
    findings.push({ ...about, kind: 'schema', attribute, detail: `${rule}: ${detail}` });
  }
  return { compared, findings };
}

/** Runs the mappers over a pair's ARM resources and compares with what the provider read from them. Pure but for loading bindings. */
export function comparePair(pair: Pair, registry: Registry): PairResult {
  const mappedTypes = new Set(registry.all.map(({ terraformType }) => terraformType));
  const resources = asScanned(pair.arm, registry);
  const applied = applyMappers(resources, registry);
  const resolve = tokenResolver(pair, applied.mapped);
  const wanted = new Map(pair.state.map((entry) => [key(entry.type, entry.values.id), entry]));
  const found = new Map<string, MappedResource>();
  const result: PairResult = { pair: pair.name, entries: [], findings: [] };

  for (const resource of applied.mapped) {
    const at = key(resource.terraformType, resource.importId);
    if (wanted.has(at)) found.set(at, resource);
    else {
      const about = { pair: pair.name, type: resource.terraformType, address: resource.importId, attribute: '' };
      result.findings.push({ ...about, kind: 'extra', detail: 'not in the state' });
    }
  }
  const matched = [...found].map(([at, resource]) => ({ entry: wanted.get(at)!, resource }));
  const blocks = emit(
    matched.map(({ entry, resource }) => ({ terraformType: entry.type, config: resolve(resource.config) as Record<string, unknown> })),
  );
  const compared = new Map<string, { compared: number; attributes: string[] }>();
  matched.forEach(({ entry, resource }, index) => {
    const block = blocks[index]!;
    const { findings, compared: count } = compareEntry(entry, resource, block, pair.name);
    const attributes = block instanceof Error ? [] : attributesSetIn(block, factsOf(entry.type));
    compared.set(entry.address, { compared: count, attributes });
    result.findings.push(...findings);
  });
  for (const entry of pair.state) {
    const isMapped = mappedTypes.has(entry.type);
    const { type, address } = entry;
    result.entries.push({ type, address, isMapped, ...(compared.get(address) ?? { compared: 0, attributes: [] }) });
    if (isMapped && !found.has(key(entry.type, entry.values.id))) {
      const about = { pair: pair.name, type: entry.type, address: entry.address, attribute: '' };
      result.findings.push({ ...about, kind: 'not found', detail: `no mapper gave ${String(entry.values.id)}` });
    }
  }
  const typeOf = new Map(resources.map(({ id, type }) => [id, type]));
  for (const { id, message } of applied.failed) {
    result.findings.push({ kind: 'failed', pair: pair.name, type: typeOf.get(id)!, address: id, attribute: '', detail: message });
  }
  for (const { id, path } of applied.unread) {
    result.findings.push({ kind: 'unread', pair: pair.name, type: typeOf.get(id)!, address: id, attribute: path, detail: 'not read' });
  }
  return result;
}

/** The Terraform types of `registry` for which the bindings have no class: a slip of the mapper. */
export function unknownTypes(registry: Registry): string[] {
  const types = [...new Set(registry.all.map(({ terraformType }) => terraformType))].sort();
  return types.filter((type) => {
    try {
      return bindingOf(type) === undefined;
    } catch {
      return true;
    }
  });
}

/** `unreadOnImport` paths that the provider's schema does not have, as `type path`: Terraform refuses to ignore them. */
export function unknownIgnores(registry: Registry): string[] {
  const has = (facts: BlockFacts | undefined, path: readonly string[]): boolean => {
    const [name, ...rest] = path;
    if (name === undefined) return true;
    const own = facts && Object.hasOwn(facts, name) ? facts[name] : undefined;
    return own !== undefined && (own.type.startsWith('map') || has(own.of, rest));
  };
  const unknown = registry.all.flatMap(({ terraformType, unreadOnImport = [] }) =>
    unreadOnImport
      .filter((path) => !has(factsOf(terraformType), path.replace(/\[[^\]]*\]/g, '').split('.')))
      .map((path) => `${terraformType} ${path}`),
  );
  return [...new Set(unknown)].sort();
}
