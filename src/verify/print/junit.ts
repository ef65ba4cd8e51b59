import type { Report } from './report';
import { xmlText } from './text';

/** JUnit XML: a test case for each check; blockers and warnings fail it, unknowns are errors, information is output. */
export function printJunit(report: Report): string {
  const cases = report.checks.map(({ id, title, result }) => {
    const own = report.findings.filter(({ check }) => check === id);
    const lines = own.map(({ severity, message, remedy, link, resources }) => {
      const body = xmlText(`${message} What to do: ${remedy} ${link} ${resources.join(' ')}`);
      if (severity === 'info') return `      <system-out>${body}</system-out>`;
      const element = severity === 'unknown' ? 'error' : 'failure';
      return `      <${element} type="${severity}" message="${xmlText(message)}">${body}</${element}>`;
    });
    // The schema that CI servers use takes one failure, and output after it.
    const failures = lines.filter((line) => !line.includes('<system-out>'));
    const output = lines.filter((line) => line.includes('<system-out>'));
    const skipped = result === 'not needed' ? ['      <skipped message="nothing of this in the move"/>'] : [];
    const inner = [...skipped, ...failures, ...output];
    const open = `    <testcase classname="azmove.verify" name="${xmlText(`${id}: ${title}`)}" time="0"`;
    return {
      hasFailure: own.some(({ severity }) => severity === 'blocker' || severity === 'warning'),
      hasError: own.some(({ severity }) => severity === 'unknown'),
      isSkipped: skipped.length > 0,
      text: inner.length === 0 ? `${open}/>` : `${open}>\n${inner.join('\n')}\n    </testcase>`,
    };
  });
  const failures = cases.filter(({ hasFailure }) => hasFailure).length;
  const errors = cases.filter(({ hasFailure, hasError }) => hasError && !hasFailure).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${cases.filter(({ isSkipped }) => isSkipped).length}" time="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="azmove verify" ${counts.replace(/ skipped="\d+"/, '')}>`,
    `  <testsuite name="${xmlText(`${report.source} to ${report.destination}`)}" ${counts}>`,
    ...cases.map(({ text }) => text),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
