import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillTemplate } from '../../src/pipelines/fill';
import { AZMOVE } from './written';

const TEMPLATES = join(__dirname, '../../src/pipelines/templates');

// Terraform's own terraform_data needs no provider and no Azure.
const lacking = ['terraform', 'jq', 'bash'].filter((program) => spawnSync(program, ['--version']).error !== undefined);
const withPrograms = lacking.length > 0 ? describe.skip : describe;
if (lacking.length > 0) console.warn(`pipelines/*.sh are not run: ${lacking.join(', ')} not installed`);

let folder = '';
let temporary = '';

/** `second` takes a value from the state of `first`, as cdktf writes it. */
function writeStacks(greeting: string): void {
  const backend = (stack: string): object => ({ local: { path: join(folder, `${stack}.tfstate`) } });
  const stacks = {
    'destination-first': {
      terraform: { backend: backend('first') },
      resource: { terraform_data: { greeting: { input: greeting } } },
      output: { greeting: { value: '${terraform_data.greeting.output}' } },
    },
    'destination-second': {
      terraform: { backend: backend('second') },
      data: { terraform_remote_state: { first: { backend: 'local', config: { path: join(folder, 'first.tfstate') } } } },
      resource: { terraform_data: { answer: { input: '${data.terraform_remote_state.first.outputs.greeting}' } } },
    },
    commit: { terraform: { backend: backend('commit') }, resource: { terraform_data: { partner: {} } } },
    teardown: { terraform: { backend: backend('teardown') }, resource: { terraform_data: { old: {} } } },
  };
  for (const [stack, content] of Object.entries(stacks)) {
    mkdirSync(join(folder, 'cdktf.out/stacks', stack), { recursive: true });
    writeFileSync(join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), JSON.stringify(content));
  }
  const dependencies = { 'destination-first': [], 'destination-second': ['destination-first'], commit: [], teardown: [] };
  const entries = Object.entries(dependencies).map(([stack, needs]) => [stack, { dependencies: needs }]);
  writeFileSync(join(folder, 'cdktf.out/manifest.json'), JSON.stringify({ stacks: Object.fromEntries(entries) }));
}

/** Puts a program of that name before all others. */
function program(name: string, text: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
}

function ledgerWith(...states: string[]): void {
  writeFileSync(join(folder, 'ledger.json'), JSON.stringify({ resources: states.map((state) => ({ state })) }));
}

function script(name: string, args: string[], env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  const { CI: _, TF_BUILD: __, ...inherited } = process.env;
  return spawnSync('bash', [join(folder, 'pipelines', name), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, TMPDIR: temporary, ...env },
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'azmove-scripts-'));
  temporary = join(folder, 'tmp');
  for (const name of ['pipelines', 'bin', 'tmp']) mkdirSync(join(folder, name));
  for (const place of ['scripts', 'github', 'azure'])
    for (const name of readdirSync(join(TEMPLATES, place)).filter((file) => file.endsWith('.sh'))) {
      const text = fillTemplate(readFileSync(join(TEMPLATES, place, name), 'utf8'), { ci: 'github', folder: '.', variables: [] });
      writeFileSync(join(folder, 'pipelines', name), text);
    }
  program('azmove', `exec "${process.execPath}" "${AZMOVE}" "$@"`);
  // The stacks stand synthesised already.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts: { synth: 'true' } }));
  writeStacks('hello');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reviewed = (): string[] => {
  const { stacks } = JSON.parse(readFileSync(join(folder, 'cdktf.out/plan.json'), 'utf8')) as { stacks: { stack: string }[] };
  return stacks.map(({ stack }) => stack);
};
const keep = (): string => {
  const file = join(folder, 'reviewed.json');
  writeFileSync(file, readFileSync(join(folder, 'cdktf.out/plan.json')));
  return file;
};

