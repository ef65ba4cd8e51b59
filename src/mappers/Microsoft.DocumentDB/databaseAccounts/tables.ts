import type { CosmosdbTableConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-table';
import { COSMOS_API_VERSION, IGNORED_OF_COSMOS, inAccount, throughputOf, throughputPart } from '../../cosmos/throughput';
import { defineMapper } from '../../mapper';

const armType = 'Microsoft.DocumentDB/databaseAccounts/tables';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_table */
export const cosmosdbTable = defineMapper({
  armType,
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_table',
  holdsData: true,
  ignored: IGNORED_OF_COSMOS,
  absorbs: [throughputPart(armType)],
  toConfig: (resource, _p, context) => ({ ...inAccount(resource), ...throughputOf(resource, context) }) satisfies CosmosdbTableConfig,
});
