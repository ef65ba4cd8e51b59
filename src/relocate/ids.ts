import type { ArmResource } from '../arm/resource';
import { idKey, sameId } from '../arm/resource-id';
import { fillTemplate } from './name-template';
import { decisionOn, type Draft, type Pass, type Progress, type Surroundings } from './pass';
import type { Note, Rename } from './relocated';
import { stableGuid, stableHash } from './stable-hash';

const GROUP_TYPE = 'microsoft.resources/resourcegroups';
const ASSIGNMENT_TYPE = 'microsoft.authorization/roleassignments';

interface Ids {
  around: Surroundings;
  names: ReadonlyMap<string, string>;
  /** Id key of the source → id in the destination. */
  ids: Map<string, string>;
  /** Id keys that are given away in the destination. */
  taken: Set<string>;
  renames: Rename[];
  notes: Note[];
}

/** The subscription of an id replaced by the destination's, where it was the source's. */
function inDestination(id: string, { move }: Surroundings): string {
  const source = `/subscriptions/${move.subscriptionId}`;
  return sameId(id.slice(0, source.length), source) ? `/subscriptions/${move.destination.subscriptionId}${id.slice(source.length)}` : id;
}

/** Id right above `resource` and the tail between; the nearest scanned resource above it may be several steps up. */
function placeOf(resource: ArmResource, { around, ids }: Ids): { above: string; type: string } {
  const cut = resource.id.lastIndexOf('/');
  // A singleton such as components/x/currentbillingfeatures has a type and no name: what is above it is a resource, no collection.
  const holder = around.lookup.get(resource.id.slice(0, cut));
  if (holder) return { above: ids.get(idKey(holder.id)) ?? holder.id, type: '' };
  const typeCut = resource.id.lastIndexOf('/', cut - 1);
  const type = resource.id.slice(typeCut, cut);
  const path = resource.id.slice(0, typeCut);
  const found = around.lookup.nearest(path);
  if (!found) return { above: inDestination(path, around), type };
  const mapped = ids.get(idKey(found.resource.id));
  return { above: (mapped ?? found.resource.id) + path.slice(found.length), type };
}

/** Role assignments are unique in the tenant: a name that follows from what it grants, where, and to whom. */
function assignmentName(resource: ArmResource, scope: string): string {
  const { roleDefinitionId, principalId } = resource.properties as { roleDefinitionId?: string; principalId?: string };
  const role = roleDefinitionId?.slice(roleDefinitionId.lastIndexOf('/') + 1) ?? '';
  return stableGuid([idKey(scope), role, principalId ?? '', idKey(resource.id)].join('\n').toLowerCase());
}

function idOf(resource: ArmResource, state: Ids): string {
  const { around, names, taken, renames } = state;
  const type = resource.type.toLowerCase();
  const wished = names.get(idKey(resource.id)) ?? resource.name;
  if (type === GROUP_TYPE) return `/subscriptions/${around.move.destination.subscriptionId}/resourceGroups/${wished}`;
  const { above, type: segment } = placeOf(resource, state);
  const at = (name: string): string => `${above}${segment}/${name}`;
  if (type === ASSIGNMENT_TYPE) {
    const name = assignmentName(resource, above);
    renames.push({
      kind: 'role assignment',
      id: resource.id,
      source: resource.name,
      destination: name,
      why: 'Its name is unique in the tenant.',
    });
    return at(name);
  }
  const isFree = (name: string): boolean => !taken.has(idKey(at(name))) && !around.lookup.get(at(name));
  if (isFree(wished)) return at(wished);
  // Below a parent that stays, or where the destination's name is in use: the old resource still has it.
  const templated = fillTemplate('{name}-{code}', resource.name, around.destination);
  const name = isFree(templated) ? templated : `${resource.name}-${stableHash(idKey(resource.id), 5)}`;
  renames.push({ kind: 'sibling', id: resource.id, source: resource.name, destination: name, why: `${wished} is taken at that place.` });
  return at(name);
}

function mapOne(resource: ArmResource, state: Ids): void {
  const key = idKey(resource.id);
  const { disposition, existing } = decisionOn(resource, state.around);
  if (disposition === 'use existing' && existing !== undefined) state.ids.set(key, existing);
  if (disposition === 'ignore') {
    // What services make below something of ours they will make below its successor, under the same name.
    const above = state.around.lookup.nearest(resource.id.slice(0, resource.id.lastIndexOf('/')));
    const mapped = above && above.resource.type.toLowerCase() !== GROUP_TYPE ? state.ids.get(idKey(above.resource.id)) : undefined;
    if (mapped !== undefined) state.ids.set(key, mapped + resource.id.slice(above!.length));
  }
  if (disposition !== 'recreate') return;
  const id = idOf(resource, state);
  state.ids.set(key, id);
  state.taken.add(idKey(id));
}

function withId(draft: Draft, ids: ReadonlyMap<string, string>): Draft {
  const id = ids.get(idKey(draft.source.id))!;
  return { ...draft, resource: { ...draft.resource, id, name: id.slice(id.lastIndexOf('/') + 1) } };
}

/** The later of two renames of one resource holds. */
function lastOfEach(renames: readonly Rename[]): Rename[] {
  return [...new Map(renames.map((rename) => [idKey(rename.id), rename])).values()];
}

/** Ids in the destination, parents before children, no two alike. */
export const assignIds: Pass = {
  name: 'ids',
  run: (progress: Progress, around) => {
    const state: Ids = {
      around,
      names: progress.names,
      ids: new Map(progress.ids),
      taken: new Set(),
      renames: [...progress.renames],
      notes: [...progress.notes],
    };
    for (const resource of around.resources) mapOne(resource, state);
    const names = new Map(progress.names);
    for (const { source } of progress.drafts) {
      const id = state.ids.get(idKey(source.id))!;
      const name = id.slice(id.lastIndexOf('/') + 1);
      if (name !== source.name) names.set(idKey(source.id), name);
    }
    return {
      ...progress,
      drafts: progress.drafts.map((draft) => withId(draft, state.ids)),
      ids: state.ids,
      names,
      renames: lastOfEach(state.renames),
      notes: state.notes,
    };
  },
};
