import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/firewall/azure-firewalls */
export const azureFirewall = defineService({
  armType: 'Microsoft.Network/azureFirewalls',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  embedded: ['applicationRuleCollections', 'natRuleCollections', 'networkRuleCollections'].map((property) => ({ property })),
  complete: (firewall) => {
    firewall.properties.sku ??= { name: 'AZFW_VNet', tier: 'Standard' };
    firewall.properties.threatIntelMode ??= 'Alert';
  },
});
