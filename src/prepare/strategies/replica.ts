import { parseResourceId } from '../../arm/resource-id';
import { named } from '../az';
import { existingNote, groupOf, isPostgresql, lookAtServer, tool, unlessThere } from '../open-source-server';
import { shell } from '../shell';
import { defineStrategy, type Step, type Subject, type Surroundings } from '../strategy';

function stepsFor(subject: Subject, destination: string, { move }: Surroundings): Step[] {
  const { source } = subject;
  const { region } = move.destination;
  const { name, resourceGroup = '' } = parseResourceId(destination);
  const create = shell`${tool(source)} replica create --subscription ${move.destination.subscriptionId} --resource-group ${resourceGroup} --replica-name ${name} --source-server ${source.id} --location ${region}`;
  const promote = isPostgresql(source)
    ? shell`${tool(source)} replica promote ${named(destination)} --promote-mode standalone --promote-option planned --yes`
    : shell`${tool(source)} replica stop-replication ${named(destination)} --yes`;
  return [
    {
      moment: 'before the destination',
      title: 'Make a replica in the destination region',
      note: `${existingNote(subject)} Burstable servers have no replicas; with a private network the two networks must be peered.`,
      run: [groupOf(destination, region), unlessThere(source, destination, create)],
      after: [shell`${tool(source)} show ${named(destination)} --query '{state:state,role:replicationRole}'`],
    },
    {
      moment: 'at cut-over',
      title: 'Promote the replica',
      note: 'Stop writes first. A promoted server does not go back to being a replica.',
      before: [shell`${tool(source)} replica list ${named(source.id)} --output table`],
      run: [promote],
      after: [shell`${tool(source)} show ${named(destination)} --query replicationRole --output tsv  # Primary, or None`],
    },
  ];
}

/** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-read-replicas, https://learn.microsoft.com/azure/mysql/flexible-server/concepts-read-replicas */
export const replica = defineStrategy({
  name: 'replica',
  summary:
    'A read replica in the destination region follows the source and is promoted at cut-over: minutes of downtime. The server is made by command and taken into the code with the disposition use existing.',
  comesFirst: true,
  plan: (subject, around) => ({ steps: subject.destinationId === undefined ? [] : stepsFor(subject, subject.destinationId, around) }),
  look: (subject, _around, read) => lookAtServer(subject, read),
});
