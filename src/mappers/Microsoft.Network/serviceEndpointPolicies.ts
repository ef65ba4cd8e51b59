import type { SubnetServiceEndpointStoragePolicyConfig } from '@cdktf/provider-azurerm/lib/subnet-service-endpoint-storage-policy';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface ServiceEndpointPolicy extends ArmResource {
  properties: {
    serviceEndpointPolicyDefinitions?: {
      name?: string;
      properties?: { description?: string; service?: string; serviceResources?: string[] };
    }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/subnet_service_endpoint_storage_policy */
export const serviceEndpointPolicy = defineMapper<ServiceEndpointPolicy>({
  armType: 'Microsoft.Network/serviceEndpointPolicies',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_subnet_service_endpoint_storage_policy',
  ignored: ['/kind', 'resourceGuid', 'serviceEndpointPolicyDefinitions.id', 'serviceEndpointPolicyDefinitions.type', 'subnets'],
  toConfig: (policy, p) =>
    ({
      ...regional(policy),
      definition: unlessEmpty(
        p.serviceEndpointPolicyDefinitions?.map(({ name, properties: definition }) => ({
          name: name ?? '',
          description: unlessBlank(definition?.description),
          service: unlessDefault(definition?.service, 'Microsoft.Storage'),
          serviceResources: [...(definition?.serviceResources ?? [])],
        })),
      ),
    }) satisfies SubnetServiceEndpointStoragePolicyConfig,
});
