import { writeSync } from 'node:fs';
import { registry } from '../../src/mappers/registry';
import { comparePair, unknownIgnores, unknownTypes } from './compare';
import { covers, failuresAmong, readExceptions } from './exceptions';
import { fixtureProofs } from './fixtures';
import { corpusFolder, readPairs } from './pairs';
import { commitAs, committed, coverageDocument, DOCUMENT_FILE, PROOFS_FILE, proofsOf, proofsText } from './proofs';
import { lineOf, summaryOf, tableOf } from './summary';

const pairs = readPairs();
const exceptions = readExceptions();

/** Straight to the terminal: jest would put a stack trace beside it. */
const print = (lines: string[]): void => void writeSync(1, `\n${lines.join('\n')}\n`);

describe('corpus', () => {
  if (!pairs) {
    // A test that is skipped shows in the counts; nothing is passed over in silence.
    const notice = `skipped: corpus not present (${corpusFolder()})`;
    print([notice]);
    test.skip(notice, () => undefined);
    return;
  }
  const results = pairs.map((pair) => comparePair(pair, registry()));
  const findings = results.flatMap((result) => result.findings);

  afterAll(() => {
    print([...tableOf(results), '', ...summaryOf(results, (finding) => exceptions.some((exception) => covers(exception, finding)))]);
  });

  test('every mapper names a Terraform type that the bindings have', () => {
    expect(unknownTypes(registry())).toEqual([]);
  });

  test('what mappers call unread on import is in the schema', () => {
    expect(unknownIgnores(registry())).toEqual([]);
  });

  test.each(results.filter(({ entries }) => entries.some(({ isMapped }) => isMapped)))('$pair', (result) => {
    expect(failuresAmong(result.findings, exceptions).map(lineOf)).toEqual([]);
  });

  test('something was compared', () => {
    expect(results.flatMap(({ entries }) => entries.filter(({ compared }) => compared > 0)).length).toBeGreaterThan(0);
  });

  // Another corpus (AZMOVE_CORPUS) need not hold the pairs that the exceptions were found in.
  const isOurCorpus = process.env.AZMOVE_CORPUS === undefined;
  (isOurCorpus ? test : test.skip)('every exception still applies, and has a reason', () => {
    const stale = exceptions.filter(
      (exception) => exception.reason.trim() === '' || !findings.some((finding) => covers(exception, finding)),
    );
    expect(stale).toEqual([]);
  });

  (isOurCorpus ? describe : describe.skip)('coverage', () => {
    const proofs = proofsOf(results, fixtureProofs(), registry());
    const files: [path: string, content: string][] = [
      [PROOFS_FILE, proofsText(proofs)],
      [DOCUMENT_FILE, coverageDocument(proofs, results, exceptions, registry())],
    ];

    test.each(files)('%s is what the test finds (UPDATE_COVERAGE=1 writes it)', (path, content) => {
      if (process.env.UPDATE_COVERAGE) commitAs(path, content);
      expect(committed(path)).toBe(content);
    });

    test('at least 150 types are mapped, each proven by a pair or a fixture', () => {
      const unproven = Object.entries(proofs).filter(([, { pairs, fixtures }]) => pairs + fixtures === 0);
      expect(unproven.map(([type]) => type)).toEqual([]);
      expect(Object.keys(proofs).length).toBeGreaterThanOrEqual(150);
    });

    test('the order of pairs and fixtures plays no part', () => {
      expect(proofsText(proofsOf([...results].reverse(), fixtureProofs().reverse(), registry()))).toBe(proofsText(proofs));
    });
  });
});
