import type { NetworkFunctionAzureTrafficCollectorConfig } from '@cdktf/provider-azurerm/lib/network-function-azure-traffic-collector';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_function_azure_traffic_collector */
export const azureTrafficCollector = defineMapper<ArmResource>({
  armType: 'Microsoft.NetworkFunction/azureTrafficCollectors',
  apiVersion: '2022-11-01',
  terraformType: 'azurerm_network_function_azure_traffic_collector',
  ignored: ['collectorPolicies', 'virtualHub'],
  toConfig: (collector) => regional(collector) satisfies NetworkFunctionAzureTrafficCollectorConfig,
});
