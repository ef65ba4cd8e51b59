import { parseResourceId } from '../../arm/resource-id';
import { inGroup, sqlDatabase } from '../az';
import { readReplication, secondaryOf } from '../sql-replication';
import { shell } from '../shell';
import { defineStrategy, type Step } from '../strategy';

function stepsFor(source: string, destination: string): Step[] {
  const [sourceServer = ''] = parseResourceId(source).names;
  return [
    {
      moment: 'at cut-over',
      title: 'Make the destination the primary',
      note: 'Waits for the last writes; nothing is lost. The source becomes the replica, so the way back stays open until the commit.',
      before: [
        shell`az sql db replica list-links ${sqlDatabase(source)} --query '[].[partnerServer, role, replicationState]' --output table  # CATCH_UP`,
      ],
      run: [
        shell`test "$(az sql db replica list-links ${sqlDatabase(destination)} --query '[0].role' --output tsv)" = Primary || az sql db replica set-primary ${sqlDatabase(destination)}`,
      ],
      after: [shell`az sql db replica list-links ${sqlDatabase(destination)} --query '[].[partnerServer, role]' --output table  # Primary`],
    },
    {
      moment: 'after the commit',
      title: 'End the replication',
      run: [
        shell`az sql db replica delete-link ${sqlDatabase(destination)} --partner-server ${sourceServer} --partner-resource-group ${parseResourceId(source).resourceGroup ?? ''} --yes`,
      ],
      after: [
        shell`az sql db show ${sqlDatabase(destination)} --query status`,
        shell`az sql server show ${inGroup(destination)} --name ${parseResourceId(destination).names[0]!} --query state`,
      ],
    },
  ];
}

/** https://learn.microsoft.com/azure/azure-sql/database/active-geo-replication-overview */
export const geoReplica = defineStrategy({
  name: 'geo-replica',
  summary:
    'The destination’s database is created as a geo-replica of the source (create mode Secondary) and becomes the primary at cut-over: no writes are lost, and the way back stays open until the commit.',
  comesFirst: false,
  plan: ({ source, destination }) => ({
    destination: destination ? [secondaryOf(source.id, destination.id)] : [],
    steps: destination ? stepsFor(source.id, destination.id) : [],
  }),
  look: readReplication,
});
