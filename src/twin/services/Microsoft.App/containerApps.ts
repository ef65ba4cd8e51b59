import type { ArmResource } from '../../../arm/resource';
import { defineService } from '../../service';
import type { ServiceContext } from '../../service';
import { verificationIdOf } from './managedEnvironments';

/** The name under which an app is reached, where it takes requests at all. */
function hostOf(app: ArmResource, context: ServiceContext, label: string): string | undefined {
  const domain: string | undefined = context.get(app.properties.managedEnvironmentId ?? app.properties.environmentId ?? '')?.properties
    .defaultDomain;
  const { ingress } = app.properties.configuration ?? {};
  return ingress && domain ? `${label}${ingress.external ? '' : '.internal'}.${domain}` : undefined;
}

/** https://learn.microsoft.com/rest/api/resource-manager/containerapps/container-apps */
export const containerApp = defineService({
  armType: 'Microsoft.App/containerApps',
  complete: (app, context) => {
    const p = app.properties;
    const environment = p.managedEnvironmentId ?? p.environmentId;
    p.managedEnvironmentId = environment;
    p.environmentId = environment;
    p.runningStatus ??= 'Running';
    p.customDomainVerificationId ??= verificationIdOf(context.subscriptionId, context.guid);
    p.outboundIpAddresses ??= ['20.50.0.63'];
    p.configuration = { activeRevisionsMode: 'Single', maxInactiveRevisions: 100, ...p.configuration };
    const suffix = p.template?.revisionSuffix || context.guid(app.id, 'revision').slice(0, 7);
    p.latestRevisionName = `${app.name}--${suffix}`;
    p.latestReadyRevisionName = p.latestRevisionName;
    const fqdn = hostOf(app, context, app.name);
    if (fqdn !== undefined) {
      p.configuration.ingress = { transport: 'Auto', allowInsecure: false, exposedPort: 0, ...p.configuration.ingress, fqdn };
      p.latestRevisionFqdn = hostOf(app, context, p.latestRevisionName);
    }
    p.eventStreamEndpoint ??= `https://${app.location}.azurecontainerapps.dev${app.id}/eventstream`;
  },
});
