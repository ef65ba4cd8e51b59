import { defineStrategy } from '../strategy';

export const byHand = defineStrategy({
  name: 'by-hand',
  summary: 'A person carries the data over by the service’s own means, and confirms it: azmove prepare --confirm.',
  comesFirst: false,
  plan: ({ choice }) => ({
    steps: [{ moment: 'once the destination stands', title: 'Carry the data over by hand', note: choice.reason, run: [] }],
  }),
  look: () => ({ state: 'ask', detail: 'Only a person can say whether it is there.' }),
});
