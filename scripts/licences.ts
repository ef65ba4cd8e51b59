/** Writes docs/licences.md: the licence of every package that package-lock.json names. `npm run licences`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesMarkdown, packagesOf } from '../test/supply/licences';

const root = join(__dirname, '..');
writeFileSync(join(root, 'docs/licences.md'), licencesMarkdown(packagesOf(readFileSync(join(root, 'package-lock.json'), 'utf8'))));
