import { defineService } from '../service';

/** Diagnostic settings of any resource. */
export const diagnosticSetting = defineService({
  armType: 'Microsoft.Insights/diagnosticSettings',
  provisioningState: false,
  location: false,
  complete: ({ properties }) => {
    properties.logs ??= [];
    properties.metrics ??= [];
    const rows = [...properties.logs, ...properties.metrics] as { enabled?: boolean; retentionPolicy?: object }[];
    rows.forEach((row) => (row.retentionPolicy ??= { enabled: false, days: 0 }));
  },
});
