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

describe('--ci', () => {
  it('writes pipelines beside a new move.yaml, or adds them to one', async () => {
    const folder = emptyFolder();
    const run = await azmove([...complete, '--dir', folder, '--ci', 'github']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('Pipelines lose local state: set state in move.yaml to azurerm');
    const move = readFileSync(join(folder, 'move.yaml'), 'utf8');
    expect(readdirSync(join(folder, '.github/workflows')).sort()).toEqual(
      ['deploy', 'drift', 'finish', 'plan'].map((name) => `azmove-${name}.yml`),
    );
    const added = await azmove(['init', '--ci', 'azure', '--dir', folder, '--json']);
    expect(added.exitCode).toBe(0);
    expect((JSON.parse(added.stdout) as { pipelines: string[] }).pipelines).toContain(join(folder, '.azuredevops/azmove-plan.yml'));
    expect(readFileSync(join(folder, 'move.yaml'), 'utf8')).toBe(move);
  });

  it('overwrites nothing without --force, and writes nothing then', async () => {
    const folder = emptyFolder();
    await azmove([...complete, '--dir', folder]);
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    const file = join(folder, '.github/workflows/azmove-plan.yml');
    writeFileSync(file, 'mine');
    const refused = await azmove(['init', '--ci', 'github', '--dir', folder]);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain(`there already: ${file}`);
    expect(readdirSync(join(folder, '.github/workflows'))).toEqual(['azmove-plan.yml']);
    expect((await azmove(['init', '--ci', 'github', '--dir', folder, '--force'])).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('name: azmove plan\n');
  });

  it('puts workflows where GitHub reads them, at the root of the repository, and names the move in them', async () => {
    const repository = emptyFolder();
    mkdirSync(join(repository, '.git'));
    const folder = join(repository, 'moves/weu');
    await azmove([...complete, '--dir', folder, '--ci', 'github']);
    const text = readFileSync(join(repository, '.github/workflows/azmove-plan-moves-weu.yml'), 'utf8');
    expect(text).toContain('working-directory: moves/weu\n');
    expect(text).toContain("- 'moves/weu/**'\n");
    expect(text).toContain('cache-dependency-path: moves/weu/package-lock.json\n');
    expect(text).not.toMatch(/MOVE_|SENSITIVE_/);
    expect(readdirSync(join(folder, 'pipelines'))).toEqual(['apply.sh', 'plan.sh', 'propose-github.sh', 'push-branch.sh', 'stacks.sh']);
  });

  it.each([
    ['without a move.yaml', ['--ci', 'github'], 'there is no such file'],
    ['with half a move', ['--ci', 'github', '--from', 'westeurope'], 'Missing required arguments: subscription, to'],
    ['for a system that it does not know', ['--ci', 'jenkins'], 'Invalid values'],
  ])('refuses %s', async (_, args, message) => {
    const folder = emptyFolder();
    const run = await azmove(['init', ...args, '--dir', folder]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });
});
