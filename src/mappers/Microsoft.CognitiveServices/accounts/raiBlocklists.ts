import type { CognitiveAccountRaiBlocklistConfig } from '@cdktf/provider-azurerm/lib/cognitive-account-rai-blocklist';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    description?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cognitive_account_rai_blocklist */
export const cognitiveAccountRaiBlocklist = defineMapper<Resource>({
  armType: 'Microsoft.CognitiveServices/accounts/raiBlocklists',
  apiVersion: '2025-06-01',
  terraformType: 'azurerm_cognitive_account_rai_blocklist',
  ignored: ['/tags'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      cognitiveAccountId: parentIdOf(r),
      description: unlessBlank(p.description),
    }) satisfies CognitiveAccountRaiBlocklistConfig,
});
