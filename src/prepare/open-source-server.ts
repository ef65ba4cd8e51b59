import { parseResourceId } from '../arm/resource-id';
import type { ArmResource } from '../arm/resource';
import { named } from './az';
import { shell, type Command } from './shell';
import type { Reader, Seen, Subject } from './strategy';

/** True for PostgreSQL, false for MySQL: the two flexible servers have nearly the same commands. */
export function isPostgresql({ type }: ArmResource): boolean {
  return type.toLowerCase() === 'microsoft.dbforpostgresql/flexibleservers';
}

/** `az postgres flexible-server` or `az mysql flexible-server`. */
export function tool(server: ArmResource): Command {
  return isPostgresql(server) ? shell`az postgres flexible-server` : shell`az mysql flexible-server`;
}

/** The host name of a server, from its body or its name. */
export function hostOf(server: ArmResource): string {
  const told = server.properties.fullyQualifiedDomainName as string | undefined;
  return told ?? `${parseResourceId(server.id).name}.${isPostgresql(server) ? 'postgres' : 'mysql'}.database.azure.com`;
}

/** What stands in move.yaml for a server that a person makes: code must not create a second one under its name. */
export function existingNote({ source, disposition, destinationId }: Subject): string {
  if (disposition === 'use existing')
    return 'move.yaml says that this server stands already (use existing): code refers to it and does not create it.';
  return `azurerm 4.55 would replace a promoted server, so it is made here and not by code. Say so in move.yaml: dispositions: [{ resource: ${source.id}, disposition: use existing, existing: ${destinationId ?? '…'} }].`;
}

/** Creates the group of a server that a person makes, where it is not there yet. */
export function groupOf(destinationId: string, region: string): Command {
  const { subscriptionId = '', resourceGroup = '' } = parseResourceId(destinationId);
  return shell`az group create --subscription ${subscriptionId} --name ${resourceGroup} --location ${region} --output none`;
}

/** Runs `create` unless the server is there. */
export function unlessThere(server: ArmResource, destinationId: string, create: Command): Command {
  return shell`${tool(server)} show ${named(destinationId)} --output none 2>/dev/null || ${create}`;
}

const REPLICA_STATES: Readonly<Record<string, Seen['state']>> = { Active: 'done', Broken: 'failed' };

/** Whether the server in the destination is there, and how far its replication is. */
export async function lookAtServer({ source, destinationId }: Subject, read: Reader): Promise<Seen> {
  if (destinationId === undefined) return { state: 'ask', detail: 'No server of the destination is known to move.yaml.' };
  const server = await read.get(destinationId, isPostgresql(source) ? '2024-08-01' : '2023-12-30');
  if (!server) return { state: 'missing', detail: 'The server is not there yet: see reports/runbook.md.' };
  const {
    state = '',
    replicationRole = '',
    replica,
  } = server.properties as { state?: string; replicationRole?: string; replica?: { replicationState?: string } };
  const replication = replica?.replicationState;
  const facts = { state, replicationRole, replicationState: replication ?? null };
  if (replication !== undefined && replicationRole.includes('Replica')) {
    const seen = REPLICA_STATES[replication] ?? 'running';
    return { state: seen, detail: `The replica is there, its replication is ${replication.toLowerCase()}.`, facts };
  }
  if (state !== 'Ready') return { state: 'running', detail: `The server is ${state === '' ? 'being made' : state.toLowerCase()}.`, facts };
  return { state: 'done', detail: replicationRole.includes('Replica') ? 'The replica follows the source.' : 'The server is ready.', facts };
}
