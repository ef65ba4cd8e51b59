import type { LighthouseAssignmentConfig } from '@cdktf/provider-azurerm/lib/lighthouse-assignment';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, ownName } from '../mapper';

interface RegistrationAssignment extends ArmResource {
  properties: { registrationDefinitionId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lighthouse_assignment */
export const lighthouseAssignment = defineMapper<RegistrationAssignment>({
  armType: 'Microsoft.ManagedServices/registrationAssignments',
  apiVersion: '2022-10-01',
  terraformType: 'azurerm_lighthouse_assignment',
  nameScope: 'parent',
  ignored: ['registrationDefinition'],
  toConfig: (assignment, p) =>
    ({
      name: ownName(assignment),
      scope: assignment.id.slice(0, assignment.id.toLowerCase().lastIndexOf('/providers/microsoft.managedservices/')),
      lighthouseDefinitionId: p.registrationDefinitionId ?? '',
    }) satisfies LighthouseAssignmentConfig,
});
