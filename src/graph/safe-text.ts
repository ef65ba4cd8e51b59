/** Names and tags come from whoever may create resources: no format may take them for more than text. */

// Control characters move cursors and change colours; bidirectional marks let a name read as another.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** `text` for a terminal or a plain file: one line, nothing invisible. */
export function plainText(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `text` for HTML, in elements and in quoted attributes. */
export function htmlText(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };
  return plainText(text).replace(/[&<>"'`]/g, (character) => entities[character]!);
}

/** `text` as a quoted string of Graphviz. `\` starts escapes there (`\N` is the node's name). */
export function dotText(text: string): string {
  return `"${plainText(text).replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}

/** `text` as a quoted label of Mermaid. Everything but letters, digits and a few marks is written as its code point. */
export function mermaidText(text: string): string {
  return `"${plainText(text).replace(/[^\p{L}\p{N} ._/:-]/gu, (character) => `#${character.codePointAt(0)!};`)}"`;
}

/** `2 circles`, `1 circle`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
