import { tryParseResourceId } from './resource-id';

/**
 * A resource id for people: `rg-net/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-app`, without the subscription; what
 * extends another resource stands behind it: `rg-data/Microsoft.Storage/storageAccounts/st · Microsoft.Authorization/locks/keep`. Of
 * a path that is no id (a singleton has no name), what is left of it; of other text, the text.
 */
export function shortId(id: string): string {
  const parsed = tryParseResourceId(id);
  if (!parsed) return id.replace(/^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)\/providers\//i, '$1/');
  const { armType, names, resourceGroup, scopeId } = parsed;
  if (armType === 'Microsoft.Resources/resourceGroups') return parsed.name;
  const [provider, ...types] = armType.split('/');
  const own = [provider, ...names.map((name, index) => `${types[index]}/${name}`)].join('/');
  if (scopeId !== undefined) return `${shortId(scopeId)} · ${own}`;
  return resourceGroup === undefined ? own : `${resourceGroup}/${own}`;
}
