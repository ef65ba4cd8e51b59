import type { ArmResource } from '../../src/arm/resource';
import { driftMarkdown } from '../../src/commands/drift-output';
import { planRelocation } from '../../src/commands/relocation';
import { statusMarkdown } from '../../src/commands/status-output';
import { compareMarkdown } from '../../src/compare/print-markdown';
import { countOutcomes } from '../../src/compare/report';
import { printMarkdown as printCoverage } from '../../src/coverage/print';
import { generate } from '../../src/generate/generate';
import { reportMarkdown } from '../../src/generate/report';
import { registry } from '../../src/mappers/registry';
import { parsePlan } from '../../src/plan/plan';
import { printPlanMarkdown } from '../../src/plan/print-markdown';
import { summarise } from '../../src/plan/summarise';
import { rehearsalMarkdown } from '../../src/rehearse/report';
import { printMarkdown } from '../../src/verify/print/markdown';
import type { Report } from '../../src/verify/print/report';
import { changeOf, planJson } from '../plan/plan-json';
import { inventoryOf, moveOf, SUBSCRIPTION } from '../relocate/estate';

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-hostile`;
const THING = `${GROUP}/providers/Microsoft.Acme/things`;
const mappers = registry();

/** A verification that found something about `text`. */
export function verification(text: string): Report {
  const link = 'https://learn.microsoft.com/azure';
  const finding = { check: 'zones', severity: 'blocker' as const, resources: [`${THING}/a`], message: text, remedy: text, link };
  const check = { id: 'zones', title: 'Zones', needs: 'n', operations: [], link, result: 'blocker' as const };
  return { findings: [finding], checks: [check], requests: 1, source: 'westeurope', destination: 'northeurope', exitCode: 1 };
}

function compared(text: string): string {
  const difference = { path: text, expected: text, actual: `${text} too`, verdict: 'failing', reason: 'other value', why: text };
  const resource = {
    ...{ source: `${THING}/a`, destination: `${THING}/b`, type: 'Microsoft.Acme/things', outcome: 'different', why: text },
    ...{ differences: [difference], meant: [] },
  };
  const error = { id: `${THING}/c`, operation: 'GET', code: 'Refused', message: text };
  const rest = { resources: [resource], extra: [{ id: `${THING}/d`, why: text }] };
  const report = {
    ...{ source: 'westeurope', destination: 'northeurope', data: [], errors: [error], dataErrors: [], exitCode: 1, ...rest },
    ...{ counts: countOutcomes(rest as never), hashes: { expected: '0', actual: '1' } },
  };
  return compareMarkdown(report as never);
}

function rehearsed(text: string): string {
  const resource = { id: `${THING}/a`, disposition: 'recreate', outcome: 'code', steps: { move: 'failed' as const }, messages: [text] };
  const rehearsal = {
    steps: [{ step: 'move' as const, verdict: 'failed' as const, summary: text, errors: [text] }],
    resources: [{ ...resource, verdict: 'failed' as const }],
  };
  return rehearsalMarkdown(rehearsal, { source: 'westeurope', destination: 'northeurope' });
}

function planned(text: string): string {
  const change = changeOf('azurerm_storage_account.st', ['delete'], { before: { name: text } });
  const plan = parsePlan(planJson([change]), 'plan.json', 'destination-rg');
  const names = [{ source: text, destination: text }];
  return printPlanMarkdown({ ...summarise([plan], { holdsData: new Set() }), names, waiting: [text] }, 65_536);
}

function generated(resources: readonly ArmResource[]): { report: string; runbook: string } {
  const group = { id: GROUP, name: 'rg-hostile', type: 'Microsoft.Resources/resourceGroups', location: 'westeurope', properties: {} };
  const source = inventoryOf([group as ArmResource, ...resources]);
  const move = moveOf();
  const input = { move, source, registry: mappers, ...planRelocation(move, source, mappers), committed: false, gone: new Set<string>() };
  const result = generate(input);
  return { report: reportMarkdown(input, result), runbook: result.files['reports/runbook.md']! };
}

function resource(type: string, name: string, properties: object): ArmResource {
  return {
    id: `${GROUP}/providers/${type}/${name}`,
    name,
    type,
    location: 'westeurope',
    properties,
    apiVersion: '2024-01-01',
  } as ArmResource;
}

const NO_NAME: Readonly<Record<string, RegExp>> = {
  generate: /[/\r\n\u2028\u2029]/g,
  runbook: /[/?#\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
};

/** `text` less what no name in that report can hold: Azure allows neither slashes nor, for what holds data, what ends a path in a URL. */
export function nameIn(report: string, text: string): string {
  return text.replace(NO_NAME[report] ?? /^$/, '');
}

function status(text: string): string {
  const next = { words: text, command: 'azmove move' };
  return statusMarkdown({
    ...{ source: 'westeurope', destination: 'northeurope', scanned: 1, inMove: 1, gone: 0, notInMove: {} },
    states: [{ state: 'MoveFailed', count: 1, next }],
    resources: [{ id: `${THING}/${text}`, group: GROUP, wave: 1, state: 'MoveFailed', next, blockedBy: [`${THING}/${text}`] }],
    errors: [{ id: `${THING}/c`, operation: 'GET', code: 'Refused', message: text }],
  } as never);
}

function drifted(text: string): string {
  const changed = { id: `${THING}/a`, change: 'changed', concernsCode: true, isDeployed: false };
  const properties = [{ path: text, scanned: text, now: `${text} too` }];
  const error = { id: `${THING}/c`, operation: 'GET', code: 'Refused', message: text };
  return driftMarkdown({ source: 'westeurope', resources: [{ ...changed, properties }], files: ['a.ts'], unread: [error] } as never, '.');
}

const covered = (text: string): string =>
  printCoverage({
    title: 'Coverage',
    lines: ['l'],
    tables: [{ title: 'Types', head: ['type', 'why'], rows: [['t', text]], none: 'None.' }],
  });

/** Each report in Markdown, of an estate, plan or Azure that says `text`. */
export const REPORTS: Readonly<Record<string, (text: string) => string>> = {
  verify: (text) => printMarkdown(verification(text)),
  compare: compared,
  rehearse: rehearsed,
  'plan-summary': planned,
  generate: (text) => generated([resource('Microsoft.Acme/things', nameIn('generate', text), {})]).report,
  runbook: (text) =>
    generated([resource('Microsoft.Compute/disks', nameIn('runbook', text), { creationData: { createOption: 'Empty' }, diskSizeGB: 4 })])
      .runbook,
  status,
  diff: drifted,
  coverage: covered,
};
