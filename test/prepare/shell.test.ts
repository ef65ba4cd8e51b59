import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { quoted, shell } from '../../src/prepare/shell';

/** What bash makes of the words: each argument between two NULs. */
function asBashReads(command: string): string[] {
  const output = execFileSync('bash', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
  return output.split('\0').slice(0, -1);
}

// No lone surrogates: they are no characters, and no shell can be handed them.
const text = fc.string({ unit: 'binary' }).map((value) => Buffer.from(value.replaceAll('\0', '')).toString());
const hostile = fc.constantFrom(
  "'",
  '"',
  '`',
  '$(touch /tmp/x)',
  '${IFS}',
  '\\',
  '\n',
  '\r\n```\n',
  '!!',
  '*',
  '~',
  '-rf',
  '&& rm -rf /',
  '#',
  '\u202e',
  '=',
  ';',
);
const word = fc.oneof(
  text,
  fc.array(fc.oneof(hostile, text), { maxLength: 6 }).map((parts) => parts.join('')),
);

test('bash reads a quoted value as these very characters, as one word of one line', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (values) => {
      const command = values.map(quoted).join(' ');
      expect(command).not.toMatch(/[\n\r]/);
      expect(asBashReads(command)).toEqual(values);
    }),
    { numRuns: 200 },
  );
});

test('refuses what no command line can hold', () => expect(() => quoted('a\0b')).toThrow('NUL'));

test('a template quotes every value, and leaves commands and its own text alone', () => {
  const inner = shell`--name ${"o'brien; rm -rf /"}`;
  expect(shell`az group show ${inner} --tags ${['a b', 'c']} --count ${3} "$HOME"`.text).toBe(
    `az group show --name 'o'\\''brien; rm -rf /' --tags 'a b' c --count 3 "$HOME"`,
  );
});

test.each(['/subscriptions/x/resourceGroups/rg', 'a-b_c.d', '10.0.0.0/16', 'key=value'])('%s needs no quotes', (value) =>
  expect(quoted(value)).toBe(value),
);
test.each(['', '-x', '~', 'a b', '*', 'ä'])('%j needs quotes', (value) => expect(quoted(value)).toBe(`'${value}'`));
