import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';

/** How much an answer is worth: a body read one by one is newer and fuller than one from a list of everything. */
export type Rank = 'bulk' | 'own';

/** Resources by id, ignoring case; better answers displace worse ones, equal ones stand beside each other. */
export class Collection {
  private readonly byKey = new Map<string, { rank: Rank; copies: ArmResource[] }>();

  /** Adds `resource`; true when its id was not there yet. */
  add(resource: ArmResource, rank: Rank): boolean {
    const key = idKey(resource.id);
    const known = this.byKey.get(key);
    if (!known || (known.rank === 'bulk' && rank === 'own')) this.byKey.set(key, { rank, copies: [resource] });
    else if (known.rank === rank) known.copies.push(resource);
    return !known;
  }

  remove(id: string): void {
    this.byKey.delete(idKey(id));
  }

  has(id: string): boolean {
    return this.byKey.has(idKey(id));
  }

  /** One of each, in order of idKey. */
  get resources(): ArmResource[] {
    return [...this.byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { copies }]) => copies[0]!);
  }

  /** Every copy. */
  get copies(): ArmResource[] {
    return [...this.byKey.values()].flatMap(({ copies }) => copies);
  }
}
