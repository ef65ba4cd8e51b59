import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillTemplate } from '../../src/pipelines/fill';
import { AZMOVE } from './written';

const TEMPLATES = join(__dirname, '../../src/pipelines/templates/scripts');

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
    teardown: { terraform: { backend: backend('teardown') }, resource: { terraform_data: { old: {} } } },
  };
  for (const [stack, content] of Object.entries(stacks)) {
    mkdirSync(join(folder, 'cdktf.out/stacks', stack), { recursive: true });
    writeFileSync(join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), JSON.stringify(content));
  }
  const dependencies = { 'destination-first': [], 'destination-second': ['destination-first'], teardown: [] };
  const entries = Object.entries(dependencies).map(([stack, needs]) => [stack, { dependencies: needs }]);
  writeFileSync(join(folder, 'cdktf.out/manifest.json'), JSON.stringify({ stacks: Object.fromEntries(entries) }));
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
  for (const name of ['plan.sh', 'apply.sh']) {
    const text = fillTemplate(readFileSync(join(TEMPLATES, name), 'utf8'), { ci: 'github', folder: '.', variables: [] });
    writeFileSync(join(folder, 'pipelines', name), text);
  }
  writeFileSync(join(folder, 'bin/azmove'), `#!/bin/sh\nexec "${process.execPath}" "${AZMOVE}" "$@"\n`);
  chmodSync(join(folder, 'bin/azmove'), 0o755);
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
});
