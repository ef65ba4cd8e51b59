import type { Pipeline, PipelinePolicy, PipelineResponse, TlsSettings } from '@azure/core-rest-pipeline';
import { createDefaultHttpClient, createPipelineFromOptions, createPipelineRequest, isRestError } from '@azure/core-rest-pipeline';
import type { Json } from '../arm/resource';
import { ArmError, readErrorBody } from './arm-error';
import type { Answer } from './long-running';

/** Sends one request and gives ARM's answer, whatever it is. */
export type Send = (method: 'GET' | 'POST' | 'HEAD', url: string, body?: Json) => Promise<Answer>;

function parsed(text: string | null | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function answerOf({ status, headers, bodyAsText }: PipelineResponse): Answer {
  return { status, header: (name) => headers.get(name), body: parsed(bodyAsText) };
}

/** Anything thrown on the way to ARM, by our own requests or the SDK's, as an ArmError. */
export function armErrorOf(error: unknown, operation: string): ArmError {
  if (error instanceof ArmError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (!isRestError(error) || error.statusCode === undefined) {
    return new ArmError('Unreachable', `${operation}: no answer: ${message}`, operation, undefined, { cause: error });
  }
  const body = readErrorBody(parsed(error.response?.bodyAsText), error.statusCode);
  return new ArmError(error.code ?? body.code, body.message, operation, error.statusCode);
}

/** Refuses addresses outside ARM: a link in an answer must not lead a token elsewhere. */
export function trustedUrl(url: string, endpoint: string, operation: string): string {
  const home = new URL(endpoint);
  const target = new URL(url, `${endpoint}/`);
  const isHome = target.host === home.host || target.hostname.endsWith(`.${home.hostname}`);
  if (isHome && target.protocol === 'https:') return target.href;
  throw new ArmError('UntrustedLink', `ARM answered with a link to ${target.origin}; it was not followed.`, operation);
}

/**
 * A way to ARM for requests that no SDK client has.
 * @param policy signs, bounds and repeats; see access-policy.ts
 * @param tlsOptions whom to trust besides what the process does
 */
export function transport(policy: PipelinePolicy, userAgentPrefix: string, tlsOptions?: TlsSettings): Send {
  const client = createDefaultHttpClient();
  const pipeline: Pipeline = createPipelineFromOptions({
    retryOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix },
    ...(tlsOptions && { tlsOptions }),
  });
  pipeline.addPolicy(policy, { afterPhase: 'Retry' });
  return async (method, url, body) => {
    const request = createPipelineRequest({ method, url });
    request.headers.set('Accept', 'application/json');
    if (body !== undefined) {
      request.headers.set('Content-Type', 'application/json');
      request.body = JSON.stringify(body);
    } else if (method === 'POST') request.headers.set('Content-Length', '0');
    try {
      return answerOf(await pipeline.sendRequest(client, request));
    } catch (error) {
      throw armErrorOf(error, `${method} ${new URL(url).pathname}`);
    }
  };
}
