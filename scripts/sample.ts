/** Makes the committed sample anew: scans the sample estate on the twin into this folder, and generates. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startTwin } from '../src/twin/twin';

const root = join(__dirname, '..');

async function main(): Promise<void> {
  const twin = await startTwin({ estates: [join(root, 'src/twin/estates/three-tier.json')] });
  try {
    // Not synchronous: the twin answers from this very process.
    const azmove = async (...args: string[]): Promise<void> => {
      const child = spawn(process.execPath, [join(root, 'bin/azmove.js'), ...args, '--dir', root], {
        env: { ...process.env, ...twin.env },
        stdio: 'inherit',
      });
      const status = await new Promise((resolve) => child.on('close', resolve));
      if (status !== 0) throw new Error(`azmove ${args[0]}: exit code ${String(status)}`);
    };
    if (!existsSync(join(root, 'move.yaml')))
      await azmove('init', '--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope');
    await azmove('scan');
    await azmove('generate');
  } finally {
    await twin.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
