import type { Body } from '../../azure/arm-client';
import { defineCheck, type Found } from '../check';
import { sourceIds, type Arrival } from '../world';

/** Where a service lists what was deleted and still keeps its name. */
interface Grave {
  armType: string;
  path: string;
  apiVersion: string;
  /** Command that gives the name free; `{name}` stands for it. */
  purge: string;
  link: string;
  /** Where the name blocks others: all of Azure, or only the same group. */
  scope: 'global' | 'group';
}

const GRAVES: readonly Grave[] = [
  {
    armType: 'Microsoft.KeyVault/vaults',
    path: 'Microsoft.KeyVault/deletedVaults',
    apiVersion: '2023-07-01',
    purge: 'az keyvault purge --name {name}',
    link: 'https://learn.microsoft.com/azure/key-vault/general/key-vault-recovery',
    scope: 'global',
  },
  {
    armType: 'Microsoft.KeyVault/managedHSMs',
    path: 'Microsoft.KeyVault/deletedManagedHSMs',
    apiVersion: '2023-07-01',
    purge: 'az keyvault purge --hsm-name {name}',
    link: 'https://learn.microsoft.com/azure/key-vault/managed-hsm/recovery',
    scope: 'global',
  },
  {
    armType: 'Microsoft.ApiManagement/service',
    path: 'Microsoft.ApiManagement/deletedservices',
    apiVersion: '2024-05-01',
    purge: 'az apim deletedservice purge --service-name {name} --location REGION',
    link: 'https://learn.microsoft.com/azure/api-management/soft-delete',
    scope: 'global',
  },
  {
    armType: 'Microsoft.CognitiveServices/accounts',
    path: 'Microsoft.CognitiveServices/deletedAccounts',
    apiVersion: '2024-10-01',
    purge: 'az cognitiveservices account purge --name {name} --resource-group GROUP --location REGION',
    link: 'https://learn.microsoft.com/azure/ai-services/recover-purge-resources',
    scope: 'group',
  },
  {
    armType: 'Microsoft.AppConfiguration/configurationStores',
    path: 'Microsoft.AppConfiguration/deletedConfigurationStores',
    apiVersion: '2024-05-01',
    purge: 'az appconfig purge --name {name}',
    link: 'https://learn.microsoft.com/azure/azure-app-configuration/concept-soft-delete',
    scope: 'global',
  },
  {
    armType: 'Microsoft.OperationalInsights/workspaces',
    path: 'Microsoft.OperationalInsights/deletedWorkspaces',
    apiVersion: '2023-09-01',
    purge: 'az monitor log-analytics workspace delete --force --workspace-name {name} --resource-group GROUP (after recovering it)',
    link: 'https://learn.microsoft.com/azure/azure-monitor/logs/delete-workspace',
    scope: 'group',
  },
];

interface Dead {
  id: string;
  name: string;
  properties: { purgeProtectionEnabled: boolean; scheduledPurgeDate: string };
}

function until({ properties }: Partial<Dead>): string {
  return properties?.scheduledPurgeDate === undefined ? 'until it is purged' : `until ${properties.scheduledPurgeDate.slice(0, 10)}`;
}

function blocked(grave: Grave, arrival: Arrival, dead: Partial<Dead>): Found {
  const isProtected = dead.properties?.purgeProtectionEnabled === true;
  const { name } = arrival.resource;
  const where = `in move.yaml (names: overrides: { ${arrival.source.name}: … })`;
  return {
    severity: 'blocker',
    resources: [arrival.source.id],
    message: `A deleted ${grave.armType} keeps the name ${name} ${until(dead)}${isProtected ? ', and purge protection forbids to end that' : ''}.`,
    remedy: isProtected
      ? `Give another name ${where}.`
      : `Purge it (${grave.purge.replace('{name}', name)}), or give another name ${where}.`,
    link: grave.link,
  };
}

function groupOf(id: string): string | undefined {
  return /\/resourceGroups\/([^/]+)/i.exec(id)?.[1]?.toLowerCase();
}

function isInTheWay(grave: Grave, { resource }: Arrival, { id, name }: Body): boolean {
  if (typeof name !== 'string' || name.toLowerCase() !== resource.name.toLowerCase()) return false;
  return grave.scope === 'global' || groupOf(String(id ?? '')) === groupOf(resource.id);
}

export const softDeleted = defineCheck({
  id: 'soft-deleted',
  title: 'Names of deleted resources',
  needs: 'No deleted vault, service, store or workspace keeps a name that the move gives.',
  operations: GRAVES.map(({ path, apiVersion }) => `GET /subscriptions/{id}/providers/${path} (${apiVersion})`),
  link: 'https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview',
  questions: (world) =>
    GRAVES.flatMap((grave) => {
      const arrivals = world.arriving(grave.armType);
      if (arrivals.length === 0) return [];
      return [
        {
          about: `the deleted ${grave.armType} of the subscription`,
          resources: sourceIds(arrivals),
          answer: async (read) => {
            const dead = await read.list(`${world.destinationScope}/providers/${grave.path}`, grave.apiVersion);
            return arrivals.flatMap((arrival) => {
              const found = dead.find((one) => isInTheWay(grave, arrival, one));
              return found ? [blocked(grave, arrival, found as Partial<Dead>)] : [];
            });
          },
        },
      ];
    }),
});
