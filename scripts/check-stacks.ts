/** Fails when the committed `stacks/` and reports differ from what the generator makes of the committed inventory and move.yaml. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'azmove-stacks-'));
try {
  for (const file of ['move.yaml', 'inventory.json']) cpSync(join(root, file), join(folder, file));
  const run = spawnSync(process.execPath, [join(root, 'bin/azmove.js'), 'generate', '--dir', folder], { encoding: 'utf8' });
  if (run.status !== 0 && run.status !== 3) throw new Error(`azmove generate failed:\n${run.stderr}`);
  const different = ['stacks', 'reports'].flatMap((part) => {
    const names = new Set(
      [part === 'stacks' || existsSync(join(root, part)) ? join(root, part) : '', join(folder, part)].flatMap((path) =>
        path === '' ? [] : readdirSync(path),
      ),
    );
    return [...names].sort().flatMap((name) => {
      const [committed, generated] = [join(root, part, name), join(folder, part, name)];
      const isSame = existsSync(committed) && existsSync(generated) && readFileSync(committed, 'utf8') === readFileSync(generated, 'utf8');
      return isSame ? [] : [`${part}/${name}`];
    });
  });
  if (different.length > 0) {
    process.stderr.write(
      `Not what the generator makes: ${different.join(', ')}\nRun: node bin/azmove.js generate, and commit the result.\n`,
    );
    process.exitCode = 1;
  } else process.stdout.write('stacks/ and reports/ are what the generator makes\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
