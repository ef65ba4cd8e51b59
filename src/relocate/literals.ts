import { idKey, tryParseResourceId } from '../arm/resource-id';
import { mayRename } from '../catalog/name-stability';
import { isEverywhere } from '../graph/references';
import { piecesOf } from '../graph/text';
import type { Draft, Pass, Surroundings } from './pass';
import { MACHINE_NAME } from './regions';
import type { Note } from './relocated';
import { mapTexts, type Place } from './walk';

function reasonFor(text: string, place: Place, around: Surroundings): string {
  const name = around.source.displayName;
  if (MACHINE_NAME.test(place.plain)) return `The machine and its directory know it by this name, so ${name} stays in it.`;
  const id = piecesOf(text).find(({ kind, value }) => kind === 'id' && around.text.isNamedIn(value));
  if (id) {
    const target = around.lookup.nearest(id.value)?.resource;
    return `Names ${target?.name ?? tryParseResourceId(id.value)?.name ?? id.value}, which stays in ${name} or keeps its name.`;
  }
  const host = piecesOf(text).find(({ kind, value }) => kind === 'host' && around.text.isNamedIn(value));
  if (host) return `Whose ${host.value} is, is not known; so nobody knows its successor.`;
  return `${name} could not be replaced here.`;
}

function notesOn({ source, resource }: Draft, around: Surroundings): Note[] {
  const notes: Note[] = [];
  const note = (path: string, value: string, message: string): void => {
    notes.push({ kind: 'region literal', id: source.id, path, value, message });
  };
  if (around.text.isNamedIn(resource.name)) {
    const why = mayRename(source.type)
      ? 'move.yaml, or a clash of names, gave it this name.'
      : 'Clients call it by this name, so it stays.';
    note('name', resource.name, why);
  }
  const above = resource.id.slice(0, resource.id.lastIndexOf('/'));
  if (around.text.isNamedIn(above)) note('id', resource.id, 'Lies below something that keeps its name.');
  mapTexts(resource, (text, place) => {
    if (around.text.isNamedIn(text) && !isEverywhere(text)) note(place.path, text, reasonFor(text, place, around));
    return text;
  });
  return notes;
}

/** Lists every place where the source region's name is left, each with the reason. Changes nothing. */
export const listLiterals: Pass = {
  name: 'literals',
  run: (progress, around) => {
    const notes = progress.drafts.flatMap((draft) => notesOn(draft, around));
    const known = new Set(notes.map(({ id, path }) => `${idKey(id)}\n${path}`));
    return { ...progress, notes: known.size === 0 ? progress.notes : [...progress.notes, ...notes] };
  },
};
