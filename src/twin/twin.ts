import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFile } from '../files/write-file';
import { answer, type Respondents } from './answering';
import { createAuthority } from './certificates';
import { Cloud } from './cloud';
import { guidOf } from './derive';
import { environmentOf } from './environment';
import { checkedEstate, loadEstate, readEstate, type Estate } from './estate';
import { Faults, type Fault } from './faults';
import { certificateNames, hostClassifier } from './hosts';
import { listen } from './listener';
import { Operations } from './operations';
import { serviceContext } from './service-context';
import { serviceRegistry, type ServiceRegistry } from './service-registry';
import { keepSaved, readState, restoreState } from './state-file';
import type { Store } from './store';
import { TokenService } from './tokens';

const DEFAULT_SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const DEFAULT_TENANT = '00000000-0000-0000-0000-000000000002';

/** How a twin is started. All is optional: without any, an empty subscription on a free port. */
export interface TwinOptions {
  /** Estates or inventories: files, or their content. Not loaded when `stateFile` holds a state already. */
  estates?: readonly (string | Estate)[];
  /** Port for HTTPS and for the proxy; 0 or none: any free one. */
  port?: number;
  /** Address to listen on; default `127.0.0.1`. */
  address?: string;
  /** Default: the estates' first. Others that the estates name are served too. */
  subscriptionId?: string;
  tenantId?: string;
  clientId?: string;
  /** Default: made at start. */
  clientSecret?: string;
  /** State is loaded from it when it exists, and saved to it after changes (mode 0600). */
  stateFile?: string;
  /** Where the CA's certificate is written; default: a temporary folder, removed on close. */
  caFile?: string;
  faults?: readonly Fault[];
  /** Laid over whatever stands, also over a state that was saved: what is short or in the way. See scenario.ts. */
  scenarios?: readonly Estate[];
  /** Of the chance by which faults strike; default 1. */
  seed?: number;
  /** Most elements in a page of a list; default 1000. */
  pageSize?: number;
  /** Polls that a long-running operation takes; default 1. */
  polls?: number;
  /** Seconds in the Retry-After of operations; default 0. */
  retryAfter?: number;
  /** The present; for tests. */
  clock?: () => Date;
  /** Default: all files of `services/` and `extensions/`. */
  services?: ServiceRegistry;
  log?: Respondents['log'];
}

/** A twin that runs. */
export interface Twin {
  /** Variables that lead clients to it. */
  env: Record<string, string>;
  /** `https://localhost:PORT`. */
  url: string;
  /** `http://127.0.0.1:PORT`, for HTTPS_PROXY. */
  proxyUrl: string;
  port: number;
  /** PEM file to trust. */
  caFile: string;
  subscriptionId: string;
  tenantId: string;
  /** What stands in it, for tests. */
  store: Store;
  cloud: Cloud;
  /** Switches faults; `[]` switches them off. */
  setFaults(faults: readonly Fault[]): void;
  /** How often each fault that is switched on struck so far. */
  faultHits(): { fault: Fault; hits: number }[];
  /** Saves the state (with `stateFile`), closes the port, removes the CA file that it made. */
  close(): Promise<void>;
}

function writtenCa(certificate: string, wanted: string | undefined): { file: string; remove: () => void } {
  if (wanted !== undefined) {
    writeFile(wanted, certificate);
    return { file: wanted, remove: () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), 'azmove-twin-'));
  const file = join(folder, 'ca.pem');
  writeFile(file, certificate);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Starts a twin of Azure on this machine.
 * @throws EstateError for an estate or state file that is none; Error when the port is taken
 */
export async function startTwin(options: TwinOptions = {}): Promise<Twin> {
  const clock = options.clock ?? (() => new Date());
  const registry = options.services ?? serviceRegistry();
  const state = options.stateFile === undefined ? undefined : readState(options.stateFile);
  const estates = (options.estates ?? []).map((estate) =>
    typeof estate === 'string' ? readEstate(estate) : checkedEstate(estate, 'estate'),
  );

  const firstOf = <T>(pick: (estate: Estate) => T | undefined): T | undefined => estates.map(pick).find((value) => value !== undefined);
  const tenantId = options.tenantId ?? state?.tenantId ?? firstOf((estate) => estate.tenantId) ?? DEFAULT_TENANT;
  const clientId = options.clientId ?? guidOf(tenantId, 'twin', 'clientId');
  const objectId = guidOf(tenantId, 'twin', 'principalId');
  const cloud = new Cloud(registry, tenantId, { objectId, appId: clientId }, clock, serviceContext);
  const subscriptionId =
    options.subscriptionId ??
    state?.subscriptions[0]?.subscriptionId ??
    firstOf((estate) => estate.subscriptionId) ??
    firstSubscription(estates) ??
    DEFAULT_SUBSCRIPTION;
  cloud.addSubscription(subscriptionId);
  if (state) restoreState(cloud, state);
  else estates.forEach((estate) => loadEstate(cloud, estate));
  options.scenarios?.forEach((scenario) => loadEstate(cloud, scenario));
  const saving = options.stateFile === undefined ? undefined : keepSaved(cloud, options.stateFile);
  saving?.flush();

  const credentials = { tenantId, clientId, objectId, clientSecret: options.clientSecret ?? randomUUID() };
  const faults = new Faults(options.faults ?? [], options.seed ?? 1, () => clock().getTime());
  const tokens = new TokenService(credentials, clock, () => faults.tokenSeconds());
  const operations = new Operations({ polls: options.polls ?? 1, retryAfter: options.retryAfter ?? 0 }, () => cloud.now());
  const kindOf = hostClassifier(registry);
  const respondents: Respondents = {
    management: { cloud, operations, pageSize: options.pageSize ?? 1000 },
    tokens,
    faults,
    kindOf,
    ...(options.log && { log: options.log }),
  };

  // Certificates live by the real clock: clients compare them with theirs.
  const authority = await createAuthority(new Date());
  const listener = await listen({
    authority,
    names: certificateNames(registry),
    isKnownHost: (host) => kindOf(host) !== undefined,
    port: options.port ?? 0,
    address: options.address ?? '127.0.0.1',
    answer: (request, response) => {
      answer(request, response, respondents).catch(() => request.socket.destroy());
    },
  });
  const ca = writtenCa(authority.certificate, options.caFile);
  const proxyUrl = `http://127.0.0.1:${listener.port}`;
  return {
    env: environmentOf(proxyUrl, ca.file, subscriptionId, credentials),
    url: `https://localhost:${listener.port}`,
    proxyUrl,
    port: listener.port,
    caFile: ca.file,
    subscriptionId,
    tenantId,
    store: cloud.store,
    cloud,
    setFaults: (wanted) => faults.set(wanted),
    faultHits: () => faults.hitCounts,
    close: async () => {
      saving?.flush();
      await listener.close();
      ca.remove();
    },
  };
}

function firstSubscription(estates: readonly Estate[]): string | undefined {
  return estates
    .flatMap(({ resources }) => resources)
    .map(({ id }) => /^\/subscriptions\/([^/]+)/i.exec(id)?.[1])
    .find((id) => id !== undefined);
}
