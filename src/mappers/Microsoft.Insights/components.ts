import type { ApplicationInsightsConfig } from '@cdktf/provider-azurerm/lib/application-insights';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';

interface Component extends ArmResource {
  properties: {
    AppId?: string;
    Application_Type?: string;
    ConnectionString?: string;
    DisableIpMasking?: boolean;
    DisableLocalAuth?: boolean;
    ForceCustomerStorageForProfiler?: boolean;
    InstrumentationKey?: string;
    RetentionInDays?: number;
    SamplingPercentage?: number;
    WorkspaceResourceId?: string;
    publicNetworkAccessForIngestion?: string;
    publicNetworkAccessForQuery?: string;
  };
}

interface Cap {
  Cap?: number;
  StopSendNotificationWhenHitCap?: boolean;
}

/** The daily cap, at an address of its own. ARM answers with a bare body, which the scan keeps as `properties`. */
interface Billing extends ArmResource {
  DataVolumeCap?: Cap;
  properties: { DataVolumeCap?: Cap };
}

const parent = 'Microsoft.Insights/components';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/application_insights */
export const applicationInsights = defineMapper<Component>({
  armType: parent,
  apiVersion: '2020-02-02',
  terraformType: 'azurerm_application_insights',
  holdsData: true,
  ignored: [
    '/kind',
    'ApplicationId',
    'AppId',
    'Name',
    'CreationDate',
    'Flow_Type',
    'Request_Source',
    'HockeyAppId',
    'HockeyAppToken',
    'InstrumentationKey',
    'ConnectionString',
    'TenantId',
    'PrivateLinkScopedResources',
    'IngestionMode',
    'ImmediatePurgeDataOn30Days',
    'LaMigrationDate',
    'Ver',
    'TestToRunOnAllDatacenters',
    'SharedDashboardId',
  ],
  absorbs: [
    {
      armType: `${parent}/currentbillingfeatures`,
      apiVersion: '2015-05-01',
      discovery: [{ by: 'singleton', parent, path: 'currentbillingfeatures' }],
      ignored: ['/CurrentBillingFeatures', '/DataVolumeCap', 'CurrentBillingFeatures', 'DataVolumeCap'],
    },
    // Rules that are as every component has them; a changed one has a mapper of its own.
    {
      armType: `${parent}/proactiveDetectionConfigs`,
      apiVersion: '2015-05-01',
      discovery: [],
      ignored: [
        '/properties',
        '/location',
        '/enabled',
        '/sendEmailsToSubscriptionOwners',
        '/customEmails',
        '/ruleDefinitions',
        '/lastUpdatedTime',
      ],
    },
  ],
  exports: ({ properties: p }) => ({ appId: p.AppId, connectionString: p.ConnectionString, instrumentationKey: p.InstrumentationKey }),
  toConfig: (component, p, context) => {
    const billing = context.part(component, 'currentbillingfeatures') as Billing | undefined;
    const cap = billing?.DataVolumeCap ?? billing?.properties?.DataVolumeCap;
    const type = p.Application_Type ?? '';
    return {
      ...regional(component),
      applicationType: /^(web|other)$/i.test(type) ? type.toLowerCase() : type,
      dailyDataCapInGb: unlessDefault(cap?.Cap, 100),
      dailyDataCapNotificationsDisabled: cap?.StopSendNotificationWhenHitCap || undefined,
      disableIpMasking: unlessDefault(p.DisableIpMasking, false),
      forceCustomerStorageForProfiler: unlessDefault(p.ForceCustomerStorageForProfiler, false),
      internetIngestionEnabled: unlessDefault((p.publicNetworkAccessForIngestion ?? 'Enabled') === 'Enabled', true),
      internetQueryEnabled: unlessDefault((p.publicNetworkAccessForQuery ?? 'Enabled') === 'Enabled', true),
      localAuthenticationDisabled: unlessDefault(p.DisableLocalAuth, false),
      retentionInDays: unlessDefault(p.RetentionInDays, 90),
      samplingPercentage: unlessDefault(p.SamplingPercentage, 100),
      workspaceId: unlessBlank(p.WorkspaceResourceId),
    } satisfies ApplicationInsightsConfig;
  },
});
