import type { GeneratedConstruct } from './construct';
import { SPREAD } from './print-value';
import { Text, type Value } from './value';

type Tags = Record<string, string>;

/** Fewer than this do not make a constant worth its line. */
const WORTH_SHARING = 3;

function plainTagsOf({ config }: GeneratedConstruct): Tags | undefined {
  const tags = config['tags'];
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags) || tags instanceof Text) return undefined;
  return Object.values(tags).every((value) => typeof value === 'string') ? (tags as Tags) : undefined;
}

/** The tags that most constructs of a stack share, if several do; the file then says them once. */
export function sharedTagsOf(constructs: readonly GeneratedConstruct[]): Tags | undefined {
  const counts = new Map<string, { tags: Tags; count: number }>();
  for (const construct of constructs) {
    const tags = plainTagsOf(construct);
    if (!tags) continue;
    const key = JSON.stringify(Object.entries(tags).sort());
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { tags, count: 1 });
  }
  const [most] = [...counts].sort(([keyA, a], [keyB, b]) => b.count - a.count || (keyA < keyB ? -1 : 1));
  return most && most[1].count >= WORTH_SHARING ? most[1].tags : undefined;
}

/** The configuration with `tags` by the constant where they are the shared ones, with or without more. */
export function withSharedTags(config: GeneratedConstruct['config'], shared: Tags | undefined): GeneratedConstruct['config'] {
  const tags = config['tags'];
  if (!shared || typeof tags !== 'object' || tags === null || Array.isArray(tags) || tags instanceof Text) return config;
  if (!Object.entries(shared).every(([key, value]) => Object.hasOwn(tags, key) && tags[key] === value)) return config;
  const more = Object.entries(tags).filter(([key]) => !Object.hasOwn(shared, key));
  const constant = new Text([{ code: 'tags' }]);
  const printed: Value = more.length === 0 ? constant : { [SPREAD]: constant, ...Object.fromEntries(more) };
  return { ...config, tags: printed };
}
