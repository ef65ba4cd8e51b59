import type { ArmResource } from '../arm/resource';
import { idKey, resourceGroupIdOf, tryParseResourceId } from '../arm/resource-id';
import { dispositionByType, madeByService } from '../catalog/dispositions';
import { findRegion, regionName } from '../catalog/regions';
import type { Disposition, DispositionRule, Move } from '../config/move';
import { lookupOf, type Lookup } from '../graph/lookup';
import type { Inventory } from '../inventory/inventory';
import type { DecidedBy, Decision, Decisions } from './decision';
import { joinedResource, joinedWith } from './joins';
import { isForGroup, rulesOf, ruleText, type Rules } from './rules';
import { serviceWork, type ServiceWork } from './service-groups';

const GROUP_TYPE = 'microsoft.resources/resourcegroups';

interface Surroundings {
  lookup: Lookup;
  /** Resources by the id key of their group; what follows the group left out. */
  members: ReadonlyMap<string, readonly ArmResource[]>;
  /** Network links by the id key of their private DNS zone. */
  links: ReadonlyMap<string, readonly ArmResource[]>;
  move: Move;
  rules: Rules<DispositionRule>;
  service: ServiceWork;
  /** Memory of what is decided already: parents are asked for by their children. */
  decided: Map<string, Decision>;
}

function isGroup(resource: ArmResource): boolean {
  return resource.type.toLowerCase() === GROUP_TYPE;
}

/** Locks, role and policy assignments of a group say something about the group, although their ids look like any resource's in it. */
function followsGroup(resource: ArmResource): boolean {
  return /^microsoft\.authorization\//i.test(resource.type) && tryParseResourceId(resource.id)?.scopeId === undefined;
}

/** The scanned resource that `resource` belongs to: its parent, or what it extends. Groups only for what follows them. */
function ownerOf(resource: ArmResource, { lookup }: Surroundings): ArmResource | undefined {
  const found = lookup.nearest(resource.id.slice(0, resource.id.lastIndexOf('/')))?.resource;
  return found && (!isGroup(found) || followsGroup(resource)) ? found : undefined;
}

function decision(resource: ArmResource, disposition: Disposition, reason: string, by: DecidedBy, existing?: string): Decision {
  return { id: resource.id, disposition, reason, by, ...(existing !== undefined && { existing }) };
}

function byRule(resource: ArmResource, { rules }: Surroundings): { own?: Decision; ofGroup?: Decision } {
  const found = rules.lastFor(resource);
  if (!found) return {};
  const { rule, number } = found;
  const reason = rule.reason ?? `Rule ${number} of move.yaml says so (${ruleText(rule)}).`;
  const decided = decision(resource, rule.disposition, reason, { kind: 'move.yaml', rule: number }, rule.existing);
  return isForGroup(rule) ? { ofGroup: decided } : { own: decided };
}

function byService(resource: ArmResource, around: Surroundings): Decision | undefined {
  const reason = madeByService(resource);
  if (reason !== undefined) return decision(resource, 'ignore', reason, { kind: 'resource' });
  const machine = around.service.osDisks.get(idKey(resource.id));
  if (machine) {
    const { disposition } = decide(machine, around);
    return decision(resource, disposition, `OS disk of ${machine.name}, which it follows.`, { kind: 'resource id', id: machine.id });
  }
  const group = tryParseResourceId(resource.id)?.resourceGroup?.toLowerCase() ?? '';
  const filler = around.service.groups.get(group);
  if (filler) {
    return decision(resource, 'ignore', `${filler.name} fills the group ${group} by itself.`, { kind: 'resource id', id: filler.id });
  }
  const groupId = resourceGroupIdOf(resource.id);
  const holder = groupId === undefined ? undefined : around.lookup.get(groupId);
  if (holder && holder !== resource && madeByService(holder) !== undefined) {
    return decision(resource, 'ignore', `In ${holder.name}, a group that Azure made for itself.`, { kind: 'resource id', id: holder.id });
  }
  // A disk names the machine that it is attached to; everything else names the service that made it.
  if (resource.managedBy && !/^microsoft\.compute\//i.test(resource.type)) {
    return decision(resource, 'ignore', `Made and managed by ${resource.managedBy}.`, { kind: 'resource' });
  }
  return undefined;
}

function existingBelow(resource: ArmResource, owner: ArmResource, ownerDecision: Decision): string | undefined {
  return ownerDecision.existing === undefined ? undefined : ownerDecision.existing + resource.id.slice(owner.id.length);
}

/** Children follow their parent, extensions what they extend; but a join with something that is recreated is made anew. */
function byOwner(resource: ArmResource, around: Surroundings): Decision | undefined {
  const owner = ownerOf(resource, around);
  const scopeId = tryParseResourceId(resource.id)?.scopeId;
  if (!owner && scopeId === undefined) return undefined;
  const above = owner && decide(owner, around);
  if (above?.disposition === 'recreate' || above?.disposition === 'ignore') {
    // A recreated vault does not bring its protected items along; flow logs are nobody's default below a watcher that Azure makes.
    const own = dispositionByType(resource);
    if (own) return decision(resource, own.disposition, own.reason, { kind: 'catalog' });
  }
  const joined = above?.disposition === 'recreate' ? undefined : joinedResource(resource, around.lookup);
  if (above?.disposition !== 'ignore' && above?.disposition !== 'manual' && joined && decide(joined, around).disposition === 'recreate') {
    const name = owner?.name ?? scopeId;
    return decision(resource, 'recreate', `Joins ${name}, which stays, with ${joined.name}, which is recreated.`, {
      kind: 'resource id',
      id: joined.id,
    });
  }
  if (!owner || !above) return decision(resource, 'keep', `Belongs to ${scopeId}, which is outside of the scope.`, { kind: 'resource' });
  const by: DecidedBy = { kind: 'resource id', id: owner.id };
  return decision(resource, above.disposition, `Follows ${owner.name} (${owner.type}).`, by, existingBelow(resource, owner, above));
}

