import { idKey } from '../arm/resource-id';
import type { StackResource } from '../prepare/strategy';
import { inHouseOrder, namePath } from './assemble';
import { groupNameOf } from './by-group';
import type { GeneratedConstruct } from './construct';
import { withRegionConstant } from './region-constant';
import { resolveValue } from './resolve';
import { constructKey } from './value-index';

type Beside = Omit<StackResource, 'stack'>;

/** How a stack beside the destination's says what is not its own. */
export interface BesideWords<T extends Beside> {
  /** Region → the constant that stands for it where a resource lies in it. */
  constants: Readonly<Record<string, string>>;
  /** The variable of the secret at `path`. */
  variableFor: (resource: T, path: readonly string[]) => string;
}

/** Constructs of resources that azmove adds: they refer to one another, and to all else by its id, so that the stack stands by itself. */
export function constructsBeside<T extends Beside>(
  resources: readonly T[],
  { constants, variableFor }: BesideWords<T>,
): GeneratedConstruct[] {
  const keys = new Map(resources.map((resource) => [idKey(resource.armId), constructKey(resource)]));
  const constructOf = (id: string): string | undefined => keys.get(idKey(id));
  return resources.map((resource): GeneratedConstruct => {
    const key = constructKey(resource);
    const value = resolveValue(inHouseOrder(resource.config as Record<string, unknown>), [], {
      index: { byId: constructOf, byValue: () => undefined, nameOf: () => undefined, storageAccount: () => undefined },
      own: key,
      variableFor: (path) => variableFor(resource, path),
      constructOf,
      onSecret: () => undefined,
    });
    const config = Object.entries(constants).reduce((changed, [region, constant]) => withRegionConstant(changed, region, constant), value);
    return {
      key,
      armId: resource.armId,
      sourceId: resource.armId,
      group: groupNameOf(resource.armId),
      terraformType: resource.terraformType,
      path: namePath(resource.armId),
      config: config as GeneratedConstruct['config'],
      importId: resource.importId ?? '',
      dependsOn: [],
      ignoreChanges: [...(resource.ignoreChanges ?? [])],
      comments: [...(resource.comments ?? [])],
    };
  });
}
