import type { Fault, Quota } from './faults';
import type { TwinAnswer, TwinRequest } from './service';

/** As ARM words them, by status. */
const ERRORS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['NoRegisteredProviderFound', 'No registered resource provider found for this API version.'],
  401: ['ExpiredAuthenticationToken', 'The access token expiry has passed.'],
  403: ['AuthorizationFailed', 'The client does not have authorization to perform the action over the scope.'],
  404: ['ResourceNotFound', 'The resource was not found.'],
  500: ['InternalServerError', 'The server encountered an internal error. Please try again.'],
};
const UNAVAILABLE = ['ServiceUnavailable', 'The service is unavailable now. Please try again.'] as const;

/** How a fault answers in Azure's place; undefined for those that let Azure answer. */
export function faultAnswer(fault: Fault): TwinAnswer | undefined {
  if (fault.kind === 'throttle') {
    const { retryAfter = 1 } = fault;
    const advice = retryAfter === 'none' ? '' : ` Try again in ${retryAfter} seconds.`;
    return {
      status: 429,
      headers: {
        ...(retryAfter !== 'none' && { 'retry-after': String(retryAfter) }),
        'x-ms-ratelimit-remaining-subscription-reads': '0',
        'x-ms-ratelimit-remaining-subscription-writes': '0',
      },
      body: { error: { code: 'TooManyRequests', message: `The request is being throttled.${advice}` } },
    };
  }
  if (fault.kind === 'error') {
    const { status = 503 } = fault;
    const [code, message] = ERRORS[status] ?? UNAVAILABLE;
    return { status, body: { error: { code, message } } };
  }
  return undefined;
}

/** What is left to the client, in the headers of ARM or of Resource Graph. */
export function quotaHeaders({ method, path }: TwinRequest, quota: Quota | undefined): Record<string, string> {
  if (/\/Microsoft\.ResourceGraph\//i.test(path)) {
    const seconds = String(quota?.resetsAfter ?? 5).padStart(2, '0');
    return { 'x-ms-user-quota-remaining': String(quota?.remaining ?? 14), 'x-ms-user-quota-resets-after': `00:00:${seconds}` };
  }
  const name = { GET: 'reads', HEAD: 'reads', DELETE: 'deletes' }[method] ?? 'writes';
  return { [`x-ms-ratelimit-remaining-subscription-${name}`]: String(quota?.remaining ?? 11_999) };
}

/** `answer`, one page of several, leading back to itself instead of on to the next. */
export function leadingBack(answer: TwinAnswer, { body: asked }: TwinRequest, url: string): TwinAnswer {
  const { body } = answer;
  if (typeof body === 'object' && body !== null && 'nextLink' in body) return { ...answer, body: { ...body, nextLink: url } };
  if (typeof body !== 'string' || !body.includes('"$skipToken"')) return answer;
  const page = JSON.parse(body) as { $skipToken: string };
  const { options } = asked as { options?: { $skipToken?: string } };
  return { ...answer, body: JSON.stringify({ ...page, $skipToken: options?.$skipToken ?? page.$skipToken }) };
}
