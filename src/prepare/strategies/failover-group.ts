import { parseResourceId, sameId } from '../../arm/resource-id';
import { inGroup } from '../az';
import { nameFor } from '../place';
import { readReplication, secondaryOf } from '../sql-replication';
import { shell } from '../shell';
import { defineStrategy, type Reader, type Seen, type Step, type Subject } from '../strategy';

const API_VERSION = '2021-11-01';
const isInstance = ({ source }: Subject): boolean => source.type.toLowerCase().startsWith('microsoft.sql/managedinstances/');
const serverOf = (database: string): string => parseResourceId(database).parentId!;
/** Unique in all of Azure: the group's name is a host name. */
const groupOf = ({ source }: Subject): string => nameFor(serverOf(source.id), 63, '-fog').toLowerCase();

function instanceSteps(subject: Subject, destination: string): Step[] {
  const [from, to] = [serverOf(subject.source.id), serverOf(destination)];
  const name = groupOf(subject);
  return [
    {
      moment: 'once the destination stands',
      title: 'Join both instances by a failover group',
      note: 'All databases of the instance go together. The destination must share the source’s DNS zone, and the networks must reach one another (ports 5022 and 11000-11999).',
      run: [
        shell`az sql instance-failover-group show ${inGroup(from)} --name ${name} --location ${subject.source.location ?? ''} --output none 2>/dev/null || az sql instance-failover-group create ${inGroup(from)} --name ${name} --mi ${parseResourceId(from).name} --partner-mi ${parseResourceId(to).name} --partner-resource-group ${parseResourceId(to).resourceGroup ?? ''} --failover-policy Manual`,
      ],
    },
    {
      moment: 'at cut-over',
      title: 'Make the destination the primary',
      run: [
        shell`az sql instance-failover-group set-primary ${inGroup(to)} --name ${name} --location ${subject.destination?.location ?? ''}`,
      ],
    },
  ];
}

function serverSteps(subject: Subject, destination: string): Step[] {
  const { source } = subject;
  const [from, to] = [serverOf(source.id), serverOf(destination)];
  const name = groupOf(subject);
  const group = shell`${inGroup(from)} --server ${parseResourceId(from).name} --name ${name}`;
  return [
    {
      moment: 'once the destination stands',
      title: 'Join both servers by a failover group',
      note: `The replica is made by code; the group takes it in, and gives the host name ${name}, which stays through the cut-over.`,
      run: [
        shell`az sql failover-group show ${group} --output none 2>/dev/null || az sql failover-group create ${group} --partner-server ${parseResourceId(to).name} --partner-resource-group ${parseResourceId(to).resourceGroup ?? ''} --failover-policy Manual`,
        shell`az sql failover-group update ${group} --add-db ${parseResourceId(source.id).name}`,
      ],
      after: [shell`az sql failover-group show ${group} --query '{role:replicationRole,state:replicationState,databases:databases}'`],
    },
    {
      moment: 'at cut-over',
      title: 'Make the destination the primary',
      note: 'Waits for the last writes; nothing is lost.',
      run: [shell`az sql failover-group set-primary ${inGroup(to)} --server ${parseResourceId(to).name} --name ${name}`],
    },
    {
      moment: 'after the commit',
      title: 'Take the failover group away',
      note: 'Only when no client uses its host name any longer.',
      run: [shell`az sql failover-group delete ${inGroup(to)} --server ${parseResourceId(to).name} --name ${name}`],
    },
  ];
}

async function lookAtInstances({ source }: Subject, read: Reader): Promise<Seen> {
  const instance = serverOf(source.id);
  const { subscriptionId, resourceGroup } = parseResourceId(instance);
  const groups = await read.list(
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Sql/locations/${source.location ?? ''}/instanceFailoverGroups`,
    API_VERSION,
  );
  const pairs = groups.flatMap(({ properties }) =>
    ((properties.managedInstancePairs ?? []) as { primaryManagedInstanceId?: string }[]).map((pair) => ({ pair, properties })),
  );
  const found = pairs.find(({ pair }) => sameId(pair.primaryManagedInstanceId, instance));
  if (!found) return { state: 'missing', detail: 'The instances are not joined by a failover group.' };
  const state = String(found.properties.replicationState ?? '');
  if (state !== 'CATCH_UP')
    return {
      state: 'running',
      detail: `The failover group is ${state === '' ? 'being made' : state}.`,
      facts: { replicationState: state },
    };
  return { state: 'done', detail: 'The other instance follows the source.', facts: { replicationState: state } };
}

/** https://learn.microsoft.com/azure/azure-sql/database/failover-group-sql-db */
export const failoverGroup = defineStrategy({
  name: 'failover-group',
  summary:
    'As geo-replica, with a group that fails over together and a host name that stays. For managed instances the only way to replicate: all their databases together.',
  comesFirst: false,
  plan: (subject) => {
    const { source, destination } = subject;
    if (!destination) return { steps: [] };
    if (isInstance(subject)) {
      // The other instance must be without databases when it joins: they come by the group, not by code.
      return {
        destination: [{ kind: 'left out', sourceId: source.id, into: serverOf(source.id) }],
        steps: instanceSteps(subject, destination.id),
      };
    }
    return { destination: [secondaryOf(source.id, destination.id)], steps: serverSteps(subject, destination.id) };
  },
  look: (subject, around, read) => (isInstance(subject) ? lookAtInstances(subject, read) : readReplication(subject, around, read)),
});
