import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenCredential } from '@azure/core-auth';
import type { ArmClient } from '../../src/azure/arm-client';
import { connect } from '../../src/azure/connect';
import { renewableCredential } from '../../src/azure/credential';
import type { Inventory } from '../../src/inventory/inventory';
import { registry } from '../../src/mappers/registry';
import { scan } from '../../src/scan/scan';
import type { Fault } from '../../src/twin/faults';
import type { Twin } from '../../src/twin/twin';
import { moveOf } from '../relocate/estate';
import { signIn } from '../twin/client';

export const ESTATE = join(__dirname, '../../src/twin/estates/three-tier.json');

/** Faults of all kinds that hit so large a share of the requests altogether. */
export function mixOfFaults(share: number): Fault[] {
  const kinds: Fault[] = [
    { kind: 'throttle', retryAfter: 0 },
    { kind: 'throttle', retryAfter: 1 },
    { kind: 'throttle', retryAfter: 'none' },
    { kind: 'error', status: 500 },
    { kind: 'error', status: 503 },
    { kind: 'drop' },
    { kind: 'truncate' },
    { kind: 'cut' },
  ];
  // Midway the token runs out, twice.
  const expiry: Fault = { kind: 'error', status: 401, probability: 0.2, times: 2 };
  return [...kinds.map((fault) => ({ ...fault, probability: share / kinds.length })), expiry];
}

/** Words for a fault. */
export function nameOf({ kind, status, retryAfter }: Fault): string {
  if (kind === 'throttle') return retryAfter === 'none' ? '429 without Retry-After' : `429 with Retry-After ${retryAfter}`;
  return kind === 'error' ? String(status) : kind;
}

export interface Session {
  client: ArmClient;
  /** Tokens that were refused and renewed. */
  renewals: () => number;
  /** Waits before another try. */
  waits: () => number;
}

/** A client of the twin as the commands have it, that waits a twentieth of what it should: tests have no patience. */
export function sessionOf(twin: Twin): Session {
  let signIns = 0;
  let waits = 0;
  const cloud = { endpoint: twin.url, scope: '', authorityHost: '' };
  const make = (): TokenCredential => {
    signIns += 1;
    const token = signIn(twin);
    return { getToken: async () => ({ token: await token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
  };
  const client = connect({
    cloud,
    credential: renewableCredential(cloud, make),
    ca: readFileSync(twin.caFile, 'utf8'),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 20)),
    onWait: () => (waits += 1),
  });
  return { client, renewals: () => signIns - 1, waits: () => waits };
}

/** Scans the sample estate. */
export function scanned(client: ArmClient, onNotice?: (text: string) => void): Promise<Inventory> {
  return scan({ client, move: { ...moveOf(), plainSettings: [] }, types: registry().all, ...(onNotice && { onNotice }) });
}
