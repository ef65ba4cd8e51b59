import type { StreamAnalyticsJobConfig } from '@cdktf/provider-azurerm/lib/stream-analytics-job';
import type { StreamAnalyticsJobStorageAccountConfig } from '@cdktf/provider-azurerm/lib/stream-analytics-job-storage-account';
import type { ArmResource } from '../../arm/resource';
import type { Discovery } from '../mapper';
import { defineMapper, defineParts, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';
import { nameOf, secret } from '../token';

interface Transformation {
  query?: string;
  streamingUnits?: number;
}

interface Job extends ArmResource {
  properties: {
    cluster?: { id?: string };
    compatibilityLevel?: string;
    contentStoragePolicy?: string;
    dataLocale?: string;
    eventsLateArrivalMaxDelayInSeconds?: number;
    eventsOutOfOrderMaxDelayInSeconds?: number;
    eventsOutOfOrderPolicy?: string;
    jobStorageAccount?: { accountName?: string; authenticationMode?: string };
    jobType?: string;
    outputErrorPolicy?: string;
    sku?: { name?: string };
    transformation?: { properties?: Transformation };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/stream_analytics_job */
export const streamAnalyticsJob = defineMapper<Job>({
  armType: 'Microsoft.StreamAnalytics/streamingJobs',
  apiVersion: '2021-10-01-preview',
  terraformType: 'azurerm_stream_analytics_job',
  // Its account is a resource of its own below; an import reads it into the job as well.
  unreadOnImport: ['job_storage_account'],
  ignored: [
    'jobId',
    'jobState',
    'createdDate',
    'lastOutputEventTime',
    'outputStartMode',
    'outputStartTime',
    'inputs',
    'outputs',
    'functions',
    'etag',
    'sku.capacity',
    'transformation',
    'jobStorageAccount',
    'externals',
    'cluster',
    '/sku',
  ],
  absorbs: [
    // A job answers without its query unless asked; the portal calls it Transformation, the provider main.
    {
      armType: 'Microsoft.StreamAnalytics/streamingJobs/transformations',
      apiVersion: '2021-10-01-preview',
      discovery: ['Transformation', 'main'].map(
        (name): Discovery => ({ by: 'singleton', parent: 'Microsoft.StreamAnalytics/streamingJobs', path: `transformations/${name}` }),
      ),
      ignored: ['validStreamingUnits', 'etag'],
    },
  ],
  toConfig: (r, p, context) => {
    const { query, streamingUnits } =
      p.transformation?.properties ?? (context.children(r, 'transformations')[0]?.properties as Transformation | undefined) ?? {};
    return {
      ...regional(r),
      compatibilityLevel: unlessBlank(p.compatibilityLevel),
      contentStoragePolicy: unlessDefault(p.contentStoragePolicy, 'SystemAccount'),
      dataLocale: unlessBlank(p.dataLocale),
      eventsLateArrivalMaxDelayInSeconds: unlessDefault(p.eventsLateArrivalMaxDelayInSeconds, 5),
      eventsOutOfOrderMaxDelayInSeconds: unlessDefault(p.eventsOutOfOrderMaxDelayInSeconds, 0),
      eventsOutOfOrderPolicy: unlessDefault(p.eventsOutOfOrderPolicy, 'Adjust'),
      identity: identityOf(r),
      outputErrorPolicy: unlessDefault(p.outputErrorPolicy, 'Drop'),
      skuName: unlessDefault(unlessBlank(p.sku?.name), 'Standard'),
      streamAnalyticsClusterId: unlessBlank(p.cluster?.id),
      streamingUnits,
      transformationQuery: query ?? '',
      type: unlessDefault(p.jobType, 'Cloud'),
    } satisfies StreamAnalyticsJobConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/stream_analytics_job_storage_account */
export const streamAnalyticsJobStorageAccount = defineParts<Job>({
  armType: 'Microsoft.StreamAnalytics/streamingJobs',
  apiVersion: '2021-10-01-preview',
  terraformType: 'azurerm_stream_analytics_job_storage_account',
  unreadOnImport: ['storage_account_key'],
  toParts: (job, p, context) => {
    const { accountName, authenticationMode } = p.jobStorageAccount ?? {};
    if (!accountName) return [];
    const account = context.byName('Microsoft.Storage/storageAccounts', accountName);
    const isKey = authenticationMode !== 'Msi';
    return [
      {
        key: 'storage-account',
        importId: job.id,
        config: {
          authenticationMode: authenticationMode ?? 'ConnectionString',
          storageAccountKey: isKey
            ? secret('storageAccountKey', 'Access key of the storage account of the stream analytics job.')
            : undefined,
          storageAccountName: account ? nameOf(account.id) : accountName,
          streamAnalyticsJobId: job.id,
        } satisfies StreamAnalyticsJobStorageAccountConfig,
      },
    ];
  },
});
