import type { ArmError } from '../azure/arm-error';

interface Refusal {
  /** ARM type of the parent, or of an ancestor of it. */
  type: string;
  /** Below the parent; absent: anything. */
  path?: string;
  code?: string;
  status?: number;
  why: string;
}

/** Answers with which a service says that a resource has none of what was asked for; no loss, so no error of the scan. */
const REFUSALS: readonly Refusal[] = [
  {
    type: 'Microsoft.Storage/storageAccounts',
    code: 'FeatureNotSupportedForAccount',
    why: 'premium block blob, file and classic blob accounts each lack some of the services',
  },
  { type: 'Microsoft.Web/sites', path: 'config/backup/list', status: 404, why: 'no backup was set up' },
];

/** True when `error` on `path` below a resource of `parentType` means that there is none. */
export function isExpectedRefusal(parentType: string, path: string, error: ArmError): boolean {
  const type = `${parentType.toLowerCase()}/`;
  return REFUSALS.some(
    (refusal) =>
      type.startsWith(`${refusal.type.toLowerCase()}/`) &&
      (refusal.path === undefined || refusal.path.toLowerCase() === path.toLowerCase()) &&
      (refusal.code === undefined || refusal.code === error.code) &&
      (refusal.status === undefined || refusal.status === error.status),
  );
}
