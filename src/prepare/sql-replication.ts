import type { MssqlDatabaseConfig } from '@cdktf/provider-azurerm/lib/mssql-database';
import { parseResourceId } from '../arm/resource-id';
import type { DestinationChange, Reader, Seen, Subject, Surroundings } from './strategy';

const API_VERSION = '2021-11-01';

/** What a replica takes from its primary: azurerm 4.55 refuses a size, and cannot set encryption or backups of one. */
const FROM_PRIMARY: readonly (keyof MssqlDatabaseConfig)[] = ['maxSizeGb', 'transparentDataEncryptionEnabled', 'collation'];

/** The database of the destination as a replica of the source's. */
export function secondaryOf(sourceId: string, destinationId: string): DestinationChange {
  const set = { createMode: 'Secondary', creationSourceDatabaseId: sourceId } satisfies Partial<MssqlDatabaseConfig>;
  return {
    kind: 'attributes',
    id: destinationId,
    set,
    omit: FROM_PRIMARY,
    // Either would replace the database if another strategy were chosen later.
    ignoreChanges: ['create_mode', 'creation_source_database_id'],
    comments: ['A replica of the source until the cut-over, and the primary from then on: how it was created is left as it is.'],
  };
}

/** The link between the source's database and the destination's. */
export async function readReplication({ source, destinationId }: Subject, _around: Surroundings, read: Reader): Promise<Seen> {
  if (destinationId === undefined) return { state: 'ask', detail: 'The destination’s database is not made by code.' };
  const links = await read.list(`${source.id}/replicationLinks`, API_VERSION);
  const [server = ''] = parseResourceId(destinationId).names;
  const link = links.find(({ properties: p }) => String(p.partnerServer ?? '').toLowerCase() === server.toLowerCase());
  if (!link) return { state: 'missing', detail: 'There is no replication to the destination yet: deploying it begins one.' };
  const state = String(link.properties.replicationState ?? '');
  const percent = typeof link.properties.percentComplete === 'number' ? link.properties.percentComplete : null;
  const facts = { replicationState: state, percentComplete: percent, role: String(link.properties.role ?? '') };
  if (state === 'SUSPENDED') return { state: 'failed', detail: 'The replication is suspended.', facts };
  if (state !== 'CATCH_UP') return { state: 'running', detail: `The replica is being filled (${percent ?? 0} %).`, facts };
  return { state: 'done', detail: 'The replica has all that the source has, and follows it.', facts };
}
