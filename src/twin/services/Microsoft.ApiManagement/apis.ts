import { parseResourceId } from '../../../arm/resource-id';
import { defineService } from '../../service';
import type { ServiceContext } from '../../service';

const REVISION = /^(.*\/providers\/Microsoft\.ApiManagement\/service\/[^/]+(?:\/workspaces\/[^/]+)?\/apis\/[^/;]+);rev=(\w+)(\/.*)?$/i;

/** The current revision goes by the name of the API alone; the first one there is is the current one. */
function currentPath(path: string, context: ServiceContext): string {
  const [, api, revision, rest = ''] = REVISION.exec(path) ?? [];
  if (api === undefined || context.get(`${api};rev=${revision}`)) return path;
  const current = context.get(api);
  const isCurrent = current ? current.properties.apiRevision === revision : revision === '1';
  return isCurrent ? `${api}${rest}` : path;
}

/** https://learn.microsoft.com/rest/api/apimanagement/apis */
export const api = defineService({
  armType: 'Microsoft.ApiManagement/service/apis',
  canonicalPath: currentPath,
  complete: (api) => {
    const p = api.properties;
    const [name, revision] = parseResourceId(api.id).names.at(-1)!.split(';rev=') as [string, string | undefined];
    p.displayName ??= name;
    p.apiRevision ??= revision ?? '1';
    p.isCurrent ??= revision === undefined;
    p.isOnline ??= true;
    p.protocols ??= ['https'];
    p.type ??= 'http';
    p.subscriptionRequired ??= true;
    p.authenticationSettings ??= {};
    p.subscriptionKeyParameterNames ??= { header: 'Ocp-Apim-Subscription-Key', query: 'subscription-key' };
  },
  // What an import came from, and how, is told once.
  writeOnly: ['format', 'value', 'wsdlSelector', 'apiType', 'sourceApiId'],
});
