import type { LbBackendAddressPoolConfig } from '@cdktf/provider-azurerm/lib/lb-backend-address-pool';
import type { LbBackendAddressPoolAddressConfig } from '@cdktf/provider-azurerm/lib/lb-backend-address-pool-address';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, defineParts, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';
import type { Reference } from '../../reference';

interface BackendAddress {
  name: string;
  properties?: {
    ipAddress?: string;
    loadBalancerFrontendIPConfiguration?: Reference;
    networkInterfaceIPConfiguration?: Reference;
    subnet?: Reference;
    virtualNetwork?: Reference;
  };
}

interface BackendAddressPool extends ArmResource {
  properties: {
    loadBalancerBackendAddresses?: BackendAddress[];
    syncMode?: string;
    tunnelInterfaces?: { identifier?: number; port?: number; protocol?: string; type?: string }[];
    virtualNetwork?: Reference;
  };
}

const facts = {
  armType: 'Microsoft.Network/loadBalancers/backendAddressPools',
  apiVersion: '2024-05-01',
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lb_backend_address_pool */
export const backendAddressPool = defineMapper<BackendAddressPool>({
  ...facts,
  terraformType: 'azurerm_lb_backend_address_pool',
  discovery: { by: 'property', parent: 'Microsoft.Network/loadBalancers', property: 'backendAddressPools' },
  ignored: [
    'backendIPConfigurations',
    'drainPeriodInSeconds',
    'inboundNatRules',
    'loadBalancingRules',
    'location',
    'outboundRule',
    'outboundRules',
    'loadBalancerBackendAddresses',
  ],
  toConfig: (pool, p) =>
    ({
      name: pool.name,
      loadbalancerId: parentIdOf(pool),
      synchronousMode: unlessBlank(p.syncMode),
      tunnelInterface: unlessEmpty(
        p.tunnelInterfaces?.map(({ identifier, port, protocol, type }) => ({
          identifier: identifier ?? 0,
          port: port ?? 0,
          protocol: protocol ?? '',
          type: type ?? '',
        })),
      ),
      virtualNetworkId: unlessBlank(p.virtualNetwork?.id),
    }) satisfies LbBackendAddressPoolConfig,
});

/** An address that network interfaces put in by their association is theirs, not the pool's. */
function isByAddress({ properties: p }: BackendAddress): boolean {
  if (p?.networkInterfaceIPConfiguration?.id) return false;
  return Boolean(p?.ipAddress ?? p?.loadBalancerFrontendIPConfiguration?.id);
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lb_backend_address_pool_address */
export const backendAddressPoolAddress = defineParts<BackendAddressPool>({
  ...facts,
  terraformType: 'azurerm_lb_backend_address_pool_address',
  toParts: (pool, p) =>
    (p.loadBalancerBackendAddresses ?? []).filter(isByAddress).map(({ name, properties: address }) => {
      const frontendId = address?.loadBalancerFrontendIPConfiguration?.id;
      const config = {
        name,
        backendAddressPoolId: pool.id,
        ...(frontendId
          ? { backendAddressIpConfigurationId: frontendId }
          : {
              ipAddress: unlessBlank(address?.ipAddress),
              virtualNetworkId: address?.virtualNetwork?.id ?? p.virtualNetwork?.id ?? subnetNetwork(address?.subnet?.id),
            }),
      } satisfies LbBackendAddressPoolAddressConfig;
      return { key: `address-${name}`, importId: `${pool.id}/addresses/${name}`, config };
    }),
});

function subnetNetwork(subnetId: string | undefined): string | undefined {
  return subnetId?.split('/').slice(0, -2).join('/');
}
