import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { licencesMarkdown, packagesOf } from './licences';

const root = join(__dirname, '../..');
const packages = packagesOf(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** All let us use, change and pass on; MPL asks it of changes to its own files only. */
const ALLOWED = [
  ...['(BSD-2-Clause OR MIT OR Apache-2.0)', '(MIT OR CC0-1.0)', '(MIT OR GPL-3.0-or-later)', '(MIT OR WTFPL)', '0BSD', 'Apache-2.0'],
  ...['Apache-2.0 AND MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT', 'MPL-2.0'],
  ...['Public Domain', 'Python-2.0', 'Unlicense'],
];

test('versions are exact, and every package has its digest', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  expect(packages.filter(({ integrity, isBundled }) => integrity === undefined && !isBundled).map(({ name }) => name)).toEqual([]);
});

test('azmove runs nothing when it is installed', () => {
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
});

test('docs/licences.md lists the licences, and none is new', () => {
  expect(readFileSync(join(root, 'docs/licences.md'), 'utf8')).toBe(licencesMarkdown(packages));
  expect([...new Set(packages.map(({ licence }) => licence))].sort()).toEqual(ALLOWED);
});
