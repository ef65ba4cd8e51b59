import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { Progress, Surroundings } from './pass';

/** What is known of the owner of a host. */
export interface RewrittenHost {
  host: string;
  /** The scanned resource that answers at the source's host. */
  owner: ArmResource;
  /** False when the owner stays where it is. */
  isMoved: boolean;
}

/** `label` with `name` replaced, where it stands whole or with a service's affix (`-secondary`, `-ondemand`, `ingest-`). */
function renamedLabel(label: string, name: string, successor: string): string {
  const [plain, from, to] = [label.toLowerCase(), name.toLowerCase(), successor.toLowerCase()];
  if (plain === from) return to;
  if (plain.startsWith(`${from}-`)) return to + plain.slice(from.length);
  if (plain.endsWith(`-${from}`)) return plain.slice(0, -from.length) + to;
  return label;
}

/** Names of `resource` and of what it is nested in, with those that follow them; the resource's own first. */
function renamesAbove(resource: ArmResource, { ids }: Progress, { lookup }: Surroundings): [name: string, successor: string][] {
  const pairs: [string, string][] = [];
  for (let at: ArmResource | undefined = resource; at; at = lookup.nearest(at.id.slice(0, at.id.lastIndexOf('/')))?.resource) {
    const successor = ids.get(idKey(at.id));
    if (successor !== undefined && at.type.toLowerCase() !== 'microsoft.resources/resourcegroups') {
      pairs.push([at.name, successor.slice(successor.lastIndexOf('/') + 1)]);
    }
  }
  return pairs;
}

/**
 * The host at which the successor of `host`'s owner will answer: its name and region in place of the source's. Undefined when no
 * scanned resource answers at `host`. Labels that a service makes up stay as they are; only the destination will tell them.
 */
export function successorHost(host: string, progress: Progress, around: Surroundings): RewrittenHost | undefined {
  const owner = around.lookup.byHost(host);
  if (!owner) return undefined;
  if (!progress.ids.has(idKey(owner.id))) return { host, owner, isMoved: false };
  const renames = renamesAbove(owner, progress, around);
  const labels = host.split('.').map((label, index) => {
    if (index > 0) return around.text.replaceNames(label);
    for (const [name, successor] of renames) {
      const renamed = renamedLabel(label, name, successor);
      if (renamed !== label) return renamed;
    }
    return label;
  });
  return { host: labels.join('.'), owner, isMoved: true };
}
