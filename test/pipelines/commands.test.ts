import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTwin, type Twin } from '../../src/twin/twin';
import { azmove, emptyFolder, type Run } from '../commands/azmove';
import { run } from '../end-to-end/terraform';
import { AZMOVE, scriptsIn, writePipelines } from './written';

jest.setTimeout(300_000);

/** What can end well before anything is deployed; the others say what is not done yet (1), and none is called wrongly (2). */
const WELL: Readonly<Record<string, readonly number[]>> = { scan: [0, 3], generate: [0, 3], status: [0, 3], diff: [0, 3] };

let twin: Twin;
let folder = '';
beforeAll(async () => {
  twin = await startTwin({ estates: [join(__dirname, '../../src/twin/estates/three-tier.json')] });
  folder = emptyFolder();
  const move = ['--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope'];
  for (const args of [['init', ...move], ['scan'], ['generate']])
    expect([0, 3]).toContain((await azmove([...args, '--dir', folder], twin.env)).exitCode);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/azmove'), `#!/bin/sh\nexec "${process.execPath}" "${AZMOVE}" "$@"\n`);
  chmodSync(join(folder, 'bin/azmove'), 0o755);
});
afterAll(async () => {
  await twin.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The azmove commands of a script as its shell would run them, less what it does with their exit codes. */
function commandsIn(script: string): string[] {
  return script.split('\n').flatMap((line) => /^(azmove .*?)(?: \|\| .*)?$/.exec(line.trim())?.[1] ?? []);
}

/** What of the command azmove does not have; undefined where it has all. */
async function missingOf(command: string): Promise<string | undefined> {
  const [, name, ...rest] = command.split(' ');
  if (!new RegExp(`^  azmove ${name}\\b`, 'm').test((await azmove(['--help'])).stdout)) return name;
  const help: Run = await azmove([name!, '--help']);
  const option = rest.find((word) => word.startsWith('--') && !help.stdout.includes(word));
  return option === undefined ? undefined : `${name} ${option}`;
}

/** Each command of both systems once, in the order of a move. */
function commandsOfBoth(): string[] {
  const order = ['azmove-drift.yml', 'azmove-plan.yml', 'azmove-deploy.yml', 'azmove-finish.yml'];
  const commands = (['github', 'azure'] as const).flatMap((ci) => {
    const files = writePipelines(ci, folder);
    return order.flatMap((name) => scriptsIn(files.find((file) => file.name === name)!.value).flatMap(commandsIn));
  });
  return [...new Set(commands.map((command) => command.replace('$AGENT_TEMPDIRECTORY', '$RUNNER_TEMP')))];
}

it('the azmove commands of the pipelines run, in the order of a move', async () => {
  const once = commandsOfBoth();
  expect(once.map((command) => command.split(' ')[1])).toEqual(
    expect.arrayContaining(['diff', 'scan', 'generate', 'verify', 'prepare', 'move', 'status', 'compare', 'commit', 'teardown']),
  );
  const missing: string[] = [];
  for (const command of once) {
    const lack = await missingOf(command);
    if (lack !== undefined) {
      missing.push(lack);
      continue;
    }
    // Nothing is destroyed here: there is no Terraform provider that all machines have.
    if (/teardown|commit/.test(command)) continue;
    const place = { RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
    const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, HOME: folder, ...twin.env, ...place };
    const { status, stderr } = await run('bash', ['-c', command], { cwd: folder, env });
    expect([command, status, WELL[command.split(' ')[1]!] ?? [0, 1, 3]]).toEqual([
      command,
      status,
      expect.arrayContaining([status]) as number[],
    ]);
    expect(stderr).not.toMatch(/Unknown argument|not foreseen/);
  }
  expect(missing).toEqual([]);
});
