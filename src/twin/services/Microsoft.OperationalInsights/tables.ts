import { defineService } from '../../service';

/** A table keeps data as long as its workspace, unless it is told otherwise; -1 goes back to that. */
export const workspaceTable = defineService({
  armType: 'Microsoft.OperationalInsights/workspaces/tables',
  location: false,
  provisioningState: true,
  complete: (table, context) => {
    const p = table.properties;
    // A PATCH brings what was there along, a default too.
    const before = context.cause === 'load' ? p : context.previous?.properties;
    const isOwn = (name: string): boolean =>
      typeof p[name] === 'number' && p[name] !== -1 && !(before?.[`${name}AsDefault`] && before[name] === p[name]);
    p.plan ??= 'Analytics';
    p.retentionInDaysAsDefault = !isOwn('retentionInDays');
    if (p.retentionInDaysAsDefault) {
      const workspace = context.get(table.id.slice(0, table.id.lastIndexOf('/tables/')));
      p.retentionInDays = p.plan === 'Analytics' ? (workspace?.properties.retentionInDays ?? 30) : 30;
    }
    p.totalRetentionInDaysAsDefault = !isOwn('totalRetentionInDays');
    if (p.totalRetentionInDaysAsDefault) p.totalRetentionInDays = p.retentionInDays;
    p.archiveRetentionInDays = p.totalRetentionInDays - p.retentionInDays;
  },
});
