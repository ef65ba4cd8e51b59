import { defineService } from '../../service';

/** Rules of the firewall's own; one with a policy has none. */
const RULES = ['applicationRuleCollections', 'natRuleCollections', 'networkRuleCollections'];

/** https://learn.microsoft.com/rest/api/firewall/azure-firewalls */
export const azureFirewall = defineService({
  armType: 'Microsoft.Network/azureFirewalls',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  embedded: RULES.map((property) => ({ property })),
  complete: (firewall) => {
    firewall.properties.sku ??= { name: 'AZFW_VNet', tier: 'Standard' };
    firewall.properties.threatIntelMode ??= 'Alert';
    for (const rules of RULES) firewall.properties[rules] ??= [];
  },
});
