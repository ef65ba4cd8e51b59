import { idKey, parseResourceId } from '../arm/resource-id';
import type { Inventory } from '../inventory/inventory';
import { applyMappers, contextOf, type Applied } from '../mappers/apply';
import type { Protection } from '../protect/protection';
import { account, type Accounting } from './account';
import { printAdoptFile, printAzapiFile, printIndexFile, printProviderFile, printSettingsFile, type IndexedStack } from './app-files';
import { assemble, type Assembled } from './assemble';
import { breakCircles, inDependencyOrder, needsOf, type BrokenReference } from './circles';
import { commitOf } from './commit-stack';
import type { GeneratedConstruct, GeneratedVariable } from './construct';
import { camelCase, Names, shortHash } from './identifiers';
import type { GenerateInput } from './input';
import { LIBRARIES } from './library';
import { namedBySettings, settingsNamesOf, settingsUsedBy } from './settings-names';
import { changedByPreparation, ignoringWhatPreparationSet, preparationStacks, type PrintedPreparation } from './preparation-stacks';
import { planStacks, withoutStackCircles, type StackPlan } from './stack-layout';
import { runbookMarkdown } from './runbook';
import { constructIdOf, printStackFile, stackClassName, variableNamesOf, type NeededStack } from './stack-file';
import { refuseStateInTheMove } from './state-place';
import { teardownFile } from './teardown-file';

/** Where one construct stands in the generated code, and what it stands for. */
export interface ConstructPlace {
  /** Stack id. */
  stack: string;
  /** Id of the construct in its stack. */
  constructId: string;
  terraformType: string;
  /** Resource id in the source. */
  sourceId: string;
}

/** What `generate` made. */
export interface Generated {
  /** Content by path below the move's folder, for example `stacks/rg-app.ts`. */
  files: Record<string, string>;
  stacks: StackPlan[];
  /** The stacks that carry data: `prepare` before the destination, `extend` and `replicate` beside it. */
  preparation: PrintedPreparation[];
  /** What guards the destination, by the stack `commit` or by hand. */
  protection: Protection;
  /** Terraform variables that deploying needs. */
  variables: (GeneratedVariable & { stack: string })[];
  /** Every construct of every stack, in the order of the code. */
  places: ConstructPlace[];
  /** References written as literals because they closed a circle. */
  broken: BrokenReference[];
  /** Where every scanned resource went. */
  accounting: Accounting;
}

interface PrintedStack {
  plan: StackPlan;
  stack: NeededStack;
  constructs: GeneratedConstruct[];
  names: Map<string, string>;
}

function qualifiesGroups({ groups }: StackPlan): boolean {
  return groups.filter((group) => group !== '').length > 1;
}

function placesIn(stack: string, constructs: readonly GeneratedConstruct[], qualifies: boolean): ConstructPlace[] {
  return constructs.map((construct) => ({
    stack,
    constructId: constructIdOf(construct, qualifies),
    terraformType: construct.terraformType,
    sourceId: construct.sourceId,
  }));
}

/** How each stack is called in code, by its file: `rg-a` and `rg_a` are two files, and would be one class. */
function stackNamesOf(plans: readonly StackPlan[]): Map<string, Pick<NeededStack, 'property' | 'className'>> {
  const [properties, classes] = [new Names(), new Names()];
  // What index.ts declares itself.
  for (const taken of ['teardown', 'app', 'addStacks']) properties.take(taken);
  classes.take(stackClassName('teardown'));
  const fileNames = plans.map(({ fileName }) => fileName).sort();
  return new Map(
    fileNames.map((fileName) => {
      const apart = `${fileName} ${shortHash(fileName)}`;
      const property = properties.take(camelCase(fileName), camelCase(apart));
      return [fileName, { property, className: classes.take(stackClassName(fileName), stackClassName(apart)) }];
    }),
  );
}

function needsOfStack({ constructs }: PrintedStack, home: ReadonlyMap<string, PrintedStack>, own: PrintedStack): PrintedStack[] {
  const keys = constructs.flatMap(needsOf);
  return [...new Set(keys.flatMap((key) => home.get(key) ?? []))].filter((other) => other !== own);
}

function destinationConstructs(
  input: GenerateInput,
  applied: Applied,
): { assembled: Assembled; broken: BrokenReference[]; constructs: GeneratedConstruct[] } {
  const { relocated } = input;
  const assembled = assemble({
    purpose: 'destination',
    resources: relocated.inventory.resources,
    applied,
    context: contextOf(relocated.inventory.resources),
    includes: () => true,
    sourceIdOf: (id) => relocated.origins[idKey(id)] ?? id,
  });
  const { constructs, broken } = breakCircles(ignoringWhatPreparationSet(assembled.constructs, input.preparation));
  return { assembled, broken, constructs };
}

function inIdOrder(inventory: Inventory): Inventory {
  return { ...inventory, resources: [...inventory.resources].sort((a, b) => (idKey(a.id) < idKey(b.id) ? -1 : 1)) };
}

function destinationGroupNames({ relocated }: GenerateInput): Map<string, string> {
  const groups = relocated.inventory.resources.filter(({ type }) => type.toLowerCase() === 'microsoft.resources/resourcegroups');
  return new Map(groups.map(({ id, name }) => [parseResourceId(relocated.origins[idKey(id)] ?? id).name, name]));
}

/**
 * The TypeScript of the whole move: one file per destination stack, the teardown, and what they share. Pure: the same input gives
 * the same bytes.
 * @throws Error when two stacks would have one name, explicit dependencies form a circle, or the move holds Terraform's own state
 */
