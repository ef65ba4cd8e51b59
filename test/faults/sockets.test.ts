import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { startTwin, type Twin } from '../../src/twin/twin';
import { ESTATE, mixOfFaults, scanned, sessionOf } from './disturbed-azure';

jest.setTimeout(120_000);

/** As src/azure/connect.ts promises where nothing else is asked for. */
const IN_USE = 12;
/** Kept open by clients with connections of their own, though not in use: sign-in, resource lists, Resource Graph. */
const IDLE = 3;

let twin: Twin;
const open = new Set<Socket>();
let most = 0;
let made = 0;

/** The end of each connection that the twin holds. https://nodejs.org/api/diagnostics_channel.html#event-netserversocket */
function onSocket(message: unknown): void {
  const { socket } = message as { socket: Socket };
  open.add(socket);
  made += 1;
  most = Math.max(most, open.size);
  socket.once('close', () => open.delete(socket));
}

beforeAll(async () => {
  twin = await startTwin({ estates: [ESTATE] });
  subscribe('net.server.socket', onSocket);
});
afterAll(async () => {
  unsubscribe('net.server.socket', onSocket);
  await twin.close();
});

test.each([
  ['nothing fails', 0],
  ['every fifth request fails, and connections are dropped', 0.2],
])('a scan has a bounded number of sockets open when %s', async (_, share) => {
  twin.setFaults([{ kind: 'latency', milliseconds: [20, 20] }, ...(share > 0 ? mixOfFaults(share) : [])]);
  open.clear();
  [most, made] = [0, 0];
  await scanned(sessionOf(twin).client);
  process.stdout.write(`${made} sockets were opened, at most ${most} at a time\n`);
  // Many at once, or the bound would prove nothing.
  expect(most).toBeGreaterThan(IN_USE / 2);
  expect(most).toBeLessThanOrEqual(IN_USE + IDLE);
});
