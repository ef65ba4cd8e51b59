import type { PrivateLinkServiceConfig } from '@cdktf/provider-azurerm/lib/private-link-service';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { idsOf, type Reference } from '../reference';

interface PrivateLinkService extends ArmResource {
  properties: {
    alias?: string;
    autoApproval?: { subscriptions?: string[] };
    destinationIPAddress?: string;
    enableProxyProtocol?: boolean;
    fqdns?: string[];
    ipConfigurations?: {
      name: string;
      properties?: {
        primary?: boolean;
        privateIPAddress?: string;
        privateIPAddressVersion?: string;
        privateIPAllocationMethod?: string;
        subnet?: Reference;
      };
    }[];
    loadBalancerFrontendIpConfigurations?: Reference[];
    visibility?: { subscriptions?: string[] };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_link_service */
export const privateLinkService = defineMapper<PrivateLinkService>({
  armType: 'Microsoft.Network/privateLinkServices',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_private_link_service',
  ignored: [
    '/extendedLocation',
    'accessMode',
    'alias',
    'ipConfigurations.id',
    'ipConfigurations.type',
    'ipConfigurations.properties.privateIPAddress',
    'loadBalancerFrontendIpConfigurations',
    'networkInterfaces',
    'privateEndpointConnections',
    'resourceGuid',
  ],
  exports: ({ properties: p }) => ({ alias: unlessBlank(p.alias) }),
  toConfig: (service, p) =>
    ({
      ...regional(service),
      autoApprovalSubscriptionIds: unlessEmpty(p.autoApproval?.subscriptions),
      destinationIpAddress: unlessBlank(p.destinationIPAddress),
      enableProxyProtocol: unlessDefault(p.enableProxyProtocol, false),
      fqdns: unlessEmpty(p.fqdns),
      loadBalancerFrontendIpConfigurationIds: idsOf(p.loadBalancerFrontendIpConfigurations),
      natIpConfiguration: (p.ipConfigurations ?? []).map(({ name, properties: ip }) => ({
        name,
        primary: ip?.primary ?? false,
        privateIpAddress: ip?.privateIPAllocationMethod === 'Static' ? ip.privateIPAddress : undefined,
        privateIpAddressVersion: unlessDefault(ip?.privateIPAddressVersion, 'IPv4'),
        subnetId: ip?.subnet?.id ?? '',
      })),
      visibilitySubscriptionIds: unlessEmpty(p.visibility?.subscriptions),
    }) satisfies PrivateLinkServiceConfig,
});
