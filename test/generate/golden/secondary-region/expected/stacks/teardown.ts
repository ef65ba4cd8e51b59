/**
 * The source, resource by resource, as it stands in westeurope: deploying this stack adopts it and changes nothing; only
 * destroying it, after the commit, removes it.
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
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { adopt, refuseToDestroy } from './adopt';
import { useAzurerm } from './provider';

/** `azmove commit` makes this true. Until then Terraform refuses to destroy anything of the source. */
const isCommitted = false;
const region = 'westeurope';
/** Azure never returns these values: ignored by the plan, never sent. */
const unread = 'bmV2ZXIgcmVhZA==';

export class TeardownStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, '00000000-0000-0000-0000-000000000001');
    if (!isCommitted) refuseToDestroy(this);

    const rgDataWeu = new ResourceGroup(this, 'resource_group_rg-data-weu', {
      name: 'rg-data-weu',
      location: region,
    });
    adopt(rgDataWeu, '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu');

    adopt(
      new ContainerRegistry(this, 'container_registry_rg-data-weu_crordersweu', {
        name: 'crordersweu',
        resourceGroupName: rgDataWeu.name,
        location: region,
        sku: 'Standard',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.ContainerRegistry/registries/crordersweu',
    );

    const sbOrdersWeu = new ServicebusNamespace(this, 'servicebus_namespace_rg-data-weu_sb-orders-weu', {
      name: 'sb-orders-weu',
      resourceGroupName: rgDataWeu.name,
      location: region,
      sku: 'Premium',
      capacity: 1,
      localAuthEnabled: false,
      premiumMessagingPartitions: 1,
    });
    adopt(
      sbOrdersWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.ServiceBus/namespaces/sb-orders-weu',
    );

    adopt(
      new ServicebusQueue(this, 'servicebus_queue_rg-data-weu_sb-orders-weu_incoming', {
        name: 'incoming',
        namespaceId: sbOrdersWeu.id,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.ServiceBus/namespaces/sb-orders-weu/queues/incoming',
    );

    adopt(
      new ServicebusNamespace(this, 'servicebus_namespace_rg-data-weu_sb-reports-weu', {
        name: 'sb-reports-weu',
        resourceGroupName: rgDataWeu.name,
        location: region,
        sku: 'Standard',
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.ServiceBus/namespaces/sb-reports-weu',
    );

    const sqlOrdersWeu = new MssqlServer(this, 'mssql_server_rg-data-weu_sql-orders-weu', {
      name: 'sql-orders-weu',
      resourceGroupName: rgDataWeu.name,
      location: region,
      administratorLogin: 'operator',
      administratorLoginPassword: unread,
      publicNetworkAccessEnabled: false,
      version: '12.0',
      tags: {
        team: 'orders',
      },
      lifecycle: {
        ignoreChanges: ['administrator_login_password'],
      },
    });
    adopt(
      sqlOrdersWeu,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.Sql/servers/sql-orders-weu',
    );

    adopt(
      new MssqlDatabase(this, 'mssql_database_rg-data-weu_sql-orders-weu_orders', {
        name: 'orders',
        serverId: sqlOrdersWeu.id,
        maxSizeGb: 250,
        skuName: 'S1',
        lifecycle: {
          ignoreChanges: ['create_mode'],
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.Sql/servers/sql-orders-weu/databases/orders',
    );

    adopt(
      new MssqlDatabase(this, 'mssql_database_rg-data-weu_sql-orders-weu_returns', {
        name: 'returns',
        serverId: sqlOrdersWeu.id,
        maxSizeGb: 250,
        skuName: 'S0',
        lifecycle: {
          ignoreChanges: ['create_mode'],
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.Sql/servers/sql-orders-weu/databases/returns',
    );

    adopt(
      new MssqlDatabase(this, 'mssql_database_rg-data-weu_sql-orders-weu_scratch', {
        name: 'scratch',
        serverId: sqlOrdersWeu.id,
        maxSizeGb: 2,
        skuName: 'Basic',
        lifecycle: {
          ignoreChanges: ['create_mode'],
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.Sql/servers/sql-orders-weu/databases/scratch',
    );

    adopt(
      new StorageAccount(this, 'storage_account_rg-data-weu_stordersweu', {
        name: 'stordersweu',
        resourceGroupName: rgDataWeu.name,
        location: region,
        accountTier: 'Standard',
        accountReplicationType: 'LRS',
        lifecycle: {
          ignoreChanges: ['customer_managed_key'],
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-weu/providers/Microsoft.Storage/storageAccounts/stordersweu',
    );
  }
}
