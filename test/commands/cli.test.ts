import { version } from '../../package.json';
import { azmove } from './azmove';

test('--version is the version of the package', async () => {
  expect(await azmove(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help lists commands, examples and exit codes', async () => {
  const { exitCode, stdout } = await azmove(['--help']);
  expect(exitCode).toBe(0);
  for (const command of ['init', 'scan', 'graph', 'generate', 'twin']) expect(stdout).toMatch(new RegExp(`^ +azmove ${command} `, 'm'));
  expect(stdout).toContain('Examples:');
  expect(stdout).toContain('Exit codes: 0 complete; 1 failed, or blockers found; 2 bad input; 3 complete but for what is listed.');
});

test.each(['init', 'scan', 'graph', 'generate', 'twin'])('%s --help names its options and shows examples', async (command) => {
  const { exitCode, stdout } = await azmove([command, '--help']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Examples:');
  expect(stdout).toContain('--dir');
});

test.each([
  [['scam'], 'Did you mean scan?'],
  [['frobnicate'], 'Unknown argument: frobnicate'],
  [[], 'A command is wanted.'],
  [['scan', '--dirr', 'x'], 'Unknown argument: dirr'],
])('%j is bad input', async (args, message) => {
  const run = await azmove(args);
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toContain(message);
  expect(run.stderr).toContain('azmove --help');
});

test('with --json a failure is an object on standard output too; with --verbose it has its stack', async () => {
  const json = await azmove(['scan', '--dir', '/nowhere', '--json']);
  expect(json.exitCode).toBe(2);
  expect(JSON.parse(json.stdout)).toEqual({
    error: '/nowhere/move.yaml: there is no such file',
    remedy: expect.stringContaining('azmove init'),
    exitCode: 2,
  });
  const verbose = await azmove(['scan', '--dir', '/nowhere', '--verbose']);
  expect(verbose.stderr).toMatch(/\n\s+at .*read-move/);
});
