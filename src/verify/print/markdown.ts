import { markdownText } from '../../text/markdown-text';
import { SEVERITIES, type Finding, type Severity } from '../check';
import { quietText, tallyText, type Report } from './report';
import { resourceList } from './text';

/** GitHub takes comments of 65,536 characters; Azure DevOps takes 150,000. */
export const MOST_CHARACTERS = 65_000;

const TITLES: Readonly<Record<Severity, string>> = {
  blocker: 'Blockers',
  warning: 'Warnings',
  unknown: 'Unknown',
  info: 'For information',
};

function lineOf({ check, message, remedy, link, resources }: Finding): string {
  const concerned = resources.length === 0 ? '' : ` Resources: ${markdownText(resourceList(resources, 3))}.`;
  return `- **${markdownText(check)}**: ${markdownText(message)}${concerned} *What to do:* ${markdownText(remedy)} ([documentation](${encodeURI(link)}))`;
}

/** For a pull request: gravest first, and cut at a finding's end where a comment would be too long, saying how many are left out. */
export function printMarkdown(report: Report): string {
  const head = [
    `## azmove verify: ${markdownText(report.source)} → ${markdownText(report.destination)}`,
    '',
    `${tallyText(report)}. ${quietText(report)}.`,
  ];
  const room = MOST_CHARACTERS - 300;
  const lines = [...head];
  let length = lines.join('\n').length;
  let left = 0;
  for (const severity of SEVERITIES) {
    const findings = report.findings.filter((one) => one.severity === severity);
    if (findings.length === 0) continue;
    const title = ['', `### ${TITLES[severity]} (${findings.length})`, ''];
    const own: string[] = [];
    for (const finding of findings) {
      const line = lineOf(finding);
      if (left > 0 || length + line.length + title.join('\n').length + 2 > room) left += 1;
      else {
        own.push(line);
        length += line.length + 1;
      }
    }
    if (own.length === 0) continue;
    lines.push(...title, ...own);
    length += title.join('\n').length + 1;
  }
  if (left > 0) lines.push('', `${left} more findings are left out here: run \`azmove verify --json\` for all.`);
  return `${lines.join('\n')}\n`;
}
