import fc from 'fast-check';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import { printString, printValue } from '../../src/generate/print-value';
import { Text, type Value } from '../../src/generate/value';
import { asTerraformReads } from './synthesised';

const noParts = (): string => 'unused';

function evaluate(code: string): unknown {
  // The code under test is made of arbitrary text: running it is how injection would show.
  return new Function(`return (${code});`)() as unknown;
}

describe('printString', () => {
  it.each([
    ["it's", `"it's"`],
    ['a "b"', `'a "b"'`],
    ['line\nbreak', String.raw`'line\nbreak'`],
    ['back\\slash', String.raw`'back\\slash'`],
    ['\u2028', String.raw`'\u2028'`],
  ])('prints %j as %s', (text, expected) => expect(printString(text)).toBe(expected));

  it('stands for the very same text, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(evaluate(printString(text))).toBe(text)));
  });
});

describe('printValue', () => {
  it('escapes what Terraform would take for a template', () => {
    // Terraform 1.11 was seen to read "$$${x}" as the text "$${x}".
    expect(printValue('${file("/etc/passwd")} %{ if true } $${x}', noParts, 0, 0)).toBe(`'$$\{file("/etc/passwd")} %%{ if true } $$$\{x}'`);
  });

  it('prints references within text as a template whose text is nothing but text', () => {
    const text = new Text(['`${evil}` ', { code: 'hub.id' }, '/x']);
    expect(printValue(text, (part) => ('code' in part ? part.code : ''), 0, 0)).toBe('`\\`$\\${evil}\\` ${hub.id}/x`');
  });

  it('gives Terraform any JSON unchanged: tags, settings, keys', () => {
    const text = fc.string({ unit: 'grapheme' });
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(text, fc.constant('__proto__')), tie('json'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        expect(asTerraformReads(evaluate(printValue(value as Value, noParts, 0, 0)))).toEqual(value);
      }),
    );
  });

  it('prints key and value where they are the same text', () => {
    const value = { 'a-b': 'a-b', '': '', true: true };
    expect(evaluate(printValue(value, noParts, 0, 0))).toEqual(value);
  });

  it('takes a key that JavaScript reads as the prototype for a key', () => {
    const value = JSON.parse('{ "__proto__": "x", "a": "y" }') as Value;
    expect(Object.entries(asTerraformReads(evaluate(printValue(value, noParts, 0, 0))) as object)).toEqual([
      ['__proto__', 'x'],
      ['a', 'y'],
    ]);
  });

  it.each<[string, Value]>([
    [
      'nested blocks',
      {
        name: 'a',
        rules: [
          { name: 'x', ports: ['80', '443'] },
          { name: 'y', ports: [] },
        ],
        enabled: true,
      },
    ],
    ['a key that needs quotes', { tags: { 'cost center': '1', owner: 'x' } }],
    ['a long string', { description: 'x'.repeat(150), id: 'y'.repeat(150) }],
    ['a long list', { addressPrefixes: Array.from({ length: 20 }, (_, index) => `10.0.${index}.0/24`) }],
    [
      'lists of lists',
      {
        pairs: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    ],
    ['numbers', { ports: Array.from({ length: 60 }, (_, index) => index * 1000) }],
  ])('formats %s as prettier does', async (_name, value) => {
    const code = `const value = ${printValue(value, noParts, 0, 14)};\n`;
    expect(code).toBe(
      await format(code, { parser: 'typescript', plugins: [estree, typescript], singleQuote: true, printWidth: 140, trailingComma: 'all' }),
    );
  });
});
