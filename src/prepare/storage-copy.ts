import type { ArmResource } from '../arm/resource';
import { parseResourceId } from '../arm/resource-id';
import type { Subject, Surroundings } from './strategy';

/** https://learn.microsoft.com/azure/storage/common/storage-account-overview#storage-account-endpoints */
const PUBLIC_SUFFIX = 'core.windows.net';

/** The address of a service of a storage account, from its body or its name. */
export function endpointOf(account: ArmResource, service: 'blob' | 'file'): string {
  const told = account.properties.primaryEndpoints?.[service] as string | undefined;
  return (told ?? `https://${parseResourceId(account.id).name}.${service}.${PUBLIC_SUFFIX}/`).replace(/\/?$/, '/');
}

/** Containers that azmove saw and that no service fills by itself. */
export function containersOf({ source }: Subject, { below }: Surroundings): string[] {
  return below(source, 'blobServices/default/containers')
    .map(({ id }) => parseResourceId(id).name)
    .filter((name) => !/^\$(logs|blobchangefeed|web)$/.test(name));
}

/** What AzCopy does not copy, as a sentence; empty when the account has none of it. */
export function restNote({ source }: Subject, { below }: Surroundings): string {
  const names = (path: string): string[] => below(source, path).map(({ id }) => parseResourceId(id).name);
  const [tables, queues] = [names('tableServices/default/tables'), names('queueServices/default/queues')];
  const parts = [
    ...(tables.length > 0 ? [`Tables are not copied by AzCopy: use Azure Data Factory for ${tables.join(', ')}.`] : []),
    ...(queues.length > 0 ? [`Queues come by code; let what waits in ${queues.join(', ')} be worked off.`] : []),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(' ')}`;
}
