import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMove } from '../../src/config/read-move';
import { azmove, emptyFolder } from './azmove';

const SUBSCRIPTION = '0000000A-0000-0000-0000-000000000001';
const complete = ['init', '--subscription', SUBSCRIPTION, '--from', 'westeurope', '--to', 'northeurope'];

test('writes a commented move.yaml that the next command takes, into a folder that it makes', async () => {
  const folder = join(emptyFolder(), 'new');
  const run = await azmove([...complete, '--dir', folder, '--resource-group', 'rg-a', '-g', 'rg-b']);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.stdout).toContain(`Wrote ${join(folder, 'move.yaml')}: westeurope to northeurope.`);
  const move = readMove(join(folder, 'move.yaml'));
  expect(move.subscriptionId).toBe(SUBSCRIPTION.toLowerCase());
  expect(move.source).toEqual({ region: 'westeurope', resourceGroups: ['rg-a', 'rg-b'] });
  expect(readFileSync(join(folder, 'move.yaml'), 'utf8')).toMatch(/^# addresses:/m);
});

test('never overwrites without --force', async () => {
  const folder = emptyFolder();
  const file = join(folder, 'move.yaml');
  writeFileSync(file, 'mine');
  const refused = await azmove([...complete, '--dir', folder]);
  expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
  expect(refused.stderr).toContain(`${file} exists already`);
  expect(refused.stderr).toContain('--force');
  expect(readFileSync(file, 'utf8')).toBe('mine');
  const forced = await azmove([...complete, '--dir', folder, '--force', '--json']);
  expect(forced.exitCode).toBe(0);
  expect(JSON.parse(forced.stdout)).toMatchObject({ file, move: { destination: { region: 'northeurope' } } });
  expect(readMove(file).source.region).toBe('westeurope');
});

test.each([
  [
    'a subscription that is none',
    ['init', '--subscription', 'production', '--from', 'westeurope', '--to', 'northeurope'],
    '--subscription is "production"',
  ],
  ['a display name', ['init', '--subscription', SUBSCRIPTION, '--from', 'West Europe', '--to', 'northeurope'], '--from is "West Europe"'],
  [
    'source = destination',
    ['init', '--subscription', SUBSCRIPTION, '--from', 'westeurope', '--to', 'westeurope'],
    '--from and --to are both "westeurope"',
  ],
  ['a group that is none', [...complete, '-g', 'a/b'], '--resource-group is "a/b"'],
  ['another subscription that is none', [...complete, '--destination-subscription', 'x'], '--destination-subscription is "x"'],
  ['a missing option', ['init', '--from', 'westeurope', '--to', 'northeurope'], 'Missing required argument: subscription'],
  ['an unknown option', [...complete, '--regoin', 'x'], 'Unknown argument: regoin'],
])('refuses %s with exit code 2, what to do and no stack', async (_, args, message) => {
  const folder = emptyFolder();
  const run = await azmove([...args, '--dir', folder]);
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toContain(message);
  expect(run.stderr).toContain('what to do: ');
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that cannot be written is told of with its cause', async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'move.yaml'));
  const run = await azmove([...complete, '--dir', folder, '--force']);
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('EISDIR');
  expect(run.stderr).toContain(`what to do: Check ${join(folder, 'move.yaml')}`);
  expect(run.stderr).not.toMatch(/\n\s+at /);
});
