import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArmClient } from '../../src/azure/arm-client';
import { compareMove } from '../../src/commands/comparison';
import { openMove } from '../../src/commands/move-folder';
import { inventoryText } from '../../src/inventory/write-inventory';
import { startTwin, type Twin } from '../../src/twin/twin';
import { estateWith, run } from '../verify/estate-world';
import { ESTATE, mixOfFaults, nameOf, scanned, sessionOf } from './disturbed-azure';

jest.setTimeout(300_000);

let twin: Twin;
afterEach(() => twin.close());

const folder = mkdtempSync(join(tmpdir(), 'azmove-faults-'));
/** The destination of the committed sample, as an estate. */
const DESTINATION = join(folder, 'destination.json');
beforeAll(() => {
  for (const file of ['move.yaml', 'inventory.json']) cpSync(join(__dirname, '../..', file), join(folder, file));
  writeFileSync(DESTINATION, JSON.stringify(openMove(folder).plan.relocated.inventory));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What each step leaves behind, as bytes. */
const STEPS: Readonly<Record<string, (client: ArmClient) => Promise<string>>> = {
  scan: async (client) => inventoryText(await scanned(client)),
  // What is short in the destination plays no part in this: the answers do.
  verify: async (client) => JSON.stringify(await run(estateWith(), client), null, 2),
  compare: async (client) => JSON.stringify(await compareMove(openMove(folder), client, undefined, () => undefined), null, 2),
};

describe.each(Object.keys(STEPS))('%s', (step) => {
  test.each([1, 2])(
    'with every tenth request failing (seed %i) it ends complete, and equal byte for byte to a run without faults',
    async (seed) => {
      let requests = 0;
      twin = await startTwin({ estates: [ESTATE, ...(step === 'compare' ? [DESTINATION] : [])], seed, log: () => (requests += 1) });
      const undisturbed = await STEPS[step]!(sessionOf(twin).client);
      const needed = requests;

      requests = 0;
      twin.setFaults(mixOfFaults(0.1));
      const session = sessionOf(twin);
      const disturbed = await STEPS[step]!(session.client);
      const hits = twin.faultHits();
      const injected = hits.reduce((sum, { hits: count }) => sum + count, 0);
      process.stdout.write(
        `${step}, seed ${seed}: ${needed} requests needed; ${injected} faults injected and survived (${hits
          .map(({ fault, hits: count }) => `${count} × ${nameOf(fault)}`)
          .join(', ')}), ${session.renewals()} tokens renewed, ${session.waits()} waits\n`,
      );
      expect(disturbed).toBe(undisturbed);
      // That the same bytes prove something: about every tenth request was hit, by nearly every kind of fault where there were many.
      expect(injected).toBeGreaterThan(needed * 0.06);
      expect(hits.filter(({ hits: count }) => count > 0).length).toBeGreaterThan(needed > 200 ? 6 : 2);
      expect(session.renewals()).toBeGreaterThan(0);
    },
  );
});
