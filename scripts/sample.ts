/** Makes the committed sample anew: scans the sample estate on the twin into this folder, and generates. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startTwin } from '../src/twin/twin';

const root = join(__dirname, '..');

async function main(): Promise<void> {
  const twin = await startTwin({ estates: [join(root, 'src/twin/estates/three-tier.json')] });
  try {
    const azmove = (...args: string[]): void => {
      const { status } = spawnSync(process.execPath, [join(root, 'bin/azmove.js'), ...args, '--dir', root], { env: { ...process.env, ...twin.env }, stdio: 'inherit' });
      if (status !== 0) throw new Error(`azmove ${args[0]}: exit code ${status}`);
    };
    if (!existsSync(join(root, 'move.yaml'))) azmove('init', '--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope');
    azmove('scan');
    azmove('generate');
  } finally {
    await twin.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
