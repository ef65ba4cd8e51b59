import { idKey } from '../arm/resource-id';
import type { Applied } from '../mappers/apply';
import { planProtection } from '../protect/plan-protection';
import type { Protection } from '../protect/protection';
import type { IndexedStack } from './app-files';
import { constructsBeside } from './beside';
import { inDependencyOrder } from './circles';
import type { GeneratedConstruct, GeneratedVariable } from './construct';
import type { GenerateInput } from './input';
import { LIBRARIES } from './library';
import { printString } from './print-value';
import { protectionMarkdown } from './protection-report';
import { printStackFile, stackClassName, variableNamesOf } from './stack-file';
import { Text, variableIn, type Value } from './value';

/** The stack that guards the destination, printed. */
interface PrintedCommit extends IndexedStack {
  content: string;
  constructs: readonly GeneratedConstruct[];
}

/** How the destination is guarded, as code and as a report. */
export interface Commit {
  protection: Protection;
  /** One, or none. */
  stacks: PrintedCommit[];
  files: Record<string, string>;
}

/** What the destination's own stacks say of it. */
export interface DestinationCode {
  constructs: readonly GeneratedConstruct[];
  variables: readonly GeneratedVariable[];
}

function valueAt(config: Value | undefined, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((value, key) => {
    const block = Array.isArray(value) ? value[0] : value;
    return typeof block === 'object' && block !== null && !(block instanceof Text) ? (block as Record<string, Value>)[key] : undefined;
  }, config);
}

/**
 * `stacks/commit.ts`, or undefined where nothing is protected by code. A partner shares the secrets of what it protects, and so the
 * variable: the same name in both stacks.
 */
function commitStack({ move }: GenerateInput, { resources }: Protection, code: DestinationCode): PrintedCommit | undefined {
  if (resources.length === 0 || move.secondaryRegion === undefined) return undefined;
  const byId = new Map(code.constructs.map((construct) => [`${idKey(construct.armId)} ${construct.terraformType}`, construct]));
  const used = new Set<string>();
  const constructs = inDependencyOrder(
    constructsBeside(resources, {
      constants: { [move.secondaryRegion]: 'secondaryRegion' },
      variableFor: ({ armId, protects, terraformType }, path) => {
        const variable = variableIn(valueAt(byId.get(`${idKey(protects)} ${terraformType}`)?.config, path));
        if (variable === undefined) throw new Error(`${armId} would need a secret (${path.join('.')}) that ${protects} does not have`);
        used.add(variable);
        return variable;
      },
    }),
  );
  const content = printStackFile({
    library: LIBRARIES[move.library],
    className: stackClassName('commit'),
    description: [
      'What guards the destination against losing its region. Deploy it after azmove commit; reports/commit.md says what it does not hold.',
      '',
      'Made by azmove; `azmove generate` makes it again.',
    ],
    constructs,
    variables: code.variables.filter(({ id }) => used.has(id)),
    exported: new Set(),
    foreign: new Map(),
    adopts: false,
    settings: ['subscriptionId'],
    constants: [`const secondaryRegion = ${printString(move.secondaryRegion)};`],
    subscription: 'subscriptionId',
    qualifiesGroups: true,
    names: variableNamesOf(constructs),
  });
  return { id: 'commit', className: stackClassName('commit'), fileName: 'commit', property: 'commit', needs: [], content, constructs };
}

/** The stack `commit`, where there is something in it, and `reports/commit.md`. */
export function commitOf(input: GenerateInput, { mapped }: Applied, code: DestinationCode): Commit {
  const { move, source, relocated, preparation } = input;
  const taken = [...source.resources, ...relocated.inventory.resources].map(({ id }) => id);
  const protection = planProtection({ move, mapped, preparation, taken });
  const stack = commitStack(input, protection, code);
  return {
    protection,
    stacks: stack ? [stack] : [],
    files: { 'reports/commit.md': protectionMarkdown(move, protection), ...(stack && { 'stacks/commit.ts': stack.content }) },
  };
}
