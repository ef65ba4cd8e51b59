import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { attributesSetIn } from './attributes';
import { emit } from './emit';
import { factsOf } from './facts';

/** A fixture's expected Terraform resource, as it stands in `NAME.expected.json`. */
interface Expected {
  terraformType: string;
  config: Record<string, unknown>;
}

/** What a fixture of test/mappers asserts of one Terraform type. */
export interface FixtureProof {
  /** Path below test/mappers, without extension. */
  fixture: string;
  type: string;
  attributes: string[];
}

const FOLDER = join(__dirname, '..', 'mappers');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** Every fixture, by path below test/mappers without extension, with what it expects. */
export function readFixtures(): { fixture: string; expected: Expected[] }[] {
  return filesBelow(FOLDER)
    .filter((path) => path.endsWith('.expected.json'))
    .map((path) => ({
      fixture: relative(FOLDER, path).replace(/\.expected\.json$/, ''),
      expected: JSON.parse(readFileSync(path, 'utf8')) as Expected[],
    }));
}

/**
 * What the fixtures prove. That they hold is for test/mappers/fixtures.test.ts to say, and that each has its ARM JSON beside it.
 * @throws Error for a configuration that the bindings refuse
 */
export function fixtureProofs(): FixtureProof[] {
  return readFixtures().flatMap(({ fixture, expected }) =>
    emit(expected).map((block, index): FixtureProof => {
      const type = expected[index]!.terraformType;
      if (block instanceof Error) throw new Error(`${fixture}: ${type}: ${block.message}`);
      return { fixture, type, attributes: attributesSetIn(block, factsOf(type)) };
    }),
  );
}
