import type { ArmResource } from '../arm/resource';
import { valuesAt } from '../arm/value-at';
import type { Arrival, World } from './world';

/** A number of machines of one size that the move brings. */
export interface Machines {
  arrival: Arrival;
  size: string;
  count: number;
  zones: readonly string[];
  isSpot: boolean;
  /** Capabilities of Microsoft.Compute/skus that they need: lower-case name → what for. */
  capabilities: Readonly<Record<string, string>>;
  /** Hyper-V generation of the OS disk, where it is known. */
  generation?: string;
  dataDisks: number;
}

interface Profile {
  priority?: string;
  storageProfile?: {
    osDisk?: { managedDisk?: { storageAccountType?: string; id?: string }; diffDiskSettings?: { option?: string } };
    dataDisks?: { managedDisk?: { storageAccountType?: string } }[];
  };
  securityProfile?: { encryptionAtHost?: boolean; securityType?: string };
  networkProfile?: {
    networkInterfaces?: { id: string }[];
    networkInterfaceConfigurations?: { properties?: { enableAcceleratedNetworking?: boolean } }[];
  };
}

function isAccelerated(profile: Profile, world: World): boolean {
  const { networkInterfaces = [], networkInterfaceConfigurations = [] } = profile.networkProfile ?? {};
  return (
    networkInterfaceConfigurations.some(({ properties }) => properties?.enableAcceleratedNetworking === true) ||
    networkInterfaces.some(({ id }) => world.arrived(id)?.resource.properties.enableAcceleratedNetworking === true)
  );
}

function capabilitiesOf(profile: Profile, world: World): Record<string, string> {
  const { osDisk, dataDisks = [] } = profile.storageProfile ?? {};
  const kinds = [osDisk, ...dataDisks].map((disk) => disk?.managedDisk?.storageAccountType ?? '');
  return {
    ...(kinds.some((kind) => /^Premium/.test(kind)) && { premiumio: 'premium disks' }),
    ...(isAccelerated(profile, world) && { acceleratednetworkingenabled: 'accelerated networking' }),
    ...(profile.securityProfile?.encryptionAtHost === true && { encryptionathostsupported: 'encryption at host' }),
    ...(osDisk?.diffDiskSettings?.option === 'Local' && { ephemeralosdisksupported: 'an ephemeral OS disk' }),
  };
}

function machinesOf(arrival: Arrival, size: unknown, count: number, profile: Profile, world: World): Machines[] {
  if (typeof size !== 'string' || count === 0) return [];
  const disk =
    world.arrived(profile.storageProfile?.osDisk?.managedDisk?.id)?.resource ??
    world.source(profile.storageProfile?.osDisk?.managedDisk?.id);
  const isTrusted = /TrustedLaunch|ConfidentialVM/i.test(profile.securityProfile?.securityType ?? '');
  const generation = (disk?.properties.hyperVGeneration as string | undefined) ?? (isTrusted ? 'V2' : undefined);
  return [
    {
      arrival,
      size,
      count,
      zones: arrival.resource.zones ?? [],
      isSpot: /^(Spot|Low)$/i.test(profile.priority ?? ''),
      capabilities: capabilitiesOf(profile, world),
      dataDisks: profile.storageProfile?.dataDisks?.length ?? 0,
      ...(generation !== undefined && { generation }),
    },
  ];
}

interface Pool {
  name?: string;
  vmSize?: string;
  count?: number;
  maxCount?: number;
  enableAutoScaling?: boolean;
  availabilityZones?: string[];
  scaleSetPriority?: string;
}

/** Nodes that a pool may grow to: what the quota must hold. */
function poolMachines(arrival: Arrival, pool: Pool): Machines[] {
  if (typeof pool.vmSize !== 'string') return [];
  const count = pool.enableAutoScaling ? (pool.maxCount ?? pool.count ?? 0) : (pool.count ?? 0);
  return [
    {
      arrival,
      size: pool.vmSize,
      count,
      zones: pool.availabilityZones ?? [],
      isSpot: pool.scaleSetPriority === 'Spot',
      capabilities: {},
      dataDisks: 0,
    },
  ];
}

/** Pools stand in the cluster's body and as resources of their own; by name they are one. */
function clusterMachines(cluster: Arrival, pools: readonly Arrival[]): Machines[] {
  const prefix = `${cluster.resource.id}/`.toLowerCase();
  const own = pools.filter(({ resource }) => resource.id.toLowerCase().startsWith(prefix));
  const names = new Set(own.map(({ resource }) => resource.name.toLowerCase()));
  const embedded = (valuesAt(cluster.resource, 'properties.agentPoolProfiles') as Pool[]).filter(
    ({ name }) => !names.has((name ?? '').toLowerCase()),
  );
  return [
    ...embedded.flatMap((pool) => poolMachines(cluster, pool)),
    ...own.flatMap((arrival) => poolMachines(arrival, arrival.resource.properties as Pool)),
  ];
}

function instanceCount({ sku }: ArmResource): number {
  return sku?.capacity ?? 0;
}

/** Every machine that the move brings: VMs, instances of scale sets, nodes of clusters (as many as they may grow to). */
export function machinesIn(world: World): Machines[] {
  const pools = world.arriving('Microsoft.ContainerService/managedClusters/agentPools');
  return [
    ...world
      .arriving('Microsoft.Compute/virtualMachines')
      .flatMap((arrival) =>
        machinesOf(arrival, arrival.resource.properties.hardwareProfile?.vmSize, 1, arrival.resource.properties as Profile, world),
      ),
    ...world.arriving('Microsoft.Compute/virtualMachineScaleSets').flatMap((arrival) => {
      const profile = (arrival.resource.properties.virtualMachineProfile ?? {}) as Profile;
      return machinesOf(arrival, arrival.resource.sku?.name, instanceCount(arrival.resource), profile, world);
    }),
    ...world.arriving('Microsoft.ContainerService/managedClusters').flatMap((cluster) => clusterMachines(cluster, pools)),
  ];
}
