import type { AutomationPowershell72ModuleConfig } from '@cdktf/provider-azurerm/lib/automation-powershell72-module';
import type { ArmResource } from '../../../arm/resource';
import type { ContentLink } from '../../automation/child';
import { moduleLinkOf } from '../../automation/child';
import { defineMapper, ownName, parentIdOf, tagsOf } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    contentLink?: ContentLink;
    isGlobal?: boolean;
    version?: string;
  };
}

/**
 * Those that Azure brings are absorbed by the account.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_powershell72_module
 */
export const automationPowershell72Module = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/powerShell72Modules',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_powershell72_module',
  ignored: [
    'creationTime',
    'lastModifiedTime',
    'isGlobal',
    'sizeInBytes',
    'activityCount',
    'isComposite',
    'error',
    'contentLink.version',
    'version',
    'description',
    '/location',
  ],
  unreadOnImport: ['module_link'],
  when: ({ properties: p }) => !p?.isGlobal,
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      automationAccountId: parentIdOf(r),
      moduleLink: moduleLinkOf(p.contentLink, ownName(r), p.version),
      tags: tagsOf(r),
    }) satisfies AutomationPowershell72ModuleConfig,
});
