import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof, Proofs } from '../../src/coverage/proof';
import type { Registry } from '../../src/mappers/registry';
import { FAILURES, type Finding, type PairResult } from './compare';
import { covers, type Exception } from './exceptions';
import type { FixtureProof } from './fixtures';

const ROOT = join(__dirname, '..', '..');

/** What the corpus test writes, by path below the repository. */
export const PROOFS_FILE = 'src/coverage/proofs.json';
export const DOCUMENT_FILE = 'docs/coverage.md';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isFailing = ({ kind }: Finding): boolean => FAILURES.includes(kind);

/**
 * Per mapped Terraform type what proves it: pairs in which every resource of the type is as the provider read it, fixtures that
 * expect it, and the attributes which either of them set.
 */
export function proofsOf(results: readonly PairResult[], fixtures: readonly FixtureProof[], { all, ofArmType }: Registry): Proofs {
  const types = [...new Set(all.map(({ terraformType }) => terraformType))].sort(byText);
  const found = new Map(types.map((type) => [type, { pairs: 0, fixtures: new Set<string>(), attributes: new Set<string>() }]));
  for (const { pair, entries, findings } of results) {
    // What is wrong with an ARM resource (unread properties, a mapper that threw) disproves all that its mappers give.
    const typesOf = (type: string): string[] =>
      type.startsWith('azurerm_') ? [type] : ofArmType(type).map((mapper) => mapper.terraformType);
    const failing = new Set(findings.filter(isFailing).flatMap(({ type }) => typesOf(type)));
    for (const type of new Set(entries.map((entry) => entry.type))) {
      const own = entries.filter((entry) => entry.type === type);
      const proof = found.get(type);
      if (!proof || failing.has(type)) continue;
      if (own.every(({ attributes }) => attributes.length === 0)) throw new Error(`${pair}: nothing of ${type} was compared`);
      proof.pairs += 1;
      for (const attribute of own.flatMap(({ attributes }) => attributes)) proof.attributes.add(attribute);
    }
  }
  for (const { fixture, type, attributes } of fixtures) {
    const proof = found.get(type);
    if (!proof) throw new Error(`${fixture} expects ${type}, which no mapper gives`);
    proof.fixtures.add(fixture);
    for (const attribute of attributes) proof.attributes.add(attribute);
  }
  return Object.fromEntries(
    [...found].map(([type, { pairs, fixtures: own, attributes }]): [string, Proof] => [
      type,
      { pairs, fixtures: own.size, attributes: attributes.size },
    ]),
  );
}

/** The proofs as a file: one line per type, so that a new type is a line in a review. */
export function proofsText(proofs: Proofs): string {
  const lines = Object.entries(proofs).map(([type, proof]) => {
    const { pairs, fixtures, attributes } = proof;
    return `  "${type}": { "pairs": ${pairs}, "fixtures": ${fixtures}, "attributes": ${attributes} }`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

type Align = 'left' | 'right';

/** A table as prettier leaves it. */
function markdownTable(head: readonly string[], align: readonly Align[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]!.length)));
  const cell = (text: string, column: number): string =>
    align[column] === 'right' ? text.padStart(widths[column]!) : text.padEnd(widths[column]!);
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rule = widths.map((width, column) => (align[column] === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)];
}

function armTypesOf(terraformType: string, { all }: Registry): string {
  const types = new Set(all.filter((mapper) => mapper.terraformType === terraformType).map(({ armType }) => armType));
  return [...types].sort(byText).join(', ');
}

/** Pairs with findings that fail, by name, with the reasons that test/corpus/exceptions.json has for them. */
function differing(results: readonly PairResult[], exceptions: readonly Exception[]): string[] {
  return results.flatMap(({ pair, findings }) => {
    const reasons = findings.filter(isFailing).map((finding) => {
      const reason = exceptions.find((exception) => covers(exception, finding))?.reason;
      const at = finding.attribute === '' ? finding.type : `${finding.type}.${finding.attribute}`;
      return `\`${at}\`: ${reason ?? 'a defect, which fails the test.'}`;
    });
    return reasons.length === 0 ? [] : [`- \`${pair}\`: ${[...new Set(reasons)].join(' ')}`];
  });
}

/** `docs/coverage.md`: what is mapped and by what it is proven, and which pairs do not match. */
export function coverageDocument(
  proofs: Proofs,
  results: readonly PairResult[],
  exceptions: readonly Exception[],
  registry: Registry,
): string {
  const mapped = Object.entries(proofs);
  const isTouched = ({ entries }: PairResult): boolean =>
    entries.some(({ isMapped, type }) => isMapped && type !== 'azurerm_resource_group');
  const touched = results.filter(isTouched);
  const exact = touched.filter(({ findings }) => !findings.some(isFailing));
  const unmapped = [...new Set(results.flatMap(({ entries }) => entries.filter(({ isMapped }) => !isMapped).map(({ type }) => type)))];
  const different = differing(results, exceptions);
  const rows = mapped.map(([type, { pairs, fixtures, attributes }]) => [
    type,
    armTypesOf(type, registry),
    String(pairs),
    String(fixtures),
    String(attributes),
  ]);
  return [
    '# What is covered, and by what it is proven',
    '',
    'Written by the corpus test, which fails when this file is not what it finds: `UPDATE_COVERAGE=1 npx jest test/corpus` writes it anew.',
    '`azmove coverage` says the same of your estate.',
    '',
    `- ${mapped.length} azurerm resource types are mapped; ${mapped.filter(([, proof]) => proof.pairs > 0).length} are proven by pairs of the corpus, ` +
      `${mapped.filter(([, proof]) => proof.fixtures > 0).length} by fixtures, ${mapped.filter(([, { pairs, fixtures }]) => pairs + fixtures === 0).length} by neither.`,
    `- ${exact.length} of the ${touched.length} pairs that hold a mapped type (beside the resource group) match what the provider read exactly` +
      (touched.length > 0 ? `: ${((100 * exact.length) / touched.length).toFixed(1)} %.` : '.'),
    '- Every other type goes through the azapi fallback: its ARM JSON, with region, names and references replaced.',
    '',
    '**Pairs**: what ARM held and what azurerm 4.55.0 read from it, compared both ways. **Fixtures**: answers of ARM as rich as the REST API',
    'documents them (test/mappers, sources in test/mappers/SOURCES.md). **Attributes**: different ones of the provider that either of them sets.',
    '',
    '## Mapped types',
    '',
    ...markdownTable(['Terraform type', 'ARM type', 'pairs', 'fixtures', 'attributes'], ['left', 'left', 'right', 'right', 'right'], rows),
    '',
    '## Pairs that do not match exactly',
    '',
    ...(different.length === 0 ? ['None.'] : different),
    '',
    '## In the corpus and not mapped',
    '',
    'Types that azurerm has and azmove does not map; an estate that holds them gets them through the fallback.',
    '',
    ...unmapped.sort(byText).map((type) => `- \`${type}\``),
    '',
  ].join('\n');
}

/** What is committed at `path` below the repository; undefined where there is nothing. */
export function committed(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes `content` at `path` below the repository. */
export function commitAs(path: string, content: string): void {
  writeFileSync(join(ROOT, path), content);
}
