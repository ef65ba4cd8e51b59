import type { NetworkFunctionCollectorPolicyConfig } from '@cdktf/provider-azurerm/lib/network-function-collector-policy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, tagsOf } from '../../mapper';

interface CollectorPolicy extends ArmResource {
  properties: {
    emissionPolicies?: { emissionDestinations?: { destinationType?: string }[] }[];
    ingestionPolicy?: { ingestionSources?: { resourceId?: string; sourceType?: string }[] };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_function_collector_policy */
export const collectorPolicy = defineMapper<CollectorPolicy>({
  armType: 'Microsoft.NetworkFunction/azureTrafficCollectors/collectorPolicies',
  apiVersion: '2022-11-01',
  terraformType: 'azurerm_network_function_collector_policy',
  ignored: ['emissionPolicies.emissionType', 'ingestionPolicy.ingestionType'],
  toConfig: (policy, p) => {
    const destinations = p.emissionPolicies?.[0]?.emissionDestinations ?? [];
    const sources = (p.ingestionPolicy?.ingestionSources ?? []).filter(({ sourceType }) => sourceType === 'Resource');
    return {
      name: policy.name,
      ipfxEmission: { destinationTypes: destinations.flatMap(({ destinationType }) => destinationType ?? []) },
      ipfxIngestion: { sourceResourceIds: sources.flatMap(({ resourceId }) => resourceId ?? []) },
      location: policy.location ?? '',
      tags: tagsOf(policy),
      trafficCollectorId: parentIdOf(policy),
    } satisfies NetworkFunctionCollectorPolicyConfig;
  },
});
