import type { ArmResource } from '../../../arm/resource';
import type { ActionHandler, ServiceContext } from '../../service';

interface Linked {
  id: string;
  state?: string;
}

interface GeoReplication {
  groupNickname?: string;
  linkedDatabases?: Linked[];
}

const key = (id: string): string => id.toLowerCase();

const linkedOf = (database: ArmResource): Linked[] =>
  (database.properties.geoReplication as GeoReplication | undefined)?.linkedDatabases ?? [];

function write(database: ArmResource, geoReplication: GeoReplication, context: ServiceContext): void {
  context.put({ ...database, properties: { ...database.properties, geoReplication } });
}

/** Every member of a replication group shows all of them, itself included. */
export const forceLinkToReplicationGroup: ActionHandler = (request, context, database) => {
  const asked = request.body.geoReplication as unknown as GeoReplication;
  const ids = new Map([database.id, ...(asked.linkedDatabases ?? []).map(({ id }) => id)].map((id) => [key(id), id]));
  const linkedDatabases = [...ids.values()].map((id) => ({ id, state: 'Linked' }));
  for (const { id } of linkedDatabases) {
    const member = context.get(id);
    if (member) write(member, { ...(asked.groupNickname && { groupNickname: asked.groupNickname }), linkedDatabases }, context);
  }
  return { status: 202 };
};

/** Those named leave the group; the rest stay together. */
export const forceUnlink: ActionHandler = (request, context, database) => {
  const leaving = new Set((request.body.ids as unknown as string[]).map(key));
  const members = linkedOf(database);
  const staying = members.filter(({ id }) => !leaving.has(key(id)));
  for (const { id } of members) {
    const member = context.get(id);
    const groupNickname = (member?.properties.geoReplication as GeoReplication | undefined)?.groupNickname;
    const left = leaving.has(key(id)) ? members.filter((other) => key(other.id) === key(id)) : staying;
    if (member) write(member, { ...(groupNickname && { groupNickname }), linkedDatabases: left }, context);
  }
  return { status: 202 };
};
