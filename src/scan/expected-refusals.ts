/** Error codes with which a service says that a resource has none of what was asked for; no loss, so no error of the scan. */
const REFUSALS: readonly { type: string; code: string; why: string }[] = [
  {
    type: 'Microsoft.Storage/storageAccounts',
    code: 'FeatureNotSupportedForAccount',
    why: 'premium block blob, file and classic blob accounts each lack some of the services',
  },
  { type: 'Microsoft.Web/sites', code: 'BackupConfigurationNotFound', why: 'no backup was set up' },
];

/** True when `code` on something below a resource of `parentType` means that it does not have any. */
export function isExpectedRefusal(parentType: string, code: string): boolean {
  const type = `${parentType.toLowerCase()}/`;
  return REFUSALS.some((refusal) => type.startsWith(`${refusal.type.toLowerCase()}/`) && refusal.code === code);
}
