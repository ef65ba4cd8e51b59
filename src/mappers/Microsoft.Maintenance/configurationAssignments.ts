import type { MaintenanceAssignmentDedicatedHostConfig } from '@cdktf/provider-azurerm/lib/maintenance-assignment-dedicated-host';
import type { MaintenanceAssignmentVirtualMachineConfig } from '@cdktf/provider-azurerm/lib/maintenance-assignment-virtual-machine';
import type { MaintenanceAssignmentVirtualMachineScaleSetConfig } from '@cdktf/provider-azurerm/lib/maintenance-assignment-virtual-machine-scale-set';
import type { ArmResource } from '../../arm/resource';
import { parseResourceId, tryParseResourceId } from '../../arm/resource-id';
import { defineMapper } from '../mapper';

interface Assignment extends ArmResource {
  properties: {
    maintenanceConfigurationId?: string;
  };
}

const facts = {
  armType: 'Microsoft.Maintenance/configurationAssignments',
  apiVersion: '2023-04-01',
  nameScope: 'parent',
  ignored: ['resourceId', 'filter'],
} as const;

/** The id of what is maintained. */
const targetOf = (assignment: ArmResource): string => parseResourceId(assignment.id).scopeId ?? '';
const isOf = (assignment: ArmResource, armType: string): boolean =>
  tryParseResourceId(targetOf(assignment))?.armType.toLowerCase() === armType.toLowerCase();
const common = (assignment: Assignment) => ({
  location: assignment.location ?? '',
  maintenanceConfigurationId: assignment.properties.maintenanceConfigurationId ?? '',
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/maintenance_assignment_dedicated_host */
export const maintenanceAssignmentDedicatedHost = defineMapper<Assignment>({
  ...facts,
  terraformType: 'azurerm_maintenance_assignment_dedicated_host',
  when: (r) => isOf(r, 'Microsoft.Compute/hostGroups/hosts'),
  toConfig: (r) =>
    ({
      ...common(r),
      dedicatedHostId: targetOf(r),
    }) satisfies MaintenanceAssignmentDedicatedHostConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/maintenance_assignment_virtual_machine */
export const maintenanceAssignmentVirtualMachine = defineMapper<Assignment>({
  ...facts,
  terraformType: 'azurerm_maintenance_assignment_virtual_machine',
  when: (r) => isOf(r, 'Microsoft.Compute/virtualMachines'),
  toConfig: (r) =>
    ({
      ...common(r),
      virtualMachineId: targetOf(r),
    }) satisfies MaintenanceAssignmentVirtualMachineConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/maintenance_assignment_virtual_machine_scale_set */
export const maintenanceAssignmentVirtualMachineScaleSet = defineMapper<Assignment>({
  ...facts,
  terraformType: 'azurerm_maintenance_assignment_virtual_machine_scale_set',
  when: (r) => isOf(r, 'Microsoft.Compute/virtualMachineScaleSets'),
  toConfig: (r) =>
    ({
      ...common(r),
      virtualMachineScaleSetId: targetOf(r),
    }) satisfies MaintenanceAssignmentVirtualMachineScaleSetConfig,
});
