import type { MonitorDataCollectionRuleConfig } from '@cdktf/provider-azurerm/lib/monitor-data-collection-rule';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessEmpty } from '../mapper';

interface Source {
  name?: string;
  streams?: string[];
}

interface Destination {
  name?: string;
  eventHubResourceId?: string;
  workspaceResourceId?: string;
  accountResourceId?: string;
  containerName?: string;
  storageAccountResourceId?: string;
  tableName?: string;
}

interface DataCollectionRule extends ArmResource {
  properties: {
    dataCollectionEndpointId?: string;
    dataFlows?: { builtInTransform?: string; destinations?: string[]; outputStream?: string; streams?: string[]; transformKql?: string }[];
    dataSources?: {
      dataImports?: { eventHub?: { consumerGroup?: string; name?: string; stream?: string } };
      extensions?: (Source & { extensionName: string; extensionSettings?: object; inputDataSources?: string[] })[];
      iisLogs?: (Source & { logDirectories?: string[] })[];
      logFiles?: (Source & { filePatterns?: string[]; format?: string; settings?: { text?: { recordStartTimestampFormat?: string } } })[];
      performanceCounters?: (Source & { counterSpecifiers?: string[]; samplingFrequencyInSeconds?: number })[];
      platformTelemetry?: Source[];
      prometheusForwarder?: (Source & { labelIncludeFilter?: Record<string, string> })[];
      syslog?: (Source & { facilityNames?: string[]; logLevels?: string[] })[];
      windowsEventLogs?: (Source & { xPathQueries?: string[] })[];
      windowsFirewallLogs?: Source[];
    };
    description?: string;
    destinations?: {
      azureMonitorMetrics?: Destination;
      eventHubs?: Destination[];
      eventHubsDirect?: Destination[];
      logAnalytics?: Destination[];
      monitoringAccounts?: Destination[];
      storageAccounts?: Destination[];
      storageBlobsDirect?: Destination[];
      storageTablesDirect?: Destination[];
    };
    immutableId?: string;
    streamDeclarations?: Record<string, { columns?: { name: string; type: string }[] }>;
  };
}

type Sources = NonNullable<DataCollectionRule['properties']['dataSources']>;
type Destinations = NonNullable<DataCollectionRule['properties']['destinations']>;

const named = ({ name, streams }: Source) => ({ name: name ?? '', streams: streams ?? [] });
const each = <T, R>(list: T[] | undefined, map: (item: T) => R): R[] | undefined => unlessEmpty(list?.map(map));

function sourcesOf(sources: Sources) {
  const hub = sources.dataImports?.eventHub;
  return {
    dataImport: hub && {
      eventHubDataSource: [{ consumerGroup: unlessBlank(hub.consumerGroup), name: hub.name ?? '', stream: hub.stream ?? '' }],
    },
    extension: each(sources.extensions, (source) => ({
      ...named(source),
      extensionJson: Object.keys(source.extensionSettings ?? {}).length > 0 ? JSON.stringify(source.extensionSettings) : undefined,
      extensionName: source.extensionName,
      inputDataSources: unlessEmpty(source.inputDataSources),
    })),
    iisLog: each(sources.iisLogs, (source) => ({ ...named(source), logDirectories: unlessEmpty(source.logDirectories) })),
    logFile: each(sources.logFiles, (source) => ({
      ...named(source),
      filePatterns: source.filePatterns ?? [],
      format: source.format ?? 'text',
      settings: source.settings?.text && { text: { recordStartTimestampFormat: source.settings.text.recordStartTimestampFormat ?? '' } },
    })),
    performanceCounter: each(sources.performanceCounters, (source) => ({
      ...named(source),
      counterSpecifiers: source.counterSpecifiers ?? [],
      samplingFrequencyInSeconds: source.samplingFrequencyInSeconds ?? 60,
    })),
    platformTelemetry: each(sources.platformTelemetry, named),
    prometheusForwarder: each(sources.prometheusForwarder, (source) => ({
      ...named(source),
      labelIncludeFilter: unlessEmpty(Object.entries(source.labelIncludeFilter ?? {}).map(([label, value]) => ({ label, value }))),
    })),
    syslog: each(sources.syslog, (source) => ({
      ...named(source),
      facilityNames: source.facilityNames ?? [],
      logLevels: source.logLevels ?? [],
    })),
    windowsEventLog: each(sources.windowsEventLogs, (source) => ({ ...named(source), xPathQueries: source.xPathQueries ?? [] })),
    windowsFirewallLog: each(sources.windowsFirewallLogs, named),
  };
}

