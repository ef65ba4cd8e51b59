import { tryParseResourceId } from '../../arm/resource-id';

// Control characters move cursors; bidirectional marks let a name read as another. XML 1.0 allows none of the former.
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` in one line, with nothing invisible in it. Names and notes come from whoever may create resources. */
export function oneLine(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `text` as Markdown that shows that very text: nothing of it read as markup, and nobody notified by it. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$]/g, (character) => (character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`))
    .replace(/@/g, '&#64;');
}

/** `text` for XML, in elements and in quoted attributes. */
export function xmlText(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return oneLine(text).replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Group, type and name of a resource: enough to find it by. */
export function shortId(id: string): string {
  const parsed = tryParseResourceId(id);
  if (!parsed) return id;
  if (parsed.armType === 'Microsoft.Resources/resourceGroups') return parsed.name;
  const own = `${parsed.armType.split('/').slice(1).join('/')}/${parsed.names.join('/')}`;
  return parsed.resourceGroup === undefined ? own : `${parsed.resourceGroup}/${own}`;
}

/** At most `most` resources, then how many more. */
export function resourceList(ids: readonly string[], most: number): string {
  const shown = ids.slice(0, most).map(shortId).join(', ');
  return ids.length > most ? `${shown} and ${ids.length - most} more` : shown;
}
