import { defineService, type Service } from '../../service';

/** Clients wait for these as they wait for resources of their own, so their state is told as well. */
const nestedOf = (armType: string): Service => defineService({ armType: `Microsoft.Network/${armType}/*`, provisioningState: true });

export const expressRouteConnection = nestedOf('expressRouteGateways');
export const firewallPolicyPart = nestedOf('firewallPolicies');
export const gatewayPart = nestedOf('virtualNetworkGateways');
export const hubPart = nestedOf('virtualHubs');
export const networkManagerPart = nestedOf('networkManagers');
export const networkWatcherPart = nestedOf('networkWatchers');
export const vpnGatewayPart = nestedOf('vpnGateways');
export const vpnServerConfigurationPart = nestedOf('vpnServerConfigurations');
