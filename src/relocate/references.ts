import type { ArmResource } from '../arm/resource';
import { idKey, isWithin, tryParseResourceId } from '../arm/resource-id';
import { ownersOfHost } from '../catalog/hosts';
import { isInBackReference } from '../graph/back-references';
import type { GraphFacts } from '../graph/facts';
import { isEverywhere, referencesOf } from '../graph/references';
import { encodedRuns, piecesOf, type Piece } from '../graph/text';
import { successorHost } from './hosts';
import { decisionOn, type Draft, type Pass, type Progress, type Surroundings } from './pass';
import type { Note } from './relocated';
import { DROP, mapTexts, type Place } from './walk';

interface Rewriting {
  draft: Draft;
  progress: Progress;
  around: Surroundings;
  /** Names of renamed resources at the paths where they stand alone or in a connection string. */
  namesAt: ReadonlyMap<string, readonly { name: string; successor: string }[]>;
  notes: Note[];
}

function keptMessage(target: ArmResource | undefined, written: string, around: Surroundings): string {
  if (!target) return `Still refers to ${written}, outside of the scope.`;
  const { disposition, reason } = decisionOn(target, around);
  switch (disposition) {
    case 'extend':
      return `Still refers to ${target.name}, which is extended to the destination and keeps its name.`;
    case 'manual':
      return `Still refers to ${target.name} in the source, which a person must see to: ${reason}`;
    default:
      return `Still refers to ${target.name}, which stays: ${reason}`;
  }
}

function noteKept(place: Place, written: string, target: ArmResource | undefined, state: Rewriting): void {
  state.notes.push({
    kind: 'kept reference',
    id: state.draft.source.id,
    path: place.path,
    value: written,
    target: target?.id ?? written,
    message: keptMessage(target, written, state.around),
  });
}

function noteExisting(place: Place, written: string, target: ArmResource, state: Rewriting, message: string): void {
  state.notes.push({ kind: 'existing reference', id: state.draft.source.id, path: place.path, value: written, target: target.id, message });
}

/** An id of something without group: built-in roles, platform images, the subscription itself. */
function subscriptionId(text: string, around: Surroundings): string {
  const { subscriptionId: source, destination } = around.move;
  const prefix = `/subscriptions/${source}`;
  const moved = text.toLowerCase().startsWith(prefix) ? `/subscriptions/${destination.subscriptionId}${text.slice(prefix.length)}` : text;
  return around.text.replaceNames(moved);
}

function rewrittenId(text: string, isWhole: boolean, place: Place, state: Rewriting): string | typeof DROP {
  const { around, progress, draft } = state;
  if (isEverywhere(text) || /^\/subscriptions\/[^/]+\/?$/.test(text)) return subscriptionId(text, around);
  // Azure makes one watcher per region and names it after the region.
  if (/\/networkWatchers\/NetworkWatcher_[a-z0-9]+/i.test(text)) return subscriptionId(text, around);
  // Looks like an id, but is a path of some service's own.
  if (!around.lookup.nearest(text) && !tryParseResourceId(text)) return text;
  const spoken = text.replace(/[).:]+$/, '');
  const found = around.lookup.nearest(around.lookup.get(text) ? text : spoken);
  const isBelowGroup = found?.resource.type.toLowerCase() === 'microsoft.resources/resourcegroups' && found.length < spoken.length;
  const target = isBelowGroup ? undefined : found?.resource;
  const successor = target && progress.ids.get(idKey(target.id));
  if (target && successor !== undefined) {
    const written = successor + around.text.replaceNames(text.slice(found!.length));
    if (decisionOn(target, around).disposition === 'use existing') {
      noteExisting(place, written, target, state, `Refers to ${successor} in place of ${target.name}, as move.yaml says.`);
    }
    return written;
  }
  // Who used the source, and what a service made for it, says nothing about the destination.
  const isGone = isInBackReference(draft.source.type, place.plain) || (target && decisionOn(target, around).disposition === 'ignore');
  if (isGone && isWhole) return DROP;
  // What something belongs to is told by its id already.
  if (!isGone && !(target && isWithin(draft.source.id, target.id))) noteKept(place, text, target, state);
  return text;
}

function rewrittenHost(host: string, place: Place, state: Rewriting): string {
  const successor = successorHost(host, state.progress, state.around);
  if (!successor) {
    if (ownersOfHost(host).length > 0 && !isInBackReference(state.draft.source.type, place.plain)) noteKept(place, host, undefined, state);
    return host;
  }
  if (!successor.isMoved) {
    const { disposition } = decisionOn(successor.owner, state.around);
    if (disposition !== 'ignore') noteKept(place, host, successor.owner, state);
  }
  return successor.host;
}

