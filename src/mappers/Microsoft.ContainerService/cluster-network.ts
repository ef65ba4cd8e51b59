import { block, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { NetworkProfile } from './managed-cluster';

function loadBalancerOf(profile: NetworkProfile) {
  const balancer = profile.loadBalancerProfile;
  const addresses = unlessEmpty(balancer?.outboundIPs?.publicIPs?.map(({ id }) => id));
  const prefixes = unlessEmpty(balancer?.outboundIPPrefixes?.publicIPPrefixes?.map(({ id }) => id));
  const own = addresses !== undefined || prefixes !== undefined;
  const settings = {
    backendPoolType: balancer?.backendPoolType?.toLowerCase() === 'nodeip' ? 'NodeIP' : undefined,
    idleTimeoutInMinutes: unlessDefault(balancer?.idleTimeoutInMinutes || undefined, 30),
    managedOutboundIpCount: own ? undefined : unlessDefault(balancer?.managedOutboundIPs?.count || undefined, 1),
    managedOutboundIpv6Count: own ? undefined : unlessDefault(balancer?.managedOutboundIPs?.countIPv6 || undefined, 1),
    outboundIpAddressIds: addresses,
    outboundIpPrefixIds: prefixes,
    outboundPortsAllocated: balancer?.allocatedOutboundPorts || undefined,
  };
  return Object.values(settings).some((value) => value !== undefined) ? settings : undefined;
}

function natGatewayOf(profile: NetworkProfile) {
  const gateway = profile.natGatewayProfile;
  const settings = {
    idleTimeoutInMinutes: unlessDefault(gateway?.idleTimeoutInMinutes || undefined, 4),
    managedOutboundIpCount: unlessDefault(gateway?.managedOutboundIPProfile?.count || undefined, 1),
  };
  return Object.values(settings).some((value) => value !== undefined) ? settings : undefined;
}

/** No mapper: the `network_profile` block, less what Azure would choose too. */
export function networkProfileOf(profile: NetworkProfile | undefined) {
  if (!profile?.networkPlugin) return undefined;
  const isDual = (profile.ipFamilies ?? []).length > 1;
  const advanced = profile.advancedNetworking;
  return {
    networkPlugin: profile.networkPlugin,
    advancedNetworking: advanced?.enabled
      ? { observabilityEnabled: advanced.observability?.enabled ?? false, securityEnabled: advanced.security?.enabled || undefined }
      : undefined,
    dnsServiceIp: unlessDefault(unlessBlank(profile.dnsServiceIP), '10.0.0.10'),
    ipVersions: isDual ? profile.ipFamilies : undefined,
    loadBalancerProfile: loadBalancerOf(profile),
    loadBalancerSku: unlessDefault(unlessBlank(profile.loadBalancerSku?.toLowerCase()), 'standard'),
    natGatewayProfile: natGatewayOf(profile),
    networkDataPlane: unlessDefault(unlessBlank(profile.networkDataplane), 'azure'),
    networkMode: unlessBlank(profile.networkMode),
    networkPluginMode: profile.networkPluginMode?.toLowerCase() === 'overlay' ? 'overlay' : undefined,
    networkPolicy: unlessDefault(unlessBlank(profile.networkPolicy), 'none'),
    outboundType: unlessDefault(unlessBlank(profile.outboundType), 'loadBalancer'),
    podCidr: isDual ? undefined : unlessDefault(unlessBlank(profile.podCidr), '10.244.0.0/16'),
    podCidrs: isDual ? unlessEmpty(profile.podCidrs) : undefined,
    serviceCidr: isDual ? undefined : unlessDefault(unlessBlank(profile.serviceCidr), '10.0.0.0/16'),
    serviceCidrs: isDual ? unlessEmpty(profile.serviceCidrs) : undefined,
  };
}

/** Option of the autoscaler, attribute of the bindings, what Azure and the provider assume. */
const AUTO_SCALER: readonly [option: string, attribute: string, assumed: string][] = [
  ['balance-similar-node-groups', 'balanceSimilarNodeGroups', 'false'],
  ['daemonset-eviction-for-empty-nodes', 'daemonsetEvictionForEmptyNodesEnabled', 'false'],
  ['daemonset-eviction-for-occupied-nodes', 'daemonsetEvictionForOccupiedNodesEnabled', 'true'],
  ['expander', 'expander', 'random'],
  ['ignore-daemonsets-utilization', 'ignoreDaemonsetsUtilizationEnabled', 'false'],
  ['max-empty-bulk-delete', 'emptyBulkDeleteMax', '10'],
  ['max-graceful-termination-sec', 'maxGracefulTerminationSec', '600'],
  ['max-node-provision-time', 'maxNodeProvisioningTime', '15m'],
  ['max-total-unready-percentage', 'maxUnreadyPercentage', '45'],
  ['new-pod-scale-up-delay', 'newPodScaleUpDelay', '0s'],
  ['ok-total-unready-count', 'maxUnreadyNodes', '3'],
  ['scale-down-delay-after-add', 'scaleDownDelayAfterAdd', '10m'],
  ['scale-down-delay-after-delete', 'scaleDownDelayAfterDelete', '10s'],
  ['scale-down-delay-after-failure', 'scaleDownDelayAfterFailure', '3m'],
  ['scale-down-unneeded-time', 'scaleDownUnneeded', '10m'],
  ['scale-down-unready-time', 'scaleDownUnready', '20m'],
  ['scale-down-utilization-threshold', 'scaleDownUtilizationThreshold', '0.5'],
  ['scan-interval', 'scanInterval', '10s'],
  ['skip-nodes-with-local-storage', 'skipNodesWithLocalStorage', 'false'],
  ['skip-nodes-with-system-pods', 'skipNodesWithSystemPods', 'true'],
];

const NUMBERS = ['maxUnreadyNodes', 'maxUnreadyPercentage'];

/** No mapper: the `auto_scaler_profile` block; undefined when everything is as Azure would have it. */
export function autoScalerProfileOf(profile: Record<string, string | boolean | undefined> | undefined): object | undefined {
  const entries = AUTO_SCALER.flatMap(([option, attribute, assumed]) => {
    const value = profile?.[option];
    if (value === undefined || value === '' || String(value) === assumed) return [];
    const isBoolean = assumed === 'true' || assumed === 'false';
    return [[attribute, isBoolean ? String(value) === 'true' : NUMBERS.includes(attribute) ? Number(value) : String(value)] as const];
  });
  return entries.length > 0 ? block(Object.fromEntries(entries)) : undefined;
}
