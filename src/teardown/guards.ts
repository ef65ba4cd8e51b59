import type { ArmResource } from '../arm/resource';
import { idKey, isWithin } from '../arm/resource-id';
import { shellWord, type TeardownFinding } from './finding';

type Guard = (resource: ArmResource, all: readonly ArmResource[]) => TeardownFinding[];

function flag(resource: ArmResource, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    resource.properties,
  );
}

function ofType(all: readonly ArmResource[], type: string, within: string): ArmResource[] {
  return all.filter((resource) => resource.type.toLowerCase() === type && isWithin(resource.id, within));
}

/** https://learn.microsoft.com/azure/backup/backup-azure-delete-vault */
const recoveryVault: Guard = ({ id }, all) =>
  ofType(all, 'microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems', id).map((item) => ({
    severity: 'blocker',
    kind: 'deletion guard',
    id: item.id,
    message: 'A vault is not deleted while something is protected in it, or softly deleted from it; the recovery points go with it.',
    command: `az backup protection disable --ids ${shellWord(item.id)} --delete-backup-data true --yes`,
  }));

/** https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview */
const keyVault: Guard = (vault) =>
  flag(vault, 'enablePurgeProtection') === true
    ? [
        {
          severity: 'note',
          kind: 'deletion guard',
          id: vault.id,
          message: `Purge protection: the name stays taken for ${String(flag(vault, 'softDeleteRetentionInDays') ?? 90)} days after the deletion.`,
        },
      ]
    : [
        {
          severity: 'note',
          kind: 'deletion guard',
          id: vault.id,
          message: 'It is softly deleted; its name stays taken until it is purged.',
        },
      ];

/** https://learn.microsoft.com/azure/storage/blobs/immutable-policy-configure-container-scope */
const container: Guard = (resource) => {
  const isHeld = flag(resource, 'hasLegalHold') === true;
  const isLocked = String(flag(resource, 'immutabilityPolicy', 'properties', 'state') ?? '').toLowerCase() === 'locked';
  if (!isHeld && !isLocked && flag(resource, 'hasImmutabilityPolicy') !== true) return [];
  return [
    {
      severity: isHeld || isLocked ? 'blocker' : 'note',
      kind: 'deletion guard',
      id: resource.id,
      message: isHeld
        ? 'A legal hold is on it: neither it nor its account is deleted.'
        : isLocked
          ? 'Its retention policy is locked: its account is not deleted before the blobs are out of retention.'
          : 'It has a retention policy, not locked: delete the policy where its blobs are still in retention.',
      ...(isHeld && {
        command: `az storage container legal-hold clear --ids ${shellWord(resource.id)} --tags …`,
      }),
    },
  ];
};

/** https://learn.microsoft.com/azure/backup/create-manage-backup-vault#delete-a-backup-vault */
const backupVault: Guard = ({ id }, all) =>
  ofType(all, 'microsoft.dataprotection/backupvaults/backupinstances', id).map((item) => ({
    severity: 'blocker',
    kind: 'deletion guard',
    id: item.id,
    message: 'A backup vault is not deleted while it holds backup instances.',
    command: `az dataprotection backup-instance delete --ids ${shellWord(item.id)} --yes`,
  }));

const GUARDS: Readonly<Record<string, Guard>> = {
  'microsoft.recoveryservices/vaults': recoveryVault,
  'microsoft.keyvault/vaults': keyVault,
  'microsoft.storage/storageaccounts/blobservices/containers': container,
  'microsoft.dataprotection/backupvaults': backupVault,
};

/** What services put in the way of a deletion, as far as the resources themselves tell. Pure. */
export function deletionGuards(leaving: readonly ArmResource[], all: readonly ArmResource[]): TeardownFinding[] {
  return leaving.flatMap((resource) => GUARDS[resource.type.toLowerCase()]?.(resource, all) ?? []);
}

/**
 * Locks that the teardown meets. Those that its own stack holds are destroyed first; all others have to be lifted by a person.
 * @param held idKeys of the locks in the teardown stack
 */
export function lockFindings(locks: readonly ArmResource[], leaving: readonly string[], held: ReadonlySet<string>): TeardownFinding[] {
  return locks.flatMap((lock): TeardownFinding[] => {
    const scope = lock.id.slice(0, lock.id.toLowerCase().lastIndexOf('/providers/microsoft.authorization/locks/'));
    if (!leaving.some((id) => isWithin(id, scope) || isWithin(scope, id))) return [];
    const { level = 'CanNotDelete' } = lock.properties as { level?: string };
    const isHeld = held.has(idKey(lock.id));
    return [
      {
        severity: isHeld ? 'note' : 'blocker',
        kind: 'lock',
        id: lock.id,
        message: isHeld
          ? `A ${level} lock, in the teardown stack: it is destroyed before what it protects.`
          : `A ${level} lock that the teardown stack does not hold: nothing below ${scope} is deleted while it stands.`,
        command: `az lock delete --ids ${shellWord(lock.id)}`,
      },
    ];
  });
}
