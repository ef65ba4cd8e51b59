import type { EventhubNamespaceDisasterRecoveryConfigConfig } from '@cdktf/provider-azurerm/lib/eventhub-namespace-disaster-recovery-config';
import type { ServicebusNamespaceDisasterRecoveryConfigConfig } from '@cdktf/provider-azurerm/lib/servicebus-namespace-disaster-recovery-config';
import { parseResourceId, sameId } from '../../arm/resource-id';
import { inGroup } from '../az';
import { nameFor } from '../place';
import { shell } from '../shell';
import { defineStrategy, type StackResource, type Subject } from '../strategy';

const API_VERSION = '2021-11-01';
const isServiceBus = ({ source }: Subject): boolean => source.type.toLowerCase() === 'microsoft.servicebus/namespaces';
const aliasOf = ({ source }: Subject): string => nameFor(source.id, 50, '-dr');

/** The entities of a namespace: pairing copies them, and refuses a partner that has any. */
const ENTITIES = ['queues', 'topics', 'eventhubs'];

function pairingOf(subject: Subject): StackResource[] {
  const { source, destinationId } = subject;
  if (destinationId === undefined) return [];
  const name = aliasOf(subject);
  const armId = `${source.id}/disasterRecoveryConfigs/${name}`;
  if (isServiceBus(subject)) {
    const config = {
      name,
      primaryNamespaceId: source.id,
      partnerNamespaceId: destinationId,
    } satisfies ServicebusNamespaceDisasterRecoveryConfigConfig;
    return [{ stack: 'replicate', armId, terraformType: 'azurerm_servicebus_namespace_disaster_recovery_config', config }];
  }
  const { name: namespaceName, resourceGroup = '' } = parseResourceId(source.id);
  const config = {
    name,
    namespaceName,
    resourceGroupName: resourceGroup,
    partnerNamespaceId: destinationId,
  } satisfies EventhubNamespaceDisasterRecoveryConfigConfig;
  return [{ stack: 'replicate', armId, terraformType: 'azurerm_eventhub_namespace_disaster_recovery_config', config }];
}

/** https://learn.microsoft.com/azure/service-bus-messaging/service-bus-geo-dr, https://learn.microsoft.com/azure/event-hubs/event-hubs-geo-dr */
export const geoPairing = defineStrategy({
  name: 'geo-pairing',
  summary:
    'Geo-recovery pairing copies the entities and gives an alias that clients keep; messages and events do not move. Service Bus must be Premium, Event Hubs Standard or more, in both regions.',
  comesFirst: false,
  plan: (subject, around) => {
    const { source, destinationId } = subject;
    const tool = isServiceBus(subject) ? shell`az servicebus` : shell`az eventhubs`;
    const entities = destinationId === undefined ? [] : ENTITIES.flatMap((collection) => around.within(source, collection));
    return {
      stack: pairingOf(subject),
      // The partner has to be empty when it is paired: its entities come by the pairing, not by code.
      destination: entities.map(({ id }) => ({ kind: 'left out', sourceId: id, into: source.id })),
      steps: [
        {
          moment: 'once the destination stands',
          title: 'Pair it with the destination',
          note: 'The stack replicate does it. The alias takes the place of the namespace’s own host name: give it to clients before the cut-over. Messages do not move.',
          run: [
            shell`${tool} georecovery-alias show ${inGroup(source.id)} --namespace-name ${source.name} --alias ${aliasOf(subject)} --query '{role:role,state:provisioningState}'`,
          ],
        },
        {
          moment: 'at cut-over',
          title: 'Fail over to the destination',
          note: 'Drain the source first: what waits in it stays there. Failing over breaks the pairing; then take it out of the state: cdktf destroy replicate.',
          run:
            destinationId === undefined
              ? []
              : [
                  shell`${tool} georecovery-alias fail-over ${inGroup(destinationId)} --namespace-name ${parseResourceId(destinationId).name} --alias ${aliasOf(subject)}`,
                ],
        },
      ],
    };
  },
  look: async ({ source, destinationId }, _around, read) => {
    const pairings = await read.list(`${source.id}/disasterRecoveryConfigs`, API_VERSION);
    const pairing = pairings.find(({ properties: p }) => sameId(p.partnerNamespace as string | undefined, destinationId));
    if (!pairing) return { state: 'missing', detail: 'It is not paired with the destination: cdktf deploy replicate.' };
    const state = String(pairing.properties.provisioningState ?? '');
    const facts = { provisioningState: state, role: String(pairing.properties.role ?? '') };
    if (state === 'Failed') return { state: 'failed', detail: 'The pairing failed.', facts };
    if (state !== 'Succeeded') return { state: 'running', detail: 'The pairing is being made.', facts };
    return { state: 'done', detail: 'Paired with the destination; messages do not move.', facts };
  },
});
