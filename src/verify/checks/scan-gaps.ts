import { defineCheck } from '../check';

export const scanGaps = defineCheck({
  id: 'scan-gaps',
  title: 'What the scan could not read',
  needs: 'The inventory is whole: what was not read cannot be verified.',
  operations: [],
  link: 'https://learn.microsoft.com/azure/role-based-access-control/built-in-roles#reader',
  questions: ({ inventory: { errors } }) =>
    errors.map(({ id, operation, code, message }) => ({
      about: id,
      resources: [id],
      answer: () => [
        {
          severity: 'unknown' as const,
          resources: [id],
          message: `The scan could not read this, so no check has seen it (${operation}: ${code}: ${message.split('\n')[0]}).`,
          remedy: 'Correct what is wrong and scan again: azmove scan.',
        },
      ],
    })),
});
