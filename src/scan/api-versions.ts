import type { ProviderType } from '../azure/arm-client';
import type { ScanPlan } from './plan';

/** With which api-version a type is read: the one its mapper understands, else the newest stable one of the providers manifest. */
export function apiVersionFinder(plan: ScanPlan, manifest: readonly ProviderType[]): (armType: string) => string | undefined {
  const offered = new Map(manifest.map((type) => [type.armType.toLowerCase(), type.apiVersions]));
  return (armType) => {
    const key = armType.toLowerCase();
    const versions = [...(offered.get(key) ?? [])].sort().reverse();
    return plan.apiVersions.get(key) ?? versions.find((version) => /^\d{4}-\d\d-\d\d$/.test(version)) ?? versions[0];
  };
}
