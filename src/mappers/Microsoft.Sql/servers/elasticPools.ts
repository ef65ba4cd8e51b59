import type { MssqlElasticpoolConfig } from '@cdktf/provider-azurerm/lib/mssql-elasticpool';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, regional, unlessBlank, unlessDefault } from '../../mapper';
import { nameOf } from '../../token';

interface ElasticPool extends ArmResource {
  properties: {
    licenseType?: string;
    maintenanceConfigurationId?: string;
    maxSizeBytes?: number;
    perDatabaseSettings?: { minCapacity?: number; maxCapacity?: number };
    preferredEnclaveType?: string;
    zoneRedundant?: boolean;
  };
}

const GIB = 1024 ** 3;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_elasticpool */
export const mssqlElasticPool = defineMapper<ElasticPool>({
  armType: 'Microsoft.Sql/servers/elasticPools',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_elasticpool',
  ignored: [
    '/kind',
    'state',
    'creationDate',
    'availabilityZone',
    'highAvailabilityReplicaCount',
    'minCapacity',
    'autoPauseDelay',
    'perDatabaseSettings.autoPauseDelay',
    'maxSizeBytes',
  ],
  toConfig: (pool, p) => {
    const tier = pool.sku?.tier ?? '';
    return {
      ...regional(pool),
      serverName: nameOf(parentIdOf(pool)),
      enclaveType: p.preferredEnclaveType === 'VBS' ? 'VBS' : undefined,
      // DTU pools answer LicenseIncluded and refuse to be told.
      licenseType: pool.sku?.family ? unlessBlank(p.licenseType) : undefined,
      maintenanceConfigurationName: unlessDefault(p.maintenanceConfigurationId?.split('/').pop(), 'SQL_Default'),
      // The size of a Basic pool follows from its DTUs and is no whole number.
      maxSizeGb: tier === 'Basic' || !p.maxSizeBytes ? undefined : p.maxSizeBytes / GIB,
      perDatabaseSettings: { maxCapacity: p.perDatabaseSettings?.maxCapacity ?? 0, minCapacity: p.perDatabaseSettings?.minCapacity ?? 0 },
      sku: { capacity: pool.sku?.capacity ?? 0, family: unlessBlank(pool.sku?.family), name: pool.sku?.name ?? '', tier },
      zoneRedundant: p.zoneRedundant || undefined,
    } satisfies MssqlElasticpoolConfig;
  },
});
