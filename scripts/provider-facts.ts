/**
 * Writes test/corpus/provider-facts.json: what the corpus test must know of the provider's schema. See test/corpus/README.md.
 *
 *   npx tsx scripts/provider-facts.ts SCHEMA.json [SDK.json]
 *
 * SCHEMA.json is the output of `terraform providers schema -json`; SDK.json adds what that command does not tell (defaults, constraints).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributeFacts, BlockFacts } from '../test/corpus/facts';

type TypeExpression = string | [string, TypeExpression] | ['object', Record<string, TypeExpression>];

interface SchemaAttribute {
  type?: TypeExpression;
  nested_type?: { attributes: Record<string, SchemaAttribute>; nesting_mode: string };
  required?: boolean;
  optional?: boolean;
  computed?: boolean;
  sensitive?: boolean;
}

interface SchemaBlock {
  attributes?: Record<string, SchemaAttribute>;
  block_types?: Record<string, { nesting_mode: string; block: SchemaBlock; min_items?: number; max_items?: number }>;
}

interface SdkAttribute {
  required?: boolean;
  optional?: boolean;
  computed?: boolean;
  default?: string | number | boolean;
  diffSuppress?: boolean;
  stateFunc?: boolean;
  minItems?: number;
  maxItems?: number;
  conflictsWith?: string[];
  exactlyOneOf?: string[];
  atLeastOneOf?: string[];
  requiredWith?: string[];
  nesting?: Record<string, SdkAttribute>;
}

const PROVIDER = 'registry.terraform.io/hashicorp/azurerm';

function presence(attribute: { required?: boolean; optional?: boolean; computed?: boolean }): AttributeFacts['is'] {
  if (attribute.required) return 'required';
  if (attribute.optional) return attribute.computed ? 'optional computed' : 'optional';
  return attribute.computed ? 'computed' : 'optional';
}

function objectBlock(fields: Record<string, TypeExpression>, sdk: Record<string, SdkAttribute> | undefined): BlockFacts {
  const entries = Object.entries(fields).map(([name, type]) => [name, facts({ type, ...sdk?.[name] }, sdk?.[name])] as const);
  return Object.fromEntries(entries);
}

function facts(attribute: SchemaAttribute, sdk: SdkAttribute | undefined): AttributeFacts {
  const own = { is: presence(attribute), ...(attribute.sensitive && { sensitive: true }), ...constraints(sdk) };
  if (attribute.nested_type) {
    const of = block({ attributes: attribute.nested_type.attributes }, undefined);
    return { ...own, type: attribute.nested_type.nesting_mode, of };
  }
  const type = attribute.type!;
  if (typeof type === 'string') return { ...own, type };
  if (type[0] === 'object') return { ...own, type: 'single', of: objectBlock(type[1] as Record<string, TypeExpression>, sdk?.nesting) };
  const [collection, element] = type as [string, TypeExpression];
  if (typeof element === 'string') return { ...own, type: `${collection}(${element})` };
  if (Array.isArray(element) && element[0] === 'object') {
    return { ...own, type: collection, of: objectBlock(element[1] as Record<string, TypeExpression>, sdk?.nesting) };
  }
  return { ...own, type: `${collection}(any)` };
}

function constraints(sdk: SdkAttribute | undefined): Partial<AttributeFacts> {
  if (!sdk) return {};
  const { default: standard, diffSuppress, stateFunc, minItems, maxItems, conflictsWith, exactlyOneOf, atLeastOneOf, requiredWith } = sdk;
  return JSON.parse(
    JSON.stringify({
      default: standard,
      diffSuppress,
      stateFunc,
      minItems,
      maxItems,
      conflictsWith,
      exactlyOneOf,
      atLeastOneOf,
      requiredWith,
    }),
  ) as Partial<AttributeFacts>;
}

function block(schema: SchemaBlock, sdk: Record<string, SdkAttribute> | undefined): BlockFacts {
  const result: BlockFacts = {};
  for (const [name, attribute] of Object.entries(schema.attributes ?? {})) result[name] = facts(attribute, sdk?.[name]);
  for (const [name, nested] of Object.entries(schema.block_types ?? {})) {
    const own = sdk?.[name];
    const is = own ? presence(own) : nested.min_items ? 'required' : 'optional';
    const bounds = { ...(nested.min_items && { minItems: nested.min_items }), ...(nested.max_items && { maxItems: nested.max_items }) };
    result[name] = { is, type: nested.nesting_mode, ...bounds, ...constraints(own), of: block(nested.block, own?.nesting) };
  }
  delete result.timeouts;
  return result;
}

/** Most attributes are no more than presence and type: a string says it in a third of the space. */
function compact(facts: BlockFacts): unknown {
  const sorted = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([name, { of, ...own }]) => {
      const plain = Object.keys(own).length === 2 && !of;
      return [name, plain ? `${own.is} ${own.type}` : { ...own, ...(of && { of: compact(of) }) }];
    }),
  );
}

const [schemaFile, sdkFile] = process.argv.slice(2);
if (!schemaFile) throw new Error('Usage: npx tsx scripts/provider-facts.ts SCHEMA.json [SDK.json]');
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as {
  provider_schemas: Record<string, { resource_schemas: Record<string, { block: SchemaBlock }> }>;
};
const sdk = sdkFile ? (JSON.parse(readFileSync(sdkFile, 'utf8')) as Record<string, Record<string, SdkAttribute>>) : {};
const lines = Object.entries(schema.provider_schemas[PROVIDER]!.resource_schemas)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([type, { block: root }]) => `${JSON.stringify(type)}: ${JSON.stringify(compact(block(root, sdk[type])))}`);
const target = join(__dirname, '..', 'test', 'corpus', 'provider-facts.json');
writeFileSync(target, `{\n${lines.join(',\n')}\n}\n`);
console.log(`${target}: ${lines.length} resource types`);
