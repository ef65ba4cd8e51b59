import type { ArmResource } from '../../../arm/resource';
import { defineService, type ServiceContext, type WriteContext } from '../../service';

interface Partner {
  id: string;
  location?: string;
  replicationRole?: string;
}

interface Properties {
  replicationRole?: string;
  partnerServers?: Partner[];
  databases?: string[];
}

const serverOf = ({ id }: ArmResource): string => id.split('/').slice(0, 9).join('/');

function complete(group: ArmResource, context: WriteContext): void {
  const p = group.properties;
  p.replicationRole ??= 'Primary';
  p.replicationState ??= 'CATCH_UP';
  p.readOnlyEndpoint ??= { failoverPolicy: 'Disabled' };
  const role = p.replicationRole === 'Primary' ? 'Secondary' : 'Primary';
  p.partnerServers = ((p.partnerServers ?? []) as Partner[]).map((partner) => {
    const location = partner.location ?? context.get(partner.id)?.location;
    return { ...partner, ...(location !== undefined && { location }), replicationRole: partner.replicationRole ?? role };
  });
}

/** The partner shows the group as well, and gets a secondary of each database. */
function replicate(group: ArmResource, context: WriteContext): void {
  const { replicationRole, partnerServers = [], databases = [] } = group.properties as Properties;
  if (replicationRole !== 'Primary') return;
  for (const partner of partnerServers.filter(({ id }) => context.get(id))) {
    const copies = databases.map((id) => `${partner.id}/databases/${id.slice(id.lastIndexOf('/') + 1)}`);
    for (const [index, id] of copies.entries()) {
      const source = context.get(databases[index]!);
      if (context.get(id) || !source) continue;
      const { location } = context.get(partner.id)!;
      context.put({ id, location, sku: source.sku, properties: { createMode: 'Secondary', sourceDatabaseId: source.id } });
    }
    const mirrored = { ...group.properties, replicationRole: 'Secondary', databases: copies, partnerServers: [{ id: serverOf(group) }] };
    context.put({ id: `${partner.id}/failoverGroups/${group.name}`, properties: mirrored });
  }
}

/** Databases stay where they are when the group goes. */
function dissolve(group: ArmResource, context: ServiceContext): void {
  const { replicationRole, partnerServers = [] } = group.properties as Properties;
  if (replicationRole === 'Primary') for (const { id } of partnerServers) context.remove(`${id}/failoverGroups/${group.name}`);
}

/** https://learn.microsoft.com/rest/api/sql/failover-groups */
export const sqlFailoverGroup = defineService({
  armType: 'Microsoft.Sql/servers/failoverGroups',
  complete,
  afterWrite: replicate,
  afterDelete: dissolve,
});
