import { unlessBlank } from './mapper';

interface NatMapping {
  addressSpace?: string;
  portRange?: string;
}

/** Properties of the NAT rules of VPN gateways, in a virtual network or in a hub. */
export interface NatRuleProperties {
  externalMappings?: NatMapping[];
  internalMappings?: NatMapping[];
  ipConfigurationId?: string;
  mode?: string;
  type?: string;
}

/** Blocks `external_mapping` and `internal_mapping`. */
export function natMappingsOf(mappings: NatMapping[] | undefined) {
  return (mappings ?? []).map(({ addressSpace, portRange }) => ({ addressSpace: addressSpace ?? '', portRange: unlessBlank(portRange) }));
}
