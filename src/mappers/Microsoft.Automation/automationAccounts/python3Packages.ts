import type { AutomationPython3PackageConfig } from '@cdktf/provider-azurerm/lib/automation-python3-package';
import type { ArmResource } from '../../../arm/resource';
import type { ContentLink } from '../../automation/child';
import { inAccount } from '../../automation/child';
import { defineMapper, ownName, tagsOf, unlessBlank } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    contentLink?: ContentLink;
    isGlobal?: boolean;
    version?: string;
  };
}

/**
 * Those that Azure brings are absorbed by the account.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_python3_package
 */
export const automationPython3Package = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/python3Packages',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_python3_package',
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
  unreadOnImport: ['content_uri', 'content_version', 'hash_algorithm', 'hash_value'],
  when: ({ properties: p }) => !p?.isGlobal && Boolean(p?.contentLink?.uri),
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      ...inAccount(r),
      contentUri: p.contentLink?.uri ?? '',
      contentVersion: unlessBlank(p.contentLink?.version),
      hashAlgorithm: unlessBlank(p.contentLink?.contentHash?.algorithm),
      hashValue: unlessBlank(p.contentLink?.contentHash?.value),
      tags: tagsOf(r),
    }) satisfies AutomationPython3PackageConfig,
});
