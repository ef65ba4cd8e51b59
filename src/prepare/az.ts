import { parseResourceId } from '../arm/resource-id';
import { shell, type Command } from './shell';

/** `--subscription … --resource-group … --name …` of a top-level resource, for commands of az that take no id. */
export function named(id: string): Command {
  const { name } = parseResourceId(id);
  return shell`${inGroup(id)} --name ${name}`;
}

/** `--subscription … --resource-group …` of whatever lies in a group. */
export function inGroup(id: string): Command {
  const { subscriptionId, resourceGroup } = parseResourceId(id);
  if (subscriptionId === undefined || resourceGroup === undefined) throw new Error(`${id} lies outside a resource group`);
  return shell`--subscription ${subscriptionId} --resource-group ${resourceGroup}`;
}

/** `--resource-group … --server … --name …` of a SQL database. */
export function sqlDatabase(id: string): Command {
  const [server = '', database = ''] = parseResourceId(id).names;
  return shell`${inGroup(id)} --server ${server} --name ${database}`;
}
