/**
 * What guards the destination against losing its region. Deploy it after azmove commit; reports/commit.md says what it does not hold.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { MssqlFailoverGroup } from '@cdktf/provider-azurerm/lib/mssql-failover-group';
import { MssqlServer } from '@cdktf/provider-azurerm/lib/mssql-server';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { ServicebusNamespace } from '@cdktf/provider-azurerm/lib/servicebus-namespace';
import { ServicebusNamespaceDisasterRecoveryConfig } from '@cdktf/provider-azurerm/lib/servicebus-namespace-disaster-recovery-config';
import { TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { useAzurerm } from './provider';
import { subscriptionId } from './settings';

const secondaryRegion = 'swedencentral';

export class CommitStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, subscriptionId);

    const sqlOrdersNeuAdministratorLoginPassword = new TerraformVariable(this, 'sql_orders_neu_administrator_login_password', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: 'Password of the administrator of the SQL server.',
    });

    const rgDataSdc = new ResourceGroup(this, 'resource_group_rg-data-sdc', {
      name: 'rg-data-sdc',
      location: secondaryRegion,
    });

    // Stays empty: the pairing copies queues, topics and rules. Private endpoints and subnets of its own are yours to add.
    const sbOrdersSdc = new ServicebusNamespace(this, 'servicebus_namespace_rg-data-sdc_sb-orders-sdc', {
      name: 'sb-orders-sdc',
      resourceGroupName: rgDataSdc.name,
      location: secondaryRegion,
      sku: 'Premium',
      capacity: 1,
      localAuthEnabled: false,
      premiumMessagingPartitions: 1,
    });

    new ServicebusNamespaceDisasterRecoveryConfig(
      this,
      'servicebus_namespace_disaster_recovery_config_rg-data-neu_sb-orders-neu_sb-orders-neu-6qfggb-dr',
      {
        name: 'sb-orders-neu-6qfggb-dr',
        primaryNamespaceId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-neu/providers/Microsoft.ServiceBus/namespaces/sb-orders-neu',
        partnerNamespaceId: sbOrdersSdc.id,
      },
    );

    // Its firewall rules, private endpoints and auditing are not copied: add them before it is needed.
    const sqlOrdersSdc = new MssqlServer(this, 'mssql_server_rg-data-sdc_sql-orders-sdc', {
      name: 'sql-orders-sdc',
      resourceGroupName: rgDataSdc.name,
      location: secondaryRegion,
      administratorLogin: 'operator',
      administratorLoginPassword: sqlOrdersNeuAdministratorLoginPassword.stringValue,
      publicNetworkAccessEnabled: false,
      version: '12.0',
      tags: {
        team: 'orders',
      },
    });

    new MssqlFailoverGroup(this, 'mssql_failover_group_rg-data-neu_sql-orders-neu_sql-orders-neu-g4qfr7-fog', {
      name: 'sql-orders-neu-g4qfr7-fog',
      serverId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-neu/providers/Microsoft.Sql/servers/sql-orders-neu',
      databases: [
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-neu/providers/Microsoft.Sql/servers/sql-orders-neu/databases/orders',
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data-neu/providers/Microsoft.Sql/servers/sql-orders-neu/databases/returns',
      ],
      partnerServer: [
        {
          id: sqlOrdersSdc.id,
        },
      ],
      readWriteEndpointFailoverPolicy: {
        mode: 'Manual',
      },
    });
  }
}
