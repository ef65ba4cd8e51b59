import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import type { Provider } from '@azure/arm-resources';
import { ResourceManagementClient } from '@azure/arm-resources';
import type { ArmResource, Json } from '../arm/resource';
import { accessPolicy } from './access-policy';
import type { ArmClient, Body, ProviderType } from './arm-client';
import { ArmError, readErrorBody } from './arm-error';
import type { Cloud } from './cloud';
import type { RenewableCredential } from './credential';
import { Gate } from './gate';
import type { Answer } from './long-running';
import { finish } from './long-running';
import { askedWait } from './throttle';
import { armErrorOf, transport, trustedUrl } from './transport';

export interface ConnectOptions {
  cloud: Cloud;
  credential: RenewableCredential;
  /** Requests, and so sockets, at a time; fewer while Azure throttles. Default 12. */
  concurrency?: number;
  /** Tries after the first. Default 8: about two minutes where Azure does not say how long to wait. */
  retries?: number;
  /** Milliseconds; when Azure asks for more, its refusal is final. Default five minutes. */
  longestWait?: number;
  /** Told of every wait, for --verbose. */
  onWait?: (why: string, milliseconds: number) => void;
  /** Once it is aborted, requests reject with the code `Interrupted`. */
  signal?: AbortSignal;
  /** PEM of a certificate authority to trust in place of the process's own. */
  ca?: string;
  /** For tests. */
  sleep?: (milliseconds: number) => Promise<void>;
}

/** Rows per page of Resource Graph; the most it allows. */
const PAGE = 1000;
const USER_AGENT = 'azmove';

