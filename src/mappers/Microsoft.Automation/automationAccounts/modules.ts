import type { AutomationModuleConfig } from '@cdktf/provider-azurerm/lib/automation-module';
import type { ArmResource } from '../../../arm/resource';
import type { ContentLink } from '../../automation/child';
import { inAccount, moduleLinkOf } from '../../automation/child';
import { defineMapper, ownName } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    contentLink?: ContentLink;
    isGlobal?: boolean;
    version?: string;
  };
}

/**
 * Those that Azure brings are absorbed by the account.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_module
 */
export const automationModule = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/modules',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_module',
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
    '/tags',
  ],
  unreadOnImport: ['module_link'],
  when: ({ properties: p }) => !p?.isGlobal,
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      ...inAccount(r),
      moduleLink: moduleLinkOf(p.contentLink, ownName(r), p.version),
    }) satisfies AutomationModuleConfig,
});
