import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArmResource } from '../../src/arm/resource';
import { readOnlyPaths } from '../../src/catalog/read-only';
import { registry } from '../../src/mappers/registry';
import { readFixtures } from '../corpus/fixtures';

const FILE = join(__dirname, 'SOURCES.md');

/** Terraform type, fixture, operation of Azure's REST API whose answer the fixture has the form of. */
const MOST_USED = JSON.parse(readFileSync(join(__dirname, 'most-used.json'), 'utf8')) as [
  type: string,
  fixture: string,
  operation: string,
][];

const fixtures = readFixtures();
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** With which api-version the types of a fixture are read: their mappers', or their absorbers'. */
function apiVersionOf(armType: string): string | undefined {
  const parts = registry().all.flatMap(({ absorbs }) => absorbs ?? []);
  const isType = (one: { armType: string }): boolean => one.armType.toLowerCase() === armType.toLowerCase();
  return (registry().ofArmType(armType)[0] ?? parts.find(isType))?.apiVersion;
}

function resourcesOf(fixture: string): ArmResource[] {
  return [JSON.parse(readFileSync(join(__dirname, `${fixture}.arm.json`), 'utf8')) as ArmResource | ArmResource[]].flat();
}

/** `GET type@version` for each type, as many to a version as there are. */
function readings(fixture: string): string[] {
  const types = [...new Map(resourcesOf(fixture).map(({ type }) => [type.toLowerCase(), type])).values()].sort(byText);
  return types.map((type) => `${type}@${apiVersionOf(type) ?? 'none'}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function document(): string {
  const used = MOST_USED.map(([type, fixture, operation]) => {
    const mapper = registry().all.find(({ terraformType }) => terraformType === type);
    return [type, fixture, operation, mapper?.apiVersion ?? 'none'];
  });
  return [
    '# Where the form of the fixtures comes from',
    '',
    'A fixture (`NAME.arm.json`) is what a GET on ARM answers, as rich as Azure answers: defaults, read-only fields, odd casing. Facts are from',
    'Azure’s REST API description (github.com/Azure/azure-rest-api-specs and bicep-types-az, MIT), names and values invented. Fields that the',
    'description lacks and Azure answers with all the same (`webSpace` of apps, `vnetImagePullEnabled` …) are in them on purpose.',
    '',
    'Written by test/mappers/sources.test.ts: `UPDATE_COVERAGE=1 npx jest test/mappers/sources.test.ts` after a fixture was added.',
    '',
    '## The most used types',
    '',
    `${used.length} types that nearly every estate has. No public count of Azure’s resource types exists, so the choice is ours: the types that the`,
    'landing zones and reference architectures of Azure’s documentation are made of.',
    '',
    ...table(['Terraform type', 'fixture', 'operation', 'api-version'], used),
    '',
    '## Every fixture',
    '',
    ...fixtures.map(({ fixture }) => `- \`${fixture}\`: GET ${readings(fixture).join(', ')}`),
    '',
  ].join('\n');
}

test('SOURCES.md names every fixture (UPDATE_COVERAGE=1 writes it)', () => {
  const content = document();
  if (process.env.UPDATE_COVERAGE) writeFileSync(FILE, content);
  expect(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').toBe(content);
});

test('every type in a fixture has an api-version with which it is read', () => {
  expect(fixtures.flatMap(({ fixture }) => readings(fixture)).filter((reading) => reading.endsWith('@none'))).toEqual([]);
});

test('at least 60 of the most used types are listed, each once', () => {
  expect(MOST_USED.length).toBeGreaterThanOrEqual(60);
  expect(new Set(MOST_USED.map(([type]) => type)).size).toBe(MOST_USED.length);
});

test.each(MOST_USED)('%s is expected of %s', (type, name) => {
  const fixture = fixtures.find((one) => one.fixture === name);
  expect(fixture?.expected.map(({ terraformType }) => terraformType)).toContain(type);
});

/** Dotted paths in `value`, lower case, arrays transparent. */
function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [`${path}${key.toLowerCase()}`, ...pathsIn(item, `${path}${key.toLowerCase()}.`)]);
}

/** What only Azure sets in the resources of a fixture, by Azure's API description. */
function computedIn(fixture: string): { possible: boolean; present: string[] } {
  const known = resourcesOf(fixture).map((resource) => ({ resource, readOnly: readOnlyPaths(resource.type) }));
  const present = known.flatMap(({ resource, readOnly }) =>
    pathsIn(resource).filter((path) => readOnly.has(path) || /(^|\.)(provisioningstate|etag|systemdata)$/.test(path)),
  );
  return { possible: known.some(({ readOnly }) => readOnly.size > 0), present };
}

const answers = [...new Set(MOST_USED.map(([, fixture]) => fixture))].filter((fixture) => computedIn(fixture).possible);

test.each(answers)('%s is an answer, not a request: it holds what only Azure sets', (fixture) => {
  expect(computedIn(fixture).present).not.toEqual([]);
});
