/**
 * What resource group rg-data-weu becomes in the destination region.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { ContainerRegistry } from '@cdktf/provider-azurerm/lib/container-registry';
import { MssqlDatabase } from '@cdktf/provider-azurerm/lib/mssql-database';
import { MssqlServer } from '@cdktf/provider-azurerm/lib/mssql-server';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { ServicebusNamespace } from '@cdktf/provider-azurerm/lib/servicebus-namespace';
import { ServicebusQueue } from '@cdktf/provider-azurerm/lib/servicebus-queue';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { useAzurerm } from './provider';
import { names, region, subscriptionId } from './settings';

export class RgDataNeuStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, subscriptionId);

    const sqlOrdersNeuAdministratorLoginPassword = new TerraformVariable(this, 'sql_orders_neu_administrator_login_password', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: 'Password of the administrator of the SQL server.',
    });

    const rgDataNeu = new ResourceGroup(this, 'resource_group_rg-data-neu', {
      name: names.rgDataNeu,
      location: region,
    });

    new ContainerRegistry(this, 'container_registry_crordersneu', {
      name: names.crordersneu,
      resourceGroupName: rgDataNeu.name,
      location: region,
      sku: 'Standard',
    });

    const sbOrdersNeu = new ServicebusNamespace(this, 'servicebus_namespace_sb-orders-neu', {
      name: names.sbOrdersNeu,
      resourceGroupName: rgDataNeu.name,
      location: region,
      sku: 'Premium',
      capacity: 1,
      localAuthEnabled: false,
      premiumMessagingPartitions: 1,
    });

    new ServicebusQueue(this, 'servicebus_queue_sb-orders-neu_incoming', {
      name: 'incoming',
      namespaceId: sbOrdersNeu.id,
    });

    new ServicebusNamespace(this, 'servicebus_namespace_sb-reports-neu', {
      name: names.sbReportsNeu,
      resourceGroupName: rgDataNeu.name,
      location: region,
      sku: 'Standard',
    });

    const sqlOrdersNeu = new MssqlServer(this, 'mssql_server_sql-orders-neu', {
      name: names.sqlOrdersNeu,
      resourceGroupName: rgDataNeu.name,
      location: region,
      administratorLogin: 'operator',
      administratorLoginPassword: sqlOrdersNeuAdministratorLoginPassword.stringValue,
      publicNetworkAccessEnabled: false,
      version: '12.0',
      tags: {
        team: 'orders',
      },
    });

    // A replica of the source until the cut-over, and the primary from then on: how it was created is left as it is.
    new MssqlDatabase(this, 'mssql_database_sql-orders-neu_orders', {
      name: 'orders',
      serverId: sqlOrdersNeu.id,
      skuName: 'S1',
      createMode: 'Secondary',
      creationSourceDatabaseId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.Sql/servers/sql-orders-weu/databases/orders',
      lifecycle: {
        ignoreChanges: ['create_mode', 'creation_source_database_id'],
      },
    });

    // A replica of the source until the cut-over, and the primary from then on: how it was created is left as it is.
    new MssqlDatabase(this, 'mssql_database_sql-orders-neu_returns', {
      name: 'returns',
      serverId: sqlOrdersNeu.id,
      skuName: 'S0',
      createMode: 'Secondary',
      creationSourceDatabaseId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.Sql/servers/sql-orders-weu/databases/returns',
      lifecycle: {
        ignoreChanges: ['create_mode', 'creation_source_database_id'],
      },
    });

    // A replica of the source until the cut-over, and the primary from then on: how it was created is left as it is.
    new MssqlDatabase(this, 'mssql_database_sql-orders-neu_scratch', {
      name: 'scratch',
      serverId: sqlOrdersNeu.id,
      skuName: 'Basic',
      createMode: 'Secondary',
      creationSourceDatabaseId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.Sql/servers/sql-orders-weu/databases/scratch',
      lifecycle: {
        ignoreChanges: ['create_mode', 'creation_source_database_id'],
      },
    });

    new StorageAccount(this, 'storage_account_stordersneu', {
      name: names.stordersneu,
      resourceGroupName: rgDataNeu.name,
      location: region,
      accountTier: 'Standard',
      accountReplicationType: 'LRS',
    });
  }
}
