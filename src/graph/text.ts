/**
 * Texts taken apart into what may refer to a resource and what lies between. Every step that looks into values (edges here,
 * rewriting in `relocate`) sees the same pieces.
 */

/** One piece of a text. The values of all pieces in order give the text again. */
export interface Piece {
  kind: 'text' | 'id' | 'host' | 'guid';
  value: string;
}

// Each alternative starts only where a run of its characters starts, so that long texts without any (base64) cost linear time.
const ID = String.raw`(?<id>\/subscriptions\/[^\s"'<>\\,;|?#[\]{}&]+)`;
const GUID = String.raw`(?<guid>(?<![a-z0-9_-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![a-z0-9_-]))`;
const HOST = String.raw`(?<host>(?<![a-z0-9_.-])[a-z0-9_-]+(?:\.[a-z0-9_-]+)+)`;
const PIECE = new RegExp(`${ID}|${GUID}|${HOST}`, 'gi');

/** A resource id may hold spaces in its names; a text that is an id as a whole is one piece. */
const WHOLE_ID = /^\/subscriptions\/[^/?#\n"';,]+(?:\/[^/?#\n"';,]+)*$/i;

/** True when `text` as a whole looks like a resource id. */
export function isWholeId(text: string): boolean {
  return WHOLE_ID.test(text);
}

/** `text` in pieces: resource ids, host names (anything of labels joined by dots), GUIDs, and the text between. */
export function piecesOf(text: string): Piece[] {
  if (isWholeId(text)) return [{ kind: 'id', value: text }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > end) pieces.push({ kind: 'text', value: text.slice(end, match.index) });
    const kind = match.groups?.['id'] !== undefined ? 'id' : match.groups?.['guid'] !== undefined ? 'guid' : 'host';
    pieces.push({ kind, value: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', value: text.slice(end) });
  return pieces;
}

/** `text` with everything that is no resource id as `map` returns it. */
export function mapOutsideIds(text: string, map: (part: string) => string): string {
  let [result, part] = ['', ''];
  for (const { kind, value } of piecesOf(text)) {
    if (kind !== 'id') part += value;
    else {
      result += map(part) + value;
      part = '';
    }
  }
  return result + map(part);
}
