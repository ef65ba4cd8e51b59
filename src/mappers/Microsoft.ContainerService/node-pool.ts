import { block, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Sysctls {
  fsAioMaxNr?: number;
  fsFileMax?: number;
  fsInotifyMaxUserWatches?: number;
  fsNrOpen?: number;
  kernelThreadsMax?: number;
  netCoreNetdevMaxBacklog?: number;
  netCoreOptmemMax?: number;
  netCoreRmemDefault?: number;
  netCoreRmemMax?: number;
  netCoreSomaxconn?: number;
  netCoreWmemDefault?: number;
  netCoreWmemMax?: number;
  /** Two numbers in one text. */
  netIpv4IpLocalPortRange?: string;
  netIpv4NeighDefaultGcThresh1?: number;
  netIpv4NeighDefaultGcThresh2?: number;
  netIpv4NeighDefaultGcThresh3?: number;
  netIpv4TcpFinTimeout?: number;
  netIpv4TcpKeepaliveProbes?: number;
  netIpv4TcpKeepaliveTime?: number;
  netIpv4TcpMaxSynBacklog?: number;
  netIpv4TcpMaxTwBuckets?: number;
  netIpv4TcpTwReuse?: boolean;
  /** In this casing. */
  netIpv4TcpkeepaliveIntvl?: number;
  netNetfilterNfConntrackBuckets?: number;
  netNetfilterNfConntrackMax?: number;
  vmMaxMapCount?: number;
  vmSwappiness?: number;
  vmVfsCachePressure?: number;
}

/** No mapper: a node pool, alike as a profile of its cluster and as a resource of its own. */
export interface NodePool {
  availabilityZones?: string[];
  capacityReservationGroupID?: string;
  count?: number;
  creationData?: { sourceResourceId?: string };
  enableAutoScaling?: boolean;
  enableEncryptionAtHost?: boolean;
  enableFIPS?: boolean;
  enableNodePublicIP?: boolean;
  enableUltraSSD?: boolean;
  gpuInstanceProfile?: string;
  gpuProfile?: { driver?: string };
  hostGroupID?: string;
  kubeletConfig?: {
    allowedUnsafeSysctls?: string[];
    containerLogMaxFiles?: number;
    containerLogMaxSizeMB?: number;
    cpuCfsQuota?: boolean;
    cpuCfsQuotaPeriod?: string;
    cpuManagerPolicy?: string;
    imageGcHighThreshold?: number;
    imageGcLowThreshold?: number;
    podMaxPids?: number;
    topologyManagerPolicy?: string;
  };
  kubeletDiskType?: string;
  linuxOSConfig?: {
    swapFileSizeMB?: number;
    sysctls?: Sysctls;
    transparentHugePageDefrag?: string;
    transparentHugePageEnabled?: string;
  };
  maxCount?: number;
  maxPods?: number;
  minCount?: number;
  mode?: string;
  networkProfile?: {
    allowedHostPorts?: { portEnd?: number; portStart?: number; protocol?: string }[];
    applicationSecurityGroups?: string[];
    nodePublicIPTags?: { ipTagType?: string; tag?: string }[];
  };
  nodeLabels?: Record<string, string>;
  nodePublicIPPrefixID?: string;
  nodeTaints?: string[];
  orchestratorVersion?: string;
  osDiskSizeGB?: number;
  osDiskType?: string;
  osSKU?: string;
  osType?: string;
  podSubnetID?: string;
  proximityPlacementGroupID?: string;
  scaleDownMode?: string;
  scaleSetEvictionPolicy?: string;
  scaleSetPriority?: string;
  spotMaxPrice?: number;
  tags?: Record<string, string>;
  type?: string;
  upgradeSettings?: {
    drainTimeoutInMinutes?: number;
    maxSurge?: string;
    maxUnavailable?: string;
    nodeSoakDurationInMinutes?: number;
    undrainableNodeBehavior?: string;
  };
  vmSize?: string;
  vnetSubnetID?: string;
  windowsProfile?: { disableOutboundNat?: boolean };
  workloadRuntime?: string;
}

/** Read-only properties of a pool, and what the provider has no place for. */
export const POOL_IGNORED = [
  '/eTag',
  // An autoscaled pool's is a moment's.
  'count',
  'currentOrchestratorVersion',
  'eTag',
  'enableCustomCATrust',
  'messageOfTheDay',
  'nodeImageVersion',
  // Told always; chosen where it differs from the cluster's.
  'orchestratorVersion',
  'osDiskSizeGB',
  'powerState',
  'securityProfile',
  'status',
] as const;

const textOrNone = unlessBlank;
const recordOf = (record: Record<string, string> | undefined) => (record && Object.keys(record).length > 0 ? record : undefined);

function kubeletConfigOf(pool: NodePool) {
  const config = pool.kubeletConfig;
  return (
    config &&
    block({
      allowedUnsafeSysctls: unlessEmpty(config.allowedUnsafeSysctls),
      containerLogMaxLine: config.containerLogMaxFiles || undefined,
      containerLogMaxSizeMb: config.containerLogMaxSizeMB || undefined,
      cpuCfsQuotaEnabled: unlessDefault(config.cpuCfsQuota ?? false, true),
      cpuCfsQuotaPeriod: textOrNone(config.cpuCfsQuotaPeriod),
      cpuManagerPolicy: textOrNone(config.cpuManagerPolicy),
      imageGcHighThreshold: config.imageGcHighThreshold || undefined,
      imageGcLowThreshold: config.imageGcLowThreshold || undefined,
      podMaxPid: config.podMaxPids || undefined,
      topologyManagerPolicy: textOrNone(config.topologyManagerPolicy),
    })
  );
}

function sysctlsOf({ netIpv4IpLocalPortRange, netIpv4TcpkeepaliveIntvl, ...sysctls }: Sysctls) {
  const [low, high] = (netIpv4IpLocalPortRange ?? '').split(/\s+/).map(Number);
  const set = Object.fromEntries(Object.entries(sysctls).filter(([, value]) => value));
  return block({
    // Every other setting has the same name on both sides.
    ...(set as Omit<Sysctls, 'netIpv4IpLocalPortRange' | 'netIpv4TcpkeepaliveIntvl'>),
    netIpv4IpLocalPortRangeMax: high || undefined,
    netIpv4IpLocalPortRangeMin: low || undefined,
    netIpv4TcpKeepaliveIntvl: netIpv4TcpkeepaliveIntvl || undefined,
  });
}

function linuxOsConfigOf(pool: NodePool) {
  const config = pool.linuxOSConfig;
  return (
    config &&
    block({
      swapFileSizeMb: config.swapFileSizeMB || undefined,
      sysctlConfig: config.sysctls && sysctlsOf(config.sysctls),
      transparentHugePage: textOrNone(config.transparentHugePageEnabled),
      transparentHugePageDefrag: textOrNone(config.transparentHugePageDefrag),
    })
  );
}

function networkProfileOf(pool: NodePool) {
  const profile = pool.networkProfile;
  if (!profile?.allowedHostPorts && !profile?.applicationSecurityGroups && !profile?.nodePublicIPTags) return undefined;
  const tags = (profile.nodePublicIPTags ?? []).flatMap(({ ipTagType, tag }) => (ipTagType ? [[ipTagType, tag ?? ''] as const] : []));
  return block({
    allowedHostPorts: unlessEmpty(profile.allowedHostPorts?.map(({ portEnd, portStart, protocol }) => ({ portEnd, portStart, protocol }))),
    applicationSecurityGroupIds: unlessEmpty(profile.applicationSecurityGroups),
    nodePublicIpTags: recordOf(Object.fromEntries(tags)),
  });
}

/** What upgrades may do, less how many nodes at once: the two kinds of pools differ there. */
export function upgradesOf(pool: NodePool) {
  const settings = pool.upgradeSettings;
  return {
    drainTimeoutInMinutes: settings?.drainTimeoutInMinutes || undefined,
    nodeSoakDurationInMinutes: settings?.nodeSoakDurationInMinutes || undefined,
    undrainableNodeBehavior: textOrNone(settings?.undrainableNodeBehavior),
  };
}

/** What of a cluster bears on its pools. */
export interface PoolOwner {
  autoUpgradeProfile?: { upgradeChannel?: string };
  kubernetesVersion?: string;
}

/** A pool's version is a choice where it is behind its cluster's, and Azure does not upgrade by itself. */
function versionOf(pool: NodePool, owner: PoolOwner | undefined): string | undefined {
  const channel = owner?.autoUpgradeProfile?.upgradeChannel ?? 'none';
  const follows = pool.orchestratorVersion?.startsWith(owner?.kubernetesVersion ?? '');
  return channel === 'none' && !follows ? textOrNone(pool.orchestratorVersion) : undefined;
}

/** The attributes that both kinds of pools have. */
export function poolOf(pool: NodePool, owner: PoolOwner | undefined) {
  const isScaled = pool.enableAutoScaling === true;
  return {
    autoScalingEnabled: isScaled || undefined,
    capacityReservationGroupId: textOrNone(pool.capacityReservationGroupID),
    fipsEnabled: pool.enableFIPS || undefined,
    gpuDriver: textOrNone(pool.gpuProfile?.driver),
    gpuInstance: textOrNone(pool.gpuInstanceProfile),
    hostEncryptionEnabled: pool.enableEncryptionAtHost || undefined,
    hostGroupId: textOrNone(pool.hostGroupID),
    kubeletConfig: kubeletConfigOf(pool),
    kubeletDiskType: unlessDefault(textOrNone(pool.kubeletDiskType), 'OS'),
    linuxOsConfig: linuxOsConfigOf(pool),
    maxCount: pool.maxCount || undefined,
    maxPods: pool.maxPods || undefined,
    minCount: pool.minCount || undefined,
    // The autoscaler's count is a moment's, not a choice.
    nodeCount: isScaled ? undefined : pool.count,
    nodeLabels: recordOf(pool.nodeLabels),
    nodeNetworkProfile: networkProfileOf(pool),
    nodePublicIpEnabled: pool.enableNodePublicIP || undefined,
    nodePublicIpPrefixId: textOrNone(pool.nodePublicIPPrefixID),
    orchestratorVersion: versionOf(pool, owner),
    osDiskSizeGb: unlessDefault(pool.osDiskSizeGB || undefined, 128),
    osDiskType: unlessDefault(textOrNone(pool.osDiskType), 'Managed'),
    osSku: unlessDefault(textOrNone(pool.osSKU), 'Ubuntu'),
    podSubnetId: textOrNone(pool.podSubnetID),
    proximityPlacementGroupId: textOrNone(pool.proximityPlacementGroupID),
    scaleDownMode: unlessDefault(textOrNone(pool.scaleDownMode), 'Delete'),
    snapshotId: textOrNone(pool.creationData?.sourceResourceId),
    tags: recordOf(pool.tags),
    ultraSsdEnabled: pool.enableUltraSSD || undefined,
    vmSize: textOrNone(pool.vmSize),
    vnetSubnetId: textOrNone(pool.vnetSubnetID),
    zones: unlessEmpty(pool.availabilityZones),
  };
}

/** The pool that lives in its cluster's own block: the first system pool, as the provider chooses on import. */
export function defaultPoolOf<P extends { mode?: string }>(pools: readonly P[] | undefined): P | undefined {
  return pools?.find(({ mode }) => mode === 'System') ?? pools?.[0];
}
