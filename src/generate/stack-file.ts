import { tryParseResourceId } from '../arm/resource-id';
import { groupNameOf } from './by-group';
import { bindingOf } from './binding';
import { needsOf } from './circles';
import type { GeneratedConstruct, GeneratedVariable } from './construct';
import { camelCase, Names, pascalCase, slug } from './identifiers';
import type { Library } from './library';
import { printObject, printString, terraformLiteral, type PartPrinter } from './print-value';
import { sharedTagsOf, withSharedTags } from './shared-tags';
import { Text, type Value } from './value';

/** A stack that this one takes references from. */
export interface NeededStack {
  /** Name of the constructor's parameter, for example `rgHub`. */
  property: string;
  className: string;
  fileName: string;
}

/** What a stack file is printed from. */
export interface StackFileInput {
  library: Library;
  className: string;
  /** First lines of the file's comment. */
  description: string[];
  /** In dependency order. */
  constructs: readonly GeneratedConstruct[];
  variables: readonly GeneratedVariable[];
  /** Constructs that other stacks refer to: they become fields of the class. */
  exported: ReadonlySet<string>;
  /** Constructs of other stacks, by key. */
  foreign: ReadonlyMap<string, { stack: NeededStack; variableName: string }>;
  /** True to adopt each construct by its import id, where it has one. */
  adopts: boolean;
  /** Whether Terraform refuses to destroy them: while the constant `isCommitted` is false, or for ever. */
  protects?: 'until the commit' | 'always';
  /** Constants that the file takes from `./settings`, and those it declares itself. */
  settings: readonly string[];
  constants: readonly string[];
  /** TypeScript of the subscription that the provider uses. */
  subscription: string;
  /** True to put the resource group into construct ids: the stack holds several. */
  qualifiesGroups: boolean;
  /** Variable name of every construct of this stack; see {@link variableNamesOf}. */
  names: ReadonlyMap<string, string>;
}

const AZAPI = 'azapi_resource';

function typeWords(terraformType: string): string {
  return terraformType.replace(/^azurerm_/, '');
}

/** The parts of an ARM type, where the Terraform type does not tell it: one name may stand below several types. */
function armTypeWords({ terraformType, armId }: GeneratedConstruct): string[] {
  if (terraformType !== AZAPI) return [];
  return (
    tryParseResourceId(armId)
      ?.armType.replace(/^Microsoft\./i, '')
      .split(/[./]/) ?? []
  );
}

/** The construct id: Terraform type and Azure names, so that it is unique and stays as it is while the estate grows. */
export function constructIdOf(construct: GeneratedConstruct, qualifiesGroups: boolean): string {
  const isGroup = construct.terraformType === 'azurerm_resource_group';
  const ownGroup = groupNameOf(construct.armId);
  const group = qualifiesGroups && !isGroup && ownGroup !== '' ? [ownGroup] : [];
  return [typeWords(construct.terraformType), ...armTypeWords(construct), ...group, ...construct.path].map((part) => slug(part)).join('_');
}

/** A camelCase variable for every construct: the Azure name where it is free, else with its parent, else with its type. */
export function variableNamesOf(constructs: readonly GeneratedConstruct[]): Map<string, string> {
  const names = new Names();
  const inNameOrder = [...constructs].sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(
    inNameOrder.map((construct) => {
      const own = construct.path[construct.path.length - 1]!;
      const type = typeWords(construct.terraformType);
      return [
        construct.key,
        names.take(
          camelCase(own),
          camelCase(`${own} ${type}`),
          camelCase(`${construct.path.join(' ')} ${type}`),
          camelCase(`${groupNameOf(construct.armId)} ${construct.path.join(' ')} ${type}`),
        ),
      ];
    }),
  );
}

