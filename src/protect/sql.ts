import type { MssqlFailoverGroupConfig } from '@cdktf/provider-azurerm/lib/mssql-failover-group';
import type { MssqlServerConfig } from '@cdktf/provider-azurerm/lib/mssql-server';
import { parseResourceId, sameId } from '../arm/resource-id';
import type { MappedResource } from '../mappers/apply';
import { nameFor } from '../prepare/place';
import { NEEDS_A_REGION, ofType, together, unprotected, type Destination, type Protection } from './protection';

const LACKS = 'a replica in another region';
const SERVER_NAME = { minLength: 1, maxLength: 63, characters: 'a-z0-9-' };

/** Why a database is not in the failover group, and what a person does; undefined when it is. */
function hindrance({ config }: MappedResource): string | undefined {
  const sku = String(config['skuName'] ?? '');
  if (/^(basic|free)$/i.test(sku)) return `It is of the tier ${sku}: choose a larger one, then add it to a failover group.`;
  if (/^dw/i.test(sku)) return 'Data warehouses are not replicated: see that its geo-backups are on, and restore from them.';
  if (config['elasticPoolId'] !== undefined)
    return 'It lies in an elastic pool: create a pool of that name on the partner server, then add it to the failover group.';
  if (config['transparentDataEncryptionKeyVaultKeyId'] !== undefined)
    return 'It is encrypted with a key of your own: let the partner server read the key, then add it to the failover group.';
  if (/^named$/i.test(String(config['secondaryType'] ?? '')))
    return 'It is a named replica, without data of its own: create one of the database’s other copy where you need it.';
  return undefined;
}

function failoverGroup(server: MappedResource, databases: readonly MappedResource[], destination: Destination): Protection {
  const { armId } = server;
  const { place, strategyOf } = destination;
  if (!place) return together(databases.map((database) => unprotected(database.armId, LACKS, NEEDS_A_REGION)));
  const partner = place.partnerOf(armId, SERVER_NAME);
  const name = nameFor(armId, 63, '-fog').toLowerCase();
  const isInOfTheMove = databases.some((database) => strategyOf(database.armId) === 'failover-group');
  return {
    resources: [
      place.groupOf(armId),
      {
        armId: partner.id,
        terraformType: 'azurerm_mssql_server',
        config: { ...(server.config as Omit<MssqlServerConfig, 'name'>), ...partner.config } satisfies MssqlServerConfig,
        comments: ['Its firewall rules, private endpoints and auditing are not copied: add them before it is needed.'],
        protects: armId,
      },
      {
        armId: `${armId}/failoverGroups/${name}`,
        terraformType: 'azurerm_mssql_failover_group',
        config: {
          name,
          serverId: armId,
          databases: databases.map((database) => database.armId),
          partnerServer: [{ id: partner.id }],
          // A person decides when to fail over, and whether to lose what was not yet replicated.
          readWriteEndpointFailoverPolicy: { mode: 'Manual' },
        } satisfies MssqlFailoverGroupConfig,
        comments: isInOfTheMove
          ? ['A database is in one group only: take the move’s own group away first (reports/runbook.md, after the commit).']
          : [],
        protects: armId,
      },
    ],
    covered: databases.map((database) => ({
      id: database.armId,
      how: `Replicated to ${partner.config.name} in ${place.region}; a person fails over. Clients have to use ${name} in place of the server’s name. Firewall rules, private endpoints, auditing and logins of the partner are yours to add.`,
    })),
    open: [],
  };
}

function protectServer(server: MappedResource, destination: Destination): Protection {
  const databases = ofType(destination, 'azurerm_mssql_database').filter(({ armId }) =>
    sameId(parseResourceId(armId).parentId, server.armId),
  );
  if (databases.length === 0) return together([]);
  if (server.config['transparentDataEncryptionKeyVaultKeyId'] !== undefined) {
    const remedy =
      'Its databases are encrypted with a key of your own: create the partner server with a key that it can read, then the failover group.';
    return unprotected(server.armId, LACKS, remedy);
  }
  const fit = databases.filter((database) => hindrance(database) === undefined);
  const others = databases.flatMap((database) => {
    const remedy = hindrance(database);
    return remedy === undefined ? [] : [unprotected(database.armId, LACKS, remedy)];
  });
  return together([...(fit.length > 0 ? [failoverGroup(server, fit, destination)] : []), ...others]);
}

/** Databases in a failover group with a server in the secondary region. https://learn.microsoft.com/azure/azure-sql/database/failover-group-sql-db */
export function protectSql(destination: Destination): Protection {
  return together(ofType(destination, 'azurerm_mssql_server').map((server) => protectServer(server, destination)));
}
