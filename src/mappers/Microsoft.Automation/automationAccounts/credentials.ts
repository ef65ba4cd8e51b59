import type { AutomationCredentialConfig } from '@cdktf/provider-azurerm/lib/automation-credential';
import type { ArmResource } from '../../../arm/resource';
import { inAccount } from '../../automation/child';
import { defineMapper, ownName, unlessBlank } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    userName?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_credential */
export const automationCredential = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/credentials',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_credential',
  ignored: ['creationTime', 'lastModifiedTime', 'password'],
  unreadOnImport: ['password'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      ...inAccount(r),
      description: unlessBlank(p.description),
      password: secret(`${ownName(r)}Password`, `Password of ${p.userName ?? ownName(r)}.`),
      username: p.userName ?? '',
    }) satisfies AutomationCredentialConfig,
});
