/** One command of a POSIX shell with bash's quoting, ready to be copied. Made by {@link shell} alone, so that nothing in it is unquoted. */
export class Command {
  constructor(readonly text: string) {}
}

/** Words that no shell reads anything into. */
const PLAIN = /^[A-Za-z0-9_@%+:,./][A-Za-z0-9_@%+=:,./-]*$/;

function escapedControl(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/**
 * `value` as one word of bash that stands for these very characters and takes one line, whatever is in it. Every value that came from
 * Azure or from move.yaml goes through here.
 * @throws Error for a NUL character, which no argument can hold
 */
export function quoted(value: string): string {
  if (PLAIN.test(value)) return value;
  if (value.includes('\u0000')) throw new Error(`${JSON.stringify(value)} holds a NUL character, which no command line can`);
  if (!/[\u0001-\u001f\u007f]/.test(value)) return `'${value.replaceAll("'", `'\\''`)}'`;
  return `$'${value.replace(/[\\']/g, '\\$&').replace(/[\u0001-\u001f\u007f]/g, escapedControl)}'`;
}

/**
 * A command: what stands in the template is the shell's, every value in it becomes one quoted word; a list becomes as many words, a command
 * stays what it is.
 */
export function shell(parts: TemplateStringsArray, ...values: (string | number | readonly string[] | Command)[]): Command {
  const word = (value: (typeof values)[number]): string => {
    if (value instanceof Command) return value.text;
    return typeof value === 'object' ? value.map(quoted).join(' ') : quoted(String(value));
  };
  return new Command(parts.map((part, index) => part + (index < values.length ? word(values[index]!) : '')).join(''));
}
