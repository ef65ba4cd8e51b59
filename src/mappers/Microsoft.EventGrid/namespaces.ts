import type { EventgridNamespaceConfig } from '@cdktf/provider-azurerm/lib/eventgrid-namespace';
import type { ArmResource } from '../../arm/resource';
import { block, defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { ipRulesOf } from './topic-properties';

interface Enrichment {
  key?: string;
  value?: string;
}

interface Namespace extends ArmResource {
  properties: {
    inboundIpRules?: { action?: string; ipMask?: string }[] | null;
    publicNetworkAccess?: string;
    topicSpacesConfiguration?: {
      clientAuthentication?: { alternativeAuthenticationNameSources?: string[] };
      maximumClientSessionsPerAuthenticationName?: number;
      maximumSessionExpiryInHours?: number;
      routeTopicResourceId?: string;
      routingEnrichments?: { dynamic?: Enrichment[]; static?: Enrichment[] };
      state?: string;
    } | null;
  };
}

const enrichmentsOf = (enrichments: Enrichment[] | undefined) =>
  unlessEmpty(enrichments?.map(({ key, value }) => ({ key: key ?? '', value: value ?? '' })));

function topicSpacesOf({ properties: { topicSpacesConfiguration: spaces } }: Namespace) {
  // The block turns the MQTT broker on.
  if (!spaces || spaces.state === 'Disabled') return undefined;
  return [
    block({
      alternativeAuthenticationNameSource: unlessEmpty(spaces.clientAuthentication?.alternativeAuthenticationNameSources),
      dynamicRoutingEnrichment: enrichmentsOf(spaces.routingEnrichments?.dynamic),
      maximumClientSessionsPerAuthenticationName: unlessDefault(spaces.maximumClientSessionsPerAuthenticationName, 1),
      maximumSessionExpiryInHours: unlessDefault(spaces.maximumSessionExpiryInHours, 1),
      routeTopicId: unlessBlank(spaces.routeTopicResourceId),
      staticRoutingEnrichment: enrichmentsOf(spaces.routingEnrichments?.static),
    }),
  ];
}

const facts = {
  armType: 'Microsoft.EventGrid/namespaces',
  apiVersion: '2023-12-15-preview',
  terraformType: 'azurerm_eventgrid_namespace',
  ignored: [
    'isZoneRedundant',
    'minimumTlsVersionAllowed',
    'privateEndpointConnections',
    'topicSpacesConfiguration.clientAuthentication.customJwtAuthentication',
    'topicSpacesConfiguration.customDomains',
    'topicSpacesConfiguration.hostname',
    'topicSpacesConfiguration.routingEnrichments.static.valueType',
    'topicSpacesConfiguration.routingIdentityInfo',
    'topicsConfiguration',
  ],
  toConfig: (namespace: Namespace, p: Namespace['properties']) =>
    ({
      ...regional(namespace),
      capacity: unlessDefault(namespace.sku?.capacity, 1),
      identity: identityOf(namespace),
      inboundIpRule: ipRulesOf(p.inboundIpRules),
      publicNetworkAccess: unlessDefault(unlessBlank(p.publicNetworkAccess), 'Enabled'),
      sku: unlessDefault(namespace.sku?.name, 'Standard'),
      topicSpacesConfiguration: topicSpacesOf(namespace),
    }) satisfies EventgridNamespaceConfig,
};

const isOff = ({ properties: p }: Namespace): boolean => p.topicSpacesConfiguration?.state === 'Disabled';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_namespace */
export const eventgridNamespace = defineMapper<Namespace>({ ...facts, when: (namespace) => !isOff(namespace) });

/** The provider reads settings of an MQTT broker that is switched off, and would switch it on. */
export const eventgridNamespaceWithoutBroker = defineMapper<Namespace>({
  ...facts,
  unreadOnImport: ['topic_spaces_configuration'],
  when: isOff,
});
