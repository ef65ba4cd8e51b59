import type { Row } from '../../facts';
import { defineService, type ActionHandler } from '../../service';
import { listBody, regionIn, rowsOf } from './rows';

function groups(rows: readonly Row[], key: string): [string, Row[]][] {
  const names = [...new Set(rows.map((row) => String(row[key])))];
  return names.map((name) => [name, rows.filter((row) => String(row[key]) === name)]);
}

function editions(rows: readonly Row[], property: string): object[] {
  return groups(rows, 'edition').map(([name, levels]) => ({
    name,
    status: 'Available',
    zoneRedundant: levels.some(({ zonal, zones }) => zonal === true && (zones as string[]).length > 0),
    [property]: levels.map(({ objective, sku, edition, capacity, status }) => ({
      name: objective,
      sku: { name: sku, tier: edition, capacity },
      performanceLevel: { value: capacity, unit: 'VCores' },
      status: status ?? 'Available',
    })),
  }));
}

/** https://learn.microsoft.com/rest/api/sql/capabilities/list-by-location */
const sql: ActionHandler = (request, context) => {
  const region = regionIn(request);
  const rows = rowsOf(context, 'sql-levels', region);
  const ofKind = (kind: string): Row[] => rows.filter((row) => row['kind'] === kind);
  const [closed] = rowsOf(context, 'sql-regions', region);
  const status = closed ? { status: closed['status'] ?? 'Visible', reason: closed['reason'] } : { status: 'Available' };
  return {
    body: {
      name: region,
      ...status,
      supportedServerVersions: [
        {
          name: '12.0',
          status: 'Default',
          supportedEditions: editions(ofKind('database'), 'supportedServiceLevelObjectives'),
          supportedElasticPoolEditions: editions(ofKind('pool'), 'supportedElasticPoolPerformanceLevels'),
        },
      ],
      supportedManagedInstanceVersions: [
        {
          name: '12.0',
          status: 'Available',
          supportedEditions: groups(ofKind('instance'), 'edition').map(([name, levels]) => ({
            name,
            status: 'Available',
            supportedFamilies: groups(levels, 'family').map(([family, sizes]) => ({
              name: family,
              sku: sizes[0]!['sku'],
              supportedVcoresValues: sizes.map(({ capacity }) => ({ name: String(capacity), value: capacity, status: 'Available' })),
            })),
          })),
        },
      ],
    },
  };
};

function enabled(flag: unknown): string {
  return flag === true ? 'Enabled' : 'Disabled';
}

/** https://learn.microsoft.com/rest/api/postgresql/capabilities-by-location/list */
const postgresql: ActionHandler = (request, context) => {
  const region = regionIn(request);
  const [facts = {}] = rowsOf(context, 'postgresql-regions', region);
  const zones = facts['zones'] as string[];
  return listBody([
    {
      name: 'FlexibleServerCapabilities',
      restricted: enabled(facts['restricted']),
      geoBackupSupported: enabled(facts['geoBackup']),
      zoneRedundantHaSupported: enabled(facts['zoneRedundant'] === true && zones.length > 0),
      supportedServerVersions: (facts['versions'] as string[]).map((name) => ({ name, status: 'Available' })),
      supportedServerEditions: groups(rowsOf(context, 'postgresql-sizes', region), 'tier').map(([name, sizes]) => ({
        name,
        status: 'Available',
        supportedServerSkus: sizes.map((size) => ({
          name: size['name'],
          vCores: size['vCores'],
          status: 'Available',
          supportedZones: size['zones'],
        })),
      })),
    },
  ]);
};

/** https://learn.microsoft.com/rest/api/mysql/location-based-capabilities/list */
const mysql: ActionHandler = (request, context) => {
  const region = regionIn(request);
  const [facts = {}] = rowsOf(context, 'mysql-regions', region);
  const zones = facts['zones'] as string[];
  if (facts['restricted'] === true) return listBody([]);
  const sizes = rowsOf(context, 'mysql-sizes', region);
  return listBody(
    ['none', ...zones].map((zone) => ({
      zone,
      supportedHAMode: ['SameZone', ...(facts['zoneRedundant'] === true && zones.length > 0 ? ['ZoneRedundant'] : [])],
      supportedGeoBackupRegions: facts['geoBackup'] === true ? ['paired'] : [],
      supportedFlexibleServerEditions: groups(sizes, 'tier').map(([name, own]) => ({
        name,
        supportedServerVersions: (facts['versions'] as string[]).map((version) => ({
          name: version,
          supportedSkus: own
            .filter((size) => zone === 'none' || (size['zones'] as string[]).includes(zone))
            .map((size) => ({ name: size['name'], vCores: size['vCores'] })),
        })),
      })),
    })),
  );
};

const AT = 'GET /subscriptions/{subscriptionId}/providers';

/** What databases can do in a region. */
export const databaseCapabilities = defineService({
  armType: 'Microsoft.Sql/locations/capabilities',
  routes: {
    [`${AT}/Microsoft.Sql/locations/{region}/capabilities`]: sql,
    [`${AT}/Microsoft.DBforPostgreSQL/locations/{region}/capabilities`]: postgresql,
    [`${AT}/Microsoft.DBforMySQL/locations/{region}/capabilities`]: mysql,
  },
});
