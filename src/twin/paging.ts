import { ArmError } from './arm-error';
import type { TwinRequest } from './service';

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** Where the next page begins; absent on the last. */
  skipToken?: string;
}

/** A `$skiptoken` that is opaque to clients, as ARM's are. */
function tokenOf(offset: number): string {
  return Buffer.from(JSON.stringify({ next: offset })).toString('base64url');
}

/** @throws ArmError (400) for a token that the twin did not give */
export function offsetOf(token: string | undefined): number {
  if (token === undefined || token === '') return 0;
  try {
    const { next } = JSON.parse(Buffer.from(token, 'base64url').toString()) as { next: unknown };
    if (typeof next === 'number' && Number.isInteger(next) && next >= 0) return next;
  } catch {
    // falls through to the refusal
  }
  throw new ArmError(400, 'InvalidSkipToken', 'The provided skip token is invalid.');
}

/** @throws ArmError (400) when `$top` is no positive number */
export function topOf(text: string | undefined, pageSize: number): number {
  if (text === undefined) return pageSize;
  const top = Number(text);
  if (!Number.isInteger(top) || top <= 0)
    throw new ArmError(400, 'InvalidTopInQueryString', `The value '${text}' of $top is invalid: it must be a positive integer.`);
  return Math.min(top, pageSize);
}

/** The page of `all` that begins at `offset`. */
export function pageOf<T>(all: readonly T[], offset: number, size: number): Page<T> {
  const end = offset + size;
  return { items: all.slice(offset, end), ...(end < all.length && { skipToken: tokenOf(end) }) };
}

/** Host and port as the client wrote them: what links must begin with. */
export function authorityOf(request: TwinRequest): string {
  return typeof request.headers['host'] === 'string' ? request.headers['host'] : request.host;
}

/** The request's own address with another `$skiptoken`. */
export function nextLinkOf(request: TwinRequest, skipToken: string): string {
  const query = [...request.query].filter(([name]) => name !== '$skiptoken').map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const path = request.path.split('/').map(encodeURIComponent).join('/');
  return `https://${authorityOf(request)}${path}?${[...query, `$skiptoken=${encodeURIComponent(skipToken)}`].join('&')}`;
}

/** The answer for a list: the page that the request asks for by `$top` and `$skiptoken`, with the link to the next. */
export function pagedAnswer<T>(request: TwinRequest, all: readonly T[], pageSize: number, present: (item: T) => unknown): { body: object } {
  const size = topOf(request.query.get('$top'), pageSize);
  const page = pageOf(all, offsetOf(request.query.get('$skiptoken')), size);
  return {
    body: { value: page.items.map(present), ...(page.skipToken !== undefined && { nextLink: nextLinkOf(request, page.skipToken) }) },
  };
}
