import { idKey } from '../arm/resource-id';
import type { Preparation, Prepared } from '../prepare/preparation';
import { MOMENTS, type Moment, type Step } from '../prepare/strategy';
import { markdownText } from '../text/markdown-text';

const INTRODUCTION = [
  '# Runbook: how the data goes over',
  '',
  'Made by azmove; `azmove generate` makes it again. Every command may be run again without harm. They are for bash, with `az` signed in; a',
  'secret comes from a variable of the environment and stands nowhere here. `azmove prepare --check` looks at Azure and writes to the ledger what',
  'it sees; what only a person can see is recorded by `azmove prepare --confirm ID --evidence TEXT`.',
];

/** What happens between the moments, in commands of azmove and cdktf. */
const BEGINNING: Readonly<Record<Moment, string>> = {
  'before the destination': "After `cdktf deploy prepare` (where there is such a stack), before `cdktf deploy 'destination*'`.",
  'once the destination stands': "After `cdktf deploy 'destination*'`, and `cdktf deploy replicate` where there is such a stack.",
  'at cut-over': 'When the source takes no more writes: stop what writes to it first.',
  'after the commit': 'When `azmove commit` has passed: nothing goes back from here.',
};

function environmentLines({ needs }: Step): string[] {
  const names = Object.entries(needs ?? {});
  return names.length === 0 ? [] : ['', ...names.map(([name, what]) => `- \`${name}\`: ${what}`)];
}

function commandLines({ before = [], run, after = [] }: Step): string[] {
  const section = (title: string, commands: Step['run']): string[] =>
    commands.length === 0 ? [] : [`# ${title}`, ...commands.map(({ text }) => text)];
  const lines = [...section('before', before), ...section('do', run), ...section('after', after)];
  return lines.length === 0 ? [] : ['', '```bash', ...lines, '```'];
}

function stepLines({ subject }: Prepared, step: Step): string[] {
  return [
    '',
    `### ${markdownText(subject.source.name)}: ${markdownText(step.title)}`,
    '',
    `${markdownText(subject.source.id)}`,
    ...(step.note === undefined ? [] : ['', markdownText(step.note)]),
    ...environmentLines(step),
    ...commandLines(step),
  ];
}

function overview(prepared: readonly Prepared[]): string[] {
  if (prepared.length === 0) return ['', 'Nothing in this move holds data.'];
  return [
    '',
    '## What goes over how',
    '',
    '| resource | type | strategy | why |',
    '| --- | --- | --- | --- |',
    ...prepared.map(
      ({ subject: { source, choice } }) =>
        `| ${[source.name, source.type, choice.strategy, choice.reason].map(markdownText).join(' | ')} |`,
    ),
  ];
}

/** `reports/runbook.md`: what Terraform cannot do, in the order in which it is done. Deterministic. */
export function runbookMarkdown(preparation: Preparation): string {
  const keyOf = ({ subject }: Prepared): string => idKey(subject.source.id);
  const prepared = [...preparation.prepared].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const sections = MOMENTS.flatMap((moment) => {
    const steps = prepared.flatMap((item) =>
      item.plan.steps.filter((step) => step.moment === moment).flatMap((step) => stepLines(item, step)),
    );
    return steps.length === 0 ? [] : ['', `## ${moment.charAt(0).toUpperCase()}${moment.slice(1)}`, '', BEGINNING[moment], ...steps];
  });
  return `${[...INTRODUCTION, ...overview(prepared), ...sections].join('\n')}\n`;
}
