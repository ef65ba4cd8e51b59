import { shortId } from '../../arm/short-id';
import { oneLine } from '../../text/one-line';

/** `text` for XML, in elements and in quoted attributes. */
export function xmlText(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return oneLine(text).replace(/[&<>"']/g, (character) => entities[character]!);
}

/** At most `most` resources, then how many more. */
export function resourceList(ids: readonly string[], most: number): string {
  const shown = ids.slice(0, most).map(shortId).join(', ');
  return ids.length > most ? `${shown} and ${ids.length - most} more` : shown;
}
