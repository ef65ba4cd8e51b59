import type { SignalrServiceConfig } from '@cdktf/provider-azurerm/lib/signalr-service';
import type { SignalrServiceNetworkAclConfig } from '@cdktf/provider-azurerm/lib/signalr-service-network-acl';
import { accessOf, IGNORED_OF_MESSAGING, liveTraceOf, type Messaging, networkRulesOf } from '../signalr/common';
import { defineMapper, defineParts, identityOf, regional, unlessDefault, unlessEmpty } from '../mapper';

interface Template {
  auth?: { managedIdentity?: { resource?: string }; type?: string };
  categoryPattern?: string;
  eventPattern?: string;
  hubPattern?: string;
  urlTemplate?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const audienceOf = ({ auth }: Template): string | undefined =>
  auth?.type === 'ManagedIdentity' ? auth.managedIdentity?.resource : undefined;
/** The provider takes a client id as the audience of upstream calls, and nothing else. */
const isMappable = ({ properties: p }: SignalR): boolean =>
  (p?.upstream?.templates ?? []).every((template) => UUID.test(audienceOf(template) ?? '00000000-0000-0000-0000-000000000000'));

const patternsOf = (patterns: string | undefined): string[] => (patterns ?? '').split(',');
interface SignalR extends Messaging {
  properties: Messaging['properties'] & {
    cors?: { allowedOrigins?: string[] };
    features?: { flag?: string; value?: string }[];
    resourceLogConfiguration?: { categories?: { enabled?: string; name?: string }[] };
    serverless?: { connectionTimeoutInSeconds?: number };
    upstream?: { templates?: Template[] };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/signalr_service */
export const signalrService = defineMapper<SignalR>({
  armType: 'Microsoft.SignalRService/signalR',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_signalr_service',
  when: isMappable,
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 63, characters: 'a-zA-Z0-9-' },
  ignored: [
    ...IGNORED_OF_MESSAGING,
    'features',
    'resourceLogConfiguration',
    'applicationFirewall',
    'regionEndpointEnabled',
    'resourceStopped',
    'routeSettings',
    'cors',
    'upstream',
    '/sku.tier',
  ],
  exports: ({ properties: p }) => ({ hostname: p.hostName }),
  toConfig: (r, p) => {
    const flagOf = (name: string) => p.features?.find(({ flag }) => flag === name)?.value;
    const logs = (category: string): true | undefined =>
      p.resourceLogConfiguration?.categories?.find(({ name }) => name === category)?.enabled?.toLowerCase() === 'true' || undefined;
    const origins = p.cors?.allowedOrigins ?? [];
    return {
      ...regional(r),
      ...accessOf(r),
      connectivityLogsEnabled: logs('ConnectivityLogs'),
      cors: origins.length > 0 && origins.join() !== '*' ? [{ allowedOrigins: origins }] : undefined,
      httpRequestLogsEnabled: logs('HttpRequestLogs'),
      identity: identityOf(r),
      liveTrace: liveTraceOf(r),
      // Deprecated, but read from a feature flag of old services all the same.
      liveTraceEnabled: flagOf('EnableLiveTrace')?.toLowerCase() === 'true' || undefined,
      messagingLogsEnabled: logs('MessagingLogs'),
      publicNetworkAccessEnabled: p.publicNetworkAccess?.toLowerCase() === 'disabled' ? false : undefined,
      serverlessConnectionTimeoutInSeconds: unlessDefault(p.serverless?.connectionTimeoutInSeconds, 30),
      serviceMode: unlessDefault(flagOf('ServiceMode'), 'Default'),
      sku: { name: r.sku?.name ?? '', capacity: r.sku?.capacity ?? 1 },
      upstreamEndpoint: unlessEmpty(
        p.upstream?.templates?.map((template) => ({
          categoryPattern: patternsOf(template.categoryPattern),
          eventPattern: patternsOf(template.eventPattern),
          hubPattern: patternsOf(template.hubPattern),
          urlTemplate: template.urlTemplate ?? '',
          userAssignedIdentityId: audienceOf(template),
        })),
      ),
    } satisfies SignalrServiceConfig;
  },
});

/**
 * What every service begins with, all requests from everywhere, is nobody's configuration.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/signalr_service_network_acl
 */
export const signalRNetworkRules = defineParts<Messaging>({
  armType: 'Microsoft.SignalRService/signalR',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_signalr_service_network_acl',
  when: (service) => isMappable(service as SignalR),
  toParts: (service) => {
    const rules = networkRulesOf(service);
    if (!rules) return [];
    const config = {
      signalrServiceId: service.id,
      ...rules,
      defaultAction: rules.defaultAction ?? 'Deny',
    } satisfies SignalrServiceNetworkAclConfig;
    return [{ key: 'network-acl', importId: service.id, config }];
  },
});
