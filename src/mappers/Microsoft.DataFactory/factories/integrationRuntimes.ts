import type { DataFactoryIntegrationRuntimeAzureConfig } from '@cdktf/provider-azurerm/lib/data-factory-integration-runtime-azure';
import type { DataFactoryIntegrationRuntimeAzureSsisConfig } from '@cdktf/provider-azurerm/lib/data-factory-integration-runtime-azure-ssis';
import type { DataFactoryIntegrationRuntimeSelfHostedConfig } from '@cdktf/provider-azurerm/lib/data-factory-integration-runtime-self-hosted';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { secret } from '../../token';

interface Runtime extends ArmResource {
  properties: {
    description?: string;
    type?: string;
    typeProperties?: { computeProperties?: Compute; linkedInfo?: object; ssisProperties?: Ssis };
    managedVirtualNetwork?: { referenceName?: string };
  };
}

interface Compute {
  dataFlowProperties?: { cleanup?: boolean; computeType?: string; coreCount?: number; timeToLive?: number };
  location?: string;
  maxParallelExecutionsPerNode?: number;
  nodeSize?: string;
  numberOfNodes?: number;
  vNetProperties?: { publicIPs?: string[]; subnet?: string; subnetId?: string; vNetId?: string };
}

interface Ssis {
  catalogInfo?: {
    catalogAdminUserName?: string;
    catalogPricingTier?: string;
    catalogServerEndpoint?: string;
    dualStandbyPairName?: string;
  };
  customSetupScriptProperties?: { blobContainerUri?: string };
  edition?: string;
  licenseType?: string;
}

const facts = {
  armType: 'Microsoft.DataFactory/factories/integrationRuntimes',
  apiVersion: '2018-06-01',
  ignored: ['type', 'state', 'typeProperties', 'managedVirtualNetwork'],
} as const;

/** What else SSIS can be given is left to the fallback. */
const isElaborate = (runtime: Runtime): boolean => {
  const { computeProperties, ssisProperties } = runtime.properties.typeProperties ?? {};
  const extras = [
    'expressCustomSetupProperties',
    'packageStores',
    'dataProxyProperties',
    'credential',
    'copyComputeScaleProperties',
    'pipelineExternalComputeScaleProperties',
  ];
  return Object.keys({ ...computeProperties, ...ssisProperties, ...(runtime.properties as object) }).some(
    (key) => extras.includes(key) || key === 'customerVirtualNetwork',
  );
};

const common = (runtime: Runtime) => ({
  name: ownName(runtime),
  dataFactoryId: parentIdOf(runtime),
  description: unlessBlank(runtime.properties.description),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_integration_runtime_azure_ssis */
export const dataFactoryIntegrationRuntimeAzureSsis = defineMapper<Runtime>({
  ...facts,
  terraformType: 'azurerm_data_factory_integration_runtime_azure_ssis',
  unreadOnImport: ['catalog_info', 'custom_setup_script'],
  when: (r) => r.properties?.type === 'Managed' && Boolean(r.properties.typeProperties?.ssisProperties) && !isElaborate(r),
  toConfig: (r, p) => {
    const { computeProperties: compute = {}, ssisProperties: ssis = {} } = p.typeProperties ?? {};
    const catalog = ssis.catalogInfo;
    const network = compute.vNetProperties;
    return {
      ...common(r),
      catalogInfo: catalog?.catalogServerEndpoint
        ? {
            administratorLogin: unlessBlank(catalog.catalogAdminUserName),
            administratorPassword: catalog.catalogAdminUserName
              ? secret('catalogPassword', 'Password of the administrator of the SSIS catalog.')
              : undefined,
            dualStandbyPairName: unlessBlank(catalog.dualStandbyPairName),
            pricingTier: unlessBlank(catalog.catalogPricingTier),
            serverEndpoint: catalog.catalogServerEndpoint,
          }
        : undefined,
      customSetupScript: ssis.customSetupScriptProperties?.blobContainerUri
        ? {
            blobContainerUri: ssis.customSetupScriptProperties.blobContainerUri,
            sasToken: secret('setupScriptSasToken', 'SAS token for the container of the setup script.'),
          }
        : undefined,
      edition: unlessDefault(ssis.edition, 'Standard'),
      licenseType: unlessDefault(ssis.licenseType, 'LicenseIncluded'),
      location: compute.location ?? '',
      maxParallelExecutionsPerNode: unlessDefault(compute.maxParallelExecutionsPerNode, 1),
      nodeSize: compute.nodeSize ?? '',
      numberOfNodes: unlessDefault(compute.numberOfNodes, 1),
      vnetIntegration: network && {
        publicIps: unlessEmpty(network.publicIPs),
        subnetId: unlessBlank(network.subnetId),
        subnetName: unlessBlank(network.subnet),
        vnetId: unlessBlank(network.vNetId),
      },
    } satisfies DataFactoryIntegrationRuntimeAzureSsisConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_integration_runtime_azure */
export const dataFactoryIntegrationRuntimeAzure = defineMapper<Runtime>({
  ...facts,
  terraformType: 'azurerm_data_factory_integration_runtime_azure',
  when: (r) => r.properties?.type === 'Managed' && !r.properties.typeProperties?.ssisProperties,
  toConfig: (r, p) => {
    const { location } = p.typeProperties?.computeProperties ?? {};
    const flow = p.typeProperties?.computeProperties?.dataFlowProperties;
    return {
      ...common(r),
      cleanupEnabled: unlessDefault(flow?.cleanup, true),
      computeType: unlessDefault(flow?.computeType, 'General'),
      coreCount: unlessDefault(flow?.coreCount, 8),
      location: location ?? 'AutoResolve',
      timeToLiveMin: unlessDefault(flow?.timeToLive, 0),
      virtualNetworkEnabled: p.managedVirtualNetwork ? true : undefined,
    } satisfies DataFactoryIntegrationRuntimeAzureConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_integration_runtime_self_hosted */
export const dataFactoryIntegrationRuntimeSelfHosted = defineMapper<Runtime>({
  ...facts,
  terraformType: 'azurerm_data_factory_integration_runtime_self_hosted',
  when: (r) => r.properties?.type === 'SelfHosted' && !r.properties.typeProperties?.linkedInfo,
  toConfig: (r) =>
    ({
      ...common(r),
    }) satisfies DataFactoryIntegrationRuntimeSelfHostedConfig,
});
