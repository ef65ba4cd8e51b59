import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'azmove-command-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SCRIPT = `require('yargs')(process.argv.slice(1)).command(require('./src/commands/twin').twinCommand).demandCommand().strict().parse()`;

/** `azmove twin ARGUMENTS` in a process of its own. */
function twin(...args: string[]): { child: ChildProcess; output: () => { out: string; err: string }; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', SCRIPT, '--', 'twin', ...args], { cwd: join(__dirname, '../..') });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return { child, output: () => ({ out, err }), ended: new Promise((resolve) => child.on('close', resolve)) };
}

async function until(condition: () => boolean): Promise<void> {
  for (let count = 0; !condition(); count += 1) {
    if (count > 400) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('--env prints variables that a shell can read, serves, and ends cleanly', async () => {
  const envFile = join(folder, 'twin.env');
  const { child, output, ended } = twin(
    '--env',
    '--env-out',
    envFile,
    '--ca-file',
    join(folder, 'ca.pem'),
    '--state',
    join(folder, 'state.json'),
  );
  await until(() => output().err.includes('The twin serves'));
  const { out } = output();
  expect(out).toMatch(/^export HTTPS_PROXY='http:\/\/127\.0\.0\.1:\d+'$/m);
  expect(out).toMatch(/^export ARM_CLIENT_SECRET='[^']+'$/m);
  expect(out).toMatch(new RegExp(`^export SSL_CERT_FILE='${join(folder, 'ca.pem')}'$`, 'm'));
  expect(readFileSync(envFile, 'utf8')).toBe(out);
  expect(statSync(envFile).mode & 0o777).toBe(0o600);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'))).toMatchObject({ schemaVersion: 1, resources: [] });
}, 60_000);

test.each([
  ['a bad estate', ['--estate', 'package.json'], /package\.json: no estate: it must hold an array 'resources'/],
  ['a missing estate', ['--estate', 'none.json'], /none\.json/],
  ['a fault that is none', ['--fault', 'explode=1'], /'explode' is unknown; known are throttle, /],
])(
  '%s ends with 2 and says why',
  async (_name, args, message) => {
    const { output, ended } = twin(...args);
    expect(await ended).toBe(2);
    expect(output().err).toMatch(message);
    expect(output().err).not.toContain('    at ');
  },
  60_000,
);
