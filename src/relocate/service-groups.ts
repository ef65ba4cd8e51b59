import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { valuesAt } from '../arm/value-at';

/** Where a resource names the group that its service fills by itself: a name, or a resource id. */
const GROUP_PATHS: Readonly<Record<string, string>> = {
  'microsoft.app/managedenvironments': 'properties.infrastructureResourceGroup',
  'microsoft.containerservice/managedclusters': 'properties.nodeResourceGroup',
  'microsoft.databricks/workspaces': 'properties.managedResourceGroupId',
  'microsoft.solutions/applications': 'properties.managedResourceGroupId',
  'microsoft.synapse/workspaces': 'properties.managedResourceGroupName',
};

/** What only the neighbours of a resource tell: who made it. */
export interface ServiceWork {
  /** Lower-case group name → the resource whose service fills the group. */
  groups: ReadonlyMap<string, ArmResource>;
  /** {@link idKey} of an OS disk → its virtual machine. */
  osDisks: ReadonlyMap<string, ArmResource>;
}

/** Groups and disks of `resources` that a service made for another of them. */
export function serviceWork(resources: readonly ArmResource[]): ServiceWork {
  const groups = new Map<string, ArmResource>();
  const osDisks = new Map<string, ArmResource>();
  for (const resource of resources) {
    const type = resource.type.toLowerCase();
    const path = GROUP_PATHS[type];
    const [group] = path === undefined ? [] : valuesAt(resource, path);
    if (typeof group === 'string' && group !== '') groups.set(group.slice(group.lastIndexOf('/') + 1).toLowerCase(), resource);
    if (type !== 'microsoft.compute/virtualmachines') continue;
    const [disk] = valuesAt(resource, 'properties.storageProfile.osDisk.managedDisk.id');
    if (typeof disk === 'string') osDisks.set(idKey(disk), resource);
  }
  return { groups, osDisks };
}