function byRegion(resource: ArmResource, { move }: Surroundings): Decision | undefined {
  const { location } = resource;
  if (location === undefined || regionName(location) === 'global' || regionName(location) === regionName(move.source.region))
    return undefined;
  const where = findRegion(location)?.displayName ?? location;
  const isThere = regionName(location) === regionName(move.destination.region);
  const reason = isThere ? `Stands in ${where}, the destination, already.` : `Stands in ${where}, which is not the region that moves.`;
  return decision(resource, 'keep', reason, { kind: 'resource' });
}

/**
 * A private zone is global, but it goes down with its group, and a network can be linked to one zone of a name only. So a zone
 * whose networks all move is recreated for the new ones, while the old one serves the source until teardown. A zone that also
 * serves a network which stays must stay too; the new networks are then linked to it.
 */
function byZoneLinks(zone: ArmResource, links: readonly ArmResource[], around: Surroundings): Decision | undefined {
  for (const link of links) {
    const end = joinedWith(link);
    const network = end === undefined ? undefined : around.lookup.get(end);
    const isMoved = network && ['recreate', 'use existing'].includes(decide(network, around).disposition);
    if (end !== undefined && !isMoved) {
      return decision(zone, 'keep', `Also serves ${network?.name ?? end}, which stays.`, { kind: 'resource id', id: network?.id ?? end });
    }
  }
  return undefined;
}

function byDefault(resource: ArmResource, around: Surroundings): Decision {
  if (resource.type.toLowerCase() === 'microsoft.network/privatednszones') {
    const kept = byZoneLinks(resource, around.links.get(idKey(resource.id)) ?? [], around);
    return (
      kept ?? decision(resource, 'recreate', 'Goes down with its group; the new networks get a zone of their own.', { kind: 'catalog' })
    );
  }
  const own = dispositionByType(resource);
  if (own) return decision(resource, own.disposition, own.reason, { kind: 'catalog' });
  return decision(resource, 'recreate', 'Built anew in the destination.', { kind: 'catalog' });
}

/** A group is recreated when anything in it is; a group of which nothing is recreated stays. */
function forGroup(group: ArmResource, around: Surroundings): Decision {
  const members = around.members.get(idKey(group.id)) ?? [];
  const recreated = members.find((member) => decide(member, around).disposition === 'recreate');
  if (recreated)
    return decision(group, 'recreate', `Holds ${recreated.name}, which is recreated.`, { kind: 'resource id', id: recreated.id });
  if (members.length > 0) return decision(group, 'keep', 'Nothing in it is recreated.', { kind: 'resource' });
  return byRegion(group, around) ?? decision(group, 'recreate', 'Built anew in the destination.', { kind: 'catalog' });
}

function decideAnew(resource: ArmResource, around: Surroundings): Decision {
  const { own, ofGroup } = byRule(resource, around);
  const explicit = own ?? byService(resource, around);
  if (explicit) return explicit;
  if (isGroup(resource)) return ofGroup ?? forGroup(resource, around);
  return byOwner(resource, around) ?? ofGroup ?? byRegion(resource, around) ?? byDefault(resource, around);
}

function decide(resource: ArmResource, around: Surroundings): Decision {
  const key = idKey(resource.id);
  const known = around.decided.get(key);
  if (known) return known;
  const own = decideAnew(resource, around);
  around.decided.set(key, own);
  return own;
}

/** `resources` by `keyOf`, those without a key left out; in their order. */
function indexed(resources: readonly ArmResource[], keyOf: (resource: ArmResource) => string | undefined): Map<string, ArmResource[]> {
  const index = new Map<string, ArmResource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    if (key === undefined) continue;
    const list = index.get(key);
    if (list) list.push(resource);
    else index.set(key, [resource]);
  }
  return index;
}

function memberKey(resource: ArmResource): string | undefined {
  const group = isGroup(resource) || followsGroup(resource) ? undefined : resourceGroupIdOf(resource.id);
  return group === undefined ? undefined : idKey(group);
}

function linkKey({ id, type }: ArmResource): string | undefined {
  const isLink = type.toLowerCase() === 'microsoft.network/privatednszones/virtualnetworklinks';
  return isLink ? idKey(id.split('/').slice(0, -2).join('/')) : undefined;
}

/**
 * What becomes of every resource of `inventory`: exactly one decision each, in the inventory's order, with who decided it.
 *
 * The last rule of move.yaml that fits a resource decides; one for a whole group only where nothing nearer speaks. Then: made by a
 * service; its parent or what it extends; the rule for its group; its region; the catalog; else it is recreated.
 */
export function decideDispositions(inventory: Inventory, move: Move): Decisions {
  const { resources } = inventory;
  const rules = rulesOf(move.dispositions);
  const around: Surroundings = {
    lookup: lookupOf(resources),
    members: indexed(resources, memberKey),
    links: indexed(resources, linkKey),
    move,
    rules,
    service: serviceWork(resources),
    decided: new Map(),
  };
  return {
    decisions: resources.map((resource) => decide(resource, around)),
    unmatchedRules: rules.unmatched(resources).map((rule) => ({ rule, text: ruleText(move.dispositions[rule - 1]!) })),
  };
}
