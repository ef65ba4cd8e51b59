import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli';
import { estateInventory, SUBSCRIPTION } from '../relocate/estate';

interface Run {
  exitCode: unknown;
  stdout: string;
  stderr: string;
}

/** In this process, as the other commands' tests do: the program itself is test/commands/cli.test.ts's affair. */
async function azmove(args: string[]): Promise<Run> {
  const [out, err]: string[][] = [[], []];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => out!.push(String(text)) > 0);
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => err!.push(String(text)) > 0);
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await main(args);
    return { exitCode: process.exitCode, stdout: out!.join(''), stderr: err!.join('') };
  } finally {
    process.exitCode = before;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'azmove-coverage-'));
  const move = `subscriptionId: ${SUBSCRIPTION}\nsource:\n  region: westeurope\ndestination:\n  region: northeurope\n`;
  writeFileSync(join(dir, 'move.yaml'), move);
  writeFileSync(join(dir, 'inventory.json'), JSON.stringify(estateInventory()));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('--all lists at least 150 mapped types with their proofs, and needs no folder', async () => {
  const run = await azmove(['coverage', '--all', '--json']);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  const { types } = JSON.parse(run.stdout) as { types: { terraformTypes: { terraformType: string; pairs: number; fixtures: number }[] }[] };
  const proven = types.flatMap(({ terraformTypes }) => terraformTypes).filter(({ pairs, fixtures }) => pairs + fixtures > 0);
  expect(new Set(proven.map(({ terraformType }) => terraformType)).size).toBeGreaterThanOrEqual(150);
});

test('an inventory as table, JSON and Markdown; twice the same', async () => {
  const table = await azmove(['coverage', '--dir', dir]);
  const again = await azmove(['coverage', '--dir', dir]);
  const json = await azmove(['coverage', '--dir', dir, '--json']);
  const markdown = await azmove(['coverage', '--dir', dir, '--format', 'markdown', '--output', join(dir, 'coverage.md')]);
  expect(table).toMatchObject({ exitCode: 0, stderr: '' });
  expect(table.stdout).toContain('azurerm_virtual_network');
  expect(again).toEqual(table);
  expect(JSON.parse(json.stdout)).toMatchObject({ exitCode: 0, errors: [], types: expect.any(Array) });
  expect(markdown).toMatchObject({ exitCode: 0, stdout: '' });
  expect(readFileSync(join(dir, 'coverage.md'), 'utf8')).toContain('| Microsoft.Network/virtualNetworks |');
});

test('what the scan could not read makes it incomplete', async () => {
  const inventory = estateInventory();
  const error = { id: inventory.resources[0]!.id, operation: 'GET 2024-05-01', status: 403, code: 'AuthorizationFailed', message: 'no' };
  const other = mkdtempSync(join(tmpdir(), 'azmove-coverage-'));
  writeFileSync(join(other, 'move.yaml'), readFileSync(join(dir, 'move.yaml'), 'utf8'));
  writeFileSync(join(other, 'inventory.json'), JSON.stringify({ ...inventory, errors: [error] }));
  const run = await azmove(['coverage', '--dir', other]);
  rmSync(other, { recursive: true });
  expect(run.exitCode).toBe(3);
  expect(run.stdout).toContain('AuthorizationFailed');
});

test('a folder without a move, an unknown format and an inventory of another region are bad input', async () => {
  const nowhere = await azmove(['coverage', '--dir', join(dir, 'nowhere')]);
  expect(nowhere).toMatchObject({ exitCode: 2, stdout: '' });
  expect(nowhere.stderr).toContain('move.yaml');
  expect(await azmove(['coverage', '--format', 'pdf'])).toMatchObject({ exitCode: 2 });
  const other = mkdtempSync(join(tmpdir(), 'azmove-coverage-'));
  writeFileSync(join(other, 'move.yaml'), readFileSync(join(dir, 'move.yaml'), 'utf8').replace('westeurope', 'francecentral'));
  writeFileSync(join(other, 'inventory.json'), JSON.stringify(estateInventory()));
  const run = await azmove(['coverage', '--dir', other]);
  rmSync(other, { recursive: true });
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toContain('westeurope');
});
