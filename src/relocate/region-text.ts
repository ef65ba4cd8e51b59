import { REGIONS, regionName, type Region } from '../catalog/regions';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Every region's name as words that may be written together, apart or with hyphens: longer names first, so that `eastus2` is not `eastus`. */
function anyRegion(extra: readonly Region[]): RegExp {
  const spelled = [...REGIONS, ...extra].flatMap(({ name, displayName }) => [
    displayName.split(/\s+/).map(escaped).join('[ _-]?'),
    escaped(name),
  ]);
  const alternatives = [...new Set(spelled)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(alternatives.join('|'), 'gi');
}

function like(found: string, words: readonly string[], name: string): string {
  const separator = /[ _-]/.exec(found)?.[0];
  const joined = separator === undefined ? name : words.join(separator);
  if (found === found.toLowerCase()) return joined.toLowerCase();
  if (found === found.toUpperCase()) return joined.toUpperCase();
  return words.join(separator ?? '');
}

/** Replaces one region by another in texts, in whatever form it is written. */
export interface RegionText {
  /** `text` with the source region's name replaced wherever it stands, in the form in which it stands: `Storage.WestEurope`. */
  replaceNames(text: string): string;
  /** `text` with the source region's name, or else its short code as a part of its own (`vnet-weu-01`), replaced. */
  replaceInName(text: string, allowsAttachedCode: boolean): string;
  /** The destination's code for a code of the source region; undefined for any other text. */
  codeFor(text: string): string | undefined;
  /** True when the source region's name stands in `text`. */
  isNamedIn(text: string): boolean;
}

/** Texts of `source` rewritten for `destination`. */
export function regionText(source: Region, destination: Region): RegionText {
  const quick = new RegExp(`${source.displayName.split(/\s+/).map(escaped).join('[ _-]?')}|${escaped(source.name)}`, 'i');
  const any = anyRegion([source, destination]);
  const words = destination.displayName.split(/\s+/);
  const isSource = (found: string): boolean => regionName(found.replace(/[_-]/g, '')) === source.name;

  const replaceNames = (text: string): string =>
    quick.test(text) ? text.replace(any, (found) => (isSource(found) ? like(found, words, destination.name) : found)) : text;
  const isNamedIn = (text: string): boolean => quick.test(text) && [...text.matchAll(any)].some(([found]) => isSource(found));
  const codeFor = (text: string): string | undefined => {
    const index = source.codes.indexOf(text.toLowerCase());
    if (index < 0) return undefined;
    // Both regions have a common and an Azure code; the name keeps to the one that it uses.
    const code = destination.codes[index] ?? destination.codes[0] ?? destination.name;
    return text === text.toUpperCase() ? code.toUpperCase() : code;
  };
  const replaceInName = (text: string, allowsAttachedCode: boolean): string => {
    const named = replaceNames(text);
    if (named !== text) return named;
    const parts = text.split(/([-_. ])/);
    const coded = parts.map((part) => codeFor(part) ?? part).join('');
    if (coded !== text || !allowsAttachedCode) return coded;
    // Names without separators end in the code: stcontosoweu, stcontosoweu01. Two letters would be found in any word.
    for (const code of source.codes.filter(({ length }) => length > 2)) {
      const end = new RegExp(`${escaped(code)}(\\d*)$`, 'i').exec(text);
      if (end) return text.slice(0, end.index) + codeFor(text.slice(end.index, end.index + code.length))! + end[1]!;
    }
    return text;
  };
  return { replaceNames, replaceInName, codeFor, isNamedIn };
}
