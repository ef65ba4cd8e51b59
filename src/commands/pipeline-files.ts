import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { writeFile } from '../files/write-file';
import { fillTemplate, nameOfFolder, type CiSystem } from '../pipelines/fill';
import { BadInputError } from './failure';
import { generationOf } from './generation';
import { openMove } from './move-folder';

const TEMPLATES = join(__dirname, '../pipelines/templates');

/** The root of the git repository that holds `folder`; the folder itself where there is none. */
function repositoryOf(folder: string): string {
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, '.git'))) return place;
    if (place === dirname(place)) return folder;
  }
}

/** Names of the sensitive variables that deploying needs; none before the scan, as only generating tells. */
function variablesOf(dir: string): string[] {
  if (!existsSync(join(dir, 'inventory.json'))) return [];
  return generationOf(openMove(dir)).generated.variables.map(({ id }) => id);
}

function folderWithin(repository: string, dir: string): string {
  const folder = relative(repository, resolve(dir)).split(sep).join('/') || '.';
  if (/^[A-Za-z0-9._/-]+$/.test(folder)) return folder;
  throw new BadInputError(
    `the move's folder is "${folder}", which cannot stand in a pipeline's files`,
    'Name it with letters, digits, dots, hyphens and underscores only.',
  );
}

function templatesIn(folder: string): [name: string, text: string][] {
  return readdirSync(join(TEMPLATES, folder))
    .sort()
    .map((name) => [name, readFileSync(join(TEMPLATES, folder, name), 'utf8')]);
}

/**
 * Content of the pipeline files by path. Scripts stand in the move's folder; workflows where their system looks for them: GitHub only
 * at the root of a repository.
 */
export function pipelineFiles(ci: CiSystem, dir: string): Record<string, string> {
  const repository = repositoryOf(resolve(dir));
  const folder = folderWithin(repository, dir);
  const facts = { ci, folder, variables: variablesOf(dir) };
  const ending = nameOfFolder(folder);
  const placeOf = (name: string): string => {
    if (name.endsWith('.sh')) return join(dir, 'pipelines', name);
    if (ci === 'azure') return join(dir, '.azuredevops', name);
    return join(repository === resolve(dir) ? dir : repository, '.github/workflows', `${basename(name, '.yml')}${ending}.yml`);
  };
  return Object.fromEntries(
    [...templatesIn(ci), ...templatesIn('scripts')].map(([name, text]) => [placeOf(name), fillTemplate(text, facts)]),
  );
}

/**
 * Scripts that two systems share may be there as they are.
 * @throws BadInputError naming the files that are there already
 */
export function refuseToOverwrite(files: Readonly<Record<string, string>>): void {
  const present = Object.entries(files).flatMap(([file, text]) =>
    existsSync(file) && !(file.endsWith('.sh') && readFileSync(file, 'utf8') === text) ? [file] : [],
  );
  if (present.length === 0) return;
  throw new BadInputError(
    `there already: ${present.join(', ')}`,
    'Edit what is there, or write it anew with --force (what is in it now is lost). Nothing was written.',
  );
}

/** Writes every file, making the folders that they need. */
export function writeFiles(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) writeFile(file, text);
}
