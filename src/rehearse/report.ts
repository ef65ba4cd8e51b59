import { shortId } from '../arm/short-id';
import Table from 'cli-table3';
import { markdownText } from '../text/markdown-text';
import { oneLine } from '../text/one-line';
import { STEPS, type Rehearsal, type RehearsedResource } from './rehearsal';

/** A provider's message keeps its lines. */
function shownLines(text: string): string {
  return text.split(/\n+/).map(oneLine).join('\n');
}

function counts({ resources }: Rehearsal): [verdict: string, count: number][] {
  const order: RehearsedResource['verdict'][] = ['failed', 'not reached', 'passed', 'as another', 'left out'];
  return order.map((verdict) => [verdict, resources.filter((resource) => resource.verdict === verdict).length]);
}

const MARKS = { passed: '✓', failed: '✗' } as const;

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** `reports/rehearsal.md`: what would fail, step by step and resource by resource. */
export function rehearsalMarkdown(rehearsal: Rehearsal, move: { source: string; destination: string }): string {
  const { steps, resources } = rehearsal;
  const bad = resources.filter(({ verdict }) => verdict === 'failed' || verdict === 'not reached');
  return [
    `# Rehearsal of the move of ${markdownText(move.source)} to ${markdownText(move.destination)}`,
    '',
    'Played on the embedded twin with the real Terraform and provider, by `azmove rehearse`; Azure was not touched.',
    '',
    row(['step', 'verdict', 'what happened']),
    row(['---', '---', '---']),
    ...steps.flatMap(({ step, verdict, summary, errors }) => [
      row([step, verdict, markdownText(summary)]),
      ...errors.map((error) => row(['', '', markdownText(error)])),
    ]),
    '',
    `${resources.length} scanned resources: ${counts(rehearsal)
      .map(([verdict, count]) => `${count} ${verdict}`)
      .join(', ')}.`,
    '',
    '## What would fail',
    '',
    ...(bad.length === 0
      ? ['Nothing.']
      : [
          row(['resource', 'verdict', 'why']),
          row(['---', '---', '---']),
          ...bad.map(({ id, verdict, messages }) => row([shortId(id), verdict, messages.join('; ')].map(markdownText))),
        ]),
    '',
    '## Every resource',
    '',
    row(['resource', ...STEPS, 'verdict']),
    row(['---', ...STEPS.map(() => '---'), '---']),
    ...resources.map((resource) =>
      row([
        markdownText(shortId(resource.id)),
        ...STEPS.map((step) => (resource.steps[step] === undefined ? '' : MARKS[resource.steps[step]])),
        resource.verdict,
      ]),
    ),
    '',
  ].join('\n');
}

/** The same in short, for a terminal. */
export function rehearsalText(rehearsal: Rehearsal): string {
  const table = new Table({
    head: ['step', 'verdict', 'what happened'],
    colWidths: [14, 15, 88],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { step, verdict, summary, errors } of rehearsal.steps)
    table.push([step, verdict, [summary, ...errors].filter(Boolean).map(shownLines).join('\n')]);
  const bad = rehearsal.resources.filter(({ verdict }) => verdict === 'failed');
  return [
    table.toString(),
    `${rehearsal.resources.length} scanned resources: ${counts(rehearsal)
      .map(([verdict, count]) => `${count} ${verdict}`)
      .join(', ')}`,
    ...bad.flatMap(({ id, messages }) => [
      '',
      `✗ ${oneLine(id)}`,
      ...messages.map((message) => `    ${shownLines(message).replace(/\n/g, '\n    ')}`),
    ]),
  ].join('\n');
}
