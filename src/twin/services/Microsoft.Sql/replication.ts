import type { ArmResource } from '../../../arm/resource';
import { defineService, type ServiceContext } from '../../service';

/** One place for the whole cloud: a link belongs to two databases. */
const LINKS = 'sql-replication-links';

interface Link {
  primary: string;
  secondary: string;
}

function linksOf(database: ArmResource, context: ServiceContext): Link[] {
  const all = context
    .documents(LINKS)
    .entries()
    .map(([secondary, primary]) => ({ primary: String(primary), secondary }));
  const own = database.id.toLowerCase();
  return all.filter(({ primary, secondary }) => (primary === own || secondary === own) && context.get(primary) && context.get(secondary));
}

function shown(database: ArmResource, { primary, secondary }: Link, context: ServiceContext): object {
  const isPrimary = primary === database.id.toLowerCase();
  const partner = context.get(isPrimary ? secondary : primary)!;
  const name = context.guid(primary, secondary);
  const [role, partnerRole] = isPrimary ? ['Primary', 'Secondary'] : ['Secondary', 'Primary'];
  return {
    id: `${database.id}/replicationLinks/${name}`,
    name,
    type: 'Microsoft.Sql/servers/databases/replicationLinks',
    properties: {
      ...{ role, partnerRole, partnerServer: partner.id.split('/')[8], partnerDatabase: partner.id.split('/')[10] },
      ...{ partnerDatabaseId: partner.id, partnerLocation: partner.location, linkType: 'GEO', replicationMode: 'ASYNC' },
      ...{ replicationState: 'CATCH_UP', percentComplete: 100, isTerminationAllowed: true, startTime: context.now() },
    },
  };
}

/** https://learn.microsoft.com/rest/api/sql/replication-links */
export const sqlReplication = defineService({
  armType: 'Microsoft.Sql/servers/databases',
  afterWrite: (database, context) => {
    const { createMode, sourceDatabaseId } = database.properties as { createMode?: string; sourceDatabaseId?: string };
    if (!createMode?.endsWith('Secondary') || sourceDatabaseId === undefined) return;
    context.documents(LINKS).set(database.id.toLowerCase(), sourceDatabaseId.toLowerCase());
  },
  views: {
    replicationLinks: (_request, context, database) => ({
      body: { value: linksOf(database, context).map((link) => shown(database, link, context)) },
    }),
  },
});
