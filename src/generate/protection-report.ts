import type { Move } from '../config/move';
import type { Protection } from '../protect/protection';
import { markdownText } from '../text/markdown-text';

function stackLines({ secondaryRegion }: Move, { covered }: Protection): string[] {
  if (secondaryRegion === undefined)
    return ['There is no `secondaryRegion` in move.yaml, and so no stack `commit`: what is listed below stands in one region alone.'];
  if (covered.length === 0) return ['Nothing in the destination can be protected by code of its own: there is no stack `commit`.'];
  return [
    'Deploy it once the move is committed: `cdktf deploy commit`.',
    '',
    ...covered.map(({ id, how }) => `- ${markdownText(id)}: ${markdownText(how)}`),
  ];
}

function openLines({ open }: Protection): string[] {
  if (open.length === 0) return ['Nothing that azmove knows of.'];
  const commands = open.flatMap(({ command }) => command?.text ?? []);
  return [
    'Set what is named in the code of the destination, in `stacks/`; where a command is given below, it does the same at once, and the code',
    'has to follow.',
    '',
    '| resource | lacks | what to set or do |',
    '| --- | --- | --- |',
    ...open.map(({ id, lacks, remedy }) => `| ${[id, lacks, remedy].map(markdownText).join(' | ')} |`),
    ...(commands.length === 0 ? [] : ['', '```bash', ...commands, '```']),
  ];
}

/** `reports/commit.md`: what guards the destination against losing its region, and what nothing guards. Deterministic. */
export function protectionMarkdown(move: Move, protection: Protection): string {
  const region = markdownText(move.destination.region);
  return [
    '# Protect the destination',
    '',
    `Made by azmove; \`azmove generate\` makes it again. What becomes of the destination when ${region} is lost: by types that azmove knows`,
    'this of (databases, messaging, storage, registries, machines, backups). Commands are for bash, with `az` signed in.',
    '',
    '## By the stack commit',
    '',
    ...stackLines(move, protection),
    '',
    '## In one region alone',
    '',
    ...openLines(protection),
    '',
  ].join('\n');
}