withPrograms('pipelines/plan.sh and apply.sh', () => {
  it('apply what was reviewed, stack by stack as their turn comes, and leave no plan behind', () => {
    const first = script('plan.sh', ['destination*']);
    expect([first.status, first.stderr]).toEqual([3, expect.any(String)]);
    expect(reviewed()).toEqual(['destination-first']);
    expect(readFileSync(join(folder, 'cdktf.out/plan.md'), 'utf8')).toContain('| destination-second |');
    expect(script('apply.sh', [keep(), 'destination*'])).toMatchObject({ status: 3 });

    expect(script('plan.sh', ['destination*'])).toMatchObject({ status: 0 });
    expect(reviewed()).toEqual(['destination-first', 'destination-second']);
    expect(script('apply.sh', [keep(), 'destination*'])).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'second.tfstate'), 'utf8')).toContain('hello');

    expect(script('plan.sh', ['destination*'])).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'cdktf.out/plan.md'), 'utf8')).toContain('**nothing to do.**');
    // tsx keeps what it compiled there.
    expect(readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
  }, 180_000);

  it('apply nothing where the plan is another than the reviewed one', () => {
    script('plan.sh', ['destination-first']);
    const file = keep();
    writeStacks('something else');
    const run = script('apply.sh', [file, 'destination-first']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('destination-first: its plan is not the one that was reviewed');
    expect(readdirSync(folder)).not.toContain('first.tfstate');
  }, 120_000);

  it.each([
    ['a secret that is missing', 'plan.sh', ['destination*'], { TF_VAR_password: '' }, 'TF_VAR_password has no value'],
    ['a secret that Azure Pipelines does not know', 'plan.sh', ['destination*'], { TF_VAR_password: '$(TF_VAR_PASSWORD)' }, 'has no value'],
    ['a stack that is not there', 'plan.sh', ['nothing'], {}, 'No stack is called nothing'],
  ])('stop at %s', (_, name, args, env, message) => {
    const run = script(name, args, env);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(message);
  });

  it('apply no local state in a pipeline', () => {
    script('plan.sh', ['destination-first']);
    const run = script('apply.sh', [keep(), 'destination-first'], { CI: 'true' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('destination-first has local state, which a pipeline loses');
  }, 120_000);

  it('leave the stack commit alone until all that takes part in the move is committed', () => {
    for (const states of [[], ['Committed', 'CommitPending'], ['Discarded']]) {
      ledgerWith(...states);
      expect(script('plan.sh', ['commit']).stderr).toContain('No stack is called commit');
    }
    ledgerWith('Committed', 'DeleteSourcePending', 'SourceDeleted', 'Discarded');
    expect(script('plan.sh', ['destination-first', 'commit'])).toMatchObject({ status: 0 });
    expect(reviewed()).toEqual(['commit', 'destination-first']);
    expect(script('apply.sh', [keep(), 'commit'])).toMatchObject({ status: 0 });
    expect(readdirSync(folder)).toContain('commit.tfstate');
  }, 120_000);
});

const withGit = spawnSync('git', ['--version']).error === undefined ? describe : describe.skip;

withGit('pipelines/propose-*.sh', () => {
  const git = (...args: string[]): string => {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@localhost'];
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  const calls = (): string => readFileSync(join(folder, 'calls'), 'utf8');

  beforeEach(() => {
    git('init', '--quiet', '--bare', 'origin.git');
    git('init', '--quiet');
    git('remote', 'add', 'origin', join(folder, 'origin.git'));
    writeFileSync(join(folder, 'ledger.json'), '{}');
    git('add', 'ledger.json');
    git('commit', '--quiet', '--message', 'first');
    writeFileSync(join(folder, 'body.md'), 'What changed');
    // They answer that no pull request is open.
    program('gh', `echo "gh $*" >> "${join(folder, 'calls')}"; [ "$2" != list ] || echo 0`);
    program('az', `echo "az $*" >> "${join(folder, 'calls')}"`);
  });

  const azure = { SYSTEM_COLLECTIONURI: 'https://dev.azure.com/o', SYSTEM_TEAMPROJECT: 'p', BUILD_REPOSITORY_ID: 'r' };
  const environment = { ...azure, BUILD_SOURCEBRANCHNAME: 'main' };

  it.each([
    ['propose-github.sh', 'gh pr create --head azmove/ledger --title Record it', 'github-actions[bot]'],
    ['propose-azure.sh', 'az repos pr create', 'Azure Pipelines'],
  ])('%s pushes what changed, and passes over what is not there', (name, call, author) => {
    writeFileSync(join(folder, 'ledger.json'), '{"new": true}');
    const run = script(name, ['azmove/ledger', 'Record it', 'body.md', 'ledger.json', 'reports'], environment);
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(git('--git-dir', 'origin.git', 'log', '-1', '--format=%an: %s', 'azmove/ledger')).toBe(`${author}: Record it`);
    expect(calls()).toContain(call);
  });

  it.each(['propose-github.sh', 'propose-azure.sh'])('%s opens nothing when nothing changed', (name) => {
    const run = script(name, ['azmove/ledger', 'Record it', 'body.md', 'ledger.json'], environment);
    expect([run.status, run.stdout]).toEqual([0, 'Nothing changed.\n']);
    expect(readdirSync(folder)).not.toContain('calls');
  });

  it.each(['propose-github.sh', 'propose-azure.sh'])('%s fails when the branch cannot be pushed', (name) => {
    writeFileSync(join(folder, 'ledger.json'), '{"new": true}');
    git('remote', 'set-url', 'origin', join(folder, 'nowhere.git'));
    expect(script(name, ['azmove/ledger', 'Record it', 'body.md', 'ledger.json'], environment).status).toBe(1);
    expect(readdirSync(folder)).not.toContain('calls');
  });
});
