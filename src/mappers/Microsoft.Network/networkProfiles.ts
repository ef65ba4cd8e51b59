import type { NetworkProfileConfig } from '@cdktf/provider-azurerm/lib/network-profile';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';
import type { Reference } from '../reference';

interface NetworkProfile extends ArmResource {
  properties: {
    containerNetworkInterfaceConfigurations?: {
      name?: string;
      properties?: { ipConfigurations?: { name?: string; properties?: { subnet?: Reference } }[] };
    }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_profile */
export const networkProfile = defineMapper<NetworkProfile>({
  armType: 'Microsoft.Network/networkProfiles',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_profile',
  ignored: [
    'containerNetworkInterfaceConfigurations.id',
    'containerNetworkInterfaceConfigurations.type',
    'containerNetworkInterfaceConfigurations.properties.containerNetworkInterfaces',
    'containerNetworkInterfaceConfigurations.properties.ipConfigurations.id',
    'containerNetworkInterfaceConfigurations.properties.ipConfigurations.type',
    'containerNetworkInterfaces',
    'resourceGuid',
  ],
  toConfig: (profile, p) => {
    const containerInterface = p.containerNetworkInterfaceConfigurations?.[0];
    return {
      ...regional(profile),
      containerNetworkInterface: {
        name: containerInterface?.name ?? '',
        ipConfiguration: (containerInterface?.properties?.ipConfigurations ?? []).map(({ name, properties }) => ({
          name: name ?? '',
          subnetId: properties?.subnet?.id ?? '',
        })),
      },
    } satisfies NetworkProfileConfig;
  },
});
