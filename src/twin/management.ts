import { parseAddress } from './address';
import { requireApiVersion } from './api-versions';
import { ArmError } from './arm-error';
import type { Caller } from './cloud';
import type { Management, ManagementHandler } from './management-handler';
import { groupRoutes } from './group-routes';
import { listRoutes } from './list-routes';
import { authorityOf } from './paging';
import { graphRoutes } from './resource-graph';
import { answerResourceRequest } from './resource-requests';
import { compileRoutes, matchRoute, type Route } from './routes';
import type { TwinAnswer, TwinRequest } from './service';
import { serviceRoutes } from './service-routes';
import { subscriptionRoutes } from './subscription-routes';

let ownRoutes: Route<ManagementHandler>[] | undefined;

const OPERATION = /\/operation(statuses|results)\/([0-9a-f-]{36})$/i;

function pollAnswer(request: TwinRequest, { operations }: Management): TwinAnswer | undefined {
  const [, kind, id] = OPERATION.exec(request.path) ?? [];
  if (kind === undefined || request.method !== 'GET') return undefined;
  if (kind.toLowerCase() === 'statuses') return operations.status(id!);
  return operations.result(id!, `https://${authorityOf(request)}${request.path}?api-version=${request.apiVersion}`);
}

/** @throws ArmError when the path lies in a subscription or group that is not there */
function requireSubscription(request: TwinRequest, { cloud }: Management): void {
  const [first, id] = request.path.split('/').filter(Boolean);
  if (first?.toLowerCase() !== 'subscriptions' || id === undefined) return;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw new ArmError(400, 'InvalidSubscriptionId', `The provided subscription identifier '${id}' is malformed or invalid.`);
  }
  if (!cloud.subscriptions.has(id.toLowerCase())) {
    throw new ArmError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
  }
}

/** `request` with the path under which what it asks for is kept. */
function canonicalRequest(request: TwinRequest, { cloud }: Management, subscriptionId: string | undefined, caller: Caller): TwinRequest {
  const context = cloud.context(subscriptionId, caller);
  const path = cloud.registry.all.reduce((known, { canonicalPath }) => canonicalPath?.(known, context) ?? known, request.path);
  return path === request.path ? request : { ...request, path };
}

/** The answer of ARM to a request that carries a good token. @throws ArmError */
export function answerManagement(asked: TwinRequest, management: Management, caller: Caller): TwinAnswer {
  const { cloud } = management;
  requireApiVersion(asked.apiVersion, cloud.now());
  requireSubscription(asked, management);
  const polled = pollAnswer(asked, management);
  if (polled) return polled;
  const subscriptionId = parseAddress(asked.path)?.subscriptionId ?? /^\/subscriptions\/([^/]+)/i.exec(asked.path)?.[1];
  const request = canonicalRequest(asked, management, subscriptionId, caller);
  for (const { handler, parameters } of matchRoute(serviceRoutes(cloud), request)) {
    const answer = handler({ ...request, parameters }, cloud.context(subscriptionId, caller), undefined as never);
    if (answer) return answer;
  }
  ownRoutes ??= compileRoutes({ ...subscriptionRoutes, ...groupRoutes, ...listRoutes, ...graphRoutes });
  for (const { handler, parameters } of matchRoute(ownRoutes, request)) return handler({ ...request, parameters }, management, caller);
  return answerResourceRequest(request, management, caller);
}
