import type { StreamAnalyticsOutputFunctionConfig } from '@cdktf/provider-azurerm/lib/stream-analytics-output-function';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessDefault } from '../../mapper';
import { nameOf, secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    datasource?: {
      properties?: { functionAppName?: string; functionName?: string; maxBatchCount?: number; maxBatchSize?: number };
      type?: string;
    };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/stream_analytics_output_function */
export const streamAnalyticsOutputFunction = defineMapper<Resource>({
  armType: 'Microsoft.StreamAnalytics/streamingJobs/outputs',
  apiVersion: '2021-10-01-preview',
  terraformType: 'azurerm_stream_analytics_output_function',
  ignored: ['datasource.type', 'datasource.properties.apiKey', 'diagnostics', 'etag', 'serialization', 'lastOutputEventTimestamps'],
  unreadOnImport: ['api_key'],
  when: ({ properties: p }) => p?.datasource?.type === 'Microsoft.AzureFunction',
  toConfig: (r, p, context) => {
    const { functionAppName = '', functionName, maxBatchCount, maxBatchSize } = p.datasource?.properties ?? {};
    const app = context.byName('Microsoft.Web/sites', functionAppName);
    return {
      ...named(r),
      apiKey: secret('apiKey', 'Key of the function that the job writes to.'),
      batchMaxCount: unlessDefault(maxBatchCount, 100),
      batchMaxInBytes: unlessDefault(maxBatchSize, 262144),
      functionApp: app ? nameOf(app.id) : functionAppName,
      functionName: functionName ?? '',
      streamAnalyticsJobName: nameOf(parentIdOf(r)),
    } satisfies StreamAnalyticsOutputFunctionConfig;
  },
});
