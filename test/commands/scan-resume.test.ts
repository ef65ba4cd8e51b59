import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTwin, type Twin } from '../../src/twin/twin';
import { azmove, emptyFolder, type Run } from './azmove';

jest.setTimeout(180_000);

const ESTATE = join(__dirname, '../../src/twin/estates/three-tier.json');
let twin: Twin;
let folder: string;
/** Requests to Azure, less those for tokens. */
let asked: string[] = [];
/** Ends the scan that runs, once so many requests were made. */
let atRequest: { count: number; end: () => void } | undefined;
let whole: { bytes: string; requests: number };

beforeAll(async () => {
  twin = await startTwin({
    estates: [ESTATE],
    log: ({ method, url }) => {
      if (url.includes('login.microsoftonline.com')) return;
      asked.push(`${method} ${url}`);
      if (asked.length === atRequest?.count) atRequest.end();
    },
  });
  await begin();
  expect(await azmove(['scan', '--dir', folder], twin.env)).toMatchObject({ exitCode: 0, stderr: '' });
  whole = { bytes: inventory(), requests: asked.length };
});
afterAll(() => twin.close());

async function begin(): Promise<void> {
  folder = emptyFolder();
  const scope = ['--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope'];
  await azmove(['init', ...scope, '--dir', folder]);
  asked = [];
  atRequest = undefined;
  twin.setFaults([]);
}
beforeEach(begin);

function inventory(): string {
  return readFileSync(join(folder, 'inventory.json'), 'utf8');
}

const answersFile = (): string => join(folder, '.azmove', 'scan-answers.jsonl');

/** Questions that were answered so far and need not be asked again. */
function kept(): string[] {
  const lines = readFileSync(answersFile(), 'utf8').split('\n').slice(1, -1);
  return lines.map((line) => (JSON.parse(line) as [string])[0]);
}

function scan(...more: string[]): Promise<Run> {
  return azmove(['scan', '--dir', folder, ...more], twin.env);
}

/** The twin tells of a request when it answers: those that were on their way outlive who asked. */
async function answeredAll(): Promise<void> {
  for (let seen = -1; seen !== asked.length; ) {
    seen = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Scans until so many requests were made, and sends `signal` then. */
async function scanUntil(count: number, signal: NodeJS.Signals): Promise<Run> {
  // So that some requests are on their way at any time.
  twin.setFaults([{ kind: 'latency', milliseconds: [20, 40] }]);
  const run = await azmove(['scan', '--dir', folder], twin.env, (child) => {
    atRequest = { count, end: () => void child.kill(signal) };
  });
  await answeredAll();
  return run;
}

/** What is kept holds no secret, is for the owner alone, and stays out of version control. */
function expectHarmless(): void {
  const text = readFileSync(answersFile(), 'utf8');
  expect(text).toContain('app-contoso-web-weu');
  const estate = readFileSync(ESTATE, 'utf8');
  const keys = [...estate.matchAll(/(?:AccountKey|SharedAccessKey|Password)=([^;"]+)/g)].map(([, key]) => key!);
  const named = [...estate.matchAll(/"\w*(?:password|secret|apikey)"\s*:\s*"([^"@]+)"/gi)].map(([, value]) => value!);
  expect(keys.length + named.length).toBeGreaterThan(2);
  for (const secret of [...keys, ...named, twin.env['AZURE_CLIENT_SECRET']!]) expect(text).not.toContain(secret);
  expect(kept().filter((question) => /^\["post"|\/list"/i.test(question))).toEqual([]);
  expect(statSync(answersFile()).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, '.azmove', '.gitignore'), 'utf8')).toBe('*\n');
}

test('a scan that was killed is taken up, and asks only for what is missing', async () => {
  expect((await scanUntil(whole.requests - 60, 'SIGKILL')).exitCode).toBeNull();
  expect(existsSync(join(folder, 'inventory.json'))).toBe(false);
  expectHarmless();
  // A kill may also cut a line off.
  const cut = readFileSync(answersFile(), 'utf8').slice(0, -20);
  writeFileSync(answersFile(), cut);
  const before = kept().length;
  expect(before).toBeGreaterThan(80);

  asked = [];
  const run = await scan('--resume');
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.stdout).toContain(`note: ${before} answers were taken over from the scan of `);
  expect(inventory()).toBe(whole.bytes);
  expect(asked.length).toBe(whole.requests - before);
  expect(readdirSync(folder).sort()).toEqual(['inventory.json', 'move.yaml']);
});

test('Ctrl-C ends a scan at once, keeps what is done, and says how to go on', async () => {
  writeFileSync(join(folder, 'inventory.json'), 'what was here');
  const run = await scanUntil(120, 'SIGINT');
  expect(run).toMatchObject({ exitCode: 1, stdout: '' });
  expect(run.stderr).toMatch(
    /^\d+ answers are kept: azmove scan --resume --dir \S+ asks only for what is missing\.\nazmove: Interrupted\./,
  );
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(inventory()).toBe('what was here');
  const before = kept().length;
  expect(before).toBeGreaterThan(60);
  asked = [];
  expect(await scan('--resume')).toMatchObject({ exitCode: 0 });
  expect(inventory()).toBe(whole.bytes);
  expect(asked.length).toBe(whole.requests - before);
});

test('what could not be read is asked for again, and nothing else', async () => {
  twin.setFaults([{ kind: 'error', status: 403, path: /resourceGroups\/rg-contoso-data-weu\/.*diagnosticSettings$/i }]);
  const run = await scan();
  expect(run.exitCode).toBe(3);
  expect(run.stdout).toContain('azmove scan --resume asks for them alone');
  const before = kept().length;
  twin.setFaults([]);
  asked = [];
  expect(await scan('--resume')).toMatchObject({ exitCode: 0 });
  expect(asked.length).toBe(whole.requests - before);
  expect(asked.filter((url) => url.includes('diagnosticSettings')).every((url) => url.includes('rg-contoso-data-weu'))).toBe(true);
  expect(inventory()).toBe(whole.bytes);
});

test('the answers of another scan are refused; without --resume a scan begins anew', async () => {
  await scanUntil(60, 'SIGKILL');
  const ours = readFileSync(answersFile(), 'utf8');
  writeFileSync(answersFile(), ours.replace('"region":"westeurope"', '"region":"eastus"'));
  const run = await scan('--resume');
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toContain('is of a scan of another region: eastus, and not westeurope');
  twin.setFaults([]);
  asked = [];
  expect(await scan()).toMatchObject({ exitCode: 0 });
  expect(asked.length).toBe(whole.requests);
});
