/** What databases, containers, graphs, collections and tables of every Cosmos DB API have alike. */
import type { ArmResource } from '../../arm/resource';
import type { AbsorbedPart, MapperContext } from '../mapper';
import { named } from '../mapper';
import { nameOf } from '../token';

export const COSMOS_API_VERSION = '2024-11-15';

interface Throughput {
  autoscaleSettings?: { maxThroughput?: number };
  throughput?: number;
}

/** The part of `armType` in which ARM keeps its throughput; without one (serverless, shared) the answer is 404. */
export function throughputPart(armType: string): AbsorbedPart {
  return {
    armType: `${armType}/throughputSettings`,
    apiVersion: COSMOS_API_VERSION,
    discovery: [{ by: 'singleton', parent: armType, path: 'throughputSettings/default' }],
    ignored: [
      '/location',
      '/tags',
      'resource.minimumThroughput',
      'resource.offerReplacePending',
      'resource.instantMaximumThroughput',
      'resource.softAllowedMaximumThroughput',
      'resource.autoscaleSettings',
      'resource.throughput',
      'resource._rid',
      'resource._ts',
      'resource._etag',
    ],
  };
}

/** Properties that ARM adds to every resource of an account. */
export const IGNORED_OF_COSMOS = [
  '/location',
  '/tags',
  'options',
  'resource.id',
  'resource._rid',
  'resource._ts',
  'resource._etag',
  'resource._self',
  'resource._colls',
  'resource._users',
  'resource._docs',
  'resource._sprocs',
  'resource._triggers',
  'resource._udfs',
  'resource._conflicts',
  'resource.statistics',
  'resource.createMode',
  'resource.restoreParameters',
] as const;

/** `throughput`, or `autoscale_settings` where it scales by itself. */
export function throughputOf(resource: ArmResource, context: MapperContext) {
  const settings = context.part(resource, 'throughputSettings/default')?.properties?.resource as Throughput | undefined;
  const offered = settings ?? (resource.properties?.options as Throughput | undefined);
  const maxThroughput = offered?.autoscaleSettings?.maxThroughput;
  if (maxThroughput) return { autoscaleSettings: { maxThroughput } };
  return { throughput: offered?.throughput || undefined };
}

/** Id of the account that `resource` lies in. */
export function accountIdOf(resource: ArmResource): string {
  return resource.id.split('/').slice(0, 9).join('/');
}

/** Name, group and account of anything in an account. */
export function inAccount(resource: ArmResource) {
  return { ...named(resource), accountName: nameOf(accountIdOf(resource)) };
}
