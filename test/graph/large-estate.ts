import type { ArmResource } from '../../src/arm/resource';
import type { Inventory } from '../../src/inventory/inventory';
import { SUBSCRIPTION } from '../relocate/estate';

/** Names and tags as somebody might choose them who wants to run a script in the page of whoever looks at the estate. */
export const HOSTILE = [
  `</script><script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `"'\`\${alert(1)}`,
  `<!--<script>alert(1)//`,
  `javascript:alert(1)`,
  `\u202egnp.exe\u2028\u001b[2J`,
];

/**
 * An estate of `groups` × 50 resources: networks with subnets, machines with interfaces and disks, sites with their stores; every
 * group but the first needs another, some need what is outside of the scope or in another region. The first resources bear hostile names.
 */
export function largeEstate(groups: number): Inventory {
  const resources: ArmResource[] = [];
  const id = (group: number, path: string): string => `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-team-${group}/providers/${path}`;
  for (let group = 0; group < groups; group += 1) {
    const add = (path: string, properties: object, body: Partial<ArmResource> = {}): string => {
      const parts = path.split('/');
      const type = `${parts[0]}/${parts
        .slice(1)
        .filter((_, index) => index % 2 === 0)
        .join('/')}`;
      const own = id(group, path);
      resources.push({ id: own, name: parts[parts.length - 1]!, type, location: 'westeurope', properties, ...body });
      return own;
    };
    resources.push({
      id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-team-${group}`,
      name: `rg-team-${group}`,
      type: 'Microsoft.Resources/resourceGroups',
      location: 'westeurope',
      properties: {},
    });
    const network = `Microsoft.Network/virtualNetworks/vnet-${group}`;
    add(network, {});
    const log = add(`Microsoft.OperationalInsights/workspaces/log-${group}`, {}, group % 10 === 0 ? { location: 'eastus' } : {});
    const subnets = [0, 1, 2].map((subnet) => add(`${network}/subnets/snet-${subnet}`, {}));
    add(`Microsoft.Network/publicIPAddresses/pip-${group}`, {});
    for (let machine = 0; machine < 7; machine += 1) {
      const nic = add(`Microsoft.Network/networkInterfaces/nic-${group}-${machine}`, {
        ipConfigurations: [{ properties: { subnet: { id: subnets[machine % 3] } } }],
      });
      const disk = add(`Microsoft.Compute/disks/disk-${group}-${machine}`, {});
      add(`Microsoft.Compute/virtualMachines/vm-${group}-${machine}`, {
        networkProfile: { networkInterfaces: [{ id: nic }] },
        storageProfile: { dataDisks: [{ managedDisk: { id: disk } }] },
      });
    }
    const plan = add(`Microsoft.Web/serverfarms/asp-${group}`, {});
    for (let site = 0; site < 7; site += 1) {
      add(`Microsoft.Storage/storageAccounts/st${group}x${site}`, {});
      const app = `Microsoft.Web/sites/app-${group}-${site}`;
      add(app, { serverFarmId: plan }, { tags: { owner: `crew-${group}` } });
      add(`${app}/config/appsettings`, {
        Store: `https://st${group}x${site}.blob.core.windows.net/`,
        Workspace: log,
        ...(site === 0 && group > 0 && { Above: `https://st${Math.floor((group - 1) / 5)}x0.blob.core.windows.net/` }),
        ...(site === 1 && group % 8 === 0 && { Vault: id(9999, 'Microsoft.KeyVault/vaults/kv-shared') }),
      });
    }
  }
  const named = resources.map((resource, index) => {
    const text = HOSTILE[index - 40];
    return text === undefined ? resource : { ...resource, name: text, tags: { [text]: text } };
  });
  return {
    schemaVersion: 1,
    source: { subscriptionId: SUBSCRIPTION, region: 'westeurope', resourceGroups: [] },
    resources: named,
    errors: [],
    redactions: [],
  };
}