const hubOf = ({ name, eventHubResourceId }: Destination) => ({ name: name ?? '', eventHubId: eventHubResourceId ?? '' });
const blobOf = ({ name, containerName, storageAccountResourceId }: Destination) => ({
  name: name ?? '',
  containerName: containerName ?? '',
  storageAccountId: storageAccountResourceId ?? '',
});

function destinationsOf(destinations: Destinations) {
  const [eventHub] = destinations.eventHubs ?? [];
  const [eventHubDirect] = destinations.eventHubsDirect ?? [];
  return {
    azureMonitorMetrics: destinations.azureMonitorMetrics && { name: destinations.azureMonitorMetrics.name ?? '' },
    eventHub: eventHub && hubOf(eventHub),
    eventHubDirect: eventHubDirect && hubOf(eventHubDirect),
    logAnalytics: each(destinations.logAnalytics, ({ name, workspaceResourceId }) => ({
      name: name ?? '',
      workspaceResourceId: workspaceResourceId ?? '',
    })),
    monitorAccount: each(destinations.monitoringAccounts, ({ name, accountResourceId }) => ({
      name: name ?? '',
      monitorAccountId: accountResourceId ?? '',
    })),
    storageBlob: each(destinations.storageAccounts, blobOf),
    storageBlobDirect: each(destinations.storageBlobsDirect, blobOf),
    storageTableDirect: each(destinations.storageTablesDirect, ({ name, tableName, storageAccountResourceId }) => ({
      name: name ?? '',
      storageAccountId: storageAccountResourceId ?? '',
      tableName: tableName ?? '',
    })),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_data_collection_rule */
export const monitorDataCollectionRule = defineMapper<DataCollectionRule>({
  armType: 'Microsoft.Insights/dataCollectionRules',
  apiVersion: '2023-03-11',
  terraformType: 'azurerm_monitor_data_collection_rule',
  ignored: [
    'immutableId',
    'metadata',
    'agentSettings',
    'endpoints',
    'ingestionQuotas',
    'directDataSources',
    'references',
    'destinations.logAnalytics.workspaceId',
    'destinations.monitoringAccounts.accountId',
    'dataFlows.captureOverflow',
  ],
  exports: ({ properties: p }) => ({ immutableId: p.immutableId }),
  toConfig: (rule, p) => {
    const identity = identityOf(rule);
    return {
      ...regional(rule),
      dataCollectionEndpointId: unlessBlank(p.dataCollectionEndpointId),
      dataFlow: (p.dataFlows ?? []).map((flow) => ({
        builtInTransform: unlessBlank(flow.builtInTransform),
        destinations: flow.destinations ?? [],
        outputStream: unlessBlank(flow.outputStream),
        streams: flow.streams ?? [],
        transformKql: unlessBlank(flow.transformKql),
      })),
      dataSources: p.dataSources && sourcesOf(p.dataSources),
      description: unlessBlank(p.description),
      destinations: destinationsOf(p.destinations ?? {}),
      identity: identity && { type: identity.type, identityIds: identity.identityIds },
      kind: unlessBlank(rule.kind),
      streamDeclaration: unlessEmpty(
        Object.entries(p.streamDeclarations ?? {}).map(([streamName, { columns }]) => ({
          streamName,
          column: (columns ?? []).map(({ name, type }) => ({ name, type })),
        })),
      ),
    } satisfies MonitorDataCollectionRuleConfig;
  },
});
