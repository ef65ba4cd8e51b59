import { defineStrategy } from '../strategy';

export const none = defineStrategy({
  name: 'none',
  summary: 'The data need not go over: what is created in the destination begins empty. In move.yaml it takes a reason.',
  comesFirst: false,
  plan: () => ({ steps: [] }),
  look: ({ choice }) => ({ state: 'done', detail: `Need not go over: ${choice.reason}` }),
});
