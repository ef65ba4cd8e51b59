import type { ArmResource } from '../arm/resource';
import { named, parentIdOf } from './mapper';
import { nameOf } from './token';

/**
 * The property `name` of a record set, whatever its casing: public zones answer `TTL` and `ARecords`, private zones `ttl` and
 * `aRecords`. Undefined when it is not there.
 */
export function recordProperty<T>(recordSet: ArmResource, name: string): T | undefined {
  const properties = (recordSet.properties ?? {}) as Record<string, T>;
  const spellings = Object.keys(properties).filter((key) => key.toLowerCase() === name.toLowerCase());
  return spellings.map((key) => properties[key])[0];
}

/** Properties of record sets that Azure computes, or that have no place in the provider. */
export const RECORD_SET_IGNORED: readonly string[] = ['fqdn', 'isAutoRegistered', 'trafficManagementProfile'];

function metadataOf(recordSet: ArmResource): Record<string, string> | undefined {
  const metadata = recordProperty<Record<string, string>>(recordSet, 'metadata');
  return metadata && Object.keys(metadata).length > 0 ? metadata : undefined;
}

/** What record sets of every kind have: name, resource group, zone, time to live in seconds, and tags, which ARM calls metadata. */
export function recordSetOf(recordSet: ArmResource): {
  name: string;
  resourceGroupName: string;
  zoneName: string;
  ttl: number;
  tags: Record<string, string> | undefined;
} {
  return {
    ...named(recordSet),
    zoneName: nameOf(parentIdOf(recordSet)),
    ttl: recordProperty<number>(recordSet, 'TTL') ?? 0,
    tags: metadataOf(recordSet),
  };
}

/** The alias target of a record set in a public zone; undefined for a record set that holds its own values. */
export function targetResourceOf(recordSet: ArmResource): string | undefined {
  return recordProperty<{ id?: string }>(recordSet, 'targetResource')?.id || undefined;
}

interface StartOfAuthority {
  email?: string;
  expireTime?: number;
  minimumTtl?: number;
  minimumTTL?: number;
  refreshTime?: number;
  retryTime?: number;
  serialNumber?: number;
}

/** Properties of a start of authority that Azure computes; ARM has been seen to answer it in two spellings at once. */
export const START_OF_AUTHORITY_IGNORED: readonly string[] = [...RECORD_SET_IGNORED, 'SOARecord', 'soaRecord'];

/**
 * The configuration of a zone's start of authority; undefined when it is the one that Azure makes for every zone.
 * @param azures what Azure makes; times in seconds
 */
export function startOfAuthorityOf(recordSet: ArmResource | undefined, azures: { email: string; minimumTtl: number }) {
  const record = recordSet && recordProperty<StartOfAuthority>(recordSet, 'SOARecord');
  if (!recordSet || !record?.email) return undefined;
  const differing = (value: number | undefined, azuresValue: number): number | undefined => (value === azuresValue ? undefined : value);
  const settings = {
    expireTime: differing(record.expireTime, 2419200),
    minimumTtl: differing(record.minimumTTL ?? record.minimumTtl, azures.minimumTtl),
    refreshTime: differing(record.refreshTime, 3600),
    retryTime: differing(record.retryTime, 300),
    ttl: differing(recordProperty<number>(recordSet, 'TTL'), 3600),
    tags: metadataOf(recordSet),
  };
  const isAzures = record.email.replace(/\.$/, '') === azures.email && Object.values(settings).every((value) => value === undefined);
  return isAzures ? undefined : { email: record.email, ...settings };
}
