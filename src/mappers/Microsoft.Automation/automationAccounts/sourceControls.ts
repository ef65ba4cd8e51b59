import type { AutomationSourceControlConfig } from '@cdktf/provider-azurerm/lib/automation-source-control';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    autoSync?: boolean;
    branch?: string;
    description?: string;
    folderPath?: string;
    publishRunbook?: boolean;
    repoUrl?: string;
    sourceType?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_source_control */
export const automationSourceControl = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/sourceControls',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_source_control',
  ignored: ['creationTime', 'lastModifiedTime', 'securityToken'],
  unreadOnImport: ['security'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      automationAccountId: parentIdOf(r),
      automaticSync: unlessDefault(p.autoSync, false),
      branch: unlessBlank(p.branch),
      description: unlessBlank(p.description),
      folderPath: p.folderPath ?? '',
      publishRunbookEnabled: unlessDefault(p.publishRunbook ?? false, true),
      repositoryUrl: p.repoUrl ?? '',
      security: {
        token: secret('repositoryToken', 'Personal access token for the repository of the runbooks.'),
        tokenType: 'PersonalAccessToken',
      },
      sourceControlType: p.sourceType ?? '',
    }) satisfies AutomationSourceControlConfig,
});
