const MARKDOWN = /[\\`*_{}[\]<>#|~&$]/g;

/** Text from Azure as Markdown that shows that very text: one line, nothing of it read as markup. */
export function markdownText(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(MARKDOWN, (character) => (character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`));
}