export function generate(given: GenerateInput): Generated {
  const input = { ...given, source: inIdOrder(given.source) };
  const { move, relocated, registry } = input;
  const library = LIBRARIES[move.library];
  const applied = changedByPreparation(applyMappers(relocated.inventory.resources, registry), input.preparation);
  const { assembled, broken, constructs } = destinationConstructs(input, applied);
  const plans = planStacks(constructs, move.stacks, destinationGroupNames(input));
  const names = settingsNamesOf(constructs);
  const settled = withoutStackCircles(constructs, plans).map((construct) => namedBySettings(construct, names, move.destination.region));

  const stackNames = stackNamesOf(plans);
  const printed = plans.map((plan): PrintedStack => {
    const own = settled.filter(({ group }) => plan.groups.includes(group));
    return {
      plan,
      stack: { ...stackNames.get(plan.fileName)!, fileName: plan.fileName },
      constructs: inDependencyOrder(own),
      names: variableNamesOf(own),
    };
  });
  const home = new Map(printed.flatMap((stack) => stack.constructs.map(({ key }) => [key, stack] as const)));
  const needs = new Map(printed.map((stack) => [stack, needsOfStack(stack, home, stack)]));
  const exported = new Set(printed.flatMap((stack) => stack.constructs.flatMap(needsOf).filter((key) => home.get(key) !== stack)));

  const files: Record<string, string> = {};
  for (const stack of printed) {
    const own = new Set(stack.constructs.map(({ key }) => key));
    const foreign = new Map(
      [...exported]
        .filter((key) => !own.has(key) && home.has(key))
        .map((key) => [key, { stack: home.get(key)!.stack, variableName: home.get(key)!.names.get(key)! }]),
    );
    const groups = stack.plan.groups.filter((group) => group !== '');
    files[`stacks/${stack.plan.fileName}.ts`] = printStackFile({
      library,
      className: stack.stack.className,
      description: [
        groups.length === 1
          ? `What resource group ${groups[0]} becomes in the destination region.`
          : `What resource groups ${groups.join(', ')} become in the destination region.`,
        '',
        'Made by azmove; `azmove generate` makes it again.',
      ],
      constructs: stack.constructs,
      variables: assembled.variables.filter(({ construct }) => own.has(construct)),
      exported: new Set([...exported].filter((key) => own.has(key))),
      foreign,
      adopts: false,
      settings: settingsUsedBy(stack.constructs),
      constants: [],
      subscription: 'subscriptionId',
      qualifiesGroups: qualifiesGroups(stack.plan),
      names: stack.names,
    });
  }

  const teardown = teardownFile(input);
  refuseStateInTheMove(
    input,
    teardown.constructs.map(({ armId }) => armId),
  );
  files['stacks/teardown.ts'] = teardown.content;
  const preparation = preparationStacks(input);
  for (const { fileName, content } of preparation) files[`stacks/${fileName}.ts`] = content;
  const commit = commitOf(input, applied, { constructs: settled, variables: assembled.variables });
  Object.assign(files, commit.files);
  files['reports/runbook.md'] = runbookMarkdown(input.preparation);
  files['stacks/adopt.ts'] = printAdoptFile(library);
  files['stacks/provider.ts'] = printProviderFile(library, move.state);
  files['stacks/settings.ts'] = printSettingsFile({
    subscriptionId: move.destination.subscriptionId,
    region: move.destination.region,
    names: Object.fromEntries(names.byKey),
  });
  if ([...settled, ...teardown.constructs].some(({ terraformType }) => terraformType === 'azapi_resource'))
    files['stacks/azapi.ts'] = printAzapiFile(library);
  const indexed = inStackOrder(printed, needs).map(
    ({ plan, stack }): IndexedStack => ({
      id: plan.id,
      ...stack,
      needs: needs.get(printed.find((item) => item.plan === plan)!)!.map((other) => other.stack.property),
    }),
  );
  files['stacks/index.ts'] = printIndexFile(library, [
    ...preparation.filter(({ id }) => id !== 'replicate'),
    ...indexed,
    ...preparation.filter(({ id }) => id === 'replicate'),
    ...commit.stacks,
    { id: 'teardown', className: 'TeardownStack', fileName: 'teardown', property: 'teardown', needs: [] },
  ]);

  return {
    files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
    stacks: plans,
    preparation,
    protection: commit.protection,
    variables: assembled.variables.map((variable) => ({ ...variable, stack: home.get(variable.construct)!.plan.id })),
    places: [
      ...printed.flatMap(({ plan, constructs: own }) => placesIn(plan.id, own, qualifiesGroups(plan))),
      ...[...preparation, ...commit.stacks].flatMap(({ id, constructs: own }) => placesIn(id, own, true)),
      ...placesIn('teardown', teardown.constructs, true),
    ],
    broken,
    accounting: account({
      input,
      applied,
      home: new Map([...home].map(([key, stack]) => [key, stack.plan.id])),
      constructs: settled,
      teardown,
    }),
  };
}

function inStackOrder(stacks: readonly PrintedStack[], needs: ReadonlyMap<PrintedStack, PrintedStack[]>): PrintedStack[] {
  const ordered: PrintedStack[] = [];
  const visit = (stack: PrintedStack): void => {
    if (ordered.includes(stack)) return;
    for (const other of [...needs.get(stack)!].sort((a, b) => (a.plan.id < b.plan.id ? -1 : 1))) visit(other);
    ordered.push(stack);
  };
  for (const stack of stacks) visit(stack);
  return ordered;
}