/** Identities get new ids that nobody knows yet. The source's stays, for `generate` to print a reference to the new one. */
function rewrittenGuid(guid: string, place: Place, state: Rewriting): string {
  const { around, progress } = state;
  if (guid.toLowerCase() === around.move.subscriptionId) return around.move.destination.subscriptionId;
  const owner = around.lookup.byGuid(guid)?.resource;
  if (owner && progress.ids.has(idKey(owner.id)) && decisionOn(owner, around).disposition === 'use existing') {
    noteExisting(
      place,
      guid,
      owner,
      state,
      `Is an id of ${owner.name} in the source: write that of ${progress.ids.get(idKey(owner.id))} here.`,
    );
  }
  return guid;
}

/** `text` with whole words that are names of renamed resources replaced. */
function withNames(text: string, place: Place, { namesAt }: Rewriting): string {
  let result = text;
  for (const { name, successor } of namesAt.get(place.path) ?? []) {
    const word = new RegExp(`(?<![A-Za-z0-9-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z0-9-])`, 'gi');
    result = result.replace(word, () => successor);
  }
  return result;
}

/** Ids that stand encoded in a text are rewritten as ids, and encoded again. */
function rewrite(text: string, place: Place, state: Rewriting): string | typeof DROP {
  if (place.isName && !text.toLowerCase().includes('/subscriptions/')) return text;
  const runs = encodedRuns(text);
  if (runs.length === 1 && runs[0]!.plain === undefined) return rewritePlain(text, place, state);
  return runs
    .map(({ text: run, plain, write }) => {
      const result = rewritePlain(plain ?? run, place, state);
      return result === DROP ? run : write(result);
    })
    .join('');
}

function rewritePlain(text: string, place: Place, state: Rewriting): string | typeof DROP {
  const pieces = piecesOf(text);
  const written: string[] = [];
  for (const { kind, value } of pieces) {
    const result = rewrittenPiece(kind, value, pieces.length === 1, place, state);
    if (result === DROP) return DROP;
    written.push(result);
  }
  return written.join('');
}

function rewrittenPiece(kind: Piece['kind'], value: string, isWhole: boolean, place: Place, state: Rewriting): string | typeof DROP {
  if (kind === 'id') return rewrittenId(value, isWhole, place, state);
  if (kind === 'host') return withNames(rewrittenHost(value, place, state), place, state);
  if (kind === 'guid') return rewrittenGuid(value, place, state);
  return withNames(value, place, state);
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function graphFactsOf({ facts }: Surroundings): GraphFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([type, { nameScope }]) => [type, nameScope ? { isGlobalName: nameScope === 'global' } : {}]),
  );
}

function namesIn(draft: Draft, progress: Progress, around: Surroundings, facts: GraphFacts): Rewriting['namesAt'] {
  const names = new Map<string, { name: string; successor: string }[]>();
  for (const { path, kind, text, target } of referencesOf(draft.source, around.lookup, facts)) {
    const successor = target && progress.ids.get(idKey(target.id));
    if (kind !== 'name' || GUID.test(text) || successor === undefined) continue;
    names.set(path, [...(names.get(path) ?? []), { name: text, successor: successor.slice(successor.lastIndexOf('/') + 1) }]);
  }
  return names;
}

/** One note for each thing that one value refers to. */
function distinct(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [[note.kind, note.path, idKey(note.target ?? '')].join('\n'), note])).values()];
}

/**
 * Resource ids, host names and account names, wherever they stand, are led to what takes the place of their target: its
 * destination, or what `use existing` names. What stays where it is keeps its id, with a note. Back-references to what does not
 * come along are taken out. Principal ids, client ids, workspace ids and instrumentation keys stay: see {@link Relocated}.
 */
export const rewriteReferences: Pass = {
  name: 'references',
  run: (progress, around) => {
    const notes: Note[] = [...progress.notes];
    const facts = graphFactsOf(around);
    const drafts = progress.drafts.map((draft) => {
      const state: Rewriting = { draft, progress, around, namesAt: namesIn(draft, progress, around, facts), notes: [] };
      const resource = mapTexts(draft.resource, (text, place) => rewrite(text, place, state));
      notes.push(...distinct(state.notes));
      return { ...draft, resource };
    });
    return { ...progress, drafts, notes };
  },
};
