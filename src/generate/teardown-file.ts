import { idKey, isWithin } from '../arm/resource-id';
import { applyMappers, contextOf, type Applied } from '../mappers/apply';
import { assemble } from './assemble';
import { groupedById } from './by-group';
import { breakCircles, inDependencyOrder, type BrokenReference } from './circles';
import type { GeneratedConstruct } from './construct';
import type { GenerateInput } from './input';
import { LIBRARIES } from './library';
import { printString } from './print-value';
import { withRegionConstant } from './region-constant';
import { printStackFile, variableNamesOf } from './stack-file';

/** The teardown stack, and what it could not hold. */
export interface Teardown {
  content: string;
  constructs: GeneratedConstruct[];
  applied: Applied;
  broken: BrokenReference[];
  /** Groups that must stay, as something in them is not torn down. */
  stayingGroups: { id: string; because: string[] }[];
}

/** Dispositions whose source is removed after the move. */
const LEAVES_THE_SOURCE: ReadonlySet<string> = new Set(['recreate', 'use existing', 'manual']);

/**
 * Values for secrets that Azure never returns, ignored by the plan and never sent: "never read" in base 64, as long and mixed as
 * the provider wants passwords, and valid where it wants base 64.
 */
const UNREAD = 'bmV2ZXIgcmVhZA==';
const UNREAD_UUID = '00000000-0000-0000-0000-000000000000';

function unreadConstants(code: string): string[] {
  const isUuid = code.includes('"form":"uuid"');
  const isText = /"variable":"[^"]*"(?!,"form":"uuid")/.test(code);
  return [
    ...(isText || isUuid ? ['/** Azure never returns these values: ignored by the plan, never sent. */'] : []),
    ...(isText ? [`const unread = ${printString(UNREAD)};`] : []),
    ...(isUuid ? [`const unreadUuid = ${printString(UNREAD_UUID)};`] : []),
  ];
}

/** The one line that the commit changes, so that a pull request shows it. */
function commitConstant(committed: boolean): string[] {
  return [
    '/** `azmove commit` makes this true. Until then Terraform refuses to destroy anything of the source. */',
    `const isCommitted = ${committed};`,
  ];
}

/**
 * `stacks/teardown.ts`: the source as it stands, every resource with its import id, so that a plan adopts it with nothing to change
 * and a destroy removes it in reverse order. Made of the scanned inventory by the same mappers as the destination.
 */
export function teardownFile({ move, source, decisions, registry, committed, gone }: GenerateInput): Teardown {
  const dispositionOf = new Map(decisions.map(({ id, disposition }) => [idKey(id), disposition]));
  const leaves = (id: string): boolean => LEAVES_THE_SOURCE.has(dispositionOf.get(idKey(id)) ?? '');
  const kept = source.resources.filter(({ id }) => ['keep', 'extend'].includes(dispositionOf.get(idKey(id)) ?? ''));
  const keptNear = groupedById(kept, ({ id }) => id);
  const stayingGroups = source.resources
    .filter(({ type, id }) => type.toLowerCase() === 'microsoft.resources/resourcegroups' && leaves(id))
    .map(({ id }) => {
      const inGroup = keptNear(id).filter((resource) => isWithin(resource.id, id));
      return { id, because: inGroup.map((resource) => resource.id) };
    })
    .filter(({ because }) => because.length > 0);
  const staying = new Set(stayingGroups.map(({ id }) => idKey(id)));

  const applied = applyMappers(source.resources, registry);
  const assembled = assemble({
    purpose: 'teardown',
    resources: source.resources,
    applied,
    context: contextOf(source.resources),
    includes: (id) => leaves(id) && !staying.has(idKey(id)) && !gone.has(idKey(id)),
    sourceIdOf: (id) => id,
  });
  const { constructs, broken } = breakCircles(assembled.constructs);
  const ordered = inDependencyOrder(constructs).map((construct) => ({
    ...construct,
    config: withRegionConstant(construct.config, source.source.region) as GeneratedConstruct['config'],
  }));
  const code = JSON.stringify(ordered.map(({ config }) => config));
  const content = printStackFile({
    library: LIBRARIES[move.library],
    className: 'TeardownStack',
    description: [
      `The source, resource by resource, as it stands in ${source.source.region}: deploying this stack adopts it and changes nothing; only`,
      'destroying it, after the commit, removes it.',
      '',
      'Made by azmove; `azmove generate` makes it again.',
    ],
    constructs: ordered,
    variables: [],
    exported: new Set(),
    foreign: new Map(),
    adopts: true,
    protects: 'until the commit',
    settings: [],
    constants: [
      ...(ordered.length > 0 ? commitConstant(committed) : []),
      ...(code.includes('"code":"region"') ? [`const region = ${printString(source.source.region)};`] : []),
      ...unreadConstants(code),
    ],
    subscription: printString(source.source.subscriptionId),
    qualifiesGroups: true,
    names: variableNamesOf(ordered),
  });
  return { content, constructs: ordered, applied, broken, stayingGroups };
}
