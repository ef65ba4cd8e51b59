import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseFault } from '../../src/twin/faults';
import { startTwin, type Twin } from '../../src/twin/twin';

const run = promisify(execFile);
let twin: Twin;

beforeAll(async () => {
  twin = await startTwin({ pageSize: 2 });
});
afterAll(() => twin.close());

/** Runs the clients with nothing but the twin's variables. */
async function clients(): Promise<Record<string, unknown>> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', join(__dirname, 'clients-script.ts')], {
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...twin.env },
    cwd: join(__dirname, '../..'),
  });
  return JSON.parse(stdout) as Record<string, unknown>;
}

const expected = {
  group: { name: 'rg-clients', location: 'westeurope', tags: { by: 'sdk' }, properties: { provisioningState: 'Succeeded' } },
  vnet: { name: 'vnet', type: 'Microsoft.Network/virtualNetworks', properties: { subnets: [{ name: 's' }] } },
  listed: ['vnet-b Succeeded true', 'vnet-c Succeeded true', 'vnet-d Succeeded true'],
  inGroup: ['vnet', 'vnet-b', 'vnet-c', 'vnet-d'],
  found: [{ name: 'vnet' }, { name: 'vnet-b' }, { name: 'vnet-c' }, { name: 'vnet-d' }],
  missing: [404, 'ResourceNotFound'],
  exists: true,
  existsAfter: false,
};

test('Azure’s own clients cannot tell', async () => {
  const result = await clients();
  expect(result).toMatchObject(expected);
  expect(result['types']).toBeGreaterThan(50);
}, 60_000);

test('they get through throttling, errors and dropped connections by their own retries', async () => {
  twin.setFaults([
    parseFault('throttle,times=2,retryAfter=0'),
    parseFault('error,times=2,method=GET'),
    parseFault('drop,times=1,method=GET'),
  ]);
  expect(await clients()).toMatchObject(expected);
}, 90_000);
