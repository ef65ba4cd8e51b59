import { defineService } from '../../service';
import type { ActionHandler } from '../../service';

/** A trigger is written in the state it has; two actions alone change it. */
const turn =
  (runtimeState: string): ActionHandler =>
  (_request, context, trigger) => {
    context.put({ ...trigger, properties: { ...trigger.properties, runtimeState } });
    return { status: 200 };
  };

/** https://learn.microsoft.com/rest/api/datafactory/triggers */
export const trigger = defineService({
  armType: 'Microsoft.DataFactory/factories/triggers',
  kept: ['runtimeState'],
  complete: (trigger) => {
    trigger.properties.runtimeState ??= 'Stopped';
  },
  actions: {
    start: turn('Started'),
    stop: turn('Stopped'),
    subscribeToEvents: (_request, _context, trigger) => ({ body: { triggerName: trigger.name, status: 'Enabled' } }),
    unsubscribeFromEvents: (_request, _context, trigger) => ({ body: { triggerName: trigger.name, status: 'Disabled' } }),
  },
});
