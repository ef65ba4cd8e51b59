import { OUTCOMES, type EstateCoverage, type TypeCoverage } from './estate';
import type { KnownCoverage, KnownType } from './known-types';

/** A table to be printed: every cell plain text of one line. */
export interface Table {
  title: string;
  head: readonly string[];
  rows: (readonly string[])[];
  /** What to say where there is no row. */
  none: string;
}

/** What is printed: a heading, sentences, tables. */
export interface Page {
  title: string;
  lines: string[];
  tables: Table[];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function becomes({ terraformTypes, partOf, outcomes }: TypeCoverage): string {
  return [
    ...terraformTypes,
    ...(outcomes.fallback > 0 ? ['azapi_resource'] : []),
    ...partOf.map((type) => `part of ${type}`),
    ...(outcomes['left out'] > 0 ? [`${outcomes['left out']} left out`] : []),
    ...(outcomes.failed > 0 ? [`${outcomes.failed} failed`] : []),
  ].join(', ');
}

/** The coverage of an inventory as a page. */
export function estatePage(coverage: EstateCoverage, source: string): Page {
  const { types, outcomes } = coverage;
  const counts = OUTCOMES.filter((outcome) => outcomes[outcome] > 0).map((outcome) => `${outcomes[outcome]} ${outcome}`);
  const of = (table: (type: TypeCoverage) => (readonly string[])[]): (readonly string[])[] => types.flatMap(table);
  return {
    title: `Coverage of ${source}`,
    lines: [`${counted(coverage.resources, 'resource')} of ${counted(types.length, 'type')}: ${counts.join(', ') || 'none'}.`],
    tables: [
      {
        title: 'Types',
        head: ['ARM type', 'resources', 'becomes'],
        rows: of((type) => [[type.armType, String(type.resources), becomes(type)]]),
        none: 'None.',
      },
      {
        title: 'Through the azapi fallback',
        head: ['ARM type', 'resources', 'what to expect'],
        rows: of(({ armType, outcomes: { fallback } }) =>
          fallback === 0 ? [] : [[armType, String(fallback), 'Its ARM JSON, with region, names and references replaced; review the body.']],
        ),
        none: 'Nothing: every type is mapped.',
      },
      {
        title: 'Not built anew',
        head: ['ARM type', 'resources', 'disposition', 'why'],
        rows: of(({ armType, leftOut }) =>
          leftOut.map(({ disposition, reason, resources }) => [armType, String(resources), disposition, reason]),
        ),
        none: 'Nothing.',
      },
      {
        title: 'Properties that no mapper reads',
        head: ['ARM type', 'property', 'resources'],
        rows: of(({ armType, unread }) => unread.map(({ path, resources }) => [armType, path, String(resources)])),
        none: 'None.',
      },
      {
        title: 'Not in the code: the mapper failed',
        head: ['resource', 'why'],
        rows: of(({ failed }) => failed.map(({ id, message }) => [id, message])),
        none: 'None.',
      },
    ],
  };
}

function proofText({ terraformTypes, partOf, disposition, outcome }: KnownType): string {
  if (outcome === 'part of') return `in the configuration of ${partOf.join(', ')}`;
  if (outcome === 'fallback') return 'its ARM JSON by azapi_resource';
  if (outcome === 'left out') return `${disposition!.disposition}: ${disposition!.reason}`;
  return terraformTypes.length === 0 ? '' : (disposition && `by default ${disposition.disposition}: ${disposition.reason}`) || '';
}

/** The coverage of all known types as a page. */
export function knownPage({ types, terraformTypes, proven }: KnownCoverage): Page {
  const mapped = types.filter(({ outcome }) => outcome === 'mapped');
  return {
    title: 'Coverage of all known types',
    lines: [
      `${counted(types.length, 'ARM type')}: ${mapped.length} mapped to ${counted(terraformTypes, 'azurerm type')}, of which ${proven} are proven by pairs or fixtures.`,
      'A type that is not listed goes through the azapi fallback.',
    ],
    tables: [
      {
        title: 'Mapped',
        head: ['ARM type', 'azurerm type', 'pairs', 'fixtures', 'attributes', 'note'],
        rows: mapped.flatMap((type) =>
          type.terraformTypes.map(({ terraformType, pairs, fixtures, attributes }) => [
            type.armType,
            terraformType,
            String(pairs),
            String(fixtures),
            String(attributes),
            proofText(type),
          ]),
        ),
        none: 'None.',
      },
      {
        title: 'Not mapped',
        head: ['ARM type', 'outcome', 'note'],
        rows: types.filter(({ outcome }) => outcome !== 'mapped').map((type) => [type.armType, type.outcome, proofText(type)]),
        none: 'None.',
      },
    ],
  };
}
