import { named, inGroup } from '../az';
import { parseResourceId } from '../../arm/resource-id';
import { shell, type Command } from '../shell';
import { defineStrategy, type Subject, type Surroundings } from '../strategy';

const SERVICE_BUS = 'microsoft.servicebus/namespaces';
const API_VERSION = '2021-11-01';

interface Counts {
  countDetails?: { activeMessageCount?: number };
}

function waiting(properties: unknown): number {
  return (properties as Counts | undefined)?.countDetails?.activeMessageCount ?? 0;
}

function commandsFor({ source }: Subject, { below }: Surroundings): Command[] {
  const { name } = parseResourceId(source.id);
  const query = '[?countDetails.activeMessageCount > `0`].[name, countDetails.activeMessageCount]';
  switch (source.type.toLowerCase()) {
    case SERVICE_BUS:
      return [
        shell`az servicebus queue list ${inGroup(source.id)} --namespace-name ${name} --query ${query} --output tsv  # nothing: drained`,
        ...below(source, 'topics').map(
          (topic) =>
            shell`az servicebus topic subscription list ${inGroup(source.id)} --namespace-name ${name} --topic-name ${parseResourceId(topic.id).name} --query ${query} --output tsv  # nothing: drained`,
        ),
      ];
    case 'microsoft.eventhub/namespaces':
      return [
        shell`az monitor metrics list --resource ${source.id} --metric IncomingMessages OutgoingMessages --interval PT5M --output table`,
      ];
    default:
      return [shell`az notification-hub namespace show ${named(source.id)} --output table`];
  }
}

/** https://learn.microsoft.com/azure/azure-resource-manager/management/relocation/relocation-service-bus */
export const drain = defineStrategy({
  name: 'drain',
  summary:
    'Entities are created by code; messages and events are not copied. At cut-over senders go to the destination first, and receivers go on with the source until it is empty.',
  comesFirst: false,
  plan: (subject, around) => ({
    steps: [
      {
        moment: 'at cut-over',
        title: 'Drain it',
        note: 'Point senders at the destination, let receivers go on here until nothing waits, then point them at the destination too. Keys of the destination are new ones.',
        run: commandsFor(subject, around),
      },
    ],
  }),
  look: async ({ source }, _around, read) => {
    if (source.type.toLowerCase() !== SERVICE_BUS)
      return { state: 'ask', detail: 'Azure Resource Manager does not say how much waits in it.' };
    const queues = await read.list(`${source.id}/queues`, API_VERSION);
    const topics = await read.list(`${source.id}/topics`, API_VERSION);
    const subscriptions = await Promise.all(topics.map((topic) => read.list(`${topic.id}/subscriptions`, API_VERSION)));
    const messages = [...queues, ...subscriptions.flat()].reduce((sum, { properties }) => sum + waiting(properties), 0);
    const facts = { queues: queues.length, topics: topics.length, waitingMessages: messages };
    if (messages > 0) return { state: 'running', detail: `${messages} messages wait in the source.`, facts };
    return { state: 'done', detail: 'No message waits in the source.', facts };
  },
});
