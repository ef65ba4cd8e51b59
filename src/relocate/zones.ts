import type { Pass, Surroundings } from './pass';
import type { Note } from './relocated';
import { DROP, mapTexts, type Place } from './walk';

/** Where ARM writes zones: a list anywhere, or one zone of a database or replica. */
const ZONE_KEY = /^(zones|zone|availabilityZone|standbyAvailabilityZone|primaryZone|targetZone|availabilityZones)$/i;

function rewrite(
  text: string,
  place: Place,
  around: Surroundings,
  note: (place: Place, value: string | undefined, message: string) => void,
): string | typeof DROP {
  const { zones } = around.move;
  if (place.isName || !ZONE_KEY.test(place.key) || !Object.hasOwn(zones, text)) return text;
  const zone = zones[text]!;
  if (zone === text) return text;
  if (zone === null) note(place, undefined, `Was in zone ${text}; in the destination in none of its own.`);
  else note(place, zone, `Was in zone ${text}; in the destination in zone ${zone}.`);
  return zone ?? DROP;
}

/** Availability zones by the map of move.yaml; a zone mapped to null goes. Zone numbers of two regions have nothing in common. */
export const mapZones: Pass = {
  name: 'zones',
  run: (progress, around) => {
    if (Object.keys(around.move.zones).length === 0) return progress;
    const notes: Note[] = [...progress.notes];
    const drafts = progress.drafts.map((draft) => {
      const note = ({ path }: Place, value: string | undefined, message: string): void => {
        notes.push({ kind: 'zone', id: draft.source.id, path, ...(value !== undefined && { value }), message });
      };
      return { ...draft, resource: mapTexts(draft.resource, (text, place) => rewrite(text, place, around, note)) };
    });
    return { ...progress, drafts, notes };
  },
};
