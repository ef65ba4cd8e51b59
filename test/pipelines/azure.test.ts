import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { sampleFolder, scriptsIn, writePipelines, type WrittenFile } from './written';

// What Microsoft publishes for editors (microsoft/azure-pipelines-vscode), as the package schemastore holds it.
const SCHEMA = 'schemas/json/raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json';

let folder = '';
let files: WrittenFile[] = [];
let validate: ValidateFunction;
beforeAll(() => {
  folder = sampleFolder();
  files = writePipelines('azure', folder);
  const schema = readFileSync(join(dirname(require.resolve('schemastore/package.json')), SCHEMA), 'utf8');
  // To Azure every scalar is text.
  validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, coerceTypes: true }).compile(
    JSON.parse(schema) as object,
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const named = (name: string): WrittenFile => files.find((file) => file.name === name)!;

test('are four pipelines and what they share', () =>
  expect(files.map(({ name }) => name)).toEqual([
    'azmove-deploy.yml',
    'azmove-drift.yml',
    'azmove-finish.yml',
    'azmove-plan.yml',
    'azmove-setup.yml',
  ]));

test('are what the schema of Azure Pipelines allows, which would find what is wrong', () => {
  for (const { name, value } of files) expect([name, validate(structuredClone(value)), validate.errors ?? []]).toEqual([name, true, []]);
  const text = named('azmove-deploy.yml').text;
  expect(validate(parse(text.replace('workingDirectory:', 'workingFolder:')))).toBe(false);
  expect(validate(parse(text.replace('runOnce:', 'runTwice:')))).toBe(false);
});

test('know no secret but the sensitive variables and the token of the job', () => {
  const values = files.flatMap(({ text }) => [...text.matchAll(/^ +(\w+): \$\((\w[\w.]*)\)$/gm)].map(([, key, name]) => [key!, name!]));
  expect(values).toContainEqual(['TF_VAR_psql_contoso_neu_administrator_password', 'TF_VAR_PSQL_CONTOSO_NEU_ADMINISTRATOR_PASSWORD']);
  for (const [key, name] of values) expect(['System.AccessToken', key!.toUpperCase()]).toContain(name);
});

test('ask for approval before anything is deployed, committed or torn down', () => {
  const environments = files.flatMap(({ name, text }) => [...text.matchAll(/ environment: (azmove\S+)/g)].map(([, one]) => [name, one]));
  expect(environments).toEqual([
    ['azmove-deploy.yml', 'azmove-destination'],
    ['azmove-finish.yml', 'azmove-commit'],
    ['azmove-finish.yml', 'azmove-teardown'],
    ['azmove-finish.yml', 'azmove-teardown'],
  ]);
  // The connection that may write is used in deployment jobs alone, which have an environment.
  const outside = files.flatMap(({ value }) => [
    value['steps'],
    ...((value['stages'] ?? []) as any[]).flatMap(({ jobs }) => jobs.map((job: any) => job.steps)),
  ]);
  expect(JSON.stringify(outside)).not.toContain('"azureSubscription":"azmove"');
  expect(JSON.stringify(outside)).toContain('"azureSubscription":"azmove-reader"');
});

test('run scripts that bash can read, and that stop at the first failure', () => {
  const scripts = files.flatMap(({ value }) => scriptsIn(value));
  for (const script of scripts)
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  for (const script of scripts.filter((one) => one.includes('azmove '))) expect(script).toMatch(/^set -euo pipefail\n/);
});
