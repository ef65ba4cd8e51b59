import type { Finding, Severity } from '../../src/verify/check';
import { printJunit } from '../../src/verify/print/junit';
import { MOST_CHARACTERS, printMarkdown } from '../../src/verify/print/markdown';
import type { Report } from '../../src/verify/print/report';
import { printSarif } from '../../src/verify/print/sarif';
import { printTable } from '../../src/verify/print/table';
import { wrapped } from '../../src/verify/print/wrap';

const HOSTILE = 'a|b`c`<script>alert(1)</script> @everyone [x](javascript:1) \u202e\u001b[31m &amp; "q" \'\ud800\n# Title ]]> **bold**';

function finding(severity: Severity, message: string, more: Partial<Finding> = {}): Finding {
  const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet';
  return { check: 'zones', severity, resources: [id], message, remedy: 'Do it.', link: 'https://learn.microsoft.com/x', ...more };
}

function report(findings: Finding[]): Report {
  const checks = [
    { id: 'region', title: 'Region', needs: 'n', operations: [], link: 'https://learn.microsoft.com/r', result: 'passed' as const },
    { id: 'redis', title: 'Redis', needs: 'n', operations: [], link: 'https://learn.microsoft.com/c', result: 'not needed' as const },
    {
      id: 'zones',
      title: 'Zones & more',
      needs: 'n',
      operations: [],
      link: 'https://learn.microsoft.com/z',
      result: findings[0]?.severity ?? ('passed' as const),
    },
  ];
  return { findings, checks, requests: 7, source: 'westeurope', destination: 'northeurope', exitCode: findings.length > 0 ? 1 : 0 };
}

const MIXED = report([finding('blocker', HOSTILE), finding('warning', 'w'), finding('unknown', 'u'), finding('info', 'i')]);

test('markdown shows hostile names as they are', () => {
  const text = printMarkdown(MIXED);
  expect(text).not.toMatch(/<script|@everyone|[\u202e\u001b]|\n# Title|(?<!\\)\[x\]/);
  expect(text).toContain('&#64;everyone');
  expect(text.split('\n').filter((line) => line.startsWith('### '))).toEqual([
    '### Blockers (1)',
    '### Warnings (1)',
    '### Unknown (1)',
    '### For information (1)',
  ]);
});

test('markdown fits into a comment, keeps the gravest, and says what it leaves out', () => {
  const blockers = Array.from({ length: 3 }, (_, index) => finding('blocker', `blocker ${index}`));
  const others = Array.from({ length: 2000 }, (_, index) => finding('warning', `warning ${index} ${'<'.repeat(100)}`));
  const text = printMarkdown(report([...blockers, ...others]));
  expect(text.length).toBeLessThan(MOST_CHARACTERS);
  expect(text.match(/blocker \d/g)).toHaveLength(3);
  const shown = text.match(/warning \d+ /g)!.length;
  expect(text).toContain(`${2000 - shown} more findings are left out here`);
});

test('SARIF says what each finding is, and points rules at the documentation', () => {
  const sarif = JSON.parse(printSarif(MIXED)) as {
    runs: { tool: { driver: { rules: { id: string; helpUri: string }[] } }; results: Record<string, unknown>[] }[];
  };
  const [{ tool, results }] = sarif.runs as [(typeof sarif.runs)[number]];
  expect(results.map(({ kind, level, ruleIndex }) => [kind, level, ruleIndex])).toEqual([
    ['fail', 'error', 2],
    ['fail', 'warning', 2],
    ['open', 'none', 2],
    ['informational', 'none', 2],
  ]);
  expect(tool.driver.rules.map(({ helpUri }) => helpUri)).toEqual([
    'https://learn.microsoft.com/r',
    'https://learn.microsoft.com/c',
    'https://learn.microsoft.com/z',
  ]);
  expect(printSarif(MIXED)).toBe(printSarif(MIXED));
});

test('JUnit counts failures, errors and skipped cases, and escapes', () => {
  const xml = printJunit(MIXED);
  expect(xml).toContain('tests="3" failures="1" errors="0" skipped="1"');
  expect(xml).toContain('name="zones: Zones &amp; more"');
  expect(xml).not.toMatch(/<script|[\u0000-\u0008\u001b\ud800]|]]>/);
  expect(xml.match(/<failure /g)).toHaveLength(2);
  expect(xml.match(/<error /g)).toHaveLength(1);
  expect(printJunit(report([finding('unknown', 'u')]))).toContain('failures="0" errors="1"');
});

test('the table shows blockers first, and information only when asked', () => {
  const text = printTable(MIXED, false);
  expect(text.indexOf('BLOCKER')).toBeLessThan(text.indexOf('WARNING'));
  expect(text).not.toContain('INFO');
  expect(printTable(MIXED, true)).toContain('INFO zones\n  - i\n');
  expect(text).not.toMatch(/[\u001b\u202e]/);
  expect(text).toContain('3 checks: 1 passed, 1 not needed in this move; 7 requests.');
});

test('the table says once what to do for findings alike, shows ten of them, and fits 120 columns', () => {
  const id = (index: number): string =>
    `/subscriptions/s/resourceGroups/rg-with-a-long-name/providers/Microsoft.Storage/storageAccounts/st${index}`;
  const resources = Array.from({ length: 9 }, (_, index) => id(index));
  const alike = Array.from({ length: 12 }, (_, index) => finding('blocker', `${'word '.repeat(40)}${index}.`, { resources }));
  const other = finding('blocker', 'Another.', { remedy: 'Do that.' });
  const text = printTable(report([other, ...alike]), false);
  expect(text.match(/what to do:/g)).toHaveLength(2);
  expect(text.match(/^ {2}- word/gm)).toHaveLength(9);
  expect(text).toContain('BLOCKER zones (13)');
  expect(text).toContain('… and 3 more of these: see --verbose, or --json.');
  expect(text).toContain('and 4 more\n');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(printTable(report([other, ...alike]), true).match(/^ {2}- word/gm)).toHaveLength(12);
});

test('a word longer than a line stays whole, to be copied', () => {
  const command = `az lock delete --ids /subscriptions/${'s'.repeat(200)}`;
  expect(wrapped(command, '  - ', 40)).toEqual(['  - az lock delete --ids', `    ${command.split(' ').pop()}`]);
  expect(wrapped('', '  - ', 40)).toEqual(['  -']);
});
