import { tryParseResourceId } from '../../arm/resource-id';
import { oneLine } from '../../text/one-line';

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
