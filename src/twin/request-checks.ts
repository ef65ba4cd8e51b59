import { ArmError } from './arm-error';
import type { TwinRequest } from './service';

/**
 * The body of a PUT or PATCH. One without is taken as empty: resources that have nothing to set (a rule set of Front Door) are put so.
 * @throws ArmError (400) when it is no JSON object
 */
export function requireJsonBody(request: TwinRequest): Record<string, unknown> {
  const refused = new ArmError(
    400,
    'InvalidRequestContent',
    'The request content was invalid and could not be deserialized: a JSON object is expected.',
  );
  if (request.raw.length === 0) return {};
  try {
    const body: unknown = JSON.parse(request.raw.toString('utf8'));
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // falls through to the refusal
  }
  throw refused;
}

/**
 * @param matchesNothing whether `If-Match: *` also holds when nothing is there
 * @throws ArmError (412) when `If-Match` or `If-None-Match` does not hold for what is there
 */
export function requirePrecondition(request: TwinRequest, etag: string | undefined, exists: boolean, matchesNothing = false): void {
  const header = (name: string): string | undefined => (typeof request.headers[name] === 'string' ? request.headers[name] : undefined);
  const [match, noneMatch] = [header('if-match'), header('if-none-match')];
  const failsMatch =
    match !== undefined &&
    match !== '' &&
    (exists || !(matchesNothing && match === '*')) &&
    (!exists || (match !== '*' && etag !== undefined && match !== etag));
  if (failsMatch || (noneMatch === '*' && exists)) {
    throw new ArmError(412, 'PreconditionFailed', `The condition '${match ?? noneMatch}' of the request is not met by the resource.`);
  }
}