function sleepReally(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function successful(answer: Answer, operation: string): Answer {
  if (answer.status < 400) return answer;
  const { code, message } = readErrorBody(answer.body, answer.status);
  throw new ArmError(code, message, operation, answer.status);
}

function providerTypes({ namespace, resourceTypes }: Provider): ProviderType[] {
  return (resourceTypes ?? []).flatMap(({ resourceType, apiVersions, locations, capabilities }) =>
    resourceType === undefined || namespace === undefined
      ? []
      : [
          {
            armType: `${namespace}/${resourceType}`,
            apiVersions: apiVersions ?? [],
            locations: locations ?? [],
            capabilities: capabilities ?? '',
          },
        ],
  );
}

/** Pages that hold nothing new may come so many times running, before they count as a circle. */
const REPEATED = 2;

async function collect<T extends { id?: string }>(pages: { byPage(): AsyncIterable<T[]> }, operation: string): Promise<T[]> {
  const all: T[] = [];
  const seen = new Set<string>();
  let repeated = 0;
  try {
    for await (const page of pages.byPage()) {
      const isRepeated = page.length > 0 && page.every(({ id }) => id !== undefined && seen.has(id));
      repeated = isRepeated ? repeated + 1 : 0;
      if (repeated > REPEATED) throw new ArmError('PagingLoop', 'The list leads back to a page that was read already.', operation);
      if (isRepeated) continue;
      for (const item of page) {
        all.push(item);
        if (item.id !== undefined) seen.add(item.id);
      }
    }
  } catch (error) {
    throw armErrorOf(error, operation);
  }
  return all;
}

/** A client of the ARM at `cloud.endpoint`. Nothing is sent before the first call; HTTPS_PROXY is honoured. */
export function connect(options: ConnectOptions): ArmClient {
  const { cloud, credential } = options;
  const sleep = options.sleep ?? sleepReally;
  const policy = accessPolicy({
    credential,
    scope: cloud.scope,
    gate: new Gate(options.concurrency ?? 12),
    retries: options.retries ?? 8,
    longestWait: options.longestWait ?? 300_000,
    sleep,
    now: Date.now,
    ...(options.onWait && { onWait: options.onWait }),
    ...(options.signal && { signal: options.signal }),
  });
  const tlsOptions = options.ca === undefined ? undefined : { ca: options.ca };
  const send = transport(policy, USER_AGENT, tlsOptions);
  const sdkOptions = {
    endpoint: cloud.endpoint,
    credentials: { scopes: [cloud.scope] },
    // The policy does both, for all clients alike.
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [{ policy, position: 'perRetry' as const }],
    userAgentOptions: { userAgentPrefix: USER_AGENT },
    ...(tlsOptions && { tlsOptions }),
  };
  const managers = new Map<string, ResourceManagementClient>();
  const managerOf = (subscriptionId: string): ResourceManagementClient => {
    const known = managers.get(subscriptionId) ?? new ResourceManagementClient(credential, subscriptionId, sdkOptions);
    managers.set(subscriptionId, known);
    return known;
  };
  let graph: ResourceGraphClient | undefined;

  const urlOf = (path: string, apiVersion: string, query: Readonly<Record<string, string>> = {}): string => {
    return `${cloud.endpoint}${encodedPath(path)}?${new URLSearchParams({ 'api-version': apiVersion, ...query }).toString()}`;
  };

  return {
    async get(path, apiVersion, query) {
      const operation = `GET ${apiVersion}`;
      return (successful(await send('GET', urlOf(path, apiVersion, query)), operation).body ?? {}) as Body;
    },

    async list(path, apiVersion, query) {
      const operation = `GET ${apiVersion}`;
      const all: Body[] = [];
      const seen = new Set<string>();
      for (let url: string | undefined = urlOf(path, apiVersion, query); url !== undefined; ) {
        if (seen.has(url)) throw new ArmError('PagingLoop', `The list at ${path} leads back to a page that was read already.`, operation);
        seen.add(url);
        const { body } = successful(await send('GET', url), operation);
        const page = (Array.isArray(body) ? { value: body } : (body ?? {})) as { value?: Body[]; nextLink?: string | null };
        all.push(...(page.value ?? []));
        url = page.nextLink ? trustedUrl(page.nextLink, cloud.endpoint, operation) : undefined;
      }
      return all;
    },

    async exists(path, apiVersion) {
      const answer = await send('HEAD', urlOf(path, apiVersion));
      return answer.status !== 404 && successful(answer, `HEAD ${apiVersion}`) !== undefined;
    },

    async post(path, apiVersion, body?: Json) {
      const operation = `POST ${apiVersion}`;
      const poll = async (url: string): Promise<Answer> =>
        successful(await send('GET', trustedUrl(url, cloud.endpoint, operation)), operation);
      const first = successful(await send('POST', urlOf(path, apiVersion), body), operation);
      const last = await finish(first, operation, poll, ({ header }) => askedWait(header, Date.now()), sleep);
      return (last.body ?? {}) as Body;
    },

    async queryGraph(subscriptionIds, query) {
      const operation = 'POST Microsoft.ResourceGraph/resources';
      graph ??= new ResourceGraphClient(credential, sdkOptions);
      const rows: Body[] = [];
      const seen = new Set<string>();
      let skipToken: string | undefined;
      try {
        do {
          const page = await graph.resources({
            subscriptions: [...subscriptionIds],
            query,
            options: { resultFormat: 'objectArray', top: PAGE, ...(skipToken !== undefined && { skipToken }) },
          });
          rows.push(...(page.data as Body[]));
          skipToken = page.skipToken || undefined;
          if (skipToken !== undefined && seen.has(skipToken))
            throw new ArmError('PagingLoop', 'Resource Graph leads back to a page that was read already.', operation);
          seen.add(skipToken ?? '');
          if (skipToken === undefined && rows.length < page.totalRecords) {
            throw new ArmError('IncompleteAnswer', `Resource Graph gave ${rows.length} of ${page.totalRecords} rows.`, operation);
          }
        } while (skipToken !== undefined);
      } catch (error) {
        throw armErrorOf(error, operation);
      }
      return rows;
    },

    async resourceGroups(subscriptionId) {
      return (await collect(managerOf(subscriptionId).resourceGroups.list(), 'GET resource groups')) as unknown as ArmResource[];
    },

    async resources(subscriptionId, resourceGroup) {
      const pages = managerOf(subscriptionId).resources.listByResourceGroup(resourceGroup);
      return (await collect(pages, 'GET resources of the group')) as unknown as ArmResource[];
    },

    async resourcesIn(subscriptionId, region) {
      const pages = managerOf(subscriptionId).resources.list({ filter: `location eq '${region}'` });
      return (await collect(pages, 'GET resources')) as unknown as ArmResource[];
    },

    async providers(subscriptionId) {
      return (await collect(managerOf(subscriptionId).providers.list(), 'GET providers')).flatMap(providerTypes);
    },
  };
}

/** `path` as it stands in a URL. Ids may hold spaces, and may come encoded already. */
function encodedPath(path: string): string {
  const decode = (part: string): string => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  };
  const plain = /%(24|28|29|2C|3A|40)/g;
  return path
    .split('/')
    .map((part) => encodeURIComponent(decode(part)).replace(plain, decodeURIComponent))
    .join('/');
}
