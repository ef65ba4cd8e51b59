import type { NetworkManagerConnectivityConfigurationConfig } from '@cdktf/provider-azurerm/lib/network-manager-connectivity-configuration';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../mapper';

interface ConnectivityConfiguration extends ArmResource {
  properties: {
    appliesToGroups?: { groupConnectivity?: string; isGlobal?: string; networkGroupId?: string; useHubGateway?: string }[];
    connectivityTopology?: string;
    deleteExistingPeering?: string;
    description?: string;
    hubs?: { resourceId?: string; resourceType?: string }[];
    isGlobal?: string;
  };
}

/** ARM writes booleans as words here. */
const whenTrue = (word: string | undefined): true | undefined => (word === 'True' ? true : undefined);

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_connectivity_configuration */
export const networkManagerConnectivityConfiguration = defineMapper<ConnectivityConfiguration>({
  armType: 'Microsoft.Network/networkManagers/connectivityConfigurations',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_connectivity_configuration',
  ignored: ['connectivityCapabilities', 'resourceGuid'],
  toConfig: (configuration, p) => {
    const hub = p.hubs?.[0];
    return {
      name: configuration.name,
      appliesToGroup: (p.appliesToGroups ?? []).map((group) => ({
        globalMeshEnabled: whenTrue(group.isGlobal),
        groupConnectivity: group.groupConnectivity ?? '',
        networkGroupId: group.networkGroupId ?? '',
        useHubGateway: whenTrue(group.useHubGateway),
      })),
      connectivityTopology: p.connectivityTopology ?? '',
      deleteExistingPeeringEnabled: whenTrue(p.deleteExistingPeering),
      description: unlessBlank(p.description),
      globalMeshEnabled: whenTrue(p.isGlobal),
      hub: hub && { resourceId: hub.resourceId ?? '', resourceType: hub.resourceType ?? '' },
      networkManagerId: parentIdOf(configuration),
    } satisfies NetworkManagerConnectivityConfigurationConfig;
  },
});
