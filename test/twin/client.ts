import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Agent, request as httpsRequest } from 'node:https';
import { connect as tlsConnect } from 'node:tls';
import type { Twin } from '../../src/twin/twin';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  // Answers have any shape; tests look at what they expect.

  body: any;
}

interface Options {
  body?: unknown;
  headers?: Record<string, string>;
  token?: string;
}

export type Client = (method: string, path: string, options?: Options) => Promise<Answer>;

/** An agent that reaches `host` through the twin's proxy. */
function proxied(twin: Twin, host: string): Agent {
  const agent = new Agent({ keepAlive: false });
  // The agent is given its connection ready-made: a CONNECT, then TLS, as real clients do.
  (agent as unknown as { createConnection: unknown }).createConnection = (
    _options: unknown,
    done: (error: Error | null, socket?: unknown) => void,
  ) => {
    throughProxy(twin.port, `${host}:443`).then(
      ({ status, socket }) => {
        if (status !== 200) return done(new Error(`proxy: ${status}`));
        const secure = tlsConnect({ socket, servername: host, ca: readFileSync(twin.caFile) }, () => done(null, secure));
        secure.once('error', done);
      },
      (error: Error) => done(error),
    );
  };
  return agent;
}

/** Asks the proxy for a tunnel to `target`. */
export function throughProxy(port: number, target: string): Promise<{ status: number; socket: Socket; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`));
    socket.once('error', reject);
    socket.once('data', (data) => resolve({ status: Number(data.toString().split(' ')[1]), socket, text: data.toString() }));
  });
}

/** Sends one request, without a token of its own. With `host`, through the proxy to that host; else to the port itself. */
export function send(
  twin: Twin,
  method: string,
  path: string,
  { body, headers = {}, token }: Options = {},
  host?: string,
): Promise<Answer> {
  const payload = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        method,
        path,
        host: host ?? 'localhost',
        port: host ? 443 : twin.port,
        agent: host ? proxied(twin, host) : new Agent({ ca: readFileSync(twin.caFile) }),
        headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('error', reject);
        response.on('end', () => {
          const isJson = String(response.headers['content-type'] ?? '').includes('json');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text });
        });
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

export async function signIn(twin: Twin): Promise<string> {
  const { ARM_TENANT_ID, ARM_CLIENT_ID, ARM_CLIENT_SECRET } = twin.env as Record<string, string>;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: ARM_CLIENT_ID!,
    client_secret: ARM_CLIENT_SECRET!,
    scope: 'https://management.azure.com/.default',
  });
  const answer = await send(twin, 'POST', `/${ARM_TENANT_ID}/oauth2/v2.0/token`, { body: form.toString() }, 'login.microsoftonline.com');
  return (answer.body as { access_token: string }).access_token;
}

/** A client that is signed in and sends to the port itself. */
export async function clientOf(twin: Twin): Promise<Client> {
  const token = await signIn(twin);
  return (method, path, options = {}) => send(twin, method, path, { token, ...options });
}

export const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000001';
export const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-test`;
export const NETWORK = 'api-version=2024-05-01';
export const RESOURCES = 'api-version=2022-09-01';
export const LOCKS = 'api-version=2020-05-01';

/** Makes the group that most tests work in. */
export async function makeGroup(client: Client): Promise<void> {
  await client('PUT', `${GROUP}?${RESOURCES}`, { body: { location: 'westeurope' } });
}

/** Follows an operation to its end and gives the last answer. */
export async function poll(client: Client, twin: Twin, first: Answer): Promise<Answer> {
  const link = first.headers['azure-asyncoperation'] ?? first.headers['location'];
  const path = String(link).replace(twin.url, '');
  for (let count = 0; count < 10; count += 1) {
    const answer = await client('GET', path);
    if (answer.status !== 202 && answer.body?.status !== 'InProgress') return answer;
  }
  throw new Error(`${path} does not end`);
}
