import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli';
import { openMove, recordRun } from '../../src/commands/move-folder';
import type { StatusReport } from '../../src/commands/status-report';
import { idKey } from '../../src/arm/resource-id';
import { estateInventory, SUBSCRIPTION } from '../relocate/estate';

let dir: string;

const net = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Network`;
const spoke = `${net}/virtualNetworks/vnet-spoke-weu`;
const gateway = `${net}/natGateways/ng-spoke-weu`;
const address = `${net}/publicIPAddresses/pip-ng-spoke-weu`;

async function status(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const [out, err]: string[][] = [[], []];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => out!.push(String(text)) > 0);
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => err!.push(String(text)) > 0);
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await main(['status', '--dir', dir, ...args]);
    return { code: process.exitCode, out: out!.join(''), err: err!.join('') };
  } finally {
    process.exitCode = before;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

async function report(): Promise<StatusReport> {
  return JSON.parse((await status('--json')).out) as StatusReport;
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'azmove-status-'));
  writeFileSync(
    join(dir, 'move.yaml'),
    `subscriptionId: ${SUBSCRIPTION}\nsource:\n  region: westeurope\ndestination:\n  region: northeurope\n`,
  );
  writeFileSync(join(dir, 'inventory.json'), JSON.stringify(estateInventory()));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('before there is a ledger everything begins, and nothing is written', async () => {
  const { code, out } = await status();
  expect(code).toBe(0);
  expect(out).toMatch(/^westeurope → northeurope: \d+ scanned resources = \d+ in the move \+ /);
  expect(out).toContain(`azmove move --dir ${dir}`);
  expect(out).toContain('nothing recorded yet');
  expect(() => readFileSync(join(dir, 'ledger.json'))).toThrow('ENOENT');
});

test('the sum over the move and all dispositions is what was scanned', async () => {
  const { scanned, inMove, gone, notInMove, resources, states } = await report();
  expect(inMove + Object.values(notInMove).reduce((sum, count) => sum + count, 0)).toBe(scanned);
  expect(scanned).toBe(estateInventory().resources.length);
  expect(gone).toBe(0);
  expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(resources.length);
  expect(resources.every(({ wave }) => wave! > 0)).toBe(true);
});

test('what has happened is told with when and what, what failed blocks what needs it, also by way of others', async () => {
  recordRun(openMove(dir), 'move', [{ to: 'MoveFailed', ids: [address], reason: 'The address is not to be had.' }], {});
  const { resources } = await report();
  const of = (id: string) => resources.find((one) => idKey(one.id) === idKey(id))!;
  expect(of(address)).toMatchObject({
    state: 'MoveFailed',
    last: { command: 'move', reason: 'The address is not to be had.' },
    blockedBy: [],
  });
  expect(of(gateway).blockedBy).toEqual([address]);
  // Its subnets need the gateway, and so wait for the address too; the network does not.
  expect(of(`${spoke}/subnets/snet-app`).blockedBy).toEqual([address]);
  expect(of(spoke).blockedBy).toEqual([]);
  const { out } = await status();
  expect(out).toContain(
    'rg-contoso-net-weu/Microsoft.Network/natGateways/ng-spoke-weu waits for rg-contoso-net-weu/Microsoft.Network/publicIPAddresses/pip-ng-spoke-weu',
  );
  expect(out).toContain('The address is not to be had.');
});

test('a comparison that passed leads on to the commit; a committed source waits for those that still use it', async () => {
  recordRun(openMove(dir), 'move', [{ to: 'CommitPending', ids: [gateway, address] }], {});
  const next = async (id: string) => (await report()).resources.find((one) => idKey(one.id) === idKey(id))!;
  expect((await next(gateway)).next.command).toBe(`azmove compare --dir ${dir}`);
  recordRun(openMove(dir), 'compare', [], { equal: 2, only: gateway });
  expect((await next(gateway)).next.command).toBe(`azmove compare --dir ${dir}`);
  recordRun(openMove(dir), 'compare', [], { equal: 2 });
  expect((await next(gateway)).next.command).toBe(`azmove commit --dir ${dir}`);
  recordRun(openMove(dir), 'commit', [{ to: 'Committed', ids: [address] }], {});
  expect((await next(address)).blockedBy).toContain(gateway);
});

test('what was committed and is no longer scanned is counted apart', async () => {
  recordRun(openMove(dir), 'move', [{ to: 'CommitPending', ids: [address] }], {});
  recordRun(openMove(dir), 'commit', [{ to: 'Committed', ids: [address] }], {});
  const inventory = estateInventory();
  const left = { ...inventory, resources: inventory.resources.filter(({ id }) => idKey(id) !== idKey(address)) };
  writeFileSync(join(dir, 'inventory.json'), JSON.stringify(left));
  const { scanned, inMove, gone, notInMove } = await report();
  expect(gone).toBe(1);
  expect(inMove + Object.values(notInMove).reduce((sum, count) => sum + count, 0)).toBe(scanned);
});

test('Markdown shows names as text; an incomplete scan is said, and ends with 3', async () => {
  const markdown = await status('--format', 'markdown');
  expect(markdown.out).toContain('## Where the move stands');
  expect(markdown.out).toContain('| wave | resource | state | last event |');
  const error = { id: spoke, operation: 'GET', status: 403, code: 'AuthorizationFailed', message: 'no right' };
  writeFileSync(join(dir, 'inventory.json'), JSON.stringify({ ...estateInventory(), errors: [error] }));
  const { code, out } = await status();
  expect(code).toBe(3);
  expect(out).toContain('AuthorizationFailed: no right');
});

test('an edited ledger is refused', async () => {
  recordRun(openMove(dir), 'move', [{ to: 'CommitPending', ids: [address] }], {});
  const path = join(dir, 'ledger.json');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('CommitPending', 'Committed'));
  const { code, err } = await status();
  expect(code).toBe(2);
  expect(err).toContain('was edited');
});
