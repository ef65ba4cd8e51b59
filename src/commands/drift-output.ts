import { shortId } from '../arm/short-id';
import { valueText } from '../compare/print-table';
import { counted, plainText } from '../graph/safe-text';
import { markdownText } from '../text/markdown-text';
import type { Followed, SourceDrift } from './source-drift';

function consequence({ concernsCode, isDeployed, change }: Followed): string {
  if (isDeployed && concernsCode) return 'already deployed from the scan: scan, generate and deploy again';
  if (isDeployed) return 'already deployed; Terraform is told the same';
  if (concernsCode) return 'scan and generate again';
  return change === 'changed' ? 'Terraform is told the same' : 'not in the code';
}

/** What follows, in one or two sentences. */
function advice({ resources, files, unread }: SourceDrift, dir: string): string[] {
  const at = dir === '.' ? '' : ` --dir ${dir}`;
  if (resources.length === 0)
    return [unread.length === 0 ? 'The source is as it was scanned.' : 'What could be read is as it was scanned.'];
  if (files.length === 0) return [`The stacks stay as they are. To take the scan up to date: azmove scan${at}`];
  return [`To be generated anew: ${files.join(', ')}.`, `Run azmove scan${at}, then azmove generate${at}.`];
}

function sum({ source, resources }: SourceDrift): string {
  const count = (change: Followed['change']): string => `${resources.filter((one) => one.change === change).length} ${change}`;
  const deployed = resources.filter(({ isDeployed }) => isDeployed).length;
  return `${source} since the scan: ${count('added')}, ${count('removed')}, ${count('changed')}; ${deployed} of them deployed already.`;
}

/** For a terminal. */
export function driftTable(drift: SourceDrift, dir: string): string {
  const lines = [
    ...drift.resources.flatMap((one) => [
      `${one.change}: ${shortId(one.id)} (${consequence(one)})`,
      ...one.properties.map(({ path, scanned, now }) => `  ${path}: ${valueText(scanned)} → ${valueText(now)}`),
    ]),
    ...(drift.unread.length === 0 ? [] : [`Not read, or not in full: ${counted(drift.unread.length, 'resource')}`]),
    ...drift.unread.map(({ id, code, message }) => `  ${id}: ${code}: ${message}`),
    ...(drift.resources.length === 0 ? [] : ['', sum(drift)]),
    ...advice(drift, dir),
  ];
  return `${lines.map(plainText).join('\n')}\n`;
}

/** reports/drift.md. */
export function driftMarkdown(drift: SourceDrift, dir: string): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  const rows = drift.resources.flatMap((one) => {
    const head = [shortId(one.id), one.change, consequence(one)];
    if (one.properties.length === 0) return [row([...head, '', '', ''])];
    return one.properties.map(({ path, scanned, now }) => row([...head, path, valueText(scanned), valueText(now)]));
  });
  const lines = [
    '# What changed in the source since the scan',
    '',
    'Made by azmove; `azmove diff` makes it again.',
    '',
    ...(drift.resources.length === 0
      ? []
      : [
          markdownText(sum(drift)),
          '',
          '| resource | change | what follows | property | as scanned | now |',
          '| --- | --- | --- | --- | --- | --- |',
          ...rows,
          '',
        ]),
    ...(drift.unread.length === 0 ? [] : [`## Not read (${drift.unread.length})`, '']),
    ...drift.unread.map(({ id, code, message }) => `- ${markdownText(`${id}: ${code}: ${message}`)}`),
    ...(drift.unread.length === 0 ? [] : ['']),
    ...advice(drift, dir).map(markdownText),
  ];
  return `${lines.join('\n')}\n`;
}
