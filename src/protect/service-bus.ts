import type { ServicebusNamespaceConfig } from '@cdktf/provider-azurerm/lib/servicebus-namespace';
import type { ServicebusNamespaceDisasterRecoveryConfigConfig } from '@cdktf/provider-azurerm/lib/servicebus-namespace-disaster-recovery-config';
import { parseResourceId, sameId } from '../arm/resource-id';
import type { MappedResource } from '../mappers/apply';
import { nameFor } from '../prepare/place';
import { NEEDS_A_REGION, NOTHING, ofType, together, unprotected, type Destination, type Protection } from './protection';

const LACKS = 'a partner in another region';
const NAMESPACE_NAME = { minLength: 6, maxLength: 50, characters: 'a-zA-Z0-9-' };

/** Why no partner can be made of what is known of a namespace, and what a person does; undefined when one can. */
function hindrance({ armId, config }: MappedResource, { strategyOf }: Destination): string | undefined {
  if (config['sku'] !== 'Premium') return 'Pairing takes the Premium tier: migrate the namespace to it first.';
  if (strategyOf(armId) === 'geo-pairing')
    return 'It took over the alias of the move. Create an empty Premium namespace in another region and pair that alias with it.';
  if (config['customerManagedKey'] !== undefined)
    return 'It is encrypted with a key of your own: create the partner with a key that can be had in its region, then pair the two.';
  if (Number(config['premiumMessagingPartitions'] ?? 0) > 1)
    return 'It is partitioned; azmove does not pair such namespaces. Find out whether Azure does by now, or keep its entities as code.';
  return undefined;
}

/** The partner is closed where the namespace lets in subnets: those are of the destination's region. */
function networkOf({ networkRuleSet, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const letsInSubnets = (networkRuleSet as { networkRules?: unknown } | undefined)?.networkRules !== undefined;
  if (letsInSubnets) return { ...rest, publicNetworkAccessEnabled: false };
  return networkRuleSet === undefined ? rest : { ...rest, networkRuleSet };
}

function protectNamespace(namespace: MappedResource, destination: Destination): Protection {
  const { armId } = namespace;
  const pairings = ofType(destination, 'azurerm_servicebus_namespace_disaster_recovery_config');
  if (pairings.some((pairing) => sameId(parseResourceId(pairing.armId).parentId, armId))) return NOTHING;
  const remedy = hindrance(namespace, destination);
  if (remedy !== undefined) return unprotected(armId, LACKS, remedy);
  const { place } = destination;
  if (!place) return unprotected(armId, LACKS, NEEDS_A_REGION);
  const partner = place.partnerOf(armId, NAMESPACE_NAME);
  const alias = nameFor(armId, 50, '-dr');
  return {
    resources: [
      place.groupOf(armId),
      {
        armId: partner.id,
        terraformType: 'azurerm_servicebus_namespace',
        config: { ...networkOf(namespace.config), ...partner.config, sku: 'Premium' } satisfies ServicebusNamespaceConfig,
        comments: ['Stays empty: the pairing copies queues, topics and rules. Private endpoints and subnets of its own are yours to add.'],
        protects: armId,
      },
      {
        armId: `${armId}/disasterRecoveryConfigs/${alias}`,
        terraformType: 'azurerm_servicebus_namespace_disaster_recovery_config',
        config: {
          name: alias,
          primaryNamespaceId: armId,
          partnerNamespaceId: partner.id,
        } satisfies ServicebusNamespaceDisasterRecoveryConfigConfig,
        protects: armId,
      },
    ],
    covered: [
      {
        id: armId,
        how: `Paired with ${partner.config.name} in ${place.region}: entities are copied, messages are not. Clients have to use the alias ${alias} in place of the namespace’s name. Role assignments, private endpoints and subnets of the partner are yours to add.`,
      },
    ],
    open: [],
  };
}

/** Premium namespaces paired with one in the secondary region. https://learn.microsoft.com/azure/service-bus-messaging/service-bus-geo-dr */
export function protectServiceBus(destination: Destination): Protection {
  return together(ofType(destination, 'azurerm_servicebus_namespace').map((namespace) => protectNamespace(namespace, destination)));
}
