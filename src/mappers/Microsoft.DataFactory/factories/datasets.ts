import type { DataFactoryCustomDatasetConfig } from '@cdktf/provider-azurerm/lib/data-factory-custom-dataset';
import type { DataFactoryDatasetDelimitedTextConfig } from '@cdktf/provider-azurerm/lib/data-factory-dataset-delimited-text';
import type { DataFactoryDatasetHttpConfig } from '@cdktf/provider-azurerm/lib/data-factory-dataset-http';
import type { DataFactoryDatasetMysqlConfig } from '@cdktf/provider-azurerm/lib/data-factory-dataset-mysql';
import type { DataFactoryDatasetPostgresqlConfig } from '@cdktf/provider-azurerm/lib/data-factory-dataset-postgresql';
import type { DataFactoryDatasetSnowflakeConfig } from '@cdktf/provider-azurerm/lib/data-factory-dataset-snowflake';
import type { DataFactoryDatasetSqlServerTableConfig } from '@cdktf/provider-azurerm/lib/data-factory-dataset-sql-server-table';
import type { Dataset, Expression } from '../../data-factory/dataset';
import {
  IGNORED_OF_DATASET,
  datasetBase,
  datasetCommon,
  isDatasetKind,
  isDynamic,
  linkedServiceIdOf,
  textOf,
} from '../../data-factory/dataset';
import type { MapperContext } from '../../mapper';
import { defineMapper, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

const facts = {
  armType: 'Microsoft.DataFactory/factories/datasets',
  apiVersion: '2018-06-01',
  ignored: IGNORED_OF_DATASET,
} as const;

const DELIMITED = [
  'columnDelimiter',
  'compressionCodec',
  'compressionLevel',
  'encodingName',
  'escapeChar',
  'firstRowAsHeader',
  'location',
  'nullValue',
  'quoteChar',
  'rowDelimiter',
];

interface Location {
  container?: Expression;
  fileName?: Expression;
  fileSystem?: Expression;
  folderPath?: Expression;
  relativeUrl?: Expression;
  type?: string;
}

interface Delimited {
  columnDelimiter?: string;
  compressionCodec?: string;
  compressionLevel?: string;
  encodingName?: string;
  escapeChar?: string;
  firstRowAsHeader?: boolean;
  location?: Location;
  nullValue?: string;
  quoteChar?: string;
  rowDelimiter?: string;
}

/** What a relational table lies in: the linked service says. */
const isTableOf = (dataset: Dataset, kind: string, context: MapperContext): boolean =>
  isDatasetKind(dataset, 'RelationalTable', ['tableName']) && context.get(linkedServiceIdOf(dataset))?.properties?.type === kind;

const tableOf = (p: Dataset['properties']) => unlessBlank(p.typeProperties?.tableName as string);

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_dataset_delimited_text */
export const dataFactoryDatasetDelimitedText = defineMapper<Dataset>({
  ...facts,
  terraformType: 'azurerm_data_factory_dataset_delimited_text',
  when: (r) => isDatasetKind(r, 'DelimitedText', DELIMITED),
  toConfig: (r, p) => {
    const t = (p.typeProperties ?? {}) as Delimited;
    const { container, fileName, fileSystem, folderPath, relativeUrl, type } = t.location ?? {};
    const file = {
      dynamicFilenameEnabled: isDynamic(fileName),
      dynamicPathEnabled: isDynamic(folderPath),
      filename: textOf(fileName),
      path: textOf(folderPath),
    };
    return {
      ...datasetCommon(r),
      azureBlobFsLocation:
        type === 'AzureBlobFSLocation'
          ? { ...file, dynamicFileSystemEnabled: isDynamic(fileSystem), fileSystem: textOf(fileSystem) }
          : undefined,
      azureBlobStorageLocation:
        type === 'AzureBlobStorageLocation'
          ? { ...file, container: textOf(container) ?? '', dynamicContainerEnabled: isDynamic(container) }
          : undefined,
      columnDelimiter: unlessDefault(t.columnDelimiter, ','),
      compressionCodec: unlessBlank(t.compressionCodec),
      compressionLevel: unlessBlank(t.compressionLevel),
      encoding: unlessBlank(t.encodingName),
      escapeCharacter: unlessDefault(t.escapeChar, '\\'),
      firstRowAsHeader: unlessDefault(t.firstRowAsHeader, false),
      httpServerLocation:
        type === 'HttpServerLocation'
          ? { ...file, filename: textOf(fileName) ?? '', path: textOf(folderPath) ?? '', relativeUrl: textOf(relativeUrl) ?? '' }
          : undefined,
      nullValue: unlessDefault(t.nullValue, ''),
      quoteCharacter: unlessDefault(t.quoteChar, '"'),
      rowDelimiter: unlessBlank(t.rowDelimiter),
    } satisfies DataFactoryDatasetDelimitedTextConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_dataset_http */
export const dataFactoryDatasetHttp = defineMapper<Dataset>({
  ...facts,
  terraformType: 'azurerm_data_factory_dataset_http',
  when: (r) => isDatasetKind(r, 'HttpFile', ['relativeUrl', 'requestBody', 'requestMethod']),
  toConfig: (r, p) =>
    ({
      ...datasetCommon(r),
      relativeUrl: unlessBlank(p.typeProperties?.relativeUrl as string),
      requestBody: unlessBlank(p.typeProperties?.requestBody as string),
      requestMethod: unlessBlank(p.typeProperties?.requestMethod as string),
    }) satisfies DataFactoryDatasetHttpConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_dataset_mysql */
export const dataFactoryDatasetMysql = defineMapper<Dataset>({
  ...facts,
  terraformType: 'azurerm_data_factory_dataset_mysql',
  when: (r, context) => isTableOf(r, 'MySql', context),
  toConfig: (r, p) =>
    ({
      ...datasetCommon(r),
      tableName: tableOf(p),
    }) satisfies DataFactoryDatasetMysqlConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_dataset_postgresql */
export const dataFactoryDatasetPostgresql = defineMapper<Dataset>({
  ...facts,
  terraformType: 'azurerm_data_factory_dataset_postgresql',
  when: (r, context) => isTableOf(r, 'PostgreSql', context),
  toConfig: (r, p) =>
    ({
      ...datasetCommon(r),
      tableName: tableOf(p),
    }) satisfies DataFactoryDatasetPostgresqlConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_dataset_snowflake */
export const dataFactoryDatasetSnowflake = defineMapper<Dataset>({
  ...facts,
  terraformType: 'azurerm_data_factory_dataset_snowflake',
  when: (r) => r.properties?.type === 'SnowflakeTable' && Object.keys(r.properties.linkedServiceName?.parameters ?? {}).length === 0,
  toConfig: (r, p) => {
    const { schema, table } = (p.typeProperties ?? {}) as { schema?: string; table?: string };
    return {
      ...datasetBase(r, ['schema']),
      linkedServiceName: nameOf(linkedServiceIdOf(r)),
      schemaColumn: unlessEmpty(
        p.schema?.map(({ name, precision, scale, type }) => ({ name: name ?? '', precision, scale, type: unlessBlank(type) })),
      ),
      schemaName: unlessBlank(schema),
      tableName: unlessBlank(table),
    } satisfies DataFactoryDatasetSnowflakeConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_dataset_sql_server_table */
export const dataFactoryDatasetSqlServerTable = defineMapper<Dataset>({
  ...facts,
  terraformType: 'azurerm_data_factory_dataset_sql_server_table',
  when: (r) => isDatasetKind(r, 'SqlServerTable', ['tableName']),
  toConfig: (r, p) =>
    ({
      ...datasetCommon(r),
      tableName: tableOf(p),
    }) satisfies DataFactoryDatasetSqlServerTableConfig,
});

/**
 * Kinds without a mapper of their own, and what the mappers above have no attribute for.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_custom_dataset
 */
export const dataFactoryCustomDataset = defineMapper<Dataset>({
  ...facts,
  terraformType: 'azurerm_data_factory_custom_dataset',
  toConfig: (r, p) => {
    const parameters = p.linkedServiceName?.parameters;
    return {
      ...datasetBase(r, ['schema']),
      linkedService: { name: nameOf(linkedServiceIdOf(r)), parameters: Object.keys(parameters ?? {}).length > 0 ? parameters : undefined },
      schemaJson: p.schema && JSON.stringify(p.schema),
      type: p.type ?? '',
      typePropertiesJson: JSON.stringify(p.typeProperties ?? {}),
    } satisfies DataFactoryCustomDatasetConfig;
  },
});
