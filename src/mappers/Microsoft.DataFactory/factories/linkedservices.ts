import type { DataFactoryLinkedCustomServiceConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-custom-service';
import type { DataFactoryLinkedServiceAzureDatabricksConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-azure-databricks';
import type { DataFactoryLinkedServiceCosmosdbMongoapiConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-cosmosdb-mongoapi';
import type { DataFactoryLinkedServiceDataLakeStorageGen2Config } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-data-lake-storage-gen2';
import type { DataFactoryLinkedServiceKeyVaultConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-key-vault';
import type { DataFactoryLinkedServiceMysqlConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-mysql';
import type { DataFactoryLinkedServiceOdataConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-odata';
import type { DataFactoryLinkedServiceOdbcConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-odbc';
import type { DataFactoryLinkedServicePostgresqlConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-postgresql';
import type { DataFactoryLinkedServiceSnowflakeConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-snowflake';
import type { DataFactoryLinkedServiceSqlServerConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-sql-server';
import type { DataFactoryLinkedServiceSynapseConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-synapse';
import type { DataFactoryLinkedServiceWebConfig } from '@cdktf/provider-azurerm/lib/data-factory-linked-service-web';
import { resourceGroupIdOf } from '../../../arm/resource-id';
import type { LinkedService, Value } from '../../data-factory/linked-service';
import {
  DATA_FACTORY_API_VERSION,
  IGNORED_OF_LINKED_SERVICE,
  clearOf,
  isKind,
  linkedServiceBase,
  linkedServiceCommon,
  vaultOf,
} from '../../data-factory/linked-service';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

const facts = {
  armType: 'Microsoft.DataFactory/factories/linkedservices',
  apiVersion: DATA_FACTORY_API_VERSION,
  ignored: IGNORED_OF_LINKED_SERVICE,
} as const;

interface Databricks {
  accessToken?: Value;
  authentication?: string;
  domain?: string;
  existingClusterId?: string;
  instancePoolId?: string;
  newClusterCustomTags?: Record<string, string>;
  newClusterDriverNodeType?: string;
  newClusterInitScripts?: string[];
  newClusterLogDestination?: string;
  newClusterNodeType?: string;
  newClusterNumOfWorker?: string;
  newClusterSparkConf?: Record<string, string>;
  newClusterSparkEnvVars?: Record<string, string>;
  newClusterVersion?: string;
  workspaceResourceId?: string;
}

const credentialsOf = ({ password, userName }: { password?: Value; userName?: string }) => ({
  password: clearOf(password ?? { type: 'SecureString' }, 'password') ?? '',
  username: userName ?? '',
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_azure_databricks */
export const dataFactoryLinkedServiceAzureDatabricks = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_azure_databricks',
  unreadOnImport: ['access_token'],
  when: (r) =>
    isKind(r, 'AzureDatabricks', [
      'accessToken',
      'domain',
      'existingClusterId',
      'workspaceResourceId',
      'authentication',
      'instancePoolId',
      'newClusterVersion',
      'newClusterNumOfWorker',
      'newClusterNodeType',
      'newClusterDriverNodeType',
      'newClusterSparkConf',
      'newClusterSparkEnvVars',
      'newClusterCustomTags',
      'newClusterLogDestination',
      'newClusterInitScripts',
      'encryptedCredential',
    ]),
  toConfig: (r, p) => {
    const t = (p.typeProperties ?? {}) as Databricks;
    const [minimum = '1', maximum] = (t.newClusterNumOfWorker ?? '1').split(':');
    const workers = { maxNumberOfWorkers: maximum ? Number(maximum) : undefined, minNumberOfWorkers: unlessDefault(Number(minimum), 1) };
    return {
      ...linkedServiceCommon(r),
      accessToken: clearOf(t.accessToken, 'accessToken'),
      adbDomain: t.domain ?? '',
      existingClusterId: unlessBlank(t.existingClusterId),
      instancePool: t.instancePoolId
        ? { ...workers, clusterVersion: t.newClusterVersion ?? '', instancePoolId: t.instancePoolId }
        : undefined,
      keyVaultPassword: vaultOf(t.accessToken, r),
      msiWorkSpaceResourceId: t.authentication === 'MSI' ? unlessBlank(t.workspaceResourceId) : undefined,
      newClusterConfig:
        t.newClusterVersion && !t.instancePoolId
          ? {
              ...workers,
              clusterVersion: t.newClusterVersion,
              customTags: t.newClusterCustomTags,
              driverNodeType: unlessBlank(t.newClusterDriverNodeType),
              initScripts: unlessEmpty(t.newClusterInitScripts),
              logDestination: unlessBlank(t.newClusterLogDestination),
              nodeType: t.newClusterNodeType ?? '',
              sparkConfig: t.newClusterSparkConf,
              sparkEnvironmentVariables: t.newClusterSparkEnvVars,
            }
          : undefined,
    } satisfies DataFactoryLinkedServiceAzureDatabricksConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_cosmosdb_mongoapi */
export const dataFactoryLinkedServiceCosmosdbMongoapi = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_cosmosdb_mongoapi',
  unreadOnImport: ['connection_string'],
  when: (r) => isKind(r, 'CosmosDbMongoDbApi', ['connectionString', 'database', 'isServerVersionAbove32', 'encryptedCredential']),
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      connectionString: clearOf(p.typeProperties?.connectionString as Value, 'connectionString'),
      database: unlessBlank(p.typeProperties?.database as string),
      serverVersionIs32OrHigher: unlessDefault(p.typeProperties?.isServerVersionAbove32 as boolean | undefined, false),
    }) satisfies DataFactoryLinkedServiceCosmosdbMongoapiConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_data_lake_storage_gen2 */
export const dataFactoryLinkedServiceDataLakeStorageGen2 = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_data_lake_storage_gen2',
  unreadOnImport: ['service_principal_key', 'storage_account_key'],
  when: (r) =>
    isKind(r, 'AzureBlobFS', ['url', 'servicePrincipalId', 'servicePrincipalKey', 'tenant', 'accountKey', 'encryptedCredential']),
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      servicePrincipalId: unlessBlank(p.typeProperties?.servicePrincipalId as string),
      servicePrincipalKey: clearOf(p.typeProperties?.servicePrincipalKey as Value, 'servicePrincipalKey'),
      storageAccountKey: clearOf(p.typeProperties?.accountKey as Value, 'storageAccountKey'),
      tenant: unlessBlank(p.typeProperties?.tenant as string),
      url: (p.typeProperties?.url as string | undefined) ?? '',
      useManagedIdentity: p.typeProperties?.accountKey || p.typeProperties?.servicePrincipalId ? undefined : true,
    }) satisfies DataFactoryLinkedServiceDataLakeStorageGen2Config,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_key_vault */
export const dataFactoryLinkedServiceKeyVault = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_key_vault',
  when: (r) => isKind(r, 'AzureKeyVault', ['baseUrl', 'encryptedCredential']),
  toConfig: (r, p, context) => {
    const vault = /^https:\/\/([^.]+)\./.exec((p.typeProperties?.baseUrl as string | undefined) ?? '')?.[1] ?? '';
    // ARM knows the vault by its address; one that is nowhere in the inventory is looked for in the factory's group.
    const id =
      context.byName('Microsoft.KeyVault/vaults', vault)?.id ?? `${resourceGroupIdOf(r.id)}/providers/Microsoft.KeyVault/vaults/${vault}`;
    return { ...linkedServiceCommon(r), keyVaultId: id } satisfies DataFactoryLinkedServiceKeyVaultConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_mysql */
export const dataFactoryLinkedServiceMysql = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_mysql',
  unreadOnImport: ['connection_string'],
  when: (r) => isKind(r, 'MySql', ['connectionString', 'encryptedCredential']),
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      connectionString: clearOf(p.typeProperties?.connectionString as Value, 'connectionString') ?? '',
    }) satisfies DataFactoryLinkedServiceMysqlConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_postgresql */
export const dataFactoryLinkedServicePostgresql = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_postgresql',
  unreadOnImport: ['connection_string'],
  when: (r) => isKind(r, 'PostgreSql', ['connectionString', 'encryptedCredential']),
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      connectionString: clearOf(p.typeProperties?.connectionString as Value, 'connectionString') ?? '',
    }) satisfies DataFactoryLinkedServicePostgresqlConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_odata */
export const dataFactoryLinkedServiceOdata = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_odata',
  unreadOnImport: ['basic_authentication'],
  when: (r) => isKind(r, 'OData', ['url', 'authenticationType', 'userName', 'password', 'encryptedCredential']),
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      basicAuthentication: p.typeProperties?.authenticationType === 'Basic' ? credentialsOf(p.typeProperties) : undefined,
      url: (p.typeProperties?.url as string | undefined) ?? '',
    }) satisfies DataFactoryLinkedServiceOdataConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_odbc */
export const dataFactoryLinkedServiceOdbc = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_odbc',
  unreadOnImport: ['basic_authentication', 'connection_string'],
  when: (r) => isKind(r, 'Odbc', ['connectionString', 'authenticationType', 'userName', 'password', 'encryptedCredential']),
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      basicAuthentication: p.typeProperties?.authenticationType === 'Basic' ? credentialsOf(p.typeProperties) : undefined,
      connectionString: clearOf(p.typeProperties?.connectionString as Value, 'connectionString') ?? '',
    }) satisfies DataFactoryLinkedServiceOdbcConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_snowflake */
export const dataFactoryLinkedServiceSnowflake = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_snowflake',
  unreadOnImport: ['connection_string'],
  when: (r) => isKind(r, 'Snowflake', ['connectionString', 'password', 'encryptedCredential']),
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      connectionString: clearOf(p.typeProperties?.connectionString as Value, 'connectionString') ?? '',
      keyVaultPassword: vaultOf(p.typeProperties?.password as Value, r),
    }) satisfies DataFactoryLinkedServiceSnowflakeConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_sql_server */
export const dataFactoryLinkedServiceSqlServer = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_sql_server',
  unreadOnImport: ['connection_string'],
  when: (r) => isKind(r, 'SqlServer', ['connectionString', 'password', 'userName', 'encryptedCredential']),
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      connectionString: clearOf(p.typeProperties?.connectionString as Value, 'connectionString'),
      keyVaultConnectionString: vaultOf(p.typeProperties?.connectionString as Value, r),
      keyVaultPassword: vaultOf(p.typeProperties?.password as Value, r),
      userName: unlessBlank(p.typeProperties?.userName as string),
    }) satisfies DataFactoryLinkedServiceSqlServerConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_synapse */
