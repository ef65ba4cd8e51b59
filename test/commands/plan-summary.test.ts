import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeOf, planJson } from '../plan/plan-json';

const azmove = join(__dirname, '../../bin/azmove.js');
const golden = join(__dirname, '../generate/golden/two-groups');
let folder = '';

function planSummary(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [azmove, 'plan-summary', ...args], { cwd: folder, encoding: 'utf8', input });
}

const account = changeOf('azurerm_storage_account.st', ['create'], { after: { name: 'stcontosoneu' } });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'azmove-plan-'));
  for (const stack of ['destination-a', 'teardown']) mkdirSync(join(folder, stack));
  writeFileSync(join(folder, 'destination-a/plan.json'), planJson([account]));
  writeFileSync(join(folder, 'teardown/plan.json'), planJson([changeOf('azurerm_storage_account.st', ['delete'])]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('summarises a file per stack, named after their folders, with the names that the move gives', () => {
  for (const file of ['move.yaml', 'inventory.json']) cpSync(join(golden, file), join(folder, file));
  const files = ['destination-a/plan.json', 'teardown/plan.json'];
  const { status, stdout, stderr } = planSummary([...files, '--output', 'out/summary.md']);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  const text = readFileSync(join(folder, 'out/summary.md'), 'utf8');
  expect(text).toContain('**1 to destroy, 1 to create.**');
  expect(text).toMatch(/\| teardown \| 1 \|/);
  expect(text).toContain('is destroyed; holds data');
  expect(text).toContain('| stcontosoweu | stcontosoneu |');
});

test('takes one plan from standard input, and prints JSON', () => {
  const { status, stdout } = planSummary(['--json'], planJson([account]));
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ stacks: [{ stack: 'plan', counts: { create: 1 } }], waiting: [], names: [], exitCode: 0 });
});

test('waiting stacks end with 3', () => {
  const { status, stdout } = planSummary(['destination-a/plan.json', '--waiting', 'destination-b']);
  expect(status).toBe(3);
  expect(stdout).toContain('| destination-b |');
});

test('holds plans against what was reviewed', () => {
  planSummary(['destination-a/plan.json', '--json', '--output', 'reviewed.json']);
  expect(planSummary(['destination-a/plan.json', '--reviewed', 'reviewed.json'])).toMatchObject({ status: 0, stderr: '' });
  const unseen = planSummary(['teardown/plan.json', '--reviewed', 'reviewed.json']);
  expect(unseen.status).toBe(3);
  expect(unseen.stderr).toContain('teardown: its plan was not reviewed');
  writeFileSync(join(folder, 'destination-a/plan.json'), planJson([account, changeOf('azurerm_subnet.s', ['delete'])]));
  const other = planSummary(['destination-a/plan.json', '--reviewed', 'reviewed.json', '--json']);
  expect(other.status).toBe(1);
  expect(other.stderr).toContain('destination-a: its plan is not the one that was reviewed\n  what to do: ');
  expect(JSON.parse(other.stdout)).toMatchObject({ reviewed: [{ stack: 'destination-a', result: 'differs' }], exitCode: 1 });
});

test.each([
  ['a file that is not there', ['nothing.json'], 2, 'nothing.json: there is no such file'],
  ['a review that is not there', ['destination-a/plan.json', '--reviewed', 'no.json'], 2, 'no.json: there is no such file'],
  ['a file that is no plan', ['destination-a/none.json'], 2, 'is not JSON'],
  ['a limit that holds nothing', ['destination-a/plan.json', '--limit', '10'], 2, '--limit is 10'],
  ['a limit that is no number', ['destination-a/plan.json', '--limit', 'many'], 2, '--limit is NaN'],
])('refuses %s', (_, args, code, message) => {
  writeFileSync(join(folder, 'destination-a/none.json'), 'Error: no plan');
  const { status, stderr, stdout } = planSummary(args);
  expect({ status, stdout }).toEqual({ status: code, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain('what to do: ');
});
