import { idKey } from '../arm/resource-id';

/** A difference that a person accepts: an entry of `accepted` in move.yaml. */
export interface Accepted {
  /** Resource id, of the source or of the destination. */
  resource?: string;
  /** ARM type. */
  type?: string;
  /** Property path, with or without items of lists in brackets; covers what lies below. Absent: the whole resource. */
  property?: string;
  reason: string;
}

/** What an acceptance may be about. */
export interface Subject {
  /** Ids of the resource, in source and destination. */
  ids: readonly string[];
  type: string;
  path: string;
  rulePath: string;
}

function covers(cover: string, path: string): boolean {
  return path === cover || path.startsWith(`${cover}.`) || path.startsWith(`${cover}[`);
}

function isAbout({ resource, type, property }: Accepted, subject: Subject): boolean {
  if (resource !== undefined && !subject.ids.some((id) => idKey(id) === idKey(resource))) return false;
  if (type !== undefined && type.toLowerCase() !== subject.type.toLowerCase()) return false;
  if (property === undefined) return true;
  const cover = property.toLowerCase();
  return covers(cover, subject.path.toLowerCase()) || covers(cover, subject.rulePath);
}

/** The entry that accepts a difference; undefined when none does. */
export function acceptanceOf(accepted: readonly Accepted[], subject: Subject): Accepted | undefined {
  return accepted.find((entry) => isAbout(entry, subject));
}
