import type { ArmResource } from '../../arm/resource';
import { ownersOfHost } from '../../catalog/hosts';
import { regionName, regionOf } from '../../catalog/regions';
import { defineCheck, type Found } from '../check';
import { listed, type Arrival, type World } from '../world';

const CMK = 'https://learn.microsoft.com/azure/security/fundamentals/encryption-models';
const BACKUP = 'https://learn.microsoft.com/azure/key-vault/general/backup';

/** Types whose key vault must be in their own region. https://learn.microsoft.com/azure/virtual-machines/disk-encryption, …/backup/encryption-at-rest-with-cmk */
const SAME_REGION = new Set([
  'microsoft.compute/diskencryptionsets',
  'microsoft.recoveryservices/vaults',
  'microsoft.app/managedenvironments',
]);

/** Keys of bodies under which encryption stands. */
const ENCRYPTION = /(encryption|keyvaultproperties|activekey|keyuri|keyvaultkey|keyurl|keyvaultkeyuri|serverkey)/i;

interface Use {
  arrival: Arrival;
  host: string;
}

function* keyHosts(value: unknown, isWithin: boolean): Generator<string> {
  if (typeof value === 'string') {
    const host = isWithin ? /^https:\/\/([a-z0-9-]+\.(?:vault|managedhsm)\.[a-z.]+)/i.exec(value)?.[1] : undefined;
    if (host !== undefined) yield host.toLowerCase();
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* keyHosts(item, isWithin || ENCRYPTION.test(key));
  }
}

function usesOf(world: World): Use[] {
  return world.arrivals
    .filter(({ source }) => !/^microsoft\.keyvault\//i.test(source.type))
    .flatMap((arrival) => [...new Set(keyHosts(arrival.source.properties, false))].map((host) => ({ arrival, host })));
}

function vaultAt(world: World, host: string): ArmResource | undefined {
  const owners = ownersOfHost(host);
  return world.inventory.resources.find(
    ({ type, name }) =>
      /^microsoft\.keyvault\/(vaults|managedhsms)$/i.test(type) && owners.some((owner) => owner.name === name.toLowerCase()),
  );
}

function onUse(world: World, { arrival, host }: Use): Found {
  const { source } = arrival;
  const vault = vaultAt(world, host);
  const moves = vault !== undefined && world.decisionOn(vault.id)?.disposition === 'recreate';
  const resources = [source.id, ...(vault ? [vault.id] : [])];
  if (moves) {
    return {
      severity: 'warning',
      resources,
      message: `${source.name} is encrypted with a key of ${vault.name}, which is made anew without its keys.`,
      remedy: `Bring the key into the new vault (restore a backup, or make one and re-encrypt) before ${source.name} is deployed.`,
      link: BACKUP,
    };
  }
  const isBound = SAME_REGION.has(source.type.toLowerCase()) && (vault === undefined || regionName(vault.location ?? '') !== world.region);
  return {
    severity: isBound ? 'blocker' : 'info',
    resources,
    message: isBound
      ? `${source.name} needs its key vault in its own region; ${host} ${vault ? `stays in ${vault.location}` : 'is not in the inventory, and so not in the move'}.`
      : `${source.name} is encrypted with a key of ${host}, which stays where it is.`,
    remedy: isBound
      ? 'Make a vault with a key in the destination, and name it as "use existing", or move the vault too.'
      : 'Check that the vault’s firewall lets the destination in, and that it outlives the source.',
  };
}

/** Backups of keys and secrets restore only within the geography. */
function onGeography(world: World): Found[] {
  const vaults = world.arriving('Microsoft.KeyVault/vaults');
  const [from, to] = [regionOf(world.move.source.region).geography, regionOf(world.region).geography];
  if (vaults.length === 0 || from === '' || to === '' || from === to) return [];
  return [
    {
      severity: 'warning',
      resources: vaults.map(({ source }) => source.id),
      message: `${world.region} lies in another geography (${to}) than ${world.move.source.region} (${from}): backups of keys, secrets and certificates cannot be restored there (${listed(vaults.map(({ source }) => source.name))}).`,
      remedy:
        'Make keys anew and re-encrypt; copy secrets by value; request certificates anew. Keys that may not be exported cannot go over.',
      link: BACKUP,
    },
  ];
}

export const customerKeys = defineCheck({
  id: 'customer-keys',
  title: 'Customer-managed keys',
  needs: 'Keys that encrypt data at rest are there before it is, in a vault of the same region where the service wants that.',
  operations: [],
  link: CMK,
  questions: (world) => {
    const uses = usesOf(world);
    const geography = onGeography(world);
    const resources = [
      ...uses.map(({ arrival }) => arrival.source.id),
      ...world.arriving('Microsoft.KeyVault/vaults').map(({ source }) => source.id),
    ];
    return resources.length === 0
      ? []
      : [{ about: 'customer-managed keys', resources, answer: () => [...uses.map((use) => onUse(world, use)), ...geography] }];
  },
});
