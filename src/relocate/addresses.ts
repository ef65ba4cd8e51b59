import { mapOutsideIds } from '../graph/text';
import { covers, formatIp, isInside, mapIps, shifted, shiftsOf, type IpText, type Shift } from './ip';
import type { Draft, Pass } from './pass';
import type { Note } from './relocated';
import { mapTexts, type Place } from './walk';

/** Four numbers with dots that are no address. */
const VERSION_KEY = /version$/i;

function rewriteIp(ip: IpText, written: string, shifts: readonly Shift[], warn: (shift: Shift) => void): string {
  const shift = shifts.find((candidate) => isInside(ip, candidate));
  if (shift) return formatIp(shifted(ip, shift));
  for (const wide of shifts) if (covers(ip, wide, wide.source) && !covers(ip, wide, wide.destination)) warn(wide);
  return written;
}

function relocated(draft: Draft, shifts: readonly Shift[], notes: Note[]): Draft {
  const rewrite = (text: string, place: Place): string => {
    if (place.isName || VERSION_KEY.test(place.key)) return text;
    const warn = (value: string) => (shift: Shift) => {
      const message = `${value} covers ${shift.text.source}, but not ${shift.text.destination}, which takes its place: widen it, or add the new range.`;
      notes.push({ kind: 'address', id: draft.source.id, path: place.path, value, message });
    };
    // A name inside an id may look like an address; it is a name.
    return mapOutsideIds(text, (part) => mapIps(part, (ip, written) => rewriteIp(ip, written, shifts, warn(written))));
  };
  return { ...draft, resource: mapTexts(draft.resource, rewrite) };
}

/**
 * The address plan of move.yaml: every address and range inside a source range moves to the same place in the destination's, in
 * networks, subnets, rules, routes, static addresses, records and settings alike. A wider range that covers only the source's is
 * left as it is, with a note.
 */
export const planAddresses: Pass = {
  name: 'addresses',
  run: (progress, around) => {
    const shifts = shiftsOf(around.move.addresses);
    if (shifts.length === 0) return progress;
    const notes: Note[] = [...progress.notes];
    return { ...progress, drafts: progress.drafts.map((draft) => relocated(draft, shifts, notes)), notes };
  },
};
