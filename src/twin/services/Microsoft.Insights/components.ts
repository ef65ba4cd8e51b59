import { idKey } from '../../../arm/resource-id';
import type { ActionHandler } from '../../service';
import { defineService } from '../../service';

const BILLING =
  '/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/components/{name}/currentbillingfeatures';

const DEFAULT_BILLING = {
  CurrentBillingFeatures: ['Basic'],
  DataVolumeCap: {
    Cap: 100,
    ResetTime: 0,
    WarningThreshold: 90,
    StopSendNotificationWhenHitThreshold: false,
    StopSendNotificationWhenHitCap: false,
    MaxHistoryCap: 500,
  },
};

const billing: ActionHandler = (request, context) => {
  const id = request.path.slice(0, request.path.lastIndexOf('/'));
  if (!context.get(id)) return undefined;
  const documents = context.documents(`${idKey(id)}/billing`);
  if (request.method === 'PUT') documents.set('features', request.body);
  return { body: { ...DEFAULT_BILLING, ...(documents.get('features') as object | undefined) } };
};

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
  // Not a child: one document without a name of its own.
  routes: { [`GET ${BILLING}`]: billing, [`PUT ${BILLING}`]: billing },
});