function importLines(input: StackFileInput): string[] {
  const { library, constructs, variables, foreign } = input;
  const referred = new Set(constructs.flatMap(needsOf));
  const stacks = new Map([...foreign].filter(([key]) => referred.has(key)).map(([, { stack }]) => [stack.fileName, stack]));
  const core = [variables.length > 0 && 'TerraformVariable', 'TerraformStack'].filter((name) => typeof name === 'string').sort();
  const types = [...new Set(constructs.map(({ terraformType }) => terraformType))].filter((type) => type !== AZAPI);
  const lines = [
    ...types.map((type) => [`${library.provider}/${bindingOf(type).modulePath}`, `import { ${bindingOf(type).className} } from`]),
    [library.core, `import { ${core.join(', ')} } from`],
    [library.constructs, `import type { Construct } from`],
  ].sort(([a], [b]) => (a! < b! ? -1 : 1));
  const local = [
    ...(constructs.some(({ terraformType }) => terraformType === AZAPI) ? [['./azapi', 'import { AzapiResource, useAzapi } from']] : []),
    ...(input.adopts && constructs.length > 0 ? [['./adopt', `import { adopt${input.protects ? ', refuseToDestroy' : ''} } from`]] : []),
    ['./provider', 'import { useAzurerm } from'],
    ...(input.settings.length > 0 ? [['./settings', `import { ${[...input.settings].sort().join(', ')} } from`]] : []),
    ...[...stacks.values()].map(({ fileName, className }) => [`./${fileName}`, `import type { ${className} } from`]),
  ].sort(([a], [b]) => (a! < b! ? -1 : 1));
  return [...lines, ...local].map(([module, start]) => `${start} ${printString(module!)};`);
}

function commentLines(text: readonly string[], indent: string): string[] {
  // Text from Azure may hold the end of a comment.
  return text.map((line) => `${indent}// ${line.replace(/[\r\n\u2028\u2029]+/g, ' ')}`);
}

function metaArguments(construct: GeneratedConstruct, nameOf: (key: string) => string): Record<string, Value> {
  const meta: Record<string, Value> = {};
  if (construct.dependsOn.length > 0) meta['dependsOn'] = construct.dependsOn.map((key) => new Text([{ code: nameOf(key) }]));
  if (construct.ignoreChanges.length > 0) meta['lifecycle'] = { ignoreChanges: [...construct.ignoreChanges] };
  return meta;
}

const WIDTH = 140;

function printCreation(indent: number, start: string, constructId: string, config: Record<string, Value>, printPart: PartPrinter): string {
  const id = printString(constructId);
  const outer = ' '.repeat(indent);
  // Prettier keeps the last argument's brace on the first line while that line fits.
  if (`${outer}${start}this, ${id}, {`.length <= WIDTH) return `${outer}${start}this, ${id}, ${printObject(config, printPart, indent)})`;
  return `${outer}${start}\n${outer}  this,\n${outer}  ${id},\n${outer}  ${printObject(config, printPart, indent + 2)},\n${outer})`;
}

/** @param resource its code, indented by six */
function printAdoption(resource: string, importId: string): string {
  const id = printString(terraformLiteral(importId));
  const line = `    adopt(${resource.trimStart()}, ${id});`;
  return !resource.includes('\n') && line.length <= WIDTH ? line : `    adopt(\n${resource},\n      ${id},\n    );`;
}

function protectionLines(protects: StackFileInput['protects']): string[] {
  if (protects === undefined) return [];
  return [protects === 'always' ? '    refuseToDestroy(this);' : '    if (!isCommitted) refuseToDestroy(this);'];
}

