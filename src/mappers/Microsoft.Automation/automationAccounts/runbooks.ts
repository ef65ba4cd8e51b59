import type { AutomationRunbookConfig } from '@cdktf/provider-azurerm/lib/automation-runbook';
import type { ArmResource } from '../../../arm/resource';
import { inAccount } from '../../automation/child';
import { defineMapper, ownName, regional, unlessBlank } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    logActivityTrace?: number;
    logProgress?: boolean;
    logVerbose?: boolean;
    publishContentLink?: { contentHash?: { algorithm?: string; value?: string }; uri?: string; version?: string };
    runbookType?: string;
  };
}

/**
 * The text of a runbook is at an address of its own and no JSON: it becomes a variable to be filled.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_runbook
 */
export const automationRunbook = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/runbooks',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_runbook',
  holdsData: true,
  ignored: [
    'creationTime',
    'lastModifiedTime',
    'state',
    'jobCount',
    'lastModifiedBy',
    'outputTypes',
    'parameters',
    'provisioningState',
    'draft',
    'runtimeEnvironment',
  ],
  unreadOnImport: ['content', 'publish_content_link'],
  toConfig: (r, p) => {
    const link = p.publishContentLink;
    const { algorithm, value } = link?.contentHash ?? {};
    return {
      ...regional(r),
      automationAccountName: inAccount(r).automationAccountName,
      content: link?.uri ? undefined : secret(`${ownName(r)}Content`, `Text of the runbook ${ownName(r)}.`),
      description: unlessBlank(p.description),
      logActivityTraceLevel: p.logActivityTrace || undefined,
      logProgress: p.logProgress ?? false,
      logVerbose: p.logVerbose ?? false,
      publishContentLink: link?.uri
        ? { hash: algorithm && value ? { algorithm, value } : undefined, uri: link.uri, version: unlessBlank(link.version) }
        : undefined,
      runbookType: p.runbookType ?? '',
    } satisfies AutomationRunbookConfig;
  },
});
