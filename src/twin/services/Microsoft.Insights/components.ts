import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/application-insights/components */
export const component = defineService({
  armType: 'Microsoft.Insights/components',
  complete: (component, context) => {
    const p = component.properties;
    const region = component.location;
    component.kind ??= 'web';
    p.AppId ??= context.previous?.properties.AppId ?? context.guid(component.id, 'AppId');
    p.InstrumentationKey ??= context.previous?.properties.InstrumentationKey ?? context.guid(component.id, 'InstrumentationKey');
    p.ConnectionString ??=
      `InstrumentationKey=${p.InstrumentationKey};IngestionEndpoint=https://${region}-0.in.applicationinsights.azure.com/;` +
      `LiveEndpoint=https://${region}.livediagnostics.monitor.azure.com/;ApplicationId=${p.AppId}`;
    p.ApplicationId ??= component.name;
    p.Name ??= component.name;
    p.Application_Type ??= 'web';
    p.Flow_Type ??= 'Bluefield';
    p.TenantId ??= context.subscriptionId;
    p.CreationDate ??= context.previous?.properties.CreationDate ?? context.now();
    p.RetentionInDays ??= 90;
    p.SamplingPercentage ??= 100;
    p.DisableIpMasking ??= false;
    p.IngestionMode ??= p.WorkspaceResourceId ? 'LogAnalytics' : 'ApplicationInsights';
    p.publicNetworkAccessForIngestion ??= 'Enabled';
    p.publicNetworkAccessForQuery ??= 'Enabled';
    p.Ver ??= 'v2';
  },
  singletons: [
    {
      path: 'CurrentBillingFeatures/current',
      listed: false,
      body: () => ({
        properties: {},
        CurrentBillingFeatures: ['Basic'],
        DataVolumeCap: {
          Cap: 100,
          ResetTime: 0,
          WarningThreshold: 90,
          StopSendNotificationWhenHitThreshold: false,
          StopSendNotificationWhenHitCap: false,
          MaxHistoryCap: 500,
        },
      }),
    },
  ],
});
