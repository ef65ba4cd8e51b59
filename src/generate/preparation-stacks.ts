import { idKey } from '../arm/resource-id';
import type { Applied } from '../mappers/apply';
import type { Preparation } from '../prepare/preparation';
import type { PreparationStack } from '../prepare/strategy';
import { PREPARATION_STACKS } from '../prepare/strategy';
import type { IndexedStack } from './app-files';
import { namePath } from './assemble';
import { constructsBeside } from './beside';
import { inDependencyOrder } from './circles';
import type { GeneratedConstruct } from './construct';
import type { GenerateInput } from './input';
import { LIBRARIES } from './library';
import { printString } from './print-value';
import { printStackFile, stackClassName, variableNamesOf } from './stack-file';

/** One of the stacks that carry data, printed. */
export interface PrintedPreparation extends IndexedStack {
  id: PreparationStack;
  content: string;
  constructs: readonly GeneratedConstruct[];
  /** How many resources it holds. */
  resources: number;
}

const ABOUT: Readonly<Record<PreparationStack, readonly string[]>> = {
  prepare: [
    'What the destination is created from. Deploy it first, then follow reports/runbook.md; destroy it after the commit.',
    'Everything in it is of azmove’s making: nothing of the source is touched.',
  ],
  extend: ['What stays and takes the destination in: adopted as it stands, with one region more. Terraform refuses to destroy any of it.'],
  replicate: ['What carries data while source and destination both stand. Deploy it after the destination; destroy it at cut-over.'],
};

/** What the mappers gave, with the attributes that the strategies set or leave out. */
export function changedByPreparation(applied: Applied, { overlays }: Preparation): Applied {
  if (overlays.size === 0) return applied;
  const mapped = applied.mapped.map((item) => {
    const overlay = item.part === undefined ? overlays.get(idKey(item.armId)) : undefined;
    if (!overlay) return item;
    const kept = Object.entries(item.config).filter(([key]) => !overlay.omit?.includes(key));
    return { ...item, config: { ...Object.fromEntries(kept), ...overlay.set } };
  });
  return { ...applied, mapped };
}

/** The constructs, each with what Terraform shall not change of it as a strategy set it. */
export function ignoringWhatPreparationSet(constructs: readonly GeneratedConstruct[], { overlays }: Preparation): GeneratedConstruct[] {
  return constructs.map((construct) => {
    const overlay = construct.path.length === namePath(construct.armId).length ? overlays.get(idKey(construct.armId)) : undefined;
    if (!overlay) return construct;
    return {
      ...construct,
      ignoreChanges: [...new Set([...construct.ignoreChanges, ...(overlay.ignoreChanges ?? [])])].sort(),
      comments: [...construct.comments, ...(overlay.comments ?? [])],
    };
  });
}

function printed(id: PreparationStack, input: GenerateInput): PrintedPreparation | undefined {
  const { move, preparation } = input;
  const resources = preparation.stackResources.filter(({ stack }) => stack === id);
  if (resources.length === 0) return undefined;
  const constructs = inDependencyOrder(
    constructsBeside(resources, {
      constants: { [move.source.region]: 'sourceRegion', [move.destination.region]: 'region' },
      variableFor: ({ armId, stack }, path) => {
        throw new Error(`${armId} would need a secret (${path.join('.')}), and the stack ${stack} takes none`);
      },
    }),
  );
  const code = JSON.stringify(constructs.map(({ config }) => config));
  const className = stackClassName(id);
  const content = printStackFile({
    library: LIBRARIES[move.library],
    className,
    description: [...ABOUT[id], '', 'Made by azmove; `azmove generate` makes it again.'],
    constructs,
    variables: [],
    exported: new Set(),
    foreign: new Map(),
    adopts: id === 'extend',
    ...(id === 'extend' && { protects: 'always' as const }),
    settings: code.includes('"code":"region"') ? ['region'] : [],
    constants: code.includes('"code":"sourceRegion"') ? [`const sourceRegion = ${printString(move.source.region)};`] : [],
    subscription: printString(move.subscriptionId),
    qualifiesGroups: true,
    names: variableNamesOf(constructs),
  });
  return { id, className, fileName: id, property: id, needs: [], content, constructs, resources: resources.length };
}

/** `stacks/prepare.ts`, `stacks/extend.ts` and `stacks/replicate.ts`: those that hold something. */
export function preparationStacks(input: GenerateInput): PrintedPreparation[] {
  return PREPARATION_STACKS.flatMap((id) => printed(id, input) ?? []);
}
