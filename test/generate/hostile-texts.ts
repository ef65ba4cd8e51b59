import fc from 'fast-check';

/** Set by any of the texts that gets to run. */
export const CANARY = '__azmoveCanary';
const RUN = `globalThis.${CANARY}=1`;

/** Texts that end what they stand in, begin something else there, or are read as something else than text. */
export const HOSTILE: readonly string[] = [
  `it's "quoted" \`and\` \\ escaped`,
  `'+(${RUN})+'`,
  `"+(${RUN})+"`,
  `\`+(${RUN})+\``,
  `\${${RUN}}`,
  `\\\${${RUN}}`,
  `*/ ${RUN}; /*`,
  `x\n${RUN}\n//`,
  `x\r\n${RUN}`,
  `x\u2028${RUN}\u2029`,
  `</script><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `--><svg onload=${RUN}>`,
  `]]>&lt;&#60;`,
  '${file("/etc/passwd")}',
  '$${already.escaped} $$${twice}',
  '%{ if true }yes%{ endif } %%{x}',
  '${TfToken[TOKEN.0]}',
  '$${TfToken[TOKEN.1]} %#&{TfToken[TOKEN.2]}',
  '#{TfToken[TOKEN.0]} &{TfToken[TOKEN.0]}',
  '-1.8881545897087505e+289',
  '$-1.8881545897087503e+289',
  `\u{E000}attribute\u{E002}/subscriptions/0\u{E002}name};${RUN};//\u{E002}x\u{E001}`,
  `\u{E000}secret\u{E002}a\u{E002}b\u{E002}c\u{E001}`,
  '../../../../etc/cron.d/azmove',
  '..\\..\\windows',
  '$(touch /tmp/azmove) `touch /tmp/azmove`; rm -rf ~ | tee & > /dev/null',
  '| a | b |\n|---|---|\n[click](javascript:alert(1)) ![](http://example.com/x.png) @someone #1',
  '\u202Egnp.exe\u200B \u0000 \u001b[31mred\u0007',
  'Zażółć gęślą jaźń 日本語 🙂 e\u0301',
  '=cmd|calc!A1',
  '__proto__',
  'constructor',
  '',
  ' ',
];

/** Any text, mostly of pieces that mean something to somebody. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE, '$', '{', '}', '%', '#', '&', '\\', '`', "'", '"', '\n', 'TfToken['), fc.string()), {
      maxLength: 5,
    })
    .map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

/** Any JSON whose texts and keys are hostile. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    hostileText,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(hostileText, tie('json'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).json;

/** Names as Azure allows them somewhere, that collide or are reserved once they are made into something else. */
export const HOSTILE_NAMES: readonly string[] = [
  ...['a.b', 'a-b', 'a_b', 'a b', 'a(b)', 'A.B2', 'ab', 'a--b'],
  ...['class', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'default', 'await', 'scope', 'this', 'tags', 'names', 'region'],
  ...['x'.repeat(90), `${'x'.repeat(89)}y`, '1', '01', 'é', 'e\u0301', '日本', '日本語', '🙂', '..', '.', 'con', 'index', 'teardown'],
  ...["o'brien", 'say "hi"', '`x`', '${x}', '%{x}', '*', 'a;b', 'a&b'],
];
