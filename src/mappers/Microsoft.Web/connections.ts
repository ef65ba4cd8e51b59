import type { ApiConnectionConfig } from '@cdktf/provider-azurerm/lib/api-connection';
import type { ArmResource } from '../../arm/resource';
import { resourceGroupIdOf } from '../../arm/resource-id';
import { defineMapper, ownName, tagsOf, unlessBlank } from '../mapper';
import { nameOf } from '../token';

interface Connection extends ArmResource {
  properties: {
    api?: { id?: string };
    displayName?: string;
    nonSecretParameterValues?: Record<string, unknown>;
    parameterValueSet?: object;
  };
}

/**
 * Secrets and consent of the signed-in user stay with Azure; a new connection is authorised by hand.
 * One with a set of parameters (managed identity) is beyond the provider.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_connection
 */
export const apiConnection = defineMapper<Connection>({
  armType: 'Microsoft.Web/connections',
  apiVersion: '2016-06-01',
  terraformType: 'azurerm_api_connection',
  ignored: [
    '/location',
    '/kind',
    'createdTime',
    'changedTime',
    'statuses',
    'connectionState',
    'overallStatus',
    'testLinks',
    'testRequests',
    'authenticatedUser',
    'customParameterValues',
    'parameterValues',
    'api',
  ],
  when: ({ properties: p }) => Boolean(p?.api?.id) && !p?.parameterValueSet,
  toConfig: (r, p) => {
    const values = Object.entries(p.nonSecretParameterValues ?? {}).filter(([, value]) => value !== null);
    return {
      name: ownName(r),
      resourceGroupName: nameOf(resourceGroupIdOf(r.id) ?? ''),
      tags: tagsOf(r),
      displayName: unlessBlank(p.displayName),
      managedApiId: p.api?.id ?? '',
      parameterValues: values.length > 0 ? Object.fromEntries(values.map(([name, value]) => [name, String(value)])) : undefined,
    } satisfies ApiConnectionConfig;
  },
});
