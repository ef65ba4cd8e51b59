import type { KustoClusterConfig } from '@cdktf/provider-azurerm/lib/kusto-cluster';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Cluster extends ArmResource {
  properties: {
    acceptedAudiences?: { value?: string }[];
    allowedFqdnList?: string[];
    allowedIpRangeList?: string[];
    dataIngestionUri?: string;
    enableAutoStop?: boolean;
    enableDiskEncryption?: boolean;
    enableDoubleEncryption?: boolean;
    enablePurge?: boolean;
    enableStreamingIngest?: boolean;
    languageExtensions?: { value?: { languageExtensionImageName?: string; languageExtensionName?: string }[] };
    optimizedAutoscale?: { isEnabled?: boolean; maximum?: number; minimum?: number };
    publicIPType?: string;
    publicNetworkAccess?: string;
    restrictOutboundNetworkAccess?: string;
    trustedExternalTenants?: { value?: string }[];
    uri?: string;
    virtualNetworkConfiguration?: { dataManagementPublicIpId?: string; enginePublicIpId?: string; subnetId?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kusto_cluster */
export const kustoCluster = defineMapper<Cluster>({
  armType: 'Microsoft.Kusto/clusters',
  apiVersion: '2024-04-13',
  terraformType: 'azurerm_kusto_cluster',
  nameScope: 'global',
  nameRule: { minLength: 4, maxLength: 22, characters: 'a-z0-9' },
  ignored: [
    '/sku.capacity',
    'uri',
    'dataIngestionUri',
    'state',
    'stateReason',
    'engineType',
    'privateEndpointConnections',
    'virtualClusterGraduationProperties',
    'migrationCluster',
    'acceptedAudiences',
    'keyVaultProperties',
    'languageExtensions',
    'optimizedAutoscale.version',
    'virtualNetworkConfiguration.state',
    'zoneStatus',
    'calloutPolicies',
    'trustedExternalTenants',
    'publicIPType',
  ],
  exports: ({ properties: p }) => ({ dataIngestionUri: p.dataIngestionUri, uri: p.uri }),
  toConfig: (r, p) => {
    const scale = p.optimizedAutoscale?.isEnabled ? p.optimizedAutoscale : undefined;
    const network = p.virtualNetworkConfiguration;
    const tenants = (p.trustedExternalTenants ?? []).flatMap(({ value }) => value ?? []);
    return {
      ...regional(r),
      allowedFqdns: unlessEmpty(p.allowedFqdnList),
      allowedIpRanges: unlessEmpty(p.allowedIpRangeList),
      autoStopEnabled: unlessDefault(p.enableAutoStop ?? false, true),
      diskEncryptionEnabled: unlessDefault(p.enableDiskEncryption, false),
      doubleEncryptionEnabled: p.enableDoubleEncryption || undefined,
      identity: identityOf(r),
      languageExtension: unlessEmpty(
        p.languageExtensions?.value?.map(({ languageExtensionImageName: image, languageExtensionName: name }) => ({
          image: image ?? '',
          name: name ?? '',
        })),
      ),
      optimizedAutoScale: scale && { maximumInstances: scale.maximum ?? 0, minimumInstances: scale.minimum ?? 0 },
      outboundNetworkAccessRestricted: unlessDefault(p.restrictOutboundNetworkAccess === 'Enabled', false),
      publicIpType: unlessDefault(unlessBlank(p.publicIPType), 'IPv4'),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      purgeEnabled: unlessDefault(p.enablePurge, false),
      // A cluster that scales by itself has the size that it has.
      sku: { capacity: scale ? undefined : r.sku?.capacity, name: r.sku?.name ?? '' },
      streamingIngestionEnabled: unlessDefault(p.enableStreamingIngest, false),
      trustedExternalTenants: tenants.join() === '*' ? undefined : unlessEmpty(tenants),
      virtualNetworkConfiguration: network?.subnetId
        ? {
            dataManagementPublicIpId: network.dataManagementPublicIpId ?? '',
            enginePublicIpId: network.enginePublicIpId ?? '',
            subnetId: network.subnetId,
          }
        : undefined,
      zones: unlessEmpty(r.zones),
    } satisfies KustoClusterConfig;
  },
});
