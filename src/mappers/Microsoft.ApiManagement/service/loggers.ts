import type { ApiManagementLoggerConfig } from '@cdktf/provider-azurerm/lib/api-management-logger';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, type MapperContext, ownName, unlessBlank, unlessDefault } from '../../mapper';
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

/** `credential` itself; ARM answers with a named value (`{{Logger-Credentials--…}}`) in its place, unless one wrote it so. */
const inTheClear = (credential: string | undefined): string | undefined =>
  /^\{\{.*\}\}$/.test(credential ?? '') ? undefined : unlessBlank(credential);

interface Component extends ArmResource {
  properties: { ConnectionString?: string; InstrumentationKey?: string };
}

/** What the logger signs in to Application Insights with: as the component itself has it, where it is known. */
function insightsOf({ properties: p }: Resource, context: MapperContext) {
  const own = (context.get(p.resourceId ?? '') as Component | undefined)?.properties;
  const { connectionString, instrumentationKey } = p.credentials ?? {};
  if (connectionString) {
    return {
      connectionString:
        own?.ConnectionString ?? inTheClear(connectionString) ?? secret('connectionString', 'Connection string of Application Insights.'),
    };
  }
  return {
    instrumentationKey:
      own?.InstrumentationKey ?? inTheClear(instrumentationKey) ?? secret('instrumentationKey', 'Key of Application Insights.'),
  };
}

/**
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_logger
 */
export const apiManagementLogger = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/loggers',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_logger',
  ignored: ['credentials', 'isBuffered', 'loggerType'],
  unreadOnImport: ['application_insights', 'eventhub'],
  toConfig: (r, p, context) => {
    const { connectionString, endpointAddress, identityClientId, name } = p.credentials ?? {};
    const isHub = p.loggerType === 'azureEventHub';
    return {
      name: ownName(r),
      ...inService(r),
      applicationInsights: p.loggerType === 'applicationInsights' ? insightsOf(r, context) : undefined,
      buffered: unlessDefault(p.isBuffered ?? false, true),
      description: unlessBlank(p.description),
      eventhub: isHub
        ? {
            connectionString: endpointAddress
              ? undefined
              : (inTheClear(connectionString) ??
                secret('eventhubConnectionString', 'Connection string of the event hub that is logged to.')),
            endpointUri: unlessBlank(endpointAddress),
            name: name ?? '',
            userAssignedIdentityClientId: identityClientId === 'systemAssigned' ? undefined : unlessBlank(identityClientId),
          }
        : undefined,
      resourceId: unlessBlank(p.resourceId),
    } satisfies ApiManagementLoggerConfig;
  },
});
