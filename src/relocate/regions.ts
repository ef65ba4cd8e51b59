import { tryParseResourceId } from '../arm/resource-id';
import { isAzureHost } from '../catalog/azure-domains';
import { ownersOfHost } from '../catalog/hosts';
import { regionName } from '../catalog/regions';
import { piecesOf } from '../graph/text';
import type { Draft, Pass, Surroundings } from './pass';
import type { Note } from './relocated';
import { mapTexts, type Place } from './walk';

/** Known inside the machine and in directories: it keeps its name. */
export const MACHINE_NAME = /(^|\.)osProfile\.(computerName|computerNamePrefix)$/;

/** A key that says which region something is in or for; its whole value may be the region's short code. */
const REGION_KEY = /(^|[^a-z])(region|location|geo)([^a-z]|$)|(region|location)$/i;

/** Attributes by which a list tells its regions apart. */
const REGION_ATTRIBUTES = ['locationName', 'location', 'region'];

function rewrittenHost(host: string, around: Surroundings): string {
  // No domain ends in a region's name: a service tag, `Storage.WestEurope`.
  if (around.text.isNamedIn(host.slice(host.lastIndexOf('.') + 1))) return around.text.replaceNames(host);
  if (ownersOfHost(host).length > 0 || around.lookup.byHost(host) || !isAzureHost(host)) return host;
  const [first = '', ...rest] = host.split('.');
  // `westeurope.tts…` and `westeurope-5.in.applicationinsights…` are Azure's; `x.westeurope.kusto…` is somebody's.
  const isPlatform = around.text.isNamedIn(first) || /^(privatelink|global)$/i.test(first);
  return isPlatform ? [first, ...rest].map((label) => around.text.replaceNames(label)).join('.') : host;
}

/** What Azure itself offers in a region (`…/providers/Microsoft.Web/locations/westeurope/managedApis/office365`) is there in every region. */
function rewrittenId(id: string, around: Surroundings): string {
  return id.replace(/(?<=^\/subscriptions\/[^/]+\/providers\/[^/]+\/locations\/)[^/]+/i, (region) => around.text.replaceNames(region));
}

function rewrite(text: string, place: Place, around: Surroundings): string {
  if (MACHINE_NAME.test(place.plain)) return text;
  if (!place.isName && REGION_KEY.test(place.key)) {
    const code = around.text.codeFor(text);
    if (code !== undefined) return code;
  }
  if (!around.text.isNamedIn(text)) return text;
  return piecesOf(text)
    .map(({ kind, value }) => {
      if (kind === 'id' && tryParseResourceId(value)) return rewrittenId(value, around);
      return kind === 'host' ? rewrittenHost(value, around) : around.text.replaceNames(value);
    })
    .join('');
}

function regionOfItem(item: unknown, path: string): string | undefined {
  if (typeof item === 'string') return regionName(item);
  if (typeof item !== 'object' || item === null) return undefined;
  const attributes = path.endsWith('targetRegions') ? [...REGION_ATTRIBUTES, 'name'] : REGION_ATTRIBUTES;
  const value = attributes.map((attribute) => (item as Record<string, unknown>)[attribute]).find((found) => typeof found === 'string');
  return value === undefined ? undefined : regionName(value as string);
}

/** Replica order must stay without gaps. */
function renumbered(items: readonly unknown[]): unknown[] {
  const priorities = items.flatMap((item) => (item as { failoverPriority?: number } | null)?.failoverPriority ?? []).sort((a, b) => a - b);
  return items.map((item) => {
    const own = (item as { failoverPriority?: number } | null)?.failoverPriority;
    return own === undefined ? item : { ...(item as object), failoverPriority: priorities.indexOf(own) };
  });
}

/** What {@link withoutTwins} compares with and tells. */
interface Twins {
  source: string;
  destination: string;
  found: (path: string) => void;
}

/** Of a replica in the destination and the one that the move brings there, the one that moves stays: it was listed as the home. */
function withoutTwin(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
  { source, destination, found }: Twins,
): unknown[] {
  const was = before.map((item) => regionOfItem(item, path));
  const isPair = [source, destination].every((region) => was.filter((other) => other === region).length === 1);
  if (!isPair) return [...after];
  // A plain list of regions is a list of where something may be reached, not of replicas.
  if (before.some((item) => typeof item !== 'string')) found(path);
  return renumbered(after.filter((_, index) => was[index] !== destination));
}

/** `after` less the replicas that fell together with what moved; `before` is the same value with the source's regions. */
function withoutTwins(before: unknown, after: unknown, path: string, twins: Twins): unknown {
  if (Array.isArray(before) && Array.isArray(after)) {
    const items = after.map((item: unknown, index) => withoutTwins(before[index], item, `${path}.${index}`, twins));
    return withoutTwin(before, items, path, twins);
  }
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) return after;
  const values = Object.values(before);
  const entries = Object.entries(after).map(([key, item], index) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [key, withoutTwins(values[index], item, at, twins)] as const;
  });
  return Object.fromEntries(entries);
}

function relocated(draft: Draft, around: Surroundings, notes: Note[]): Draft {
  const { source, destination } = around;
  const resource = mapTexts(draft.resource, (text, place) => rewrite(text, place, around));
  const found = (path: string): void => {
    const message = `Had a replica in ${destination.displayName}, where it stands now itself: name another region if it still needs one.`;
    notes.push({ kind: 'region', id: draft.source.id, path, message });
  };
  const single = withoutTwins(draft.resource, resource, '', { source: source.name, destination: destination.name, found });
  return { ...draft, resource: single as Draft['resource'] };
}

/**
 * The source region's name becomes the destination's in every form (`westeurope`, `West Europe`, `Storage.WestEurope`), in
 * locations, tags, texts and Azure's own hosts. Ids and hosts of what stays, hosts outside of Azure and names of machines keep it.
 */
export const moveRegion: Pass = {
  name: 'region',
  run: (progress, around) => {
    const notes: Note[] = [...progress.notes];
    return { ...progress, drafts: progress.drafts.map((draft) => relocated(draft, around, notes)), notes };
  },
};
