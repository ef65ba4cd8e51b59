const REGION_BOUND =
  /^Microsoft\.(Network\/(virtualNetworks|networkSecurityGroups|routeTables|natGateways|publicIPAddresses|publicIPPrefixes|loadBalancers|applicationGateways|applicationSecurityGroups)|Compute\/(availabilitySets|disks|diskEncryptionSets|proximityPlacementGroups|images|hostGroups)|Web\/(serverfarms|hostingEnvironments))(\/|$)/i;

/** What only watches, describes or links a resource, from wherever it stands. */
const AT_A_DISTANCE =
  /^Microsoft\.(Insights|Authorization|Portal|Cdn)\/|\/(virtualNetworkLinks|virtualNetworkRules|virtualNetworkPeerings)$/i;
/** Firewalls that let subnets in, and peerings: both also work between regions. */
const DISTANT_PATH = /(^|\.)(networkAcls|networkRuleSet|virtualNetworkRules|remoteVirtualNetwork)(\.|$)/i;

/** True for types that Azure wants in the region of their users: a reference to one from another region is refused. */
export function isRegionBound(armType: string): boolean {
  return REGION_BOUND.test(armType);
}

/**
 * True when Azure refuses a reference of a `sourceType` to a `targetType` in another region.
 * @param path where the source says so, dotted; empty for a parent
 */
export function wantsSameRegion(sourceType: string, targetType: string, path: string): boolean {
  return isRegionBound(targetType) && !AT_A_DISTANCE.test(sourceType) && !DISTANT_PATH.test(path);
}
