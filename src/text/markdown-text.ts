import { oneLine } from './one-line';

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;' };

/**
 * `text` as Markdown that shows that very text, in one line: nothing of it read as markup, nobody notified by it, and no link made of
 * what looks like an address. The one way in which text from Azure, Terraform or a provider gets into Markdown.
 */
export function markdownText(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_{}[\]<>#|~&$]/g, (character) => ENTITIES[character] ?? `\\${character}`)
      // GitHub links addresses that stand in the text as they are.
      .replace(/:(?=\/\/)/g, '&#58;')
      .replace(/(?<=www)\./gi, '&#46;')
      .replace(/@/g, '&#64;')
  );
}
