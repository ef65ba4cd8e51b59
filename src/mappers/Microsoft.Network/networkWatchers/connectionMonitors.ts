import type { NetworkConnectionMonitorConfig } from '@cdktf/provider-azurerm/lib/network-connection-monitor';
import type { ArmResource } from '../../../arm/resource';
import { block, defineMapper, parentIdOf, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';

interface Endpoint {
  address?: string;
  coverageLevel?: string;
  filter?: { items?: { address?: string; type?: string }[]; type?: string };
  name: string;
  resourceId?: string;
  scope?: { exclude?: { address?: string }[]; include?: { address?: string }[] };
  type?: string;
}

interface TestConfiguration {
  httpConfiguration?: {
    method?: string;
    path?: string;
    port?: number;
    preferHTTPS?: boolean;
    requestHeaders?: { name?: string; value?: string }[];
    validStatusCodeRanges?: string[];
  };
  icmpConfiguration?: { disableTraceRoute?: boolean };
  name: string;
  preferredIPVersion?: string;
  protocol?: string;
  successThreshold?: { checksFailedPercent?: number; roundTripTimeMs?: number };
  tcpConfiguration?: { destinationPortBehavior?: string; disableTraceRoute?: boolean; port?: number };
  testFrequencySec?: number;
}

interface ConnectionMonitor extends ArmResource {
  properties: {
    connectionMonitorType?: string;
    endpoints?: Endpoint[];
    notes?: string;
    outputs?: { workspaceSettings?: { workspaceResourceId?: string } }[];
    testConfigurations?: TestConfiguration[];
    testGroups?: { destinations?: string[]; disable?: boolean; name: string; sources?: string[]; testConfigurations?: string[] }[];
  };
}

const endpointOf = (endpoint: Endpoint) => ({
  name: endpoint.name,
  address: unlessBlank(endpoint.address),
  coverageLevel: unlessBlank(endpoint.coverageLevel),
  excludedIpAddresses: unlessEmpty(endpoint.scope?.exclude?.flatMap(({ address }) => address ?? [])),
  filter:
    endpoint.filter &&
    block({
      item: unlessEmpty(
        endpoint.filter.items?.map(({ address, type }) => ({ address: unlessBlank(address), type: unlessDefault(type, 'AgentAddress') })),
      ),
      type: unlessDefault(endpoint.filter.type, 'Include'),
    }),
  includedIpAddresses: unlessEmpty(endpoint.scope?.include?.flatMap(({ address }) => address ?? [])),
  targetResourceId: unlessBlank(endpoint.resourceId),
  targetResourceType: unlessBlank(endpoint.type),
});

const testConfigurationOf = (test: TestConfiguration) => ({
  name: test.name,
  httpConfiguration:
    test.httpConfiguration &&
    block({
      method: unlessDefault(test.httpConfiguration.method, 'Get'),
      path: unlessBlank(test.httpConfiguration.path),
      port: test.httpConfiguration.port || undefined,
      preferHttps: unlessDefault(test.httpConfiguration.preferHTTPS, false),
      requestHeader: unlessEmpty(
        test.httpConfiguration.requestHeaders?.map(({ name, value }) => ({ name: name ?? '', value: value ?? '' })),
      ),
      validStatusCodeRanges: unlessEmpty(test.httpConfiguration.validStatusCodeRanges),
    }),
  icmpConfiguration: test.icmpConfiguration && block({ traceRouteEnabled: unlessDefault(!test.icmpConfiguration.disableTraceRoute, true) }),
  preferredIpVersion: unlessBlank(test.preferredIPVersion),
  protocol: test.protocol ?? '',
  successThreshold:
    test.successThreshold &&
    block({
      checksFailedPercent: test.successThreshold.checksFailedPercent || undefined,
      roundTripTimeMs: test.successThreshold.roundTripTimeMs || undefined,
    }),
  tcpConfiguration: test.tcpConfiguration && {
    destinationPortBehavior: unlessBlank(test.tcpConfiguration.destinationPortBehavior),
    port: test.tcpConfiguration.port ?? 0,
    traceRouteEnabled: unlessDefault(!test.tcpConfiguration.disableTraceRoute, true),
  },
  testFrequencyInSeconds: unlessDefault(test.testFrequencySec, 60),
});

/**
 * Monitors of the first kind (one source, one destination), which Azure has retired, are left to the fallback.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_connection_monitor
 */
export const connectionMonitor = defineMapper<ConnectionMonitor>({
  armType: 'Microsoft.Network/networkWatchers/connectionMonitors',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_connection_monitor',
  when: ({ properties }) => properties.connectionMonitorType !== 'SingleSourceDestination',
  ignored: [
    'autoStart',
    'connectionMonitorType',
    'endpoints.locationDetails',
    'endpoints.subscriptionId',
    'monitoringStatus',
    'outputs.type',
    'startTime',
  ],
  toConfig: (monitor, p) =>
    ({
      name: monitor.name,
      endpoint: (p.endpoints ?? []).map(endpointOf),
      location: monitor.location ?? '',
      networkWatcherId: parentIdOf(monitor),
      notes: unlessBlank(p.notes),
      outputWorkspaceResourceIds: unlessEmpty(p.outputs?.flatMap(({ workspaceSettings }) => workspaceSettings?.workspaceResourceId ?? [])),
      tags: tagsOf(monitor),
      testConfiguration: (p.testConfigurations ?? []).map(testConfigurationOf),
      testGroup: (p.testGroups ?? []).map((group) => ({
        name: group.name,
        destinationEndpoints: [...(group.destinations ?? [])],
        enabled: unlessDefault(!group.disable, true),
        sourceEndpoints: [...(group.sources ?? [])],
        testConfigurationNames: [...(group.testConfigurations ?? [])],
      })),
    }) satisfies NetworkConnectionMonitorConfig,
});
