import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/resource-manager/containerapps/managed-environments */
export const managedEnvironment = defineService({
  armType: 'Microsoft.App/managedEnvironments',
  writeOnly: ['appLogsConfiguration.logAnalyticsConfiguration.sharedKey', 'daprAIConnectionString', 'daprAIInstrumentationKey'],
  complete: (environment, context) => {
    const p = environment.properties;
    const seed = context.guid(environment.id, 'defaultDomain').replace(/-/g, '');
    p.defaultDomain ??= `${environment.name.toLowerCase().slice(0, 12)}-${seed.slice(0, 8)}.${environment.location}.azurecontainerapps.io`;
    p.staticIp ??= p.vnetConfiguration?.internal ? '10.0.0.62' : '20.50.0.62';
    p.customDomainConfiguration = {
      customDomainVerificationId: verificationIdOf(context.subscriptionId, context.guid),
      ...p.customDomainConfiguration,
    };
    p.zoneRedundant ??= false;
    p.publicNetworkAccess ??= p.vnetConfiguration?.internal ? 'Disabled' : 'Enabled';
    p.peerAuthentication = { mtls: { enabled: false }, ...p.peerAuthentication };
    p.peerTrafficConfiguration = { encryption: { enabled: false }, ...p.peerTrafficConfiguration };
    p.eventStreamEndpoint ??= `https://${environment.location}.azurecontainerapps.dev${environment.id}/eventstream`;
  },
});

export const managedEnvironmentCertificate = defineService({
  armType: 'Microsoft.App/managedEnvironments/certificates',
  provisioningState: true,
  writeOnly: ['value', 'password'],
});

/** What a domain's owner puts in DNS; one per subscription. */
export function verificationIdOf(subscriptionId: string, guid: (...seed: string[]) => string): string {
  const part = (name: string): string => guid(subscriptionId, 'customDomainVerificationId', name).replace(/-/g, '').toUpperCase();
  return part('first') + part('second');
}