export const dataFactoryLinkedServiceSynapse = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_synapse',
  unreadOnImport: ['connection_string'],
  when: (r) =>
    isKind(r, 'AzureSqlDW', ['connectionString', 'password', 'encryptedCredential']) &&
    typeof r.properties?.typeProperties?.connectionString === 'string',
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      connectionString: clearOf(p.typeProperties?.connectionString as Value, 'connectionString') ?? '',
      keyVaultPassword: vaultOf(p.typeProperties?.password as Value, r),
    }) satisfies DataFactoryLinkedServiceSynapseConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_service_web */
export const dataFactoryLinkedServiceWeb = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_service_web',
  unreadOnImport: ['password'],
  when: (r) => isKind(r, 'Web', ['url', 'authenticationType', 'username', 'password', 'encryptedCredential']),
  toConfig: (r, p) =>
    ({
      ...linkedServiceCommon(r),
      authenticationType: (p.typeProperties?.authenticationType as string | undefined) ?? '',
      password: clearOf(p.typeProperties?.password as Value, 'password'),
      url: (p.typeProperties?.url as string | undefined) ?? '',
      username: unlessBlank(p.typeProperties?.username as string),
    }) satisfies DataFactoryLinkedServiceWebConfig,
});

/**
 * Kinds without a mapper of their own, and what the mappers above have no attribute for.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_linked_custom_service
 */
export const dataFactoryLinkedCustomService = defineMapper<LinkedService>({
  ...facts,
  terraformType: 'azurerm_data_factory_linked_custom_service',
  unreadOnImport: ['type_properties_json'],
  toConfig: (r, p) => {
    const runtime = p.connectVia;
    return {
      ...linkedServiceBase(r),
      integrationRuntime: runtime?.referenceName
        ? {
            name: nameOf(`${parentIdOf(r)}/integrationRuntimes/${runtime.referenceName}`),
            parameters: Object.keys(runtime.parameters ?? {}).length > 0 ? runtime.parameters : undefined,
          }
        : undefined,
      type: p.type ?? '',
      typePropertiesJson: JSON.stringify(p.typeProperties ?? {}),
    } satisfies DataFactoryLinkedCustomServiceConfig;
  },
});
