import type { ArmResource } from '../../arm/resource';
import { ArmError } from '../arm-error';
import { defineService, type ActionHandler, type Service, type ServiceContext, type WriteContext } from '../service';

/** What a partner must not hold when it is paired. */
const ENTITIES = ['queues', 'topics', 'eventhubs'];

const namespaceOf = ({ id }: ArmResource): string => id.split('/').slice(0, 9).join('/');

/** The same alias, as the other namespace shows it. */
function mirrorOf(config: ArmResource): string | undefined {
  const partner = config.properties.partnerNamespace as string | undefined;
  return partner ? `${partner}/disasterRecoveryConfigs/${config.name}` : undefined;
}

function complete(config: ArmResource, context: WriteContext): void {
  const p = config.properties;
  const partner = p.partnerNamespace as string | undefined;
  if (context.cause === 'PUT' && p.role === undefined && partner && !context.previous) {
    const entity = ENTITIES.flatMap((collection) => context.children(partner, collection))[0];
    if (entity) throw new ArmError(409, 'Conflict', `The secondary namespace ${partner} is not empty: it holds ${entity.id}.`);
  }
  p.provisioningState = 'Succeeded';
  p.role ??= partner ? 'Primary' : 'PrimaryNotReplicating';
  p.partnerNamespace ??= '';
  p.pendingReplicationOperationsCount ??= 0;
}

function pair(config: ArmResource, context: WriteContext): void {
  const mirror = mirrorOf(config);
  const partner = config.properties.partnerNamespace as string;
  if (config.properties.role !== 'Primary' || mirror === undefined || !context.get(partner)) return;
  context.put({ id: mirror, properties: { role: 'Secondary', partnerNamespace: namespaceOf(config) } });
}

/** The secondary's goes with the primary's, and not the other way round. */
function part(config: ArmResource, context: ServiceContext): void {
  const mirror = mirrorOf(config);
  if (mirror !== undefined && config.properties.role === 'Primary') context.remove(mirror);
}

const ALONE = { role: 'PrimaryNotReplicating', partnerNamespace: '' };

const breakPairing: ActionHandler = (_request, context, config) => {
  part(config, context);
  context.put({ id: config.id, properties: ALONE });
  return {};
};

/** Asked of the secondary: it becomes the one that counts, and the pairing ends. */
const failover: ActionHandler = (_request, context, config) => {
  const mirror = mirrorOf(config);
  if (mirror !== undefined) context.remove(mirror);
  context.put({ id: config.id, properties: ALONE });
  return {};
};

/** POST `namespaces/{name}/disasterRecoveryConfigs/checkNameAvailability`. */
export const checkAlias: ActionHandler = (request, context, namespace) => {
  const name = String(request.body['name'] ?? '');
  const isTaken = context.children(namespace.id, 'disasterRecoveryConfigs').some((one) => one.name.toLowerCase() === name.toLowerCase());
  return { body: { nameAvailable: !isTaken, reason: isTaken ? 'NameInUse' : 'None', message: '' } };
};

/**
 * The pairing of a namespace with another, which shows it in its turn.
 * https://learn.microsoft.com/rest/api/servicebus/disaster-recovery-configs, https://learn.microsoft.com/rest/api/eventhub/disaster-recovery-configs
 */
export function geoRecovery(armType: string): Service {
  return defineService({
    armType,
    complete,
    afterWrite: pair,
    afterDelete: part,
    actions: { breakPairing, failover },
  });
}
