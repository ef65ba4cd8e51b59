import { shortId } from '../../src/arm/short-id';

const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000001';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-net`;

test.each([
  ['a resource group', GROUP, 'rg-net'],
  ['a resource', `${GROUP}/providers/Microsoft.Network/virtualNetworks/hub`, 'rg-net/Microsoft.Network/virtualNetworks/hub'],
  [
    'a nested one',
    `${GROUP}/providers/Microsoft.Network/virtualNetworks/hub/subnets/app`,
    'rg-net/Microsoft.Network/virtualNetworks/hub/subnets/app',
  ],
  [
    'what extends another',
    `${GROUP}/providers/Microsoft.Network/virtualNetworks/hub/providers/Microsoft.Authorization/locks/keep`,
    'rg-net/Microsoft.Network/virtualNetworks/hub · Microsoft.Authorization/locks/keep',
  ],
  ['what stands in no group', `${SUBSCRIPTION}/providers/Microsoft.Network/things/one`, 'Microsoft.Network/things/one'],
  ['a casing of its own', GROUP.replace('resourceGroups', 'resourcegroups'), 'rg-net'],
  [
    'a singleton, which has no name',
    `${GROUP}/providers/Microsoft.Insights/components/appi/currentbillingfeatures`,
    'rg-net/Microsoft.Insights/components/appi/currentbillingfeatures',
  ],
  ['text that is no id', 'inventory.json', 'inventory.json'],
])('%s', (_, id, short) => {
  expect(shortId(id)).toContain(short);
  expect(shortId(id)).not.toContain('/subscriptions/');
});
