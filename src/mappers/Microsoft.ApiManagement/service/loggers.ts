import type { ApiManagementLoggerConfig } from '@cdktf/provider-azurerm/lib/api-management-logger';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, named, ownName, unlessBlank, unlessDefault } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    credentials?: {
      connectionString?: string;
      endpointAddress?: string;
      identityClientId?: string;
      instrumentationKey?: string;
      name?: string;
    };
    description?: string;
    isBuffered?: boolean;
    loggerType?: string;
    resourceId?: string;
  };
}

/**
 * ARM answers with the name of a named value in place of the credential.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_logger
 */
export const apiManagementLogger = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/loggers',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_logger',
  ignored: ['credentials', 'isBuffered', 'loggerType'],
  unreadOnImport: ['application_insights', 'eventhub'],
  toConfig: (r, p) => {
    const { connectionString, endpointAddress, identityClientId, instrumentationKey, name } = p.credentials ?? {};
    const isHub = p.loggerType === 'azureEventHub';
    return {
      name: ownName(r),
      ...inService(r),
      applicationInsights:
        p.loggerType === 'applicationInsights' ? (connectionString ? { connectionString } : { instrumentationKey }) : undefined,
      buffered: unlessDefault(p.isBuffered ?? false, true),
      description: unlessBlank(p.description),
      eventhub: isHub
        ? {
            connectionString: endpointAddress
              ? undefined
              : (connectionString ?? secret('eventhubConnectionString', 'Connection string of the event hub that is logged to.')),
            endpointUri: unlessBlank(endpointAddress),
            name: name ?? '',
            userAssignedIdentityClientId: identityClientId === 'systemAssigned' ? undefined : unlessBlank(identityClientId),
          }
        : undefined,
      resourceId: unlessBlank(p.resourceId),
    } satisfies ApiManagementLoggerConfig;
  },
});
