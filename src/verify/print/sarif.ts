import { oneLine } from '../../text/one-line';
import type { Severity } from '../check';
import type { Report } from './report';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  blocker: 'error',
  warning: 'warning',
  unknown: 'warning',
  info: 'note',
};

/** `text` in one line, and no link made of it: viewers make one of `[text](target)` in a message (§3.11.6 of the standard). */
function messageText(text: string): string {
  const line = oneLine(text);
  return /\]\(/.test(line) ? line.replace(/[\\[\]]/g, '\\$&') : line;
}

/** A hash that tells findings apart between runs; FNV-1a, 64 bits. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of Buffer.from(text)) hash = ((hash ^ BigInt(character)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

/**
 * SARIF 2.1.0. A finding points at inventory.json, where its resources stand; code scanning wants a file.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function printSarif(report: Report): string {
  const rules = report.checks.map(({ id, title, needs, link }) => ({
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: needs },
    helpUri: link,
    help: { text: needs },
  }));
  const results = report.findings.map(({ check, severity, message, remedy, link, resources }) => ({
    ruleId: check,
    ruleIndex: report.checks.findIndex(({ id }) => id === check),
    level: LEVELS[severity],
    kind: severity === 'unknown' ? 'open' : severity === 'info' ? 'informational' : 'fail',
    message: { text: `${messageText(`${message} What to do: ${remedy}`)} ${link}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'inventory.json' }, region: { startLine: 1 } },
        logicalLocations: (resources.length > 0 ? resources : [report.destination]).map((id) => ({
          fullyQualifiedName: id,
          kind: 'resource',
        })),
      },
    ],
    partialFingerprints: { 'azmove/v1': fingerprint([check, message, ...resources].join('\n')) },
    properties: { severity },
  }));
  // The standard: any kind but `fail` has level `none`.
  const leveled = results.map((result) => (result.kind === 'fail' ? result : { ...result, level: 'none' }));
  return `${JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'azmove verify',
              informationUri: 'https://learn.microsoft.com/azure/azure-resource-manager/management/relocation/overview-relocation',
              rules,
            },
          },
          results: leveled,
          invocations: [{ executionSuccessful: true, exitCode: report.exitCode }],
          columnKind: 'utf16CodeUnits',
        },
      ],
    },
    null,
    2,
  )}\n`;
}
