import { findSecret, withoutSecrets } from '../../src/secrets/find';
import { htmlText, mermaidText } from '../../src/graph/safe-text';
import { printString } from '../../src/generate/print-value';
import { markdownText } from '../../src/text/markdown-text';
import { SECRETS } from './examples';

const ID = '/subscriptions/0/resourceGroups/rg/providers/Microsoft.Web/sites/app';
const inJson = (text: string): string => JSON.stringify({ resources: [{ id: ID, properties: { deep: [{ note: text }] } }] }, null, 2);

describe.each(Object.entries(SECRETS))('%s', (_kind, { whole, secret }) => {
  test.each<[string, string, string]>([
    ['inventory.json', inJson(whole), `properties.deep.0.note of ${ID}`],
    [
      'stacks/app.ts',
      `    new Thing(this, 'thing_app', {\n      name: 'app',\n      note: ${printString(whole)},\n    });\n`,
      'line 3, note, thing_app',
    ],
    ['notes.ts', `const a = 1;\n// It's ${whole.replace(/\n/g, ' ')}\n`, 'line 2'],
    ['report.md', `# Title\n\n| ${markdownText(whole)} |\n`, 'line 3'],
    ['graph.html', `<p>\n${htmlText(whole.replace(/\n/g, ' '))}</p>`, 'line 2'],
    ['graph.mmd', `flowchart\n  n1[${mermaidText(whole.replace(/\n/g, ' '))}]`, 'line 2'],
  ])('is found in %s, and told of without being told', (path, content, place) => {
    // A word of base64 that stands among others may be anything.
    if (secret === '' && !/\.(json|ts)$/.test(path)) return;
    if (secret === '' && path === 'notes.ts') return;
    const found = findSecret(content, path);
    expect(found?.place).toBe(place);
    expect(found?.rule).not.toBe('');
    if (secret !== '') expect(JSON.stringify(found)).not.toContain(secret);
  });

  test('is taken out of messages', () => {
    const shown = withoutSecrets(whole);
    expect(shown).toContain('<azmove:secret>');
    if (secret !== '') expect(shown).not.toContain(secret);
    expect(findSecret(inJson(shown), 'inventory.json')).toBeUndefined();
  });
});

test('own credentials are found as such, whatever they look like', () => {
  expect(findSecret(inJson('say correct horse twice'), 'x.json', ['correct horse'])).toEqual({
    rule: "azmove's own credential",
    place: `properties.deep.0.note of ${ID}`,
  });
  expect(withoutSecrets('it is correct horse.', ['correct horse'])).toBe('it is <azmove:secret>.');
});

test('a secret as a key or id is not repeated by the message', () => {
  const { whole } = SECRETS['GitHub token']!;
  const asKey = findSecret(JSON.stringify({ id: ID, tags: { [whole]: 'x' } }), 'x.json');
  expect(asKey?.place).toBe(`tags.a key of ${ID}`);
  const asId = findSecret(JSON.stringify({ resources: [{ id: `${ID}/${whole}`, name: 'x' }] }), 'x.json');
  expect(asId?.place).toBe('resources.0.id');
});

test.each([
  ['a reference', "clientSecret: '@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/db/)'", 'x.ts'],
  ['what was taken out', JSON.stringify({ a: 'Server=s;Password=<azmove:secret>', b: 'https://x/?sig=<azmove:secret>' }), 'x.json'],
  ['what was taken out, as Markdown', markdownText('Server=s;Password=<azmove:secret>'), 'x.md'],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----', 'ca.pem'],
  ['a digest', JSON.stringify({ hash: 'a'.repeat(64), image: `nginx@sha256:${'0'.repeat(64)}` }), 'x.json'],
  ['a variable', 'password: `${administratorPassword.stringValue}`,', 'x.ts'],
])('%s is none', (_kind, content, path) => {
  expect(findSecret(content, path)).toBeUndefined();
});
