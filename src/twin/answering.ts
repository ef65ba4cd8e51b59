import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ArmError } from './arm-error';
import type { Caller } from './cloud';
import { faultAnswer, leadingBack, quotaHeaders } from './fault-answers';
import type { Fault, Faults } from './faults';
import type { HostKind } from './hosts';
import { cloudMetadata } from './cloud-metadata';
import { answerManagement } from './management';
import type { Management } from './management-handler';
import { answerGraph } from './microsoft-graph';
import { withoutNulls } from './property-paths';
import type { TwinAnswer, TwinRequest } from './service';
import type { TokenService } from './tokens';

/** All that answers requests. */
export interface Respondents {
  management: Management;
  tokens: TokenService;
  faults: Faults;
  kindOf: (host: string) => HostKind | undefined;
  /** Told of every request with its status, for a log. */
  log?: (line: { method: string; url: string; status: number }) => void;
}

function queryOf(search: URLSearchParams): Map<string, string> {
  return new Map([...search].map(([name, value]) => [name.toLowerCase(), value]));
}

function parsedBody(raw: Buffer): Record<string, never> {
  try {
    const body: unknown = raw.length === 0 ? {} : JSON.parse(raw.toString('utf8'));
    return (typeof body === 'object' && body !== null ? body : {}) as Record<string, never>;
  } catch {
    return {};
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new ArmError(400, 'BadRequest', 'The request URL is malformed.');
  }
}

/** @throws ArmError (400) for a URL that is none */
function twinRequest(message: IncomingMessage, raw: Buffer): TwinRequest {
  const host = message.headers.host ?? 'localhost';
  const [path = '/', search = ''] = (message.url ?? '/').split(/\?(.*)/s);
  const query = queryOf(new URLSearchParams(search));
  return {
    method: message.method ?? 'GET',
    host: host
      .replace(/:\d+$/, '')
      .replace(/^\[|\]$/g, '')
      .toLowerCase(),
    // Clients join base and path carelessly: `//subscriptions/…` is `/subscriptions/…`.
    path: decoded(path)
      .replace(/\/{2,}/g, '/')
      .replace(/(.)\/$/, '$1'),
    query,
    headers: message.headers,
    apiVersion: query.get('api-version') ?? '',
    raw,
    body: parsedBody(raw),
    parameters: {},
  };
}

function dataPlaneAnswer(request: TwinRequest, { management }: Respondents): TwinAnswer {
  const { cloud } = management;
  for (const plane of cloud.registry.dataPlanes) {
    const match = plane.pattern.exec(request.host);
    const answer = match && plane.handle({ ...request, parameters: { name: match[1] ?? '' } }, cloud.context(undefined));
    if (answer) return answer;
  }
  return {
    status: 404,
    headers: { 'x-ms-error-code': 'ResourceNotFound' },
    body: { error: { code: 'ResourceNotFound', message: `Nothing is at ${request.host}${request.path}.` } },
  };
}

function isLogin(request: TwinRequest): boolean {
  return /\/oauth2\/|\/\.well-known\/|\/discovery\/instance$/i.test(request.path);
}

function route(request: TwinRequest, respondents: Respondents): TwinAnswer {
  const { management, tokens } = respondents;
  const named = respondents.kindOf(request.host);
  const kind = named === 'local' ? (isLogin(request) ? 'login' : 'management') : named;
  if (kind === 'login') return tokens.answer(request) ?? { status: 404 };
  if (kind === 'data') return dataPlaneAnswer(request, respondents);
  if (kind === undefined) throw new ArmError(404, 'HostNotFound', `The twin does not serve ${request.host}.`);
  if (request.path === '/metadata/endpoints') return { body: cloudMetadata(request) };
  const caller: Caller = tokens.callerOf(request);
  return kind === 'graph' ? answerGraph(request, tokens.credentials) : answerManagement(request, management, caller);
}

function answerTo(request: TwinRequest, respondents: Respondents, id: string): TwinAnswer {
  try {
    return route(request, respondents);
  } catch (error) {
    if (error instanceof ArmError) {
      return { status: error.status, headers: { ...error.headers, 'x-ms-failure-cause': 'gateway' }, body: error.body };
    }
    // A mistake of the twin itself: say so plainly, as no client is to blame for it.
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`twin: ${request.method} ${request.path} (${id}): ${reason}\n`);
    return { status: 500, body: { error: { code: 'InternalServerError', message: `The twin failed: ${reason}` } } };
  }
}

function bytesOf(answer: TwinAnswer): [bytes: Buffer, contentType: string | undefined] {
  const { body } = answer;
  if (body === undefined) return [Buffer.alloc(0), undefined];
  if (Buffer.isBuffer(body)) return [body, 'application/octet-stream'];
  if (typeof body === 'string') return [Buffer.from(body), body.startsWith('<') ? 'application/xml' : 'application/json; charset=utf-8'];
  return [Buffer.from(JSON.stringify(withoutNulls(body))), 'application/json; charset=utf-8'];
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Answers one request: faults first, then whoever the host belongs to. */
export async function answer(message: IncomingMessage, response: ServerResponse, respondents: Respondents): Promise<void> {
  const raw = await bodyOf(message);
  const id = randomUUID();
  let given: TwinAnswer;
  let fault: Fault | undefined;
  let limits: Record<string, string> = {};
  try {
    const request = twinRequest(message, raw);
    const place = request.host + request.path;
    const verdict = respondents.faults.verdict(request.method, place);
    fault = verdict.fault;
    limits = quotaHeaders(request, respondents.faults.quota(request.method, place));
    if (verdict.delay > 0) await new Promise((resolve) => setTimeout(resolve, verdict.delay));
    if (fault?.kind === 'drop') return void message.socket.destroy();
    given = (fault && faultAnswer(fault)) ?? answerTo(request, respondents, id);
    if (fault?.kind === 'repeat') given = leadingBack(given, request, `https://${message.headers.host ?? ''}${message.url ?? ''}`);
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    given = { status: error.status, body: error.body };
  }
  const [whole, contentType] = bytesOf(given);
  const bytes = fault?.kind === 'cut' ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
  const status = given.status ?? 200;
  const hasNoBody = status === 204 || status === 304 || message.method === 'HEAD';
  response.writeHead(status, {
    'cache-control': 'no-cache',
    'x-ms-request-id': id,
    'x-ms-correlation-request-id': String(message.headers['x-ms-correlation-request-id'] ?? id),
    'x-ms-routing-request-id': `WESTEUROPE:20250101T000000Z:${id}`,
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    ...limits,
    ...(contentType !== undefined && !hasNoBody && { 'content-type': contentType }),
    ...(!hasNoBody && { 'content-length': String(bytes.length) }),
    ...given.headers,
  });
  respondents.log?.({ method: message.method ?? '', url: `https://${message.headers.host ?? ''}${message.url ?? ''}`, status });
  if (fault?.kind === 'truncate' && bytes.length > 1) {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => message.socket.destroy());
    return;
  }
  response.end(hasNoBody ? undefined : bytes);
}
