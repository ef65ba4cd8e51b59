import type { CosmosdbSqlDedicatedGatewayConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-sql-dedicated-gateway';
import type { ArmResource } from '../../../arm/resource';
import { COSMOS_API_VERSION } from '../../cosmos/throughput';
import { defineMapper, parentIdOf } from '../../mapper';

interface Service extends ArmResource {
  properties: { instanceCount?: number; instanceSize?: string; serviceType?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_sql_dedicated_gateway */
export const cosmosdbSqlDedicatedGateway = defineMapper<Service>({
  armType: 'Microsoft.DocumentDB/databaseAccounts/services',
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_sql_dedicated_gateway',
  ignored: ['creationTime', 'status', 'locations', 'sqlDedicatedGatewayEndpoint', 'dedicatedGatewayType', 'serviceType'],
  when: (service) => service.properties?.serviceType === 'SqlDedicatedGateway',
  toConfig: (service, p) =>
    ({
      cosmosdbAccountId: parentIdOf(service),
      instanceCount: p.instanceCount ?? 1,
      instanceSize: p.instanceSize ?? '',
    }) satisfies CosmosdbSqlDedicatedGatewayConfig,
});
