import type { ContainerAppEnvironmentConfig } from '@cdktf/provider-azurerm/lib/container-app-environment';
import type { ContainerAppEnvironmentCustomDomainConfig } from '@cdktf/provider-azurerm/lib/container-app-environment-custom-domain';
import type { ArmResource } from '../../arm/resource';
import type { MapperContext } from '../mapper';
import { defineMapper, defineParts, identityOf, regional, unlessBlank, unlessEmpty } from '../mapper';
import { secret } from '../token';

interface ManagedEnvironment extends ArmResource {
  properties: {
    appLogsConfiguration?: { destination?: string | null; logAnalyticsConfiguration?: { customerId?: string } | null };
    customDomainConfiguration?: { dnsSuffix?: string | null } | null;
    defaultDomain?: string;
    infrastructureResourceGroup?: string;
    peerAuthentication?: { mtls?: { enabled?: boolean } };
    publicNetworkAccess?: string;
    vnetConfiguration?: { infrastructureSubnetId?: string; internal?: boolean } | null;
    workloadProfiles?: { maximumCount?: number; minimumCount?: number; name: string; workloadProfileType: string }[] | null;
    zoneRedundant?: boolean;
  };
}

/** ARM tells a workspace's customer id, the provider wants its resource id. */
function workspaceIdOf(environment: ManagedEnvironment, context: MapperContext): string | undefined {
  const customerId = environment.properties.appLogsConfiguration?.logAnalyticsConfiguration?.customerId;
  if (!customerId) return undefined;
  const workspaces = context.ofType('Microsoft.OperationalInsights/workspaces');
  const workspace = workspaces.find((candidate) => candidate.properties?.customerId === customerId);
  if (workspace) return workspace.id;
  const part = (name: string, form?: 'uuid') =>
    secret(`logAnalytics${name}`, `${name} of the Log Analytics workspace with customer ID ${customerId}, which was not scanned.`, form);
  return `/subscriptions/${part('Subscription', 'uuid')}/resourceGroups/${part('ResourceGroup')}/providers/Microsoft.OperationalInsights/workspaces/${part('Workspace')}`;
}

const facts = {
  armType: 'Microsoft.App/managedEnvironments',
  apiVersion: '2025-01-01',
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_app_environment */
export const containerAppEnvironment = defineMapper<ManagedEnvironment>({
  ...facts,
  terraformType: 'azurerm_container_app_environment',
  ignored: [
    'appLogsConfiguration.logAnalyticsConfiguration',
    'appInsightsConfiguration',
    'customDomainConfiguration',
    'daprConfiguration',
    'defaultDomain',
    'eventStreamEndpoint',
    'infrastructureResourceGroup',
    'kedaConfiguration',
    'openTelemetryConfiguration',
    'peerTrafficConfiguration',
    'privateEndpointConnections',
    'privateLinkDefaultDomain',
    'staticIp',
    'vnetConfiguration.dockerBridgeCidr',
    'vnetConfiguration.platformReservedCidr',
    'vnetConfiguration.platformReservedDnsIP',
    'workloadProfiles.enableFips',
  ],
  unreadable: ['daprApplicationInsightsConnectionString'],
  exports: ({ properties: p }) => ({ defaultDomain: p.defaultDomain }),
  toConfig: (environment, p, context) => {
    const group = unlessBlank(p.infrastructureResourceGroup);
    const profiles = unlessEmpty(
      p.workloadProfiles?.map((profile) => ({
        name: profile.name,
        workloadProfileType: profile.workloadProfileType,
        maximumCount: profile.maximumCount || undefined,
        minimumCount: profile.minimumCount || undefined,
      })),
    );
    return {
      ...regional(environment),
      identity: identityOf(environment),
      // Azure's own name begins so.
      infrastructureResourceGroupName: profiles && group && !/^ME_/i.test(group) ? group : undefined,
      infrastructureSubnetId: unlessBlank(p.vnetConfiguration?.infrastructureSubnetId),
      internalLoadBalancerEnabled: p.vnetConfiguration?.internal || undefined,
      logAnalyticsWorkspaceId: workspaceIdOf(environment, context),
      logsDestination: unlessBlank(p.appLogsConfiguration?.destination),
      mutualTlsEnabled: p.peerAuthentication?.mtls?.enabled || undefined,
      publicNetworkAccess: p.publicNetworkAccess === 'Disabled' ? 'Disabled' : undefined,
      workloadProfile: profiles,
      zoneRedundancyEnabled: p.zoneRedundant || undefined,
    } satisfies ContainerAppEnvironmentConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_app_environment_custom_domain */
export const containerAppEnvironmentCustomDomain = defineParts<ManagedEnvironment>({
  ...facts,
  terraformType: 'azurerm_container_app_environment_custom_domain',
  toParts: (environment, p) => {
    const dnsSuffix = unlessBlank(p.customDomainConfiguration?.dnsSuffix);
    if (dnsSuffix === undefined) return [];
    const config = {
      containerAppEnvironmentId: environment.id,
      certificateBlobBase64: secret('certificateBlobBase64', `Certificate of ${dnsSuffix}, as base 64 of PFX or PEM.`),
      certificatePassword: secret('certificatePassword', `Password of the certificate of ${dnsSuffix}.`),
      dnsSuffix,
    } satisfies ContainerAppEnvironmentCustomDomainConfig;
    return [{ key: dnsSuffix, importId: environment.id, config }];
  },
});
