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

/** A run of text in which a resource id stands as links (`%2F`) or JSON within JSON (`\\/`) write it; `write` gives a text that form. */
interface EncodedRun {
  text: string;
  /** What the run says; absent where it stands as it is. */
  plain?: string;
  write: (plain: string) => string;
}

const AS_IT_IS = (text: string): string => text;
const ENCODED =
  /(?<percent>%2Fsubscriptions(?:%[0-9A-F]{2}|[a-z0-9._~()-])+)|(?<slashed>(?<slash>(?<!\\)\\+\/)subscriptions(?:\k<slash>[^\s"'<>\\/,;|?#[\]{}&]+)+)/gi;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function runOf({ 0: text, groups }: RegExpMatchArray): EncodedRun {
  const slash = groups?.['slash'];
  if (slash !== undefined) return { text, plain: text.replaceAll(slash, '/'), write: (plain) => plain.replaceAll('/', slash) };
  const plain = decoded(text);
  return plain === undefined ? { text, write: AS_IT_IS } : { text, plain, write: encodeURIComponent };
}

/** `text` in runs of one form each; their texts in order give it again. */
export function encodedRuns(text: string): EncodedRun[] {
  const runs: EncodedRun[] = [];
  let end = 0;
  for (const match of text.matchAll(ENCODED)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), write: AS_IT_IS });
    runs.push(runOf(match));
    end = match.index + match[0].length;
  }
  if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end), write: AS_IT_IS });
  return runs;
}
