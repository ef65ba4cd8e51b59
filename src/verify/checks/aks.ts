import { defineCheck, type Found } from '../check';
import { listed, sourceIds, type Arrival, type World } from '../world';

/** https://learn.microsoft.com/rest/api/aks/managed-clusters/list-kubernetes-versions */
interface KubernetesVersion {
  version: string;
  isPreview?: boolean;
  patchVersions?: Record<string, unknown>;
  capabilities?: { supportPlan?: string[] };
}

function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function byVersion(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  return x[0]! - y[0]! || (x[1] ?? 0) - (y[1] ?? 0) || (x[2] ?? 0) - (y[2] ?? 0);
}

function wanted(world: World): { arrival: Arrival; version: string; plan: string }[] {
  const clusters = world.arriving('Microsoft.ContainerService/managedClusters');
  return clusters.flatMap((arrival) => {
    const { currentKubernetesVersion, kubernetesVersion, supportPlan } = arrival.resource.properties as Record<string, string | undefined>;
    const version = kubernetesVersion ?? currentKubernetesVersion;
    return typeof version !== 'string' ? [] : [{ arrival, version, plan: supportPlan ?? 'KubernetesOfficial' }];
  });
}

function judge(region: string, clusters: ReturnType<typeof wanted>, versions: readonly KubernetesVersion[]): Found[] {
  const stable = versions.filter(({ isPreview }) => isPreview !== true);
  return clusters.flatMap(({ arrival, version, plan }): Found[] => {
    const minor = versions.find((one) => one.version === minorOf(version));
    const newer = stable
      .map((one) => one.version)
      .filter((one) => byVersion(one, minorOf(version)) > 0)
      .sort(byVersion);
    if (!minor) {
      const remedy =
        newer.length > 0
          ? `Upgrade ${arrival.source.name} before the move, at least to ${newer[0]}.`
          : `Versions there: ${listed(
              stable.map((one) => one.version),
              9,
            )}.`;
      return [
        { severity: 'blocker', resources: [arrival.source.id], message: `Kubernetes ${version} cannot be deployed in ${region}.`, remedy },
      ];
    }
    const plans = minor.capabilities?.supportPlan ?? [];
    if (plans.length > 0 && !plans.includes(plan)) {
      const remedy = `Set the support plan to ${plans.join(' or ')}, or upgrade${newer.length > 0 ? ` to ${newer[0]}` : ''}.`;
      return [
        {
          severity: 'blocker',
          resources: [arrival.source.id],
          message: `Kubernetes ${version} is deployed in ${region} only under ${plans.join(', ')}; ${arrival.source.name} has ${plan}.`,
          remedy,
        },
      ];
    }
    const patches = Object.keys(minor.patchVersions ?? {}).sort(byVersion);
    const isPatch = version.split('.').length > 2;
    if (!isPatch || patches.length === 0 || patches.includes(version)) return [];
    return [
      {
        severity: 'blocker',
        resources: [arrival.source.id],
        message: `Kubernetes ${version} cannot be deployed in ${region} any more; of ${minor.version} there are ${patches.join(', ')}.`,
        remedy: `Upgrade ${arrival.source.name} to ${patches[patches.length - 1]} first: same minor version, newer patch.`,
      },
    ];
  });
}

export const aks = defineCheck({
  id: 'aks',
  title: 'Kubernetes versions',
  needs: 'Clusters can be made anew in the destination with the version that they run.',
  operations: ['GET /subscriptions/{id}/providers/Microsoft.ContainerService/locations/{region}/kubernetesVersions (2025-07-01)'],
  link: 'https://learn.microsoft.com/azure/aks/supported-kubernetes-versions',
  questions: (world) => {
    const clusters = wanted(world);
    if (clusters.length === 0) return [];
    return [
      {
        about: 'the Kubernetes versions of the region',
        resources: sourceIds(clusters.map(({ arrival }) => arrival)),
        answer: async (read) => {
          const path = `${world.destinationScope}/providers/Microsoft.ContainerService/locations/${world.region}/kubernetesVersions`;
          const { values } = (await read.get(path, '2025-07-01')) as unknown as { values?: KubernetesVersion[] };
          return judge(world.region, clusters, values ?? []);
        },
      },
    ];
  },
});
