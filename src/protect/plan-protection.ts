import { idKey } from '../arm/resource-id';
import type { Move } from '../config/move';
import type { MappedResource } from '../mappers/apply';
import type { Preparation } from '../prepare/preparation';
import { protectByHand } from './by-hand';
import { together, type Destination, type Protection } from './protection';
import { secondaryPlace } from './secondary-place';
import { protectServiceBus } from './service-bus';
import { protectSql } from './sql';

/** What a protection is planned from. */
export interface ProtectionInput {
  move: Move;
  /** What the mappers made of the destination, as the preparation changed it. */
  mapped: readonly MappedResource[];
  preparation: Preparation;
  /** Ids of all that was scanned and of all that is to stand: their names are taken. */
  taken: readonly string[];
}

/** What guards the destination against losing its region: as resources of the stack `commit`, or as a list for a person. Pure. */
export function planProtection({ move, mapped, preparation, taken }: ProtectionInput): Protection {
  const strategies = new Map(
    preparation.prepared.flatMap(({ subject, strategy }) =>
      subject.destinationId === undefined ? [] : [[idKey(subject.destinationId), strategy.name] as const],
    ),
  );
  const destination: Destination = {
    move,
    mapped: [...mapped].sort((a, b) => (idKey(a.armId) < idKey(b.armId) ? -1 : 1)),
    strategyOf: (id) => strategies.get(idKey(id)),
    place: secondaryPlace(move, taken),
  };
  const { resources, covered, open } = together([protectServiceBus(destination), protectSql(destination), ...protectByHand(destination)]);
  // Partners of one group share theirs.
  const once = new Map(resources.map((resource) => [`${resource.terraformType} ${idKey(resource.armId)}`, resource]));
  const inOrder = <T extends { id: string }>(items: readonly T[]): T[] =>
    [...items].sort((a, b) => (idKey(a.id) < idKey(b.id) ? -1 : idKey(a.id) > idKey(b.id) ? 1 : 0));
  return { resources: [...once.values()], covered: inOrder(covered), open: inOrder(open) };
}
