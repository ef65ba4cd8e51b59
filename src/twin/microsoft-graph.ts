import type { TwinAnswer, TwinRequest } from './service';
import type { Credentials } from './tokens';

/** Microsoft Graph as far as clients of ARM ask who they are: the service principal of the twin's credentials, and no other. */
export function answerGraph(request: TwinRequest, { clientId, objectId, tenantId }: Credentials): TwinAnswer {
  const path = request.path.replace(/^\/(v1\.0|beta)/i, '').toLowerCase();
  const principal = {
    id: objectId,
    appId: clientId,
    displayName: 'twin',
    appOwnerOrganizationId: tenantId,
    servicePrincipalType: 'Application',
    accountEnabled: true,
  };
  if (request.method === 'GET' && path === '/serviceprincipals') {
    const filter = request.query.get('$filter') ?? '';
    const isAsked =
      filter === '' || filter.toLowerCase().includes(clientId.toLowerCase()) || filter.toLowerCase().includes(objectId.toLowerCase());
    return {
      body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#servicePrincipals', value: isAsked ? [principal] : [] },
    };
  }
  if (request.method === 'GET' && path === `/serviceprincipals/${objectId.toLowerCase()}`) return { body: principal };
  return { status: 404, body: { error: { code: 'Request_ResourceNotFound', message: `Resource '${request.path}' does not exist.` } } };
}
