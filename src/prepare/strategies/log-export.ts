import { parseResourceId } from '../../arm/resource-id';
import { inGroup } from '../az';
import { shell } from '../shell';
import { defineStrategy } from '../strategy';

/** https://learn.microsoft.com/azure/azure-monitor/logs/logs-data-export */
export const logExport = defineStrategy({
  name: 'log-export',
  summary:
    'Logs stay in their workspace. New ones may be exported to a storage account as they come in; older ones are queried and stored, or the old workspace is kept until its retention ends.',
  comesFirst: false,
  plan: ({ source }) => {
    const workspace = shell`${inGroup(source.id)} --workspace-name ${parseResourceId(source.id).name}`;
    return {
      steps: [
        {
          moment: 'once the destination stands',
          title: 'Export what must outlive the workspace',
          note: 'Agents and diagnostic settings of the destination write to the new workspace. Nothing to do, but to confirm it, where the old one is kept until its retention ends.',
          needs: {
            EXPORT_STORAGE_ACCOUNT_ID: 'resource id of a storage account in the source region',
            EXPORT_TABLES: 'names of tables, with spaces between',
          },
          before: [
            shell`az monitor log-analytics workspace table list ${workspace} --query '[].[name, plan, totalRetentionInDays]' --output table`,
          ],
          run: [
            shell`az monitor log-analytics workspace data-export show ${workspace} --name azmove --output none 2>/dev/null || az monitor log-analytics workspace data-export create ${workspace} --name azmove --destination "$EXPORT_STORAGE_ACCOUNT_ID" --tables $EXPORT_TABLES --enable true`,
          ],
          after: [shell`az monitor log-analytics workspace data-export list ${workspace} --query '[].[name, enable]' --output table`],
        },
      ],
    };
  },
  look: async ({ source }, _around, read) => {
    const rules = await read.list(`${source.id}/dataExports`, '2020-08-01');
    const enabled = rules.filter(({ properties }) => properties.enable === true || properties.enabled === true);
    const facts = { exportRules: enabled.length };
    if (enabled.length > 0) return { state: 'done', detail: `${enabled.length} export rules carry new logs to storage.`, facts };
    return { state: 'ask', detail: 'No export rule: say that the old workspace stays as long as its logs are wanted.', facts };
  },
});
