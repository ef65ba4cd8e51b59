import type { NetworkManagerVerifierWorkspaceConfig } from '@cdktf/provider-azurerm/lib/network-manager-verifier-workspace';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, tagsOf, unlessBlank } from '../../mapper';

interface VerifierWorkspace extends ArmResource {
  properties: { description?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_verifier_workspace */
export const networkManagerVerifierWorkspace = defineMapper<VerifierWorkspace>({
  armType: 'Microsoft.Network/networkManagers/verifierWorkspaces',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_verifier_workspace',
  toConfig: (workspace, p) =>
    ({
      name: workspace.name,
      description: unlessBlank(p.description),
      location: workspace.location ?? '',
      networkManagerId: parentIdOf(workspace),
      tags: tagsOf(workspace),
    }) satisfies NetworkManagerVerifierWorkspaceConfig,
});
