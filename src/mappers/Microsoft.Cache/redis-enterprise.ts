import type { ArmResource } from '../../arm/resource';

/** No mapper: a database of Redis Enterprise or of Managed Redis. */
export interface Database extends ArmResource {
  properties: {
    accessKeysAuthentication?: string;
    clientProtocol?: string;
    clusteringPolicy?: string;
    evictionPolicy?: string;
    geoReplication?: { groupNickname?: string; linkedDatabases?: { id?: string; state?: string }[] };
    modules?: { args?: string; name: string; version?: string }[] | null;
    persistence?: { aofEnabled?: boolean; aofFrequency?: string; rdbEnabled?: boolean; rdbFrequency?: string };
    port?: number;
  };
}

/** Redis Enterprise, the older product at the same address as Managed Redis. */
export const isEnterprise = (cluster: ArmResource | undefined): boolean => /^Enterprise/i.test(cluster?.sku?.name ?? '');

/** What Azure tells of a database that no argument sets. */
export const DATABASE_IGNORED = [
  '/location',
  'deferUpgrade',
  'geoReplication.linkedDatabases.state',
  'modules.version',
  'redisVersion',
  'resourceState',
] as const;
