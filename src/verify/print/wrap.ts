/**
 * `text` in lines of at most `width` characters, the first after `first`, the others after as many spaces. Words are never broken:
 * a resource id or a command stays whole, to be copied, even where it is longer than a line.
 */
export function wrapped(text: string, first: string, width: number): string[] {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].map((one) => one.trimEnd());
}
