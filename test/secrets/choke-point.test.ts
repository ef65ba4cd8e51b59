import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { SecretFoundError, writeFile } from '../../src/files/write-file';
import { SECRETS } from './examples';

const SOURCE = join(__dirname, '../../src');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** Every way of Node's to put content into a file, and ways past the guarded streams. */
const WRITES =
  /\b(writeFileSync|appendFile(Sync)?|createWriteStream|openSync|open\(|writeSync|writevSync|copyFile(Sync)?|cpSync|truncateSync|fs\.\w+|fs\/promises|console\.\w+)\b/;

test('no place but one writes files', () => {
  const places = filesBelow(SOURCE)
    .filter((path) => path.endsWith('.ts') && WRITES.test(readFileSync(path, 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gm, '')))
    .map((path) => relative(SOURCE, path));
  expect(places).toEqual(['files/write-file.ts']);
});

test('what may hold a secret says why, and there is one such file', () => {
  const places = filesBelow(SOURCE).filter((path) => /\{ holdsSecret \}|holdsSecret:|writeUnguarded/.test(readFileSync(path, 'utf8')));
  expect(places.map((path) => relative(SOURCE, path))).toEqual(['commands/twin.ts', 'files/guard-stream.ts']);
});

test('a file with a secret is not written, and what was there stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'azmove-files-'));
  const path = join(folder, 'deep', 'x.json');
  writeFile(path, '{"a": 1}');
  const { whole, secret } = SECRETS['storage key']!;
  const content = JSON.stringify({ id: '/subscriptions/0/resourceGroups/rg', tags: { note: whole } });
  let thrown: unknown;
  try {
    writeFile(path, content);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(SecretFoundError);
  const { message } = thrown as SecretFoundError;
  expect(message).toBe(
    `${path} was not written: at tags.note of /subscriptions/0/resourceGroups/rg stands what looks like a secret (base64 key of 64 bytes).`,
  );
  expect(message).not.toContain(secret);
  expect(readFileSync(path, 'utf8')).toBe('{"a": 1}');
  expect(readdirSync(join(folder, 'deep'))).toEqual(['x.json']);
});

test('private files are their owner’s alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'azmove-files-'));
  writeFile(join(folder, 'private'), 'x', { isPrivate: true });
  writeFile(join(folder, 'secret'), `A='${SECRETS['storage key']!.whole}'`, { holdsSecret: 'for a test' });
  for (const name of ['private', 'secret']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});