/** The file of one stack: one class, its constructs in dependency order. */
export function printStackFile(input: StackFileInput): string {
  const { constructs, exported, foreign, variables, adopts, names } = input;
  const usedStacks = [
    ...new Map(
      constructs
        .flatMap(needsOf)
        .flatMap((key) => foreign.get(key)?.stack ?? [])
        .map((stack) => [stack.property, stack] as const),
    ).values(),
  ].sort((a, b) => (a.property < b.property ? -1 : 1));
  const variableNames = new Names();
  for (const name of names.values()) variableNames.take(name);
  const variableNameOf = new Map(variables.map(({ id }) => [id, variableNames.take(camelCase(id), camelCase(`${id} variable`))]));
  const referred = new Set(constructs.flatMap(needsOf));

  const expressionOf = (key: string): string => {
    const other = foreign.get(key);
    if (other) return `stacks.${other.stack.property}.${other.variableName}`;
    return exported.has(key) ? `this.${names.get(key)!}` : names.get(key)!;
  };
  const printPart: PartPrinter = (part) => {
    if ('code' in part) return part.code;
    if ('variable' in part)
      return `${variableNameOf.get(part.variable) ?? 'unread'}${variableNameOf.has(part.variable) ? '.stringValue' : ''}`;
    return `${expressionOf(part.construct)}.${part.attribute}`;
  };

  const tags = sharedTagsOf(constructs);
  const body = constructs.map((construct) => {
    const config = { ...withSharedTags(construct.config, tags), ...metaArguments(construct, expressionOf) };
    const className = construct.terraformType === AZAPI ? 'AzapiResource' : bindingOf(construct.terraformType).className;
    const name = names.get(construct.key)!;
    const isReferred = referred.has(construct.key);
    const start = exported.has(construct.key) ? `this.${name} = ` : isReferred ? `const ${name} = ` : '';
    const constructId = constructIdOf(construct, input.qualifiesGroups);
    const create = (indent: number): string => printCreation(indent, `${start}new ${className}(`, constructId, config, printPart);
    const statement = adopts && !isReferred ? [printAdoption(create(6), construct.importId)] : [`${create(4)};`];
    if (adopts && isReferred) statement.push(printAdoption(`      ${name}`, construct.importId));
    return [...commentLines(construct.comments, '    '), ...statement].join('\n');
  });

  const fields = constructs
    .filter(({ key }) => exported.has(key))
    .map(
      (construct) =>
        `  readonly ${names.get(construct.key)!}: ${construct.terraformType === AZAPI ? 'AzapiResource' : bindingOf(construct.terraformType).className};`,
    )
    .sort();
  const declarations = variables.map(
    ({ id, description }) =>
      `    const ${variableNameOf.get(id)!} = new TerraformVariable(this, ${printString(id)}, ${printObject({ type: 'string', sensitive: true, nullable: false, description }, printPart, 4)});`,
  );
  const needs =
    usedStacks.length > 0
      ? [`interface ${input.className}Needs {`, ...usedStacks.map(({ property, className }) => `  ${property}: ${className};`), '}', '']
      : [];
  const parameter = usedStacks.length > 0 ? `, stacks: ${input.className}Needs` : '';

  return [
    '/**',
    ...input.description.map((line) => ` * ${line.replaceAll('*/', '*\\/').replace(/[\r\n\u2028\u2029]+/g, ' ')}`.trimEnd()),
    ' */',
    ...importLines(input),
    '',
    ...(input.constants.length > 0 ? [...input.constants, ''] : []),
    ...(tags ? [`const tags = ${printObject(tags, printPart, 0)};`, ''] : []),
    ...needs,
    `export class ${input.className} extends TerraformStack {`,
    ...fields,
    ...(fields.length > 0 ? [''] : []),
    `  constructor(scope: Construct, id: string${parameter}) {`,
    '    super(scope, id);',
    `    useAzurerm(this, ${input.subscription});`,
    ...(constructs.some(({ terraformType }) => terraformType === AZAPI) ? ['    useAzapi(this);'] : []),
    ...(constructs.length > 0 ? protectionLines(input.protects) : []),
    ...(declarations.length > 0 ? ['', ...declarations] : []),
    ...body.flatMap((statement) => ['', statement]),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Class name of the stack in `fileName`. */
export function stackClassName(fileName: string): string {
  return `${pascalCase(fileName)}Stack`;
}
