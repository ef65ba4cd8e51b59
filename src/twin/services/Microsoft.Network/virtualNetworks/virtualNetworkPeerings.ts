import type { ArmResource } from '../../../../arm/resource';
import { sameId } from '../../../../arm/resource-id';
import { defineService } from '../../../service';
import type { ServiceContext } from '../../../service';

function vnetOf(peering: ArmResource): string {
  return peering.id.split('/').slice(0, -2).join('/');
}

function reverseExists(peering: ArmResource, context: ServiceContext): boolean {
  const remote: string | undefined = peering.properties.remoteVirtualNetwork?.id;
  if (!remote) return false;
  const peerings = context.children(remote, 'virtualNetworkPeerings');
  return peerings.some((other) => sameId(other.properties.remoteVirtualNetwork?.id, vnetOf(peering)));
}

/** A peering is connected once the other side has one back. https://learn.microsoft.com/rest/api/virtualnetwork/virtual-network-peerings */
export const virtualNetworkPeering = defineService({
  armType: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
  location: false,
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (peering, context) => {
    const p = peering.properties;
    p.resourceGuid ??= context.guid(peering.id, 'resourceGuid');
    p.peeringState ??= 'Initiated';
    p.peeringSyncLevel ??= 'FullyInSync';
    p.doNotVerifyRemoteGateways ??= false;
    const space = context.get(p.remoteVirtualNetwork?.id ?? '')?.properties.addressSpace;
    if (space) {
      p.remoteAddressSpace ??= space;
      p.remoteVirtualNetworkAddressSpace ??= space;
    }
  },
  onRead: (peering, context) => {
    if (peering.properties.peeringState === 'Initiated' && reverseExists(peering, context)) peering.properties.peeringState = 'Connected';
  },
});
