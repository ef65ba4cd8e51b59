import type { AppServiceEnvironmentV3Config } from '@cdktf/provider-azurerm/lib/app-service-environment-v3';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf, unlessDefault, unlessEmpty } from '../mapper';

interface HostingEnvironment extends ArmResource {
  properties: {
    clusterSettings?: { name?: string; value?: string }[];
    dedicatedHostCount?: number;
    dnsSuffix?: string;
    internalLoadBalancingMode?: string;
    virtualNetwork?: { id?: string };
    zoneRedundant?: boolean;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/app_service_environment_v3 */
export const appServiceEnvironment = defineMapper<HostingEnvironment>({
  armType: 'Microsoft.Web/hostingEnvironments',
  apiVersion: '2023-12-01',
  terraformType: 'azurerm_app_service_environment_v3',
  nameScope: 'global',
  nameRule: { minLength: 2, maxLength: 36, characters: 'a-zA-Z0-9-' },
  ignored: [
    // It stands where its subnet does.
    '/location',
    '/kind',
    'dnsSuffix',
    'frontEndScaleFactor',
    'hasLinuxWorkers',
    'ipsslAddressCount',
    'maximumNumberOfMachines',
    'multiRoleCount',
    'multiSize',
    'status',
    'suspended',
    'upgradeAvailability',
    'upgradePreference',
    'userWhitelistedIpRanges',
    'customDnsSuffixConfiguration',
    'networkingConfiguration',
    'virtualNetwork.name',
    'virtualNetwork.type',
    'virtualNetwork.subnet',
  ],
  absorbs: [
    {
      armType: 'Microsoft.Web/hostingEnvironments/configurations',
      apiVersion: '2023-12-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.Web/hostingEnvironments', path: 'configurations/networking' }],
      ignored: [
        'windowsOutboundIpAddresses',
        'linuxOutboundIpAddresses',
        'internalInboundIpAddresses',
        'externalInboundIpAddresses',
        'ftpEnabled',
        'inboundIpAddressOverride',
      ],
    },
  ],
  exports: ({ properties: p }) => ({ dnsSuffix: p.dnsSuffix }),
  toConfig: (environment, p, context) => {
    const network = context.part(environment, 'configurations/networking')?.properties as
      | { allowNewPrivateEndpointConnections?: boolean; remoteDebugEnabled?: boolean }
      | undefined;
    return {
      ...named(environment),
      tags: tagsOf(environment),
      allowNewPrivateEndpointConnections: unlessDefault(network?.allowNewPrivateEndpointConnections, true),
      clusterSetting: unlessEmpty(p.clusterSettings?.map(({ name, value }) => ({ name: name ?? '', value: value ?? '' }))),
      dedicatedHostCount: p.dedicatedHostCount || undefined,
      internalLoadBalancingMode: unlessDefault(p.internalLoadBalancingMode, 'None'),
      remoteDebuggingEnabled: unlessDefault(network?.remoteDebugEnabled, false),
      subnetId: p.virtualNetwork?.id ?? '',
      zoneRedundant: unlessDefault(p.zoneRedundant, false),
    } satisfies AppServiceEnvironmentV3Config;
  },
});
